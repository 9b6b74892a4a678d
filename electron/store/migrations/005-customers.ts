import type { Migration } from '../migration.ts'

/**
 * Customers, an index of what they are found by, and the log of the law's requests. Whatever identifies somebody is in
 * `content` and the two keys, so that erasing leaves a row that quotes can go on naming and nothing else. The log names
 * customers by their id alone.
 */
export const customersMigration: Migration = {
  version: 5,
  sql: `
    CREATE TABLE customer (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL CHECK (version > 0),
      archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      erased_on TEXT,
      content TEXT,
      name_key TEXT,
      vat_key TEXT,
      seal TEXT NOT NULL CHECK (length(seal) = 64),
      CHECK ((erased_on IS NULL) = (content IS NOT NULL)),
      CHECK ((erased_on IS NULL) = (name_key IS NOT NULL)),
      CHECK (erased_on IS NULL OR vat_key IS NULL)
    ) STRICT;

    CREATE INDEX customer_by_name ON customer (name_key) WHERE name_key IS NOT NULL;
    CREATE INDEX customer_by_vat ON customer (vat_key) WHERE vat_key IS NOT NULL;
    CREATE INDEX customer_by_state ON customer (archived) WHERE erased_on IS NULL;

    -- Its words come folded and apart; a word is what stands between spaces.
    CREATE VIRTUAL TABLE customer_search USING fts5(
      words, tokenize = 'ascii', prefix = '1 2 3', columnsize = 0
    );

    CREATE TRIGGER customer_no_delete BEFORE DELETE ON customer
    BEGIN SELECT RAISE(ABORT, 'a customer is erased, not deleted'); END;
    CREATE TRIGGER customer_same_id BEFORE UPDATE OF number, id, created_at ON customer
    WHEN NEW.number IS NOT OLD.number OR NEW.id IS NOT OLD.id OR NEW.created_at IS NOT OLD.created_at
    BEGIN SELECT RAISE(ABORT, 'a customer keeps its id'); END;
    CREATE TRIGGER customer_stays_erased BEFORE UPDATE ON customer
    WHEN OLD.erased_on IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an erased customer stays erased'); END;
    -- REPLACE deletes without asking the trigger above.
    CREATE TRIGGER customer_no_replace BEFORE INSERT ON customer
    WHEN EXISTS (SELECT 1 FROM customer WHERE id = NEW.id OR number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a customer is erased, not replaced'); END;

    CREATE TABLE privacy_log (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('access', 'erasure')),
      done_on TEXT NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customer (id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT;

    CREATE INDEX privacy_log_by_customer ON privacy_log (customer_id);

    CREATE TRIGGER privacy_log_no_update BEFORE UPDATE ON privacy_log
    BEGIN SELECT RAISE(ABORT, 'the privacy log is append-only'); END;
    CREATE TRIGGER privacy_log_no_delete BEFORE DELETE ON privacy_log
    BEGIN SELECT RAISE(ABORT, 'the privacy log is append-only'); END;
    CREATE TRIGGER privacy_log_no_replace BEFORE INSERT ON privacy_log
    WHEN EXISTS (SELECT 1 FROM privacy_log WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the privacy log is append-only'); END;

    PRAGMA user_version = 5;
  `,
}
