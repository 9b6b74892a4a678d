import { foldName } from './fold-name.ts'

// Chinese puts no spaces between its words: each sign is a word of its own, and a name is found by any run of them.
const separateHan = (folded: string): string =>
  folded
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/ +/g, ' ')
    .trim()

/**
 * A text as it is kept for searching: `foldName`, with spaces around each Chinese sign. `Łódź Cargo` is `lodz cargo`,
 * `中欧国际物流` is `中 欧 国 际 物 流`. What `wordsSought` makes of a query is found in it.
 */
export const searchedText = (text: string): string => separateHan(foldName(text))

/** One thing that is sought: the beginning of a word, or a run of signs that stand beside each other. */
export interface WordSought {
  readonly kind: 'beginning' | 'run'
  readonly text: string
}

/**
 * A query as typed, in words that must all be found, in any order: `cargo łó` seeks words that begin with `cargo` and with
 * `lo`, `国际` the two signs side by side. Empty when nothing is sought.
 */
export const wordsSought = (query: string): readonly WordSought[] =>
  (foldName(query).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).map((text) =>
    /\p{Script=Han}/u.test(text) ? { kind: 'run', text: separateHan(text) } : { kind: 'beginning', text },
  )
