import { packagings, type Packaging } from '../../shared/freight/shipment.ts'
import { emptyPiece, nextRowId, pieceIsBlank, type PieceEntry } from '../state/shipment-form.ts'

/** The cells of a row of pieces, in their order on screen and in a paste. */
export const pieceColumns = ['count', 'length', 'width', 'height', 'weight', 'packaging'] as const
export type PieceColumn = (typeof pieceColumns)[number]

/** The rows with one blank row to go on with, and no more than one. */
const withBlankRow = (rows: readonly PieceEntry[]): PieceEntry[] => {
  const last = rows.at(-1)
  return last && pieceIsBlank(last) ? [...rows] : [...rows, emptyPiece(nextRowId(rows))]
}

export const changePiece = (
  rows: readonly PieceEntry[],
  id: number,
  change: Partial<PieceEntry>,
): PieceEntry[] => withBlankRow(rows.map((row) => (row.id === id ? { ...row, ...change } : row)))

export const removePiece = (rows: readonly PieceEntry[], id: number): PieceEntry[] =>
  withBlankRow(rows.filter((row) => row.id !== id))

export const duplicatePiece = (rows: readonly PieceEntry[], id: number): PieceEntry[] =>
  withBlankRow(rows.flatMap((row) => (row.id === id ? [row, { ...row, id: nextRowId(rows) }] : [row])))

export const insertPiece = (rows: readonly PieceEntry[], afterId: number): PieceEntry[] =>
  rows.flatMap((row) => (row.id === afterId ? [row, emptyPiece(nextRowId(rows))] : [row]))

const foldedPackagings = new Map<string, Packaging>(packagings.map((packaging) => [packaging, packaging]))

const cellChange = (column: PieceColumn, cell: string): Partial<PieceEntry> => {
  if (column !== 'packaging') return { [column]: cell.slice(0, 40) }
  const named = foldedPackagings.get(cell.toLowerCase().replace(/s$/, ''))
  return named ? { packaging: named } : {}
}

/**
 * Lays pasted rows over the grid from one cell on, adding rows as needed. A first row without a single digit is a head
 * and is left out.
 */
export const pastePieces = (
  rows: readonly PieceEntry[],
  startId: number,
  startColumn: PieceColumn,
  pasted: readonly (readonly string[])[],
): PieceEntry[] => {
  const [head, ...below] = pasted
  const body = head && below.length > 0 && !head.some((cell) => /\d/.test(cell)) ? below : pasted
  const firstColumn = pieceColumns.indexOf(startColumn)
  const result = [...rows]
  const firstRow = Math.max(
    result.findIndex((row) => row.id === startId),
    0,
  )
  body.slice(0, 500 - firstRow).forEach((cells, offset) => {
    const index = firstRow + offset
    const row = result[index] ?? emptyPiece(nextRowId(result))
    result[index] = cells.reduce<PieceEntry>((filled, cell, cellOffset) => {
      const column = pieceColumns[firstColumn + cellOffset]
      return column ? { ...filled, ...cellChange(column, cell) } : filled
    }, row)
  })
  return withBlankRow(result)
}
