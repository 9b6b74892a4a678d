import { createCustomerStore } from './customer-store.ts'
import { schemaHashOf } from './migrate.ts'
import { customersMigration } from './migrations/005-customers.ts'
import { tariffPacksMigration } from './migrations/004-tariff-packs.ts'
import type { Connection } from './open.ts'
import { createPackStore } from './pack-store.ts'
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

/** A backup made before there were packs has no table of signers. */
const checkSigners = (connection: Connection): void => {
  if (Number(connection.pragma('user_version', { simple: true })) < tariffPacksMigration.version) return
  createPackStore(connection).signers()
}

/** A backup made before there were customers has no table of them. */
const checkCustomers = (connection: Connection): void => {
  if (Number(connection.pragma('user_version', { simple: true })) < customersMigration.version) return
  createCustomerStore(connection).all()
}

/**
 * Everything that can be checked: SQLite's structure, the schema, the hash of every tariff version, whose packs are
 * trusted, and the seal of every customer.
 */
export const checkContent = (connection: Connection): void => {
  const found = connection.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw new DamageFound('integrity_check')
  checkSchema(connection)
  createTariffStore(connection).checkAll()
  checkSigners(connection)
  checkCustomers(connection)
}
