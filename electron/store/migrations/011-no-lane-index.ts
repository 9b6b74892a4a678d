import type { Migration } from '../migration.ts'

/**
 * Without the index over the gateways of tariff rows: a book is read as a whole and compiled, so nothing ever looked a
 * row up by its lane, and keeping the index took a quarter of the time of every import.
 */
export const noLaneIndexMigration: Migration = {
  version: 11,
  sql: `
    DROP INDEX tariff_row_by_lane;

    PRAGMA user_version = 11;
  `,
}
