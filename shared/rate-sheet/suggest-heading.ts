import type { Layout } from './define-layout.ts'
import { aliasesOf } from './header-aliases.ts'
import { foldWord } from './word-cells.ts'

/** How many letters differ, up to two; a swap of neighbours counts as two. */
const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 2) return false
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(changed, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    before = line
  }
  return (before[b.length] ?? 3) <= 2
}

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
      const near = word.length >= 5 && folded.length >= 5 && isNear(folded, word)
      if ((contains || near) && word.length > (best?.length ?? 0))
        best = { column: column.name, length: word.length }
    }
  }
  return best?.column ?? null
}
