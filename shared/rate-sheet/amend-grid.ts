import { rangeOf } from './cell-address.ts'
import type { Grid, GridRow } from './grid.ts'

/** A cell as the user has corrected it; row and column from 1. */
export interface Correction {
  readonly row: number
  readonly column: number
  readonly text: string
}

const withCell = (row: GridRow, index: number, text: string, isNumber = false): GridRow => {
  const cells = Array.from({ length: Math.max(row.cells.length, index + 1) }, (_, at) => row.cells[at] ?? '')
  cells[index] = text
  const numbers = new Set(row.numbers)
  if (isNumber) numbers.add(index)
  else numbers.delete(index)
  return row.numbers || isNumber ? { ...row, cells, numbers } : { ...row, cells }
}

/** The grid with some of its cells written anew. A correction outside the grid changes nothing. */
export const correctCells = (grid: Grid, corrections: readonly Correction[]): Grid => {
  if (corrections.length === 0) return grid
  const byRow = new Map<number, Correction[]>()
  for (const correction of corrections) {
    const known = byRow.get(correction.row)
    if (known) known.push(correction)
    else byRow.set(correction.row, [correction])
  }
  const rows = grid.rows.map((row) =>
    (byRow.get(row.row) ?? []).reduce((made, { column, text }) => withCell(made, column - 1, text), row),
  )
  return { ...grid, rows }
}

/**
 * What a cell merged downwards says, said in each of its rows: `CGO` merged over three rows is three rows from CGO. Only
 * below the heading; a merge across columns is layout, not meaning.
 */
export const fillMergedDown = (grid: Grid, headerRow: number): Grid => {
  const ranges = (grid.marks?.merged ?? []).flatMap((text) => {
    const range = rangeOf(text)
    return range && range.bottom > range.top && range.top > headerRow ? [range] : []
  })
  if (ranges.length === 0) return grid
  const byNumber = new Map(grid.rows.map((row) => [row.row, row]))
  const changed = new Map<number, GridRow>()
  for (const { top, bottom, left } of ranges) {
    const source = byNumber.get(top)
    const text = source?.cells[left - 1] ?? ''
    if (text === '') continue
    for (let number = top + 1; number <= Math.min(bottom, top + 10_000); number += 1) {
      const row = changed.get(number) ?? byNumber.get(number)
      if (!row || row.cells.every((cell) => cell.trim() === '')) continue
      if ((row.cells[left - 1] ?? '') !== '') continue
      changed.set(number, withCell(row, left - 1, text, source?.numbers?.has(left - 1) === true))
    }
  }
  return { ...grid, rows: grid.rows.map((row) => changed.get(row.row) ?? row) }
}

/** Columns that the sheet does not have, one value for all rows, behind its last column. */
export const appendConstants = (
  grid: Grid,
  headerIndex: number,
  constants: readonly (readonly [column: string, value: string])[],
): Grid => {
  if (constants.length === 0) return grid
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const rows = grid.rows.map((row, index) => {
    if (index < headerIndex) return row
    if (index > headerIndex && row.cells.filter((cell) => cell.trim() !== '').length < 2) return row
    const added = constants.map(([column, value]) => (index === headerIndex ? column : value))
    const cells = [...row.cells, ...Array.from({ length: width - row.cells.length }, () => ''), ...added]
    return { ...row, cells }
  })
  return { ...grid, rows }
}
