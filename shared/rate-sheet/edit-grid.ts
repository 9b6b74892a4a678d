import type { Grid } from './grid.ts'
import type { GridRow } from './grid-row.ts'

/** Changes by hand; rows count from 1, the heading, and keep their number; columns count from 1. */
export interface GridEdits {
  readonly cells?:
    readonly { readonly row: number; readonly column: number; readonly text: string }[] | undefined
  readonly deleted?: readonly number[] | undefined
  readonly added?: readonly { readonly after: number; readonly cells: readonly string[] }[] | undefined
}

/** One thing that was changed by hand, kept with the version as long as it. */
export interface HandChange {
  readonly kind: 'cell' | 'added' | 'deleted' | 'priority'
  /** In the new version; of a deleted row in the old one; 0 for the priority. */
  readonly row: number
  readonly column: string
  readonly before: string
  readonly after: string
}

export interface EditedGrid {
  /** Numbered anew, as the new version's sheet has them. */
  readonly grid: Grid
  readonly changes: readonly HandChange[]
}

/** A row in one line, for the record of one that was added or deleted. */
const lineOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replaceAll('\t', ' '))
    .join('\t')
    .trimEnd()

const groupBy = <Item>(
  items: readonly Item[],
  rowOf: (item: Item) => number,
): ReadonlyMap<number, readonly Item[]> => {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const known = groups.get(rowOf(item))
    if (known) known.push(item)
    else groups.set(rowOf(item), [item])
  }
  return groups
}

/**
 * A version's rows with the changes made: what a reader of sheets then reads like any other. A change of a cell that is
 * not there, or back to what it said, changes nothing and is not recorded. An added row without any text is left out.
 */
export const editGrid = (
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  edits: GridEdits,
): EditedGrid => {
  const cellsByRow = groupBy(edits.cells ?? [], ({ row }) => row)
  const addedAfter = groupBy(edits.added ?? [], ({ after }) => after)
  const deleted = new Set(edits.deleted)
  const made: GridRow[] = [{ row: 1, cells: columns }]
  const changes: HandChange[] = []
  const addBehind = (row: number): void => {
    for (const { cells } of addedAfter.get(row) ?? []) {
      if (cells.every((cell) => cell.trim() === '')) continue
      const number = made.length + 1
      made.push({ row: number, cells })
      changes.push({ kind: 'added', row: number, column: '', before: '', after: lineOf(cells) })
    }
  }
  addBehind(1)
  for (const [index, old] of rows.entries()) {
    const row = index + 2
    if (deleted.has(row)) {
      changes.push({ kind: 'deleted', row, column: '', before: lineOf(old), after: '' })
    } else {
      const number = made.length + 1
      const now = [...old]
      for (const { column, text } of cellsByRow.get(row) ?? []) {
        if (column <= columns.length) now[column - 1] = text
      }
      for (const [at, text] of now.entries()) {
        const before = old[at] ?? ''
        if (text === before) continue
        changes.push({ kind: 'cell', row: number, column: columns[at] ?? '', before, after: text })
      }
      made.push({ row: number, cells: now })
    }
    addBehind(row)
  }
  return { grid: { sheet, rows: made }, changes }
}
