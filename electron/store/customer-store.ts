import { canonicalJson } from '../../shared/api/wire.ts'
import type {
  Customer,
  CustomerDetails,
  CustomerSummary,
  ErasedCustomer,
} from '../../shared/customer/customer.ts'
import { customerKeys, customerSearchText, customerSummary } from '../../shared/customer/customer-words.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { sealOf } from './hashes.ts'
import { matchWords } from './match-words.ts'
import type { Connection } from './open.ts'
import { createQuoteSearch } from './quote-search.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

interface CustomerRow {
  readonly number: number
  readonly id: string
  readonly version: number
  readonly archived: number
  readonly createdAt: string
  readonly changedAt: string
  readonly erasedOn: string | null
  readonly content: string | null
  readonly seal: string
}

const columns = `number, id, version, archived, created_at AS createdAt, changed_at AS changedAt,
  erased_on AS erasedOn, content, seal`

const sealOfRow = (row: Omit<CustomerRow, 'number' | 'seal'>): string => {
  const { id, version, archived, createdAt, changedAt, erasedOn, content } = row
  return sealOf({ id, version, archived, createdAt, changedAt, erasedOn, content })
}

/** The record, unless it is not what was saved: terms or a margin that changed by themselves would be quoted. */
const recordOf = (row: CustomerRow): Customer | ErasedCustomer => {
  if (sealOfRow(row) !== row.seal) throw new DamageFound(`customer ${row.number}: its record differs`)
  const { id, version, archived, createdAt, changedAt, erasedOn, content } = row
  if (erasedOn !== null || content === null) return { id, erasedOn: erasedOn ?? '' }
  const details = JSON.parse(content) as CustomerDetails
  return { id, version, archived: archived === 1, createdAt, changedAt, details }
}

const present = (rows: readonly CustomerRow[]): readonly Customer[] =>
  rows.map(recordOf).filter((record) => 'details' in record)

export interface CustomerSearch {
  readonly text: string
  readonly limit: number
  /** The archived ones instead of the others. */
  readonly archived: boolean
}

export type CustomerStore = ReturnType<typeof createCustomerStore>

