import { offerModes, type OfferMode } from '../../shared/freight/transport-mode.ts'
import { toSafeNumber } from '../../shared/kernel/whole.ts'
import { moneyToText } from '../../shared/money/money.ts'
import { winRate, type Pipeline } from '../../shared/quote/pipeline.ts'
import { modeBits, type QuoteHeadline } from '../../shared/quote/quote-entry.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import type { Connection } from './open.ts'
import { entryConditions } from './quote-conditions.ts'
import { entryColumns, entryOf, type EntryRow } from './quote-entry-store.ts'
import { createStatements } from './statements.ts'

const mostLanes = 20

const decided = `(e.status IN ('accepted', 'declined') OR (e.status IN ('issued', 'sent') AND e.valid_until < @on))`

export type QuoteFigures = ReturnType<typeof createQuoteFigures>

/** How the quotes of a filter stand, all together; its text and its statuses do not count. Call inside the store's `read`. */
export const createQuoteFigures = (connection: Connection) => {
  const statement = createStatements(connection)

  const openValue = (where: string, values: Readonly<Record<string, unknown>>): Pipeline['open'] => {
    const sums = new Map<string, { quotes: number; least: bigint; most: bigint }>()
    const rows = statement(
      `SELECT ${entryColumns} FROM quote_entry e WHERE e.status IN ('issued', 'sent') AND e.valid_until >= @on ${where}`,
    ).iterate(values) as IterableIterator<EntryRow>
    for (const row of rows) {
      entryOf(row)
      const sum = sums.get(row.currency) ?? { quotes: 0, least: 0n, most: 0n }
      sum.quotes += 1
      sum.least += BigInt(row.least)
      sum.most += BigInt(row.most)
      sums.set(row.currency, sum)
    }
    return [...sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { quotes, least, most }]) => ({
        currency,
        quotes,
        least: moneyToText(toSafeNumber(least), currency),
        most: moneyToText(toSafeNumber(most), currency),
      }))
  }

  return {
    pipeline: (filter: QuoteFilter, today: string): Pipeline => {
      const { status: _, text: __, ...kept } = filter
      const conditions = entryConditions(kept, today)
      const where = conditions.sql.map((sql) => `AND ${sql}`).join(' ')
      const values = { ...conditions.values, on: today }
      const rateOf = (condition: string, won: string, more: Readonly<Record<string, unknown>>) => {
        const row = statement(
          `SELECT count(*) AS decided, coalesce(sum(${won}), 0) AS won FROM quote_entry e
            WHERE ${decided} AND ${condition} ${where}`,
        ).get({ ...values, ...more }) as { readonly decided: number; readonly won: number }
        return winRate(row.decided, row.won)
      }
      const byMode = offerModes.map((mode: OfferMode) => ({
        mode,
        ...rateOf('e.modes & @bit <> 0', `e.status = 'accepted' AND e.accepted_offer LIKE @mode || ':%'`, {
          bit: modeBits[mode],
          mode,
        }),
      }))
      const lanes = statement(
        `SELECT count(*) AS decided, sum(e.status = 'accepted') AS won, max(e.quote_id) AS newest FROM quote_entry e
          WHERE ${decided} ${where} GROUP BY e.origin, e.destination ORDER BY decided DESC, newest DESC LIMIT ${mostLanes}`,
      ).all(values) as { readonly decided: number; readonly won: number; readonly newest: number }[]
      return {
        open: openValue(where, values),
        byMode: byMode.filter((rate) => rate.decided > 0),
        byLane: lanes.map(({ decided: count, won, newest }) => {
          const row = statement(`SELECT ${entryColumns} FROM quote_entry e WHERE e.quote_id = ?`).get(
            newest,
          ) as EntryRow
          const { origin, destination }: QuoteHeadline = entryOf(row).headline
          return { origin, destination, ...winRate(count, won) }
        }),
        all: rateOf('TRUE', `e.status = 'accepted'`, {}),
      }
    },
  }
}
