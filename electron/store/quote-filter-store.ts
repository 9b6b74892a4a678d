import { canonicalJson } from '../../shared/api/wire.ts'
import { quoteFilterSchema, type QuoteFilter } from '../../shared/quote/quote-filter.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

export interface SavedFilter {
  readonly name: string
  readonly filter: QuoteFilter
}

export type QuoteFilterStore = ReturnType<typeof createQuoteFilterStore>

/** Filters that are used again, by the names they were given. Call inside the store's `read` or `write`. */
export const createQuoteFilterStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    save: ({ name, filter }: SavedFilter): void => {
      statement(
        'INSERT INTO quote_filter (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content',
      ).run(name, canonicalJson(filter))
    },

    delete: (name: string): void => {
      statement('DELETE FROM quote_filter WHERE name = ?').run(name)
    },

    /** By name. One that this version cannot read any more is left out: it shows nothing wrong. */
    all: (): readonly SavedFilter[] =>
      (
        statement('SELECT name, content FROM quote_filter ORDER BY name').all() as {
          readonly name: string
          readonly content: string
        }[]
      ).flatMap(({ name, content }) => {
        const filter = quoteFilterSchema.safeParse(JSON.parse(content))
        return filter.success ? [{ name, filter: filter.data }] : []
      }),
  }
}
