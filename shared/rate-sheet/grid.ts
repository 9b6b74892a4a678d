import { codeRows, type CodedTable } from './coded-table.ts'
import type { GridRow } from './grid-row.ts'

/** What a workbook's sheet hides or computes. Cells as `B7`, rows and columns from 1. */
export interface GridMarks {
  /** Cells whose value is a formula's last result: as old as the last save. */
  readonly formulas: readonly string[]
  /** Of those, the ones of which no result was saved: their cells are empty, which is not what they say. */
  readonly unsaved: readonly string[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merged: readonly string[]
  /** Where the formats of numbers show a currency. */
  readonly currencies: readonly CurrencyRun[]
}

/** Cells of one column, one below another, whose format shows one currency; rows and columns from 1. */
export interface CurrencyRun {
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
  readonly currency: string
}

/** A sheet of a rate file, nothing but texts: what CSV and XLSX have in common. */
export interface Grid {
  readonly sheet: string
  readonly rows: readonly GridRow[]
  readonly marks?: GridMarks
}

/**
 * The same rows by column, of the sheets that came so or were asked for it. Beside the grid, not in it: a copy with other
 * rows must never be read by the table of these.
 */
const tables = new WeakMap<Grid, CodedTable>()

/** A sheet that is kept by column; its rows are made when somebody first asks for them. */
export const gridOfTable = (sheet: string, table: CodedTable, marks?: GridMarks): Grid => {
  let rows: readonly GridRow[] | undefined
  const grid: Grid = {
    sheet,
    ...(marks ? { marks } : {}),
    get rows() {
      rows ??= Array.from({ length: table.length }, (_, index) => table.rowAt(index))
      return rows
    },
  }
  tables.set(grid, table)
  return grid
}

/** Some rows of a sheet, from one index up to another. */
export const rowsBetween = (grid: Grid, from: number, to: number): readonly GridRow[] => {
  const table = tables.get(grid)
  if (!table) return grid.rows.slice(from, to)
  const length = Math.max(Math.min(to, table.length) - from, 0)
  return Array.from({ length }, (_, at) => table.rowAt(from + at))
}

/** The number of the row at an index; 0 where there is none. */
export const rowNumberAt = (grid: Grid, index: number): number =>
  rowsBetween(grid, index, index + 1)[0]?.row ?? 0

/** The rows of a sheet by column; whoever looks at all its cells asks for them so. */
export const tableOf = (grid: Grid): CodedTable => {
  const known = tables.get(grid)
  if (known) return known
  const table = codeRows(grid.rows)
  tables.set(grid, table)
  return table
}

/** A grid of bare texts, numbered from 1. */
export const gridOf = (sheet: string, rows: readonly (readonly string[])[]): Grid => ({
  sheet,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
})
