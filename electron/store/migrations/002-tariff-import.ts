import type { Migration } from '../migration.ts'

/**
 * Where a version came from: the file by its hash, how it was read, and every cell that was corrected by hand, kept as
 * long as the version and never changed. And how an issuer's sheets are read, so that nobody answers twice.
 */
export const tariffImportMigration: Migration = {
  version: 2,
  sql: `
    CREATE TABLE tariff_import (
      version_id TEXT NOT NULL PRIMARY KEY REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      sheet TEXT NOT NULL,
      answers TEXT NOT NULL,
      corrections TEXT NOT NULL,
      left_out TEXT NOT NULL,
      warnings INTEGER NOT NULL CHECK (warnings >= 0),
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER tariff_import_no_update BEFORE UPDATE ON tariff_import
    BEGIN SELECT RAISE(ABORT, 'a tariff import is append-only'); END;
    CREATE TRIGGER tariff_import_no_delete BEFORE DELETE ON tariff_import
    BEGIN SELECT RAISE(ABORT, 'a tariff import is append-only'); END;
    CREATE TRIGGER tariff_import_no_replace BEFORE INSERT ON tariff_import
    WHEN EXISTS (SELECT 1 FROM tariff_import WHERE version_id = NEW.version_id)
    BEGIN SELECT RAISE(ABORT, 'a tariff import is append-only'); END;

    CREATE TABLE sheet_memory (
      issuer TEXT NOT NULL,
      layout TEXT NOT NULL,
      answers TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (issuer, layout)
    ) STRICT, WITHOUT ROWID;

    PRAGMA user_version = 2;
  `,
}
