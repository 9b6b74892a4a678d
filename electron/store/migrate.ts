import { createHash } from 'node:crypto'
import { assert } from '../../shared/kernel/assert.ts'
import type { Migration } from './migration.ts'
import { tariffBookMigration } from './migrations/001-tariff-book.ts'
import { tariffImportMigration } from './migrations/002-tariff-import.ts'
import { tariffHistoryMigration } from './migrations/003-tariff-history.ts'
import { tariffPacksMigration } from './migrations/004-tariff-packs.ts'
import { customersMigration } from './migrations/005-customers.ts'
import { rowsByNumberMigration } from './migrations/006-rows-by-number.ts'
import { quotesMigration } from './migrations/007-quotes.ts'
import { scenariosMigration } from './migrations/008-scenarios.ts'
import { quoteSearchMigration } from './migrations/009-quote-search.ts'
import { transitLogMigration } from './migrations/010-transit-log.ts'
import { noLaneIndexMigration } from './migrations/011-no-lane-index.ts'
import type { Connection } from './open.ts'

export const migrations: readonly Migration[] = [
  tariffBookMigration,
  tariffImportMigration,
  tariffHistoryMigration,
  tariffPacksMigration,
  customersMigration,
  rowsByNumberMigration,
  quotesMigration,
  scenariosMigration,
  quoteSearchMigration,
  transitLogMigration,
  noLaneIndexMigration,
]

export const newestSchema = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0

const schemaVersionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }))

/** SHA-256 over every statement of the schema: a changed letter in a trigger would lift its protection unseen. */
export const schemaHashOf = (connection: Connection): string => {
  const statements = connection
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
  return createHash('sha256').update(statements.join('\n')).digest('hex')
}

/**
 * Brings the file to the newest schema, each step in one immediate transaction with `beforeStep` (the backup) before
 * it, so that a cut leaves the old schema or the new one. Another process may have migrated meanwhile: the version is
 * read again inside the transaction.
 */
export const migrate = (
  connection: Connection,
  steps: readonly Migration[],
  beforeStep: (from: number) => void,
): void => {
  for (const step of steps) {
    const before = schemaVersionOf(connection)
    if (before >= step.version) continue
    beforeStep(before)
    connection
      .transaction(() => {
        if (schemaVersionOf(connection) >= step.version) return
        connection.exec(step.sql)
        assert(schemaVersionOf(connection) === step.version, `migration ${step.version} sets its version`)
        connection
          .prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema-hash', ?)")
          .run(schemaHashOf(connection))
      })
      .immediate()
  }
}
