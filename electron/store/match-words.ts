import { wordsSought } from '../../shared/kernel/search-words.ts'

/** The words of an index that begin so; undefined where it would rather seek the beginning itself. */
export type WordsFrom = (beginning: string) => readonly string[] | undefined

/**
 * A query as typed, in the full-text index's own language: each word quoted, so that none is an operator. Undefined where
 * nothing is sought. The index holds `searchedText`. Where `wordsFrom` knows which words there are, they are sought
 * whole, any one of them.
 */
export const matchWords = (query: string, wordsFrom: WordsFrom = () => undefined): string | undefined => {
  const words = wordsSought(query).map(({ kind, text }) => {
    if (kind === 'run') return `"${text}"`
    const [first, ...others] = wordsFrom(text) ?? []
    if (first === undefined) return `"${text}"*`
    return others.length === 0
      ? `"${first}"`
      : `(${[first, ...others].map((word) => `"${word}"`).join(' OR ')})`
  })
  return words.length === 0 ? undefined : words.join(' AND ')
}
