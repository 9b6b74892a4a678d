import type { ReviewRow } from '../../shared/api/preview-schemas.ts'
import { correctCells } from '../../shared/rate-sheet/amend-grid.ts'
import type { RowChange } from '../../shared/rate-sheet/diff-rows.ts'
import { rowNumberAt, tableOf } from '../../shared/rate-sheet/grid.ts'
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
/** A row of the sheet by its index and its number, or one that it drops. */
type Entry = { readonly index: number; readonly row: number } | { readonly dropped: Dropped }

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

const entriesOf = (entries: readonly Entry[], prepared: PreparedImport): readonly Entry[] => {
  const dropped = prepared.diff.rows.flatMap((change): readonly Dropped[] =>
    change.state === 'dropped' && change.values ? [{ ...change, values: change.values }] : [],
  )
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
    ...entries.flatMap((entry) => ('row' in entry ? [entry, ...(byAnchor.get(entry.row) ?? [])] : [entry])),
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
  const headerAt = mapping ? rowNumberAt(review.grid, mapping.headerIndex) : 0
  const firstHeading = headerAt - (mapping?.headerRows ?? 1) + 1
  const leftOut = new Set(input.leftOut)
  const kindOf = (row: number): ReviewRow['kind'] => {
    if (leftOut.has(row)) return 'left-out'
    if (headerAt > 0 && row < firstHeading) return 'above'
    return headerAt > 0 && row <= headerAt ? 'heading' : 'data'
  }
  // The heading stands above the grid once it is known.
  const table = tableOf(raw)
  const shown: Entry[] = []
  for (let index = 0; index < table.length; index += 1) {
    const row = table.numberAt(index)
    if (table.hasFilled(index, 1) && (mapping === null || kindOf(row) !== 'heading'))
      shown.push({ index, row })
  }
  const read = tableOf(review.grid)
  const readAt = new Map(Array.from({ length: read.length }, (_, index) => [read.numberAt(index), index]))
  const entries = entriesOf(shown, prepared)
  const positions = new Map(
    entries.flatMap((entry, position) => ('row' in entry ? [[entry.row, position]] : [])),
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
      const index = readAt.get(row)
      const asRead = index === undefined ? table.rowAt(entry.index) : read.rowAt(index)
      const [written] =
        index === undefined ? correctCells({ sheet: raw.sheet, rows: [asRead] }, corrections).rows : [asRead]
      return {
        position,
        row,
        cells: [...(written ?? asRead).cells],
        kind: kindOf(row),
        state: diff.stateByRow.get(row) ?? null,
      }
    },
  }
}
