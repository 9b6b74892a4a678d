import { codeRows } from './coded-table.ts'
import { rowsBetween, tableOf, type Grid } from './grid.ts'
import type { GridRow } from './grid-row.ts'
import { recogniseLayout, type ColumnMapping, type HeadingMap } from './recognise-layout.ts'

/** Rows below the table that are tried as the headings of another one. */
const triedRows = 100

const isHeadings = (rows: readonly GridRow[], sheet: string): boolean => {
  const found = recogniseLayout({ sheet, rows })
  return found !== undefined && found.headerIndex === 0 && found.indexByKey.size + found.open.length >= 3
}

/**
 * Where another table begins below the one that is read: a row of headings after an empty row or a title. The same
 * headings again are no other table: theirs are further rows of the first.
 */
export const findTableBelow = (grid: Grid, mapping: ColumnMapping): number | undefined => {
  const table = tableOf(grid)
  const textOf = (at: number): string => table.rowAt(at).cells.join('\u0000')
  let tried = 0
  for (let at = mapping.headerIndex + 2; at < table.length && tried < triedRows; at += 1) {
    // Nearly every row follows another one of its table: that is asked first.
    if (table.hasFilled(at - 1, 2) || !table.hasFilled(at, 3)) continue
    const row = table.rowAt(at)
    const [first = ''] = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (/^[\d.,\s-]+$/.test(first) || textOf(at) === textOf(mapping.headerIndex)) continue
    tried += 1
    if (isHeadings([row], grid.sheet)) return at
  }
  return undefined
}

/** The headings of a whole table above the one that was found: a sheet is read from its top. */
export const findTableAbove = (
  grid: Grid,
  mapping: ColumnMapping,
  map: HeadingMap,
): ColumnMapping | undefined => {
  const end = mapping.headerIndex - mapping.headerRows + 1
  const rows = rowsBetween(grid, 0, end)
  const above = recogniseLayout({ sheet: grid.sheet, rows }, map)
  if (!above) return undefined
  const { length, hasFilled } = codeRows(rows)
  for (let at = above.headerIndex + 1; at < length; at += 1) if (hasFilled(at, 2)) return above
  return undefined
}
