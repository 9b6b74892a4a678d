import { filledCells } from './filled-cells.ts'
import type { Grid, GridRow } from './grid.ts'
import { recogniseLayout, type ColumnMapping, type HeadingMap } from './recognise-layout.ts'

/** Rows below the table that are tried as the headings of another one. */
const triedRows = 100

const isFilledBy = (row: GridRow | undefined, least: number): boolean =>
  row !== undefined && filledCells(row.cells, least) === least

const isHeadings = (rows: readonly GridRow[], sheet: string): boolean => {
  const found = recogniseLayout({ sheet, rows })
  return found !== undefined && found.headerIndex === 0 && found.indexByKey.size + found.open.length >= 3
}

/**
 * Where another table begins below the one that is read: a row of headings after an empty row or a title. The same
 * headings again are no other table: theirs are further rows of the first.
 */
export const findTableBelow = (grid: Grid, mapping: ColumnMapping): number | undefined => {
  const own = grid.rows[mapping.headerIndex]?.cells.join('\u0000')
  let tried = 0
  for (let at = mapping.headerIndex + 2; at < grid.rows.length && tried < triedRows; at += 1) {
    const row = grid.rows[at]
    // Nearly every row follows another one of its table: that is asked first.
    if (!row || isFilledBy(grid.rows[at - 1], 2) || !isFilledBy(row, 3)) continue
    const [first = ''] = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (/^[\d.,\s-]+$/.test(first) || row.cells.join('\u0000') === own) continue
    tried += 1
    if (isHeadings(grid.rows.slice(at, at + 1), grid.sheet)) return at
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
  const above = recogniseLayout({ ...grid, rows: grid.rows.slice(0, end) }, map)
  const hasRows = above && grid.rows.slice(above.headerIndex + 1, end).some((row) => isFilledBy(row, 2))
  return hasRows === true ? above : undefined
}
