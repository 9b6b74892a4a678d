import { assert } from '../../shared/kernel/assert.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { QuoteBody } from '../../shared/quote/compose-quote.ts'
import { quoteNumber, withRevision } from '../../shared/quote/quote-number.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import type { RecordedStatus } from '../../shared/quote/quote-status.ts'
import type { Connection } from './open.ts'
import { createQuoteChain } from './quote-chain.ts'
import { createQuoteEntryStore } from './quote-entry-store.ts'
import { createQuoteHistory, type QuoteEvent } from './quote-history.ts'
import { contentOfRow, quoteColumns, quoteHash, sealOfQuote, type QuoteRow } from './quote-record.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

/** An issued quote as it is kept, with how it stands. */
export interface KeptQuote {
  readonly id: number
  readonly content: QuoteContent
  readonly hash: string
  readonly requestHash: string
  readonly status: RecordedStatus
  readonly reason: string | null
  /** Which of its offers was accepted. */
  readonly acceptedOffer: string | null
}

/** What is to be issued, and as what. */
export interface NewQuote {
  readonly body: QuoteBody
  readonly requestHash: string
  /** Of the house's settings; a revision keeps the number of the quote it revises. */
  readonly numberFormat: string
  /** The quote whose place it takes. */
  readonly revises: KeptQuote | null
  readonly issuedAt: string
}

export type QuoteStore = ReturnType<typeof createQuoteStore>

