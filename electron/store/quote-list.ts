import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import type { QuoteStatus } from '../../shared/quote/quote-choices.ts'
import { statusOn } from '../../shared/quote/quote-status.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { matchWords } from './match-words.ts'
import type { Connection } from './open.ts'
import { entryConditions } from './quote-conditions.ts'
import { entryColumns, entryOf, type EntryRow, type QuoteEntry } from './quote-entry-store.ts'
import { createQuoteWords } from './quote-words.ts'
import { createStatements } from './statements.ts'

export interface ListedQuotes {
  readonly quotes: readonly QuoteEntry[]
  /** Where the next page begins; null after the last. */
  readonly next: number | null
}

export type QuoteList = ReturnType<typeof createQuoteList>

/** Finding quotes as one types. Call inside the store's `read`. */
export const createQuoteList = (connection: Connection) => {
  const statement = createStatements(connection)
  const wordsFrom = createQuoteWords(connection)

  const sourceOf = (filter: QuoteFilter, today: string) => {
    const { sql, values } = entryConditions(filter, today)
    const match = matchWords(filter.text ?? '', wordsFrom)
    return match === undefined
      ? { from: 'quote_entry e', id: 'e.quote_id', conditions: [...sql], values }
      : {
          from: 'quote_search s JOIN quote_entry e ON e.quote_id = s.rowid',
          id: 's.rowid',
          conditions: ['quote_search MATCH @match', ...sql],
          values: { ...values, match },
        }
  }

  const where = (conditions: readonly string[]): string =>
    conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`

  return {
    /** The newest first; `before` is the `next` of the page before. */
    page: (
      filter: QuoteFilter,
      {
        before,
        limit,
        today,
      }: { readonly before: number | null; readonly limit: number; readonly today: string },
    ): ListedQuotes => {
      const { from, id, conditions, values } = sourceOf(filter, today)
      const rows = statement(
        `SELECT ${entryColumns} FROM ${from}
          ${where([...conditions, ...(before === null ? [] : [`${id} < @before`])])}
          ORDER BY ${id} DESC LIMIT @limit`,
      ).all({ ...values, ...(before === null ? {} : { before }), limit: limit + 1 }) as EntryRow[]
      const quotes = rows.slice(0, limit).map(entryOf)
      return { quotes, next: rows.length > limit ? (quotes.at(-1)?.id ?? null) : null }
    },

    /** The numbers of all quotes that name a customer, oldest first. */
    numbersOf: (customer: string): readonly string[] =>
      statement(
        'SELECT q.number FROM quote_entry e JOIN quote q ON q.id = e.quote_id WHERE e.customer = ? ORDER BY q.id',
      )
        .pluck()
        .all(customer) as string[],

    /** How many quotes a filter finds, by their status on the day. */
    counts: (filter: QuoteFilter, today: LocalDate): Readonly<Partial<Record<QuoteStatus, number>>> => {
      const { from, conditions, values } = sourceOf(filter, today)
      const rows = statement(
        `SELECT e.status, e.valid_until >= @on AS valid, count(*) AS n FROM ${from} ${where(conditions)}
          GROUP BY e.status, valid`,
      ).all({ ...values, on: today }) as {
        readonly status: EntryRow['status']
        readonly valid: 0 | 1
        readonly n: number
      }[]
      const counts: Partial<Record<QuoteStatus, number>> = {}
      for (const { status, valid, n } of rows) {
        const shown = statusOn(status, (valid === 1 ? today : '0000-00-00') as LocalDate, today)
        counts[shown] = (counts[shown] ?? 0) + n
      }
      return counts
    },
  }
}
