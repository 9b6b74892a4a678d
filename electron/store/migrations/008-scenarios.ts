import type { Migration } from '../migration.ts'

/** The user's own what-ifs, by name. */
export const scenariosMigration: Migration = {
  version: 8,
  sql: `
    CREATE TABLE scenario (
      name TEXT NOT NULL PRIMARY KEY,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    PRAGMA user_version = 8;
  `,
}
