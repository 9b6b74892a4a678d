import type { Layout } from './define-layout.ts'
import { aliasesOf } from './header-aliases.ts'
import { isNearWord } from '../kernel/near-word.ts'
import { foldWord } from './word-cells.ts'

/**
 * The column of ours that a heading resembles without being one of its names: a misspelling (`Destnation`), or a longer
 * name around it (`Airport of origin (IATA)`). A hint for the one who maps, never taken by itself.
 */
export const suggestColumn = (layout: Layout, heading: string, taken: ReadonlySet<string>): string | null => {
  const folded = foldWord(heading)
  if (folded.length < 2) return null
  let best: { readonly column: string; readonly length: number } | null = null
  for (const column of layout.columns) {
    if (taken.has(column.key)) continue
    for (const name of [column.name, ...aliasesOf(column.name, layout.name)]) {
      const word = foldWord(name)
      const isHan = /\p{Script=Han}/u.test(word)
      const contains = word.length >= (isHan ? 2 : 4) && folded.includes(word)
      const near = word.length >= 5 && folded.length >= 5 && isNearWord(folded, word)
      if ((contains || near) && word.length > (best?.length ?? 0))
        best = { column: column.name, length: word.length }
    }
  }
  return best?.column ?? null
}
