import type { Migration } from '../migration.ts'

/**
 * What the present state alone cannot tell: from when to when a version was in force (each change of what prices is a
 * line, and the next line of the tariff ends it; no version means that the tariff was retired), which version was made
 * by hand out of which other one and with what changes, and how many lanes a version prices.
 */
export const tariffHistoryMigration: Migration = {
  version: 3,
  sql: `
    CREATE TABLE tariff_in_force (
      id INTEGER PRIMARY KEY,
      tariff_id TEXT NOT NULL REFERENCES tariff (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      version_id TEXT REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      since TEXT NOT NULL
    ) STRICT;

    CREATE INDEX tariff_in_force_by_tariff ON tariff_in_force (tariff_id, id);

    INSERT INTO tariff_in_force (tariff_id, version_id, since)
    SELECT v.tariff_id, v.id, a.activated_at FROM tariff_activation a JOIN tariff_version v ON v.id = a.version_id
    ORDER BY a.activated_at, v.id;

    CREATE TABLE tariff_edit (
      version_id TEXT NOT NULL PRIMARY KEY REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      base_id TEXT NOT NULL REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      kind TEXT NOT NULL CHECK (kind IN ('rows', 'priority')),
      changes TEXT NOT NULL,
      warnings INTEGER NOT NULL CHECK (warnings >= 0),
      edited_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tariff_lanes (
      version_id TEXT NOT NULL PRIMARY KEY REFERENCES tariff_version (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      lanes INTEGER NOT NULL CHECK (lanes >= 0)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO tariff_lanes (version_id, lanes)
    SELECT v.id, (SELECT count(*) FROM (
      SELECT DISTINCT r.origin, r.destination FROM tariff_row r
      WHERE r.version_id = v.id AND r.kind IN ('air', 'air-uld', 'rail-lcl', 'rail-container')
    )) FROM tariff_version v;

    CREATE TRIGGER tariff_in_force_no_update BEFORE UPDATE ON tariff_in_force
    BEGIN SELECT RAISE(ABORT, 'what was in force is append-only'); END;
    CREATE TRIGGER tariff_in_force_no_delete BEFORE DELETE ON tariff_in_force
    BEGIN SELECT RAISE(ABORT, 'what was in force is append-only'); END;
    CREATE TRIGGER tariff_in_force_no_replace BEFORE INSERT ON tariff_in_force
    WHEN EXISTS (SELECT 1 FROM tariff_in_force WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'what was in force is append-only'); END;
    CREATE TRIGGER tariff_edit_no_update BEFORE UPDATE ON tariff_edit
    BEGIN SELECT RAISE(ABORT, 'a tariff edit is append-only'); END;
    CREATE TRIGGER tariff_edit_no_delete BEFORE DELETE ON tariff_edit
    BEGIN SELECT RAISE(ABORT, 'a tariff edit is append-only'); END;
    CREATE TRIGGER tariff_edit_no_replace BEFORE INSERT ON tariff_edit
    WHEN EXISTS (SELECT 1 FROM tariff_edit WHERE version_id = NEW.version_id)
    BEGIN SELECT RAISE(ABORT, 'a tariff edit is append-only'); END;

    PRAGMA user_version = 3;
  `,
}
