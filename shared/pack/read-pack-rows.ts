import { fail, ok, type Result } from '../kernel/result.ts'
import type { GatewayFinder } from '../rate-sheet/cell.ts'
import { gridOf, type Grid } from '../rate-sheet/grid.ts'
import { parseRateSheet } from '../rate-sheet/parse-rate-sheet.ts'
import { rowsToGrid } from '../rate-sheet/row-to-cells.ts'
import { sameContent } from '../rate-sheet/same-content.ts'
import type { SheetIssue } from '../rate-sheet/sheet-issue.ts'
import { validateRateSheet } from '../rate-sheet/validate.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { PackTariff } from './tariff-pack.ts'

/** What keeps a tariff of a pack out. Without issues its rows are no rows of the layout at all. */
export interface PackRowsRefused {
  readonly tariff: PackTariff
  readonly issues: readonly SheetIssue[]
}

const sheetOf = ({ layout, name, rows }: PackTariff): Grid | undefined => {
  try {
    const { columns, rows: cells } = rowsToGrid(layout, rows)
    return gridOf(name, [columns, ...cells])
  } catch {
    // The rows come from outside and may have any shape: one that cannot be written as its sheet is no row of it.
    return undefined
  }
}

const isRowNumber = (row: TariffRow): boolean => Number.isSafeInteger(row.row) && row.row >= 0

/**
 * The rows of a pack's tariff, once they are known to be such: written as their layout's sheet and read back they must
 * be the same, and pass every check that an imported sheet passes. A signature says who wrote them, not that they are
 * right.
 */
export const readPackRows = (
  tariff: PackTariff,
  context: {
    readonly places: GatewayFinder
    readonly currencies: ReadonlySet<string>
    /** Told every few thousand rows; may throw to stop. */
    readonly progress?: (done: number) => void
  },
): Result<
  { readonly rows: readonly TariffRow[]; readonly warnings: readonly SheetIssue[] },
  PackRowsRefused
> => {
  context.progress?.(0)
  const grid = sheetOf(tariff)
  if (!grid) return fail({ tariff, issues: [] })
  const { places, currencies, progress } = context
  const { layout } = tariff
  const parsed = parseRateSheet(grid, {
    places,
    layout,
    decimal: '.',
    dates: 'ymd',
    ...(progress ? { progress } : {}),
  })
  const issues = [...parsed.issues, ...validateRateSheet(grid.sheet, parsed, currencies)]
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return fail({ tariff, issues: errors })
  const isSame =
    parsed.rows.length === tariff.rows.length &&
    parsed.rows.every((row, index) => {
      const given = tariff.rows[index]
      return given !== undefined && isRowNumber(given) && sameContent(given, row)
    })
  return isSame ? ok({ rows: tariff.rows, warnings: issues }) : fail({ tariff, issues: [] })
}
