import type { SheetFinding } from '../../shared/api/preview-schemas.ts'
import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import { tableOf, type Grid } from '../../shared/rate-sheet/grid.ts'
import type { ParsedRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import type { SheetIssue } from '../../shared/rate-sheet/sheet-issue.ts'
import { suggestFix } from '../../shared/rate-sheet/suggest-fix.ts'
import type { Wording } from '../../shared/text/format.ts'

/** Findings that are listed one by one; all are counted. */
const listedFindings = 1000

/** Of very many findings the errors come first: they are what keeps the sheet out. */
export const listedIssues = (issues: readonly SheetIssue[]): readonly SheetIssue[] =>
  issues.length <= listedFindings
    ? issues
    : issues
        .toSorted(
          (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || a.row - b.row,
        )
        .slice(0, listedFindings)

/** What was found in a sheet as it was read, each at its cell, with the likeliest repair. */
export const wordSheetIssues = (
  issues: readonly SheetIssue[],
  grid: Grid,
  read: ParsedRateSheet['read'] | undefined,
  wording: Wording,
): readonly SheetFinding[] => {
  const shown = listedIssues(issues)
  const wanted = new Set(shown.map(({ row }) => row))
  const cellsByRow = new Map<number, readonly string[]>()
  const { length, numberAt, rowAt } = tableOf(grid)
  for (let index = 0; index < length; index += 1) {
    if (wanted.has(numberAt(index))) cellsByRow.set(numberAt(index), rowAt(index).cells)
  }
  return shown.map((issue) => {
    const { severity, row, column, columnNumber, code, note } = issue
    const text = columnNumber === null ? '' : (cellsByRow.get(row)?.[columnNumber - 1] ?? '')
    return {
      severity,
      row,
      column,
      columnNumber,
      cell: row > 0 && columnNumber !== null ? cellAddress(row, columnNumber) : null,
      code,
      text: wording.word(note),
      fix: read && columnNumber !== null ? suggestFix(issue, text.trim(), read) : null,
    }
  })
}
