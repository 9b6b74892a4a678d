import { createCustomerStore } from './customer-store.ts'
import { schemaHashOf } from './migrate.ts'
import type { Connection } from './open.ts'
import { createPackStore } from './pack-store.ts'
import { createQuoteStore } from './quote-store.ts'
import { DamageFound } from './store-fault.ts'
import { createTariffStore } from './tariff-store.ts'

/** Throws where the schema's statements are not those that its migrations wrote. */
export const checkSchema = (connection: Connection): void => {
  let kept: unknown
  try {
    kept = connection.prepare("SELECT value FROM meta WHERE name = 'schema-hash'").pluck().get()
  } catch (error) {
    // Its name was changed: to SQLite a missing table is an error in the question.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') {
      throw new DamageFound('the schema: no hash')
    }
    throw error
  }
  if (kept !== schemaHashOf(connection)) throw new DamageFound('the schema: its hash differs')
}

const hasTable = (connection: Connection, name: string): boolean =>
  connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined

/**
 * Everything that can be checked: SQLite's structure, the schema, the hashes of every tariff version and quote, whose
 * packs are trusted, the seal of every customer. A file that is about to be migrated has only the tables of its own schema.
 */
export const checkContent = (connection: Connection): void => {
  const found = connection.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw new DamageFound('integrity_check')
  checkSchema(connection)
  createTariffStore(connection).checkAll()
  if (hasTable(connection, 'trusted_signer')) createPackStore(connection).signers()
  if (hasTable(connection, 'customer')) createCustomerStore(connection).all()
  if (hasTable(connection, 'quote')) createQuoteStore(connection).checkAll()
}
