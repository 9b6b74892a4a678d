import type { WordsFrom } from './match-words.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** The index of quotes keeps lists of its own for beginnings of up to so many letters (migration 9). */
const lettersIndexed = 6

/** Of a beginning with more words than that the index gathers them faster by itself. */
const mostWords = 12

/** As the index's own tokenizer has words: signs of ASCII that are no letters and digits part them. */
const oneWord = /^[a-z0-9\u0080-\u{10ffff}]+$/u

/**
 * The words that quotes are found by, of a beginning that is too long for the index's own lists. Of such a beginning the
 * index gathers every quote that has one of its words before it answers the first, and a gateway's name is in nearly
 * all of them; a whole word it reads from the newest quote on, and stops. Words are read one at a time, each by a seek.
 * Call inside the store's `read`.
 */
export const createQuoteWords = (connection: Connection): WordsFrom => {
  const statement = createStatements(connection)
  return (beginning) => {
    if (beginning.length <= lettersIndexed || !oneWord.test(beginning)) return undefined
    // A view of the index, of this connection alone: nothing of it is in the data file.
    statement(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.quote_term USING fts5vocab(main, quote_search, instance)',
    ).run()
    const next = statement('SELECT term FROM temp.quote_term WHERE term >= ? AND term < ? LIMIT 1').pluck()
    const words: string[] = []
    for (let from = beginning; ;) {
      const word = next.get(from, `${beginning}\u{10ffff}`) as string | undefined
      if (word === undefined) return words
      if (words.length === mostWords) return undefined
      words.push(word)
      from = `${word}\0`
    }
  }
}
