import type { ReviewRow } from '../../shared/api/preview-schemas.ts'
import { correctCells } from '../../shared/rate-sheet/amend-grid.ts'
import type { RowChange } from '../../shared/rate-sheet/diff-rows.ts'
import type { GridRow } from '../../shared/rate-sheet/grid.ts'
import { fieldsByIndex } from '../../shared/rate-sheet/fields-by-index.ts'
import type { ImportInput, PreparedImport } from './prepare-import.ts'

/** The rows of a sheet as they are reviewed: without blank ones, with those that it drops at their place. */
export interface ReviewLayout {
  readonly length: number
  readonly rowAt: (position: number) => ReviewRow
  /** Where the rows of the sheet are, by their number. */
  readonly positionOf: (row: number) => number | undefined
}

type Dropped = RowChange & { readonly values: Readonly<Record<string, string>> }
type Entry = { readonly row: GridRow } | { readonly dropped: Dropped }

const isBlank = ({ cells }: GridRow): boolean => cells.every((cell) => cell.trim() === '')

const laneOf = (origin: string, destination: string): string => `${origin} ${destination}`

/** After which row of the sheet a dropped one stands: the last of its lane, else of its origin. */
const anchorsOf = (prepared: PreparedImport): ((dropped: Dropped) => number | undefined) => {
  const lastByLane = new Map<string, number>()
  const lastByOrigin = new Map<string, number>()
  for (const row of prepared.review?.parsed.rows ?? []) {
    if (!('origin' in row) || !('destination' in row) || !row.origin) continue
    lastByLane.set(laneOf(row.origin, row.destination ?? ''), row.row)
    lastByOrigin.set(row.origin, row.row)
  }
  return ({ values }) => {
    const origin = values['Origin'] ?? ''
    return lastByLane.get(laneOf(origin, values['Destination'] ?? '')) ?? lastByOrigin.get(origin)
  }
}

const entriesOf = (shown: readonly GridRow[], prepared: PreparedImport): readonly Entry[] => {
  const dropped = prepared.diff.rows.flatMap((change): readonly Dropped[] =>
    change.state === 'dropped' && change.values ? [{ ...change, values: change.values }] : [],
  )
  const entries = shown.map((row): Entry => ({ row }))
  if (dropped.length === 0) return entries
  const anchorOf = anchorsOf(prepared)
  const byAnchor = new Map<number, Entry[]>()
  const last: Entry[] = []
  for (const one of dropped) {
    const anchor = anchorOf(one)
    if (anchor === undefined) last.push({ dropped: one })
    else byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), { dropped: one }])
  }
  return [
    ...entries.flatMap((entry) =>
      'row' in entry ? [entry, ...(byAnchor.get(entry.row.row) ?? [])] : [entry],
    ),
    ...last,
  ]
}

export const layReview = (input: ImportInput, prepared: PreparedImport): ReviewLayout => {
  const { raw, review, diff } = prepared
  if (!raw || !review) {
    return {
      length: 0,
      positionOf: () => undefined,
      rowAt: () => ({ position: 0, row: null, cells: [], kind: 'data', state: null }),
    }
  }
  const { mapping } = review.parsed
  const headerAt = mapping ? (review.grid.rows[mapping.headerIndex]?.row ?? 0) : 0
  const firstHeading = headerAt - (mapping?.headerRows ?? 1) + 1
  const leftOut = new Set(input.leftOut)
  const kindOf = (row: GridRow): ReviewRow['kind'] => {
    if (leftOut.has(row.row)) return 'left-out'
    if (headerAt > 0 && row.row < firstHeading) return 'above'
    return headerAt > 0 && row.row <= headerAt ? 'heading' : 'data'
  }
  // The heading stands above the grid once it is known.
  const shown = raw.rows.filter((row) => !isBlank(row) && (mapping === null || kindOf(row) !== 'heading'))
  const read = new Map(review.grid.rows.map((row) => [row.row, row]))
  const entries = entriesOf(shown, prepared)
  const positions = new Map(
    entries.flatMap((entry, position) => ('row' in entry ? [[entry.row.row, position]] : [])),
  )
  const fields = mapping ? [...fieldsByIndex(mapping)] : []
  const corrections = input.corrections ?? []
  return {
    length: entries.length,
    positionOf: (row) => positions.get(row),
    rowAt: (position) => {
      const entry = entries[position]
      if (!entry) return { position, row: null, cells: [], kind: 'data', state: null }
      if ('dropped' in entry) {
        const cells: string[] = []
        for (const [index, field] of fields) cells[index] = entry.dropped.values[field] ?? ''
        return {
          position,
          row: null,
          cells: Array.from(cells, (cell) => cell ?? ''),
          kind: 'dropped',
          state: null,
        }
      }
      const { row } = entry
      const written =
        read.get(row.row) ?? correctCells({ sheet: raw.sheet, rows: [row] }, corrections).rows[0]
      return {
        position,
        row: row.row,
        cells: [...(written?.cells ?? row.cells)],
        kind: kindOf(row),
        state: diff.stateByRow.get(row.row) ?? null,
      }
    },
  }
}
