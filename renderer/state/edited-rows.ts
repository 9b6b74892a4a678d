import type { RowEdits } from '../../shared/api/book-schemas.ts'

/** A row of the grid under edit; `base` is its number in the version (the heading is 1), null for an added one. */
export interface EditedRow {
  readonly key: number
  readonly base: number | null
  readonly cells: readonly string[]
}

export interface CellText {
  /** Index of the row and of the column, from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
}

export const rowsOfVersion = (rows: readonly (readonly string[])[]): readonly EditedRow[] =>
  rows.map((cells, index) => ({ key: index, base: index + 2, cells }))

const isBlank = ({ cells }: EditedRow): boolean => cells.every((cell) => cell.trim() === '')

/** Writes cells anew; what says nothing new leaves its row as it is. */
export const withCells = (rows: readonly EditedRow[], texts: readonly CellText[]): readonly EditedRow[] => {
  const made = [...rows]
  for (const { row, column, text } of texts) {
    const old = made[row]
    if (!old || (old.cells[column] ?? '') === text) continue
    const cells = [...old.cells]
    cells[column] = text
    made[row] = { ...old, cells }
  }
  return made
}

const nextKey = (rows: readonly EditedRow[]): number =>
  rows.reduce((most, { key }) => Math.max(most, key), -1) + 1

/** Added rows behind the row at an index; -1 puts them first. */
export const insertRows = (
  rows: readonly EditedRow[],
  behind: number,
  added: readonly (readonly string[])[],
): readonly EditedRow[] => {
  const first = nextKey(rows)
  const made = added.map((cells, index) => ({ key: first + index, base: null, cells }))
  return rows.toSpliced(behind + 1, 0, ...made)
}

/**
 * Pastes lines at a cell: over what stands there, as a spreadsheet does. Where the row is still empty the further lines
 * become rows of their own, and so do those that run past the last row. Columns past the last are left out.
 */
export const pasteAt = (
  rows: readonly EditedRow[],
  at: { readonly row: number; readonly column: number },
  lines: readonly (readonly string[])[],
  width: number,
): readonly EditedRow[] => {
  const target = rows[at.row]
  const fresh = target === undefined || isBlank(target)
  const over = fresh ? 1 : rows.length - at.row
  const cellsOf = (line: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, column) => line[column - at.column] ?? '')
  const written = withCells(
    rows,
    lines
      .slice(0, over)
      .flatMap((line, row) =>
        line
          .slice(0, width - at.column)
          .map((text, column) => ({ row: at.row + row, column: at.column + column, text })),
      ),
  )
  const rest = lines.slice(over)
  return rest.length === 0
    ? written
    : insertRows(written, fresh ? at.row : rows.length - 1, rest.map(cellsOf))
}

/** What differs from the version, as the host is asked about it. */
export const editsBetween = (
  version: readonly (readonly string[])[],
  rows: readonly EditedRow[],
): RowEdits => {
  const cells: { row: number; column: number; text: string }[] = []
  const added: { after: number; cells: string[] }[] = []
  const kept = new Set<number>()
  let after = 1
  for (const row of rows) {
    if (row.base === null) {
      if (!isBlank(row)) added.push({ after, cells: [...row.cells] })
      continue
    }
    after = row.base
    kept.add(row.base)
    const old = version[row.base - 2]
    if (!old || old === row.cells) continue
    for (const [column, text] of row.cells.entries()) {
      if (text !== (old[column] ?? '')) cells.push({ row: row.base, column: column + 1, text })
    }
  }
  const deleted =
    kept.size === version.length
      ? []
      : version.flatMap((_, index) => (kept.has(index + 2) ? [] : [index + 2]))
  return { cells, added, deleted }
}

/** The host's number of each row, by which it names findings: the heading is 1, added rows without a text are left out. */
export const sheetNumbers = (rows: readonly EditedRow[]): ReadonlyMap<number, number> => {
  const indexByNumber = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    if (row.base !== null || !isBlank(row)) indexByNumber.set(indexByNumber.size + 2, index)
  }
  return indexByNumber
}
