import type { Migration } from '../migration.ts'

/** How main carriages really went, by hand, from a list or from a quote. */
export const transitLogMigration: Migration = {
  version: 10,
  sql: `
    CREATE TABLE transit_log (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      mode TEXT NOT NULL CHECK (mode IN ('air', 'rail-lcl', 'rail-fcl')),
      carrier TEXT NOT NULL,
      service TEXT NOT NULL,
      origin_gateway TEXT NOT NULL,
      destination_gateway TEXT NOT NULL,
      departed_on TEXT NOT NULL,
      -- Null while it is under way.
      arrived_on TEXT CHECK (arrived_on >= departed_on),
      reference TEXT NOT NULL,
      -- The reference as two that are one are compared; null where there is none, so that many have none.
      reference_key TEXT UNIQUE,
      note TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      -- Folded, for searching.
      words TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT;
    CREATE INDEX transit_log_by_departure ON transit_log (departed_on DESC, number DESC);

    -- Counts every change, so that what is worked out from the log is worked out anew only then.
    CREATE TABLE transit_log_revision (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO transit_log_revision (id, revision) VALUES (1, 0);
    CREATE TRIGGER transit_log_added AFTER INSERT ON transit_log BEGIN
      UPDATE transit_log_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER transit_log_changed AFTER UPDATE ON transit_log BEGIN
      UPDATE transit_log_revision SET revision = revision + 1;
    END;
    CREATE TRIGGER transit_log_removed AFTER DELETE ON transit_log BEGIN
      UPDATE transit_log_revision SET revision = revision + 1;
    END;

    PRAGMA user_version = 10;
  `,
}
