import type { Migration } from '../migration.ts'

/**
 * Whose tariff packs are taken in, and which versions a pack brought: by whom it was signed and until when it prices.
 * The own signing key is no part of the data file, so that no backup carries it.
 */
export const tariffPacksMigration: Migration = {
  version: 4,
  sql: `
    ALTER TABLE tariff_version ADD COLUMN expires_on TEXT;

    CREATE TABLE trusted_signer (
      public_key TEXT NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
      name TEXT NOT NULL,
      trusted_on TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tariff_pack (
      version_id TEXT NOT NULL PRIMARY KEY REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
      pack_name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('as-is', 'sell')),
      signer_name TEXT NOT NULL,
      signer_key TEXT NOT NULL CHECK (length(signer_key) = 64),
      made_on TEXT NOT NULL,
      expires_on TEXT NOT NULL,
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER tariff_pack_no_update BEFORE UPDATE ON tariff_pack
    BEGIN SELECT RAISE(ABORT, 'the origin of a tariff is append-only'); END;
    CREATE TRIGGER tariff_pack_no_delete BEFORE DELETE ON tariff_pack
    BEGIN SELECT RAISE(ABORT, 'the origin of a tariff is append-only'); END;
    CREATE TRIGGER tariff_pack_no_replace BEFORE INSERT ON tariff_pack
    WHEN EXISTS (SELECT 1 FROM tariff_pack WHERE version_id = NEW.version_id)
    BEGIN SELECT RAISE(ABORT, 'the origin of a tariff is append-only'); END;

    PRAGMA user_version = 4;
  `,
}
