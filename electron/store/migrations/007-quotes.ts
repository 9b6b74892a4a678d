import type { Migration } from '../migration.ts'

/**
 * Issued quotes, what became of them, and what a list finds them by. Quotes and events are append-only by trigger; the
 * schema itself holds that ids and each year's ordinals count up without a gap. `quote_entry` repeats of a quote what
 * lists filter by, and is the only thing of it that changes, with its status. Amounts are minor units.
 */
export const quotesMigration: Migration = {
  version: 7,
  sql: `
    CREATE TABLE quote (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      key TEXT NOT NULL UNIQUE CHECK (length(key) = 36),
      request_hash TEXT NOT NULL CHECK (length(request_hash) = 64),
      number TEXT NOT NULL UNIQUE,
      year INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      revision INTEGER NOT NULL CHECK (revision >= 0),
      supersedes INTEGER UNIQUE REFERENCES quote (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      content TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      seal TEXT NOT NULL CHECK (length(seal) = 64),
      UNIQUE (year, ordinal, revision),
      CHECK ((revision = 0) = (supersedes IS NULL))
    ) STRICT;

    CREATE TRIGGER quote_no_update BEFORE UPDATE ON quote
    BEGIN SELECT RAISE(ABORT, 'a quote is append-only'); END;
    CREATE TRIGGER quote_no_delete BEFORE DELETE ON quote
    BEGIN SELECT RAISE(ABORT, 'a quote is append-only'); END;
    -- REPLACE deletes without asking the trigger above; and a number that is skipped could hide a quote.
    CREATE TRIGGER quote_next BEFORE INSERT ON quote
    WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM quote)
      OR EXISTS (SELECT 1 FROM quote WHERE key = NEW.key OR number = NEW.number OR hash = NEW.hash)
      OR (NEW.revision = 0 AND NEW.ordinal <>
        (SELECT coalesce(max(ordinal), 0) + 1 FROM quote WHERE year = NEW.year))
      OR (NEW.revision > 0 AND NOT EXISTS (SELECT 1 FROM quote
        WHERE id = NEW.supersedes AND year = NEW.year AND ordinal = NEW.ordinal AND revision = NEW.revision - 1))
    BEGIN SELECT RAISE(ABORT, 'a quote follows the one before it'); END;

    CREATE TABLE quote_event (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      quote_id INTEGER NOT NULL REFERENCES quote (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      status TEXT NOT NULL CHECK (status IN ('issued', 'sent', 'accepted', 'declined', 'superseded')),
      happened_on TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      reason TEXT,
      offer TEXT,
      previous TEXT,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT;

    CREATE INDEX quote_event_by_quote ON quote_event (quote_id);

    CREATE TRIGGER quote_event_no_update BEFORE UPDATE ON quote_event
    BEGIN SELECT RAISE(ABORT, 'a quote''s history is append-only'); END;
    CREATE TRIGGER quote_event_no_delete BEFORE DELETE ON quote_event
    BEGIN SELECT RAISE(ABORT, 'a quote''s history is append-only'); END;
    CREATE TRIGGER quote_event_next BEFORE INSERT ON quote_event
    WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM quote_event)
    BEGIN SELECT RAISE(ABORT, 'a quote''s history is append-only'); END;

    CREATE TABLE quote_entry (
      quote_id INTEGER PRIMARY KEY REFERENCES quote (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      status TEXT NOT NULL,
      reason TEXT,
      accepted_offer TEXT,
      customer TEXT,
      issued_on TEXT NOT NULL,
      valid_until TEXT NOT NULL,
      origin TEXT NOT NULL,
      destination TEXT NOT NULL,
      direction TEXT NOT NULL,
      modes INTEGER NOT NULL CHECK (modes BETWEEN 1 AND 7),
      currency TEXT NOT NULL,
      least INTEGER NOT NULL,
      most INTEGER NOT NULL CHECK (most >= least),
      headline TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT;

    CREATE INDEX quote_entry_by_status ON quote_entry (status, valid_until);
    CREATE INDEX quote_entry_by_customer ON quote_entry (customer) WHERE customer IS NOT NULL;
    CREATE INDEX quote_entry_by_lane ON quote_entry (origin, destination);

    -- Words come folded and apart; a customer is a word of its own column, its id without hyphens.
    CREATE VIRTUAL TABLE quote_search USING fts5(
      words, customer, tokenize = 'ascii', prefix = '1 2 3', columnsize = 0
    );

    CREATE TABLE quote_draft (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      title TEXT NOT NULL,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quote_invoice (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      quote_id INTEGER NOT NULL REFERENCES quote (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      content TEXT NOT NULL,
      checked_at TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT;

    CREATE INDEX quote_invoice_by_quote ON quote_invoice (quote_id);

    CREATE TRIGGER quote_invoice_no_update BEFORE UPDATE ON quote_invoice
    BEGIN SELECT RAISE(ABORT, 'a checked invoice is append-only'); END;
    CREATE TRIGGER quote_invoice_no_delete BEFORE DELETE ON quote_invoice
    BEGIN SELECT RAISE(ABORT, 'a checked invoice is append-only'); END;
    CREATE TRIGGER quote_invoice_next BEFORE INSERT ON quote_invoice
    WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM quote_invoice)
    BEGIN SELECT RAISE(ABORT, 'a checked invoice is append-only'); END;

    CREATE TABLE quote_filter (
      name TEXT NOT NULL PRIMARY KEY,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE house (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL,
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT, WITHOUT ROWID;

    PRAGMA user_version = 7;
  `,
}
