import { searchedText } from '../../shared/kernel/search-words.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { quoteSearchText } from '../../shared/quote/quote-entry.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** Of a customer only what quotes are found by. */
export interface SearchedCustomer {
  readonly name: string
  readonly legalName: string
}

const wordsOf = ({ name, legalName }: SearchedCustomer): string => searchedText(`${name} ${legalName}`)

export type QuoteSearch = ReturnType<typeof createQuoteSearch>

/**
 * What quotes are found by as one types: their own words, and their customers' names, which are not theirs and follow
 * the customers. Call inside the store's `read` or `write`.
 */
export const createQuoteSearch = (connection: Connection) => {
  const statement = createStatements(connection)

  const setCustomer = (customer: string, words: string): number =>
    statement(
      `UPDATE quote_search SET customer = ? WHERE rowid IN (SELECT quote_id FROM quote_entry WHERE customer = ?)`,
    ).run(words, customer).changes

  return {
    add: (quoteId: number, content: QuoteContent, customer: SearchedCustomer | null): void => {
      statement('INSERT INTO quote_search (rowid, words, customer) VALUES (?, ?, ?)').run(
        quoteId,
        quoteSearchText(content),
        customer ? wordsOf(customer) : '',
      )
    },

    /** A customer has another name: its quotes are found by it. */
    rename: (id: string, before: SearchedCustomer, after: SearchedCustomer): void => {
      if (wordsOf(before) !== wordsOf(after)) setCustomer(id, wordsOf(after))
    },

    /**
     * A customer was erased: nothing of its name stays. The index is built anew, because taking words out of it leaves
     * pieces of them in its inner pages.
     */
    forget: (id: string): void => {
      if (setCustomer(id, '') > 0) {
        statement("INSERT INTO quote_search (quote_search) VALUES ('rebuild')").run()
      }
    },
  }
}
