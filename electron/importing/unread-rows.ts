import type { RowsDiff } from '../../shared/rate-sheet/diff-rows.ts'
import { fieldsByIndex } from '../../shared/rate-sheet/fields-by-index.ts'
import { tableOf } from '../../shared/rate-sheet/grid.ts'
import type { SheetReview } from '../../shared/rate-sheet/review-sheet.ts'

/** What a rate is found by, as far as a row that cannot be read still says it. */
const namingFields = ['Origin', 'Destination', 'Carrier', 'Service'] as const

const keyOf = (values: Readonly<Record<string, string>>): string =>
  namingFields.map((field) => (values[field] ?? '').trim().toUpperCase()).join('\n')

/**
 * A row with an error gives no rate, so its old one would seem dropped: it is not, as long as the row stands there. Told
 * apart by what names the row; a row that is wrong in just that is counted as dropped until it is corrected.
 */
export const withoutUnreadRows = (diff: RowsDiff, { parsed, grid, issues }: SheetReview): RowsDiff => {
  const { mapping } = parsed
  const wrong = new Set(issues.flatMap(({ severity, row }) => (severity === 'error' ? [row] : [])))
  if (!mapping || wrong.size === 0 || diff.dropped === 0) return diff
  const fields = [...fieldsByIndex(mapping)]
  const unread = new Map<string, number>()
  const table = tableOf(grid)
  for (let index = 0; index < table.length; index += 1) {
    if (!wrong.has(table.numberAt(index))) continue
    const { cells } = table.rowAt(index)
    const key = keyOf(Object.fromEntries(fields.map(([at, field]) => [field, cells[at] ?? ''])))
    unread.set(key, (unread.get(key) ?? 0) + 1)
  }
  const rows = diff.rows.filter(({ state, values }) => {
    if (state !== 'dropped' || !values) return true
    const key = keyOf(values)
    const left = unread.get(key) ?? 0
    if (left === 0) return true
    unread.set(key, left - 1)
    return false
  })
  return { ...diff, rows, dropped: diff.dropped - (diff.rows.length - rows.length) }
}
