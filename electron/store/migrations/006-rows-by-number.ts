import type { Migration } from '../migration.ts'

/**
 * Tariff rows by a number of their own. A row is about a kilobyte, and a table without such a number keeps only a quarter
 * of a page of each row in its tree: the rest took an overflow page a row, three times the bytes and twice the time.
 */
export const rowsByNumberMigration: Migration = {
  version: 6,
  sql: `
    CREATE TABLE tariff_row_by_number (
      version_id TEXT NOT NULL REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      position INTEGER NOT NULL CHECK (position >= 0),
      sheet_row INTEGER NOT NULL,
      kind TEXT NOT NULL,
      origin TEXT,
      destination TEXT,
      carrier TEXT,
      service TEXT,
      content TEXT NOT NULL,
      PRIMARY KEY (version_id, position)
    ) STRICT;

    INSERT INTO tariff_row_by_number (version_id, position, sheet_row, kind, origin, destination, carrier, service, content)
    SELECT version_id, position, sheet_row, kind, origin, destination, carrier, service, content FROM tariff_row
    ORDER BY version_id, position;

    DROP TABLE tariff_row;
    ALTER TABLE tariff_row_by_number RENAME TO tariff_row;

    CREATE INDEX tariff_row_by_lane ON tariff_row (origin, destination, kind) WHERE origin IS NOT NULL;

    CREATE TRIGGER tariff_row_no_update BEFORE UPDATE ON tariff_row
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;
    CREATE TRIGGER tariff_row_no_delete BEFORE DELETE ON tariff_row
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;
    CREATE TRIGGER tariff_row_within_count BEFORE INSERT ON tariff_row
    WHEN NEW.position >= (SELECT row_count FROM tariff_version WHERE id = NEW.version_id)
    BEGIN SELECT RAISE(ABORT, 'a tariff version has all its rows'); END;

    -- REPLACE deletes without asking the triggers above; it may name the row by either of its keys.
    CREATE TRIGGER tariff_row_no_replace BEFORE INSERT ON tariff_row
    WHEN EXISTS (SELECT 1 FROM tariff_row WHERE version_id = NEW.version_id AND position = NEW.position)
      OR EXISTS (SELECT 1 FROM tariff_row WHERE rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;

    PRAGMA user_version = 6;
  `,
}