/** Customers and the log of what was asked about them. Call inside the store's `read` or `write`. */
export const createCustomerStore = (connection: Connection) => {
  const statement = createStatements(connection)
  const quoteSearch = createQuoteSearch(connection)
  const rowOf = (id: string): CustomerRow | undefined =>
    statement(`SELECT ${columns} FROM customer WHERE id = ?`).get(id) as CustomerRow | undefined

  const index = (number: number, details: CustomerDetails): void => {
    statement('INSERT INTO customer_search (rowid, words) VALUES (?, ?)').run(
      number,
      customerSearchText(details),
    )
  }
  const valuesOf = ({ id, version, archived, createdAt, changedAt, details }: Customer) => {
    const content = canonicalJson(details)
    const keys = customerKeys(details)
    const row = { id, version, archived: archived ? 1 : 0, createdAt, changedAt, erasedOn: null, content }
    return {
      id,
      version,
      archived: row.archived,
      createdAt,
      changedAt,
      content,
      nameKey: keys.name,
      vatKey: keys.vatNumber === '' ? null : keys.vatNumber,
      seal: sealOfRow(row),
    }
  }
  const record = (kind: 'access' | 'erasure', id: string, on: string): void => {
    statement('INSERT INTO privacy_log (kind, done_on, customer_id) VALUES (?, ?, ?)').run(kind, on, id)
  }

  return {
    /** Undefined for an id that never was a customer's. */
    find: (id: string): Customer | ErasedCustomer | undefined => {
      const row = rowOf(id)
      return row && recordOf(row)
    },

    /** Those found, newest first and at most `limit`, and how many there are in all. */
    search: ({
      text,
      limit,
      archived,
    }: CustomerSearch): { readonly total: number; readonly found: readonly CustomerSummary[] } => {
      const state = archived ? 1 : 0
      const match = matchWords(text)
      if (match === undefined) {
        const rows = statement(
          `SELECT ${columns} FROM customer WHERE archived = ? AND erased_on IS NULL ORDER BY number DESC LIMIT ?`,
        ).all(state, limit) as CustomerRow[]
        const total = statement('SELECT count(*) FROM customer WHERE archived = ? AND erased_on IS NULL')
          .pluck()
          .get(state)
        return { total: Number(total), found: present(rows).map(customerSummary) }
      }
      const matches = `customer_search JOIN customer ON customer.number = customer_search.rowid
        WHERE customer_search MATCH ? AND archived = ? AND erased_on IS NULL`
      const rows = statement(
        `SELECT ${columns} FROM ${matches} ORDER BY customer_search.rowid DESC LIMIT ?`,
      ).all(match, state, limit) as CustomerRow[]
      // Whoever has them all need not count.
      const total =
        rows.length < limit
          ? rows.length
          : statement(`SELECT count(*) FROM ${matches}`).pluck().get(match, state)
      return { total: Number(total), found: present(rows).map(customerSummary) }
    },

    /** Customers of exactly this name but for case, accents and signs; newest first. */
    named: (name: string): readonly Customer[] =>
      present(
        statement(`SELECT ${columns} FROM customer WHERE name_key = ? ORDER BY number DESC`).all(
          foldName(name),
        ) as CustomerRow[],
      ),

    /** Customers that look like this one: the same name or the same tax number; newest first. */
    like: (details: Pick<CustomerDetails, 'name' | 'vatNumber'>): readonly Customer[] => {
      const keys = customerKeys(details)
      return present(
        statement(
          `SELECT ${columns} FROM customer WHERE name_key = ? OR (? <> '' AND vat_key = ?) ORDER BY number DESC`,
        ).all(keys.name, keys.vatNumber, keys.vatNumber) as CustomerRow[],
      )
    },

    /** All that are not erased, oldest first, the archived ones too. */
    all: (): readonly Customer[] =>
      present(
        statement(
          `SELECT ${columns} FROM customer WHERE erased_on IS NULL ORDER BY number`,
        ).all() as CustomerRow[],
      ),

    add: (customer: Customer): void => {
      const { lastInsertRowid } = statement(
        `INSERT INTO customer (id, version, archived, created_at, changed_at, content, name_key, vat_key, seal)
          VALUES (@id, @version, @archived, @createdAt, @changedAt, @content, @nameKey, @vatKey, @seal)`,
      ).run(valuesOf(customer))
      index(Number(lastInsertRowid), customer.details)
    },

    /** Writes a customer anew; its `version` is the caller's to count on. */
    change: (customer: Customer): void => {
      const row = rowOf(customer.id)
      if (!row) throw new Error('Defect: a customer that is not there was changed')
      const { createdAt: _, ...values } = valuesOf({ ...customer, createdAt: row.createdAt })
      statement(
        `UPDATE customer SET version = @version, archived = @archived, changed_at = @changedAt, content = @content,
          name_key = @nameKey, vat_key = @vatKey, seal = @seal WHERE id = @id`,
      ).run(values)
      statement('DELETE FROM customer_search WHERE rowid = ?').run(row.number)
      index(row.number, customer.details)
      const before = recordOf(row)
      if ('details' in before) quoteSearch.rename(customer.id, before.details, customer.details)
    },

    /** Notes that somebody was given what is kept about a customer. */
    recordAccess: (id: string, on: string): void => record('access', id, on),

    /** What was asked about a customer and done, oldest first. */
    privacyLog: (id: string): readonly { readonly kind: 'access' | 'erasure'; readonly doneOn: string }[] =>
      statement('SELECT kind, done_on AS doneOn FROM privacy_log WHERE customer_id = ? ORDER BY id').all(
        id,
      ) as { kind: 'access' | 'erasure'; doneOn: string }[],

    /**
     * Removes all that is known of a customer but its id, and notes the day. The index is built anew: taking a row out of
     * it would leave pieces of its words in the index's inner pages.
     */
    erase: (id: string, on: string): void => {
      const row = rowOf(id)
      if (!row) throw new Error('Defect: a customer that is not there was erased')
      const { version, createdAt } = row
      const left = {
        id,
        version: version + 1,
        archived: 1,
        createdAt,
        changedAt: on,
        erasedOn: on,
        content: null,
      }
      statement(
        `UPDATE customer SET version = @version, archived = 1, changed_at = @on, erased_on = @on, content = NULL,
          name_key = NULL, vat_key = NULL, seal = @seal WHERE id = @id`,
      ).run({ id, version: left.version, on, seal: sealOfRow(left) })
      statement('DELETE FROM customer_search WHERE rowid = ?').run(row.number)
      statement("INSERT INTO customer_search (customer_search) VALUES ('rebuild')").run()
      quoteSearch.forget(id)
      record('erasure', id, on)
    },
  }
}