/** Issued quotes. Call inside the store's `read` or `write`; `issue` only inside `write`. */
export const createQuoteStore = (connection: Connection) => {
  const statement = createStatements(connection)
  const chain = createQuoteChain(connection)
  const entries = createQuoteEntryStore(connection)
  const history = createQuoteHistory(connection)

  const keptOf = (row: QuoteRow): KeptQuote => {
    const content = contentOfRow(row)
    const entry = entries.find(row.id)
    if (!entry) throw new DamageFound(`quote ${row.id}: no entry`)
    const { status, reason, acceptedOffer } = entry
    return {
      id: row.id,
      content,
      hash: row.hash,
      requestHash: row.requestHash,
      status,
      reason,
      acceptedOffer,
    }
  }

  const rowBy = (column: 'key' | 'number' | 'id' | 'hash', value: string | number): QuoteRow | undefined =>
    statement(`SELECT ${quoteColumns} FROM quote WHERE ${column} = ?`).get(value) as QuoteRow | undefined

  const findBy = (
    column: 'key' | 'number' | 'id' | 'hash',
    value: string | number,
  ): KeptQuote | undefined => {
    const row = rowBy(column, value)
    return row && keptOf(row)
  }

  /** The place after the last quote: of the year's series, or of the quote that is revised. */
  const placeFor = ({ body, numberFormat, revises }: NewQuote) => {
    if (revises) {
      const { number, year, ordinal, revision } = revises.content
      const first = revision === 0 ? number : number.slice(0, -withRevision('', revision).length)
      return {
        number: withRevision(first, revision + 1),
        year,
        ordinal,
        revision: revision + 1,
        supersedes: number,
      }
    }
    const year = Number(body.issuedOn.slice(0, 4))
    const last = statement('SELECT coalesce(max(ordinal), 0) FROM quote WHERE year = ?').pluck().get(year)
    const ordinal = Number(last) + 1
    const number = quoteNumber(numberFormat, year, ordinal, 0)
    return { number, year, ordinal, revision: 0, supersedes: null }
  }

  return {
    byKey: (key: string): KeptQuote | undefined => findBy('key', key),
    find: (number: string): KeptQuote | undefined => findBy('number', number),
    byHash: (hash: string): KeptQuote | undefined => findBy('hash', hash),

    /** Every revision of a quote, the first one first. */
    revisions: ({ content: { year, ordinal } }: KeptQuote): readonly KeptQuote[] =>
      (
        statement(`SELECT ${quoteColumns} FROM quote WHERE year = ? AND ordinal = ? ORDER BY revision`).all(
          year,
          ordinal,
        ) as QuoteRow[]
      ).map(keptOf),

    /** The day on which the newest quote was issued; null before the first. */
    newestIssueDay: (): string | null => {
      const day = statement('SELECT issued_on FROM quote_entry ORDER BY quote_id DESC LIMIT 1').pluck().get()
      return typeof day === 'string' ? day : null
    },

    /** How many quotes still wait for an answer on a day. */
    countOpen: (day: string): number =>
      Number(
        statement(`SELECT count(*) FROM quote_entry WHERE status IN ('issued', 'sent') AND valid_until >= ?`)
          .pluck()
          .get(day),
      ),

    /** The quotes that still wait for an answer on a day, the newest first. */
    open: (day: string, limit: number): readonly KeptQuote[] =>
      (
        statement(
          `SELECT ${quoteColumns} FROM quote WHERE id IN (SELECT quote_id FROM quote_entry
            WHERE status IN ('issued', 'sent') AND valid_until >= ?) ORDER BY id DESC LIMIT ?`,
        ).all(day, limit) as QuoteRow[]
      ).map(keptOf),

    history: (quote: KeptQuote): readonly QuoteEvent[] => history.of(quote.id),

    /**
     * Gives a quote its number and keeps it, all in the caller's one immediate transaction, so that numbers neither skip
     * nor repeat. What it revises is superseded with it. Undefined where the number format makes a number that another
     * quote has: nothing was written.
     */
    issue: (quote: NewQuote): KeptQuote | undefined => {
      const { body, requestHash, revises, issuedAt } = quote
      const end = chain.end()
      const place = placeFor(quote)
      if (rowBy('number', place.number)) return undefined
      const content: QuoteContent = { ...body, ...place, issuedAt, previousHash: end.lastHash }
      const canonical = canonicalJson(content)
      const hash = quoteHash(canonical)
      const { number, year, ordinal, revision } = place
      const row = {
        id: end.quotes + 1,
        key: body.key,
        requestHash,
        number,
        year,
        ordinal,
        revision,
        supersedes: revises?.id ?? null,
        content: canonical,
        hash,
        seal: '',
      }
      statement(
        `INSERT INTO quote (id, key, request_hash, number, year, ordinal, revision, supersedes, content, hash, seal)
          VALUES (@id, @key, @requestHash, @number, @year, @ordinal, @revision, @supersedes, @content, @hash, @seal)`,
      ).run({ ...row, seal: sealOfQuote(row) })
      const issued = { status: 'issued', reason: null, acceptedOffer: null } as const
      entries.add(row.id, content, hash, issued)
      history.add({ quoteId: row.id, ...issued, happenedOn: body.issuedOn, recordedAt: issuedAt })
      if (revises) {
        const superseded = {
          status: 'superseded',
          reason: null,
          acceptedOffer: revises.acceptedOffer,
        } as const
        history.add({ quoteId: revises.id, ...superseded, happenedOn: body.issuedOn, recordedAt: issuedAt })
        entries.changeStatus(revises.id, superseded)
      }
      chain.seal()
      // As it reads from the file: a property that is undefined has no place in canonical bytes.
      return { id: row.id, content: JSON.parse(canonical) as QuoteContent, hash, requestHash, ...issued }
    },

    /** Records what became of a quote. */
    record: (
      quote: KeptQuote,
      event: Pick<QuoteEvent, 'status' | 'reason' | 'acceptedOffer' | 'happenedOn' | 'recordedAt'>,
    ): void => {
      chain.end()
      history.add({ quoteId: quote.id, ...event })
      const { status, reason, acceptedOffer } = event
      entries.changeStatus(quote.id, { status, reason, acceptedOffer })
      chain.seal()
    },

    /** Checks every quote, its entry, its history and the chain; throws `DamageFound` at the first that does not hold. */
    checkAll: (): void => {
      const end = chain.end()
      let previous: string | null = null
      let count = 0
      for (const row of statement(`SELECT ${quoteColumns} FROM quote ORDER BY id`).iterate()) {
        const quote = row as QuoteRow
        const content = contentOfRow(quote)
        count += 1
        if (content.previousHash !== previous || quote.id !== count || content.number !== quote.number) {
          throw new DamageFound(`quote ${quote.id}: not after the one before it`)
        }
        previous = quote.hash
      }
      assert(count === end.quotes, 'ids count up')
      history.checkAll()
      entries.checkAll((id) => {
        const row = rowBy('id', id)
        const last = history.of(id).at(-1)
        return row && last ? { content: contentOfRow(row), hash: row.hash, last } : undefined
      }, count)
    },
  }
}
