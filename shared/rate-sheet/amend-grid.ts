import { rangeOf } from './cell-address.ts'
import { createCodedTable, selectRows, type CodedColumn, type CodedTable } from './coded-table.ts'
import { gridOfTable, tableOf, type Grid } from './grid.ts'

/** A cell as the user has corrected it; row and column from 1. */
export interface Correction {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A cell of a table written anew; its row grows to hold it. */
interface AmendedCell {
  readonly index: number
  readonly column: number
  readonly text: string
  readonly isNumber: boolean
}

const amendCells = (table: CodedTable, cells: readonly AmendedCell[]): CodedTable => {
  const { length } = table
  const widths = table.widths.slice(0, length)
  const empty: CodedColumn = { texts: [''], codes: new Int32Array(length), typed: new Set() }
  const amended = new Map<number, { texts: string[]; codes: Int32Array; typed: Set<number> }>()
  for (const { index, column, text, isNumber } of cells) {
    const { texts, codes, typed } = table.columns[column] ?? empty
    const own = amended.get(column) ?? {
      texts: [...texts],
      codes: codes.slice(0, length),
      typed: new Set(typed),
    }
    amended.set(column, own)
    // A code of its own, though the column may have the text: equal codes are equal texts, and no more is promised.
    own.codes[index] = text === '' ? 0 : own.texts.push(text) - 1
    if (isNumber && text !== '') own.typed.add(own.texts.length - 1)
    widths[index] = Math.max(widths[index] ?? 0, column + 1)
  }
  const width = Math.max(table.columns.length, ...Array.from(amended.keys(), (column) => column + 1))
  const columns = Array.from({ length: width }, (_, at) => amended.get(at) ?? table.columns[at] ?? empty)
  return createCodedTable({ ...table, columns, widths })
}

/** The indices of some rows, by their numbers. */
const indicesOf = (table: CodedTable, numbers: ReadonlySet<number>): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (let index = 0; index < table.length && found.size < numbers.size; index += 1) {
    const number = table.numberAt(index)
    if (numbers.has(number)) found.set(number, index)
  }
  return found
}

/** The grid with some of its cells written anew. A correction outside the grid changes nothing. */
export const correctCells = (grid: Grid, corrections: readonly Correction[]): Grid => {
  if (corrections.length === 0) return grid
  const table = tableOf(grid)
  const indices = indicesOf(table, new Set(corrections.map(({ row }) => row)))
  const cells = corrections.flatMap(({ row, column, text }): readonly AmendedCell[] => {
    const index = indices.get(row)
    return index === undefined ? [] : [{ index, column: column - 1, text, isNumber: false }]
  })
  return gridOfTable(grid.sheet, amendCells(table, cells), grid.marks)
}

/** The grid without some of its rows, by their numbers. */
export const leaveOutRows = (grid: Grid, leftOut: ReadonlySet<number>): Grid => {
  if (leftOut.size === 0) return grid
  const table = tableOf(grid)
  const kept = new Int32Array(table.length).map((_, index) => index)
  const stays = kept.filter((index) => !leftOut.has(table.numberAt(index)))
  return gridOfTable(grid.sheet, selectRows(table, stays), grid.marks)
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
  const table = tableOf(grid)
  const numbers = new Map(Array.from({ length: table.length }, (_, index) => [table.numberAt(index), index]))
  const filled = new Set<string>()
  const cells = ranges.flatMap(({ top, bottom, left }): readonly AmendedCell[] => {
    const source = numbers.get(top)
    const column = left - 1
    const text = source === undefined ? '' : table.textAt(source, column)
    if (source === undefined || text === '') return []
    const isNumber = table.columns[column]?.typed.has(table.columns[column].codes[source] ?? 0) === true
    const said: AmendedCell[] = []
    for (let number = top + 1; number <= Math.min(bottom, top + 10_000); number += 1) {
      const index = numbers.get(number)
      const place = `${number} ${column}`
      if (index === undefined || !table.hasFilled(index, 1) || filled.has(place)) continue
      if (table.textAt(index, column) !== '') continue
      filled.add(place)
      said.push({ index, column, text, isNumber })
    }
    return said
  })
  return gridOfTable(grid.sheet, amendCells(table, cells), grid.marks)
}

/** Columns that the sheet does not have, one value for all rows, behind its last column. */
export const appendConstants = (
  grid: Grid,
  headerIndex: number,
  constants: readonly (readonly [column: string, value: string])[],
): Grid => {
  if (constants.length === 0) return grid
  const table = tableOf(grid)
  const { length } = table
  const width = table.columns.length
  const codes = new Int32Array(length)
  const widths = table.widths.slice(0, length)
  for (let index = headerIndex; index < length; index += 1) {
    if (index > headerIndex && !table.hasFilled(index, 2)) continue
    codes[index] = index === headerIndex ? 1 : 2
    widths[index] = width + constants.length
  }
  const added = constants.map(([column, value]) => ({
    texts: ['', column, value],
    codes,
    typed: new Set<number>(),
  }))
  const amended = createCodedTable({ ...table, columns: [...table.columns, ...added], widths })
  return gridOfTable(grid.sheet, amended, grid.marks)
}
