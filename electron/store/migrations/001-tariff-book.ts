import type { Migration } from '../migration.ts'

/**
 * Tariffs, their immutable editions, which of them are in force; drafts and settings. A row is its canonical JSON (a
 * whole ladder is one row), with the columns by which it is found. Editions are append-only by trigger; what is in
 * force is a table of its own, so that activating one never touches it.
 */
export const tariffBookMigration: Migration = {
  version: 1,
  sql: `
    PRAGMA application_id = 1447641412;

    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tariff (
      id TEXT NOT NULL PRIMARY KEY,
      issuer TEXT NOT NULL,
      name TEXT NOT NULL,
      layout TEXT NOT NULL,
      sample INTEGER NOT NULL CHECK (sample IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tariff_version (
      id TEXT NOT NULL PRIMARY KEY,
      tariff_id TEXT NOT NULL REFERENCES tariff (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      version INTEGER NOT NULL CHECK (version > 0),
      priority INTEGER NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      row_count INTEGER NOT NULL CHECK (row_count > 0),
      source_file TEXT NOT NULL,
      added_at TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      seal TEXT NOT NULL CHECK (length(seal) = 64),
      UNIQUE (tariff_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tariff_row (
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
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX tariff_row_by_lane ON tariff_row (origin, destination, kind) WHERE origin IS NOT NULL;

    CREATE TABLE tariff_activation (
      version_id TEXT NOT NULL PRIMARY KEY REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      activated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft (
      id INTEGER PRIMARY KEY,
      current INTEGER NOT NULL CHECK (current IN (0, 1)),
      title TEXT NOT NULL,
      form TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT;

    CREATE UNIQUE INDEX draft_current ON draft (current) WHERE current = 1;

    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER tariff_no_update BEFORE UPDATE ON tariff
    BEGIN SELECT RAISE(ABORT, 'a tariff is append-only'); END;
    CREATE TRIGGER tariff_no_delete BEFORE DELETE ON tariff
    BEGIN SELECT RAISE(ABORT, 'a tariff is append-only'); END;
    CREATE TRIGGER tariff_version_no_update BEFORE UPDATE ON tariff_version
    BEGIN SELECT RAISE(ABORT, 'a tariff version is append-only'); END;
    CREATE TRIGGER tariff_version_no_delete BEFORE DELETE ON tariff_version
    BEGIN SELECT RAISE(ABORT, 'a tariff version is append-only'); END;
    CREATE TRIGGER tariff_row_no_update BEFORE UPDATE ON tariff_row
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;
    CREATE TRIGGER tariff_row_no_delete BEFORE DELETE ON tariff_row
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;
    CREATE TRIGGER tariff_row_within_count BEFORE INSERT ON tariff_row
    WHEN NEW.position >= (SELECT row_count FROM tariff_version WHERE id = NEW.version_id)
    BEGIN SELECT RAISE(ABORT, 'a tariff version has all its rows'); END;

    -- REPLACE deletes without asking the triggers above.
    CREATE TRIGGER tariff_no_replace BEFORE INSERT ON tariff
    WHEN EXISTS (SELECT 1 FROM tariff WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a tariff is append-only'); END;
    CREATE TRIGGER tariff_version_no_replace BEFORE INSERT ON tariff_version
    WHEN EXISTS (
      SELECT 1 FROM tariff_version
      WHERE id = NEW.id OR (tariff_id = NEW.tariff_id AND version = NEW.version)
    )
    BEGIN SELECT RAISE(ABORT, 'a tariff version is append-only'); END;
    CREATE TRIGGER tariff_row_no_replace BEFORE INSERT ON tariff_row
    WHEN EXISTS (SELECT 1 FROM tariff_row WHERE version_id = NEW.version_id AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'a tariff row is append-only'); END;

    PRAGMA user_version = 1;
  `,
}
