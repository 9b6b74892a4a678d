import { wordsSought } from '../../shared/kernel/search-words.ts'

/**
 * A query as typed, in the full-text index's own language: each word quoted, so that none is an operator. Undefined where
 * nothing is sought. The index holds `searchedText`.
 */
export const matchWords = (query: string): string | undefined => {
  const words = wordsSought(query).map(({ kind, text }) => (kind === 'run' ? `"${text}"` : `"${text}"*`))
  return words.length === 0 ? undefined : words.join(' AND ')
}
