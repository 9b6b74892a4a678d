import { hash as digestOf } from 'node:crypto'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { quoteHeadline, quoteKeys, type QuoteHeadline } from '../../shared/quote/quote-entry.ts'
import type { RecordedStatus } from '../../shared/quote/quote-status.ts'
import { createCustomerStore } from './customer-store.ts'
import type { Connection } from './open.ts'
import { createQuoteSearch } from './quote-search.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

export interface EntryRow {
  readonly quoteId: number
  readonly status: RecordedStatus
  readonly reason: string | null
  readonly acceptedOffer: string | null
  readonly customer: string | null
  readonly issuedOn: string
  readonly validUntil: string
  readonly origin: string
  readonly destination: string
  readonly direction: QuoteContent['direction']
  readonly modes: number
  readonly currency: string
  readonly least: number
  readonly most: number
  readonly headline: string
  readonly seal: string
}

export const entryColumns = `e.quote_id AS quoteId, e.status, e.reason, e.accepted_offer AS acceptedOffer, e.customer,
  e.issued_on AS issuedOn, e.valid_until AS validUntil, e.origin, e.destination, e.direction, e.modes, e.currency,
  e.least, e.most, e.headline, e.seal`

/** A quote as lists know it. */
export interface QuoteEntry {
  readonly id: number
  readonly status: RecordedStatus
  readonly reason: string | null
  readonly acceptedOffer: string | null
  readonly customer: string | null
  readonly headline: QuoteHeadline
}

const unsealed = ({ seal: _seal, ...row }: EntryRow): Omit<EntryRow, 'seal'> => row

/**
 * `sealOf` of an entry, its members in the order of canonical JSON already: a page of a list checks fifty of them at
 * every key that is typed.
 */
const sealOfEntry = (row: Omit<EntryRow, 'seal'>): string => {
  const { acceptedOffer, currency, customer, destination, direction, headline, issuedOn, least } = row
  const { modes, most, origin, quoteId, reason, status, validUntil } = row
  const sorted = { acceptedOffer, currency, customer, destination, direction, headline, issuedOn, least }
  const rest = { modes, most, origin, quoteId, reason, status, validUntil }
  return digestOf('sha256', JSON.stringify({ ...sorted, ...rest }))
}

/** The entry, unless it is not what was written. */
export const entryOf = (row: EntryRow): QuoteEntry => {
  if (sealOfEntry(row) !== row.seal) {
    throw new DamageFound(`quote ${row.quoteId}: its entry differs`)
  }
  return {
    id: row.quoteId,
    status: row.status,
    reason: row.reason,
    acceptedOffer: row.acceptedOffer,
    customer: row.customer,
    headline: JSON.parse(row.headline) as QuoteHeadline,
  }
}

type Standing = Pick<EntryRow, 'status' | 'reason' | 'acceptedOffer'>

/** The entry that a quote must have, of its content and of what was recorded last. */
export const entryFor = (
  quoteId: number,
  content: QuoteContent,
  hash: string,
  standing: Standing,
): Omit<EntryRow, 'seal'> => {
  const headline = quoteHeadline(content, hash)
  return {
    quoteId,
    ...standing,
    customer: content.customer,
    issuedOn: content.issuedOn,
    validUntil: content.validUntil,
    ...quoteKeys(headline),
    headline: canonicalJson(headline),
  }
}

export type QuoteEntryStore = ReturnType<typeof createQuoteEntryStore>

/** What lists find quotes by. Call inside the store's `read` or `write`. */
export const createQuoteEntryStore = (connection: Connection) => {
  const statement = createStatements(connection)
  const customers = createCustomerStore(connection)
  const search = createQuoteSearch(connection)
  return {
    add: (quoteId: number, content: QuoteContent, hash: string, standing: Standing): void => {
      const row = entryFor(quoteId, content, hash, standing)
      statement(
        `INSERT INTO quote_entry (quote_id, status, reason, accepted_offer, customer, issued_on, valid_until, origin,
          destination, direction, modes, currency, least, most, headline, seal) VALUES (@quoteId, @status, @reason,
          @acceptedOffer, @customer, @issuedOn, @validUntil, @origin, @destination, @direction, @modes, @currency,
          @least, @most, @headline, @seal)`,
      ).run({ ...row, seal: sealOfEntry(row) })
      const customer = content.customer === null ? undefined : customers.find(content.customer)
      search.add(quoteId, content, customer && 'details' in customer ? customer.details : null)
    },

    find: (quoteId: number): QuoteEntry | undefined => {
      const row = statement(`SELECT ${entryColumns} FROM quote_entry e WHERE e.quote_id = ?`).get(quoteId) as
        EntryRow | undefined
      return row && entryOf(row)
    },

    changeStatus: (quoteId: number, standing: Standing): void => {
      const row = statement(`SELECT ${entryColumns} FROM quote_entry e WHERE e.quote_id = ?`).get(
        quoteId,
      ) as EntryRow
      entryOf(row)
      const changed = { ...unsealed(row), ...standing }
      statement(
        `UPDATE quote_entry SET status = @status, reason = @reason, accepted_offer = @acceptedOffer, seal = @seal
          WHERE quote_id = @quoteId`,
      ).run({ ...standing, quoteId, seal: sealOfEntry(changed) })
    },

    /** Throws `DamageFound` where an entry is not the one that its quote must have, or where one is missing. */
    checkAll: (
      quoteOf: (
        id: number,
      ) => { readonly content: QuoteContent; readonly hash: string; readonly last: Standing } | undefined,
      count: number,
    ): void => {
      const ids = statement('SELECT quote_id FROM quote_entry ORDER BY quote_id').pluck().all() as number[]
      if (ids.length !== count) throw new DamageFound('the list of quotes: one is missing')
      for (const id of ids) {
        const row = statement(`SELECT ${entryColumns} FROM quote_entry e WHERE e.quote_id = ?`).get(
          id,
        ) as EntryRow
        entryOf(row)
        const quote = quoteOf(id)
        const { status, reason, acceptedOffer } = quote?.last ?? row
        const expected = quote && entryFor(id, quote.content, quote.hash, { status, reason, acceptedOffer })
        if (!expected || sealOfEntry(expected) !== row.seal) {
          throw new DamageFound(`quote ${id}: its entry is another's`)
        }
      }
    },
  }
}
