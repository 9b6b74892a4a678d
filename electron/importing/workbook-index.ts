import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { layoutNames, type LayoutName } from '../../shared/tariff/tariff.ts'

/** What a Viaduct workbook says of one of its sheets: whose tariff it is. */
export interface IndexedSheet {
  readonly sheet: string
  readonly issuer: string
  readonly name: string
  readonly layout: LayoutName
  readonly priority: number
}

/** The workbook's first sheet, by which it is known again. */
export const indexSheetName = 'Viaduct'
export const indexColumns = ['Sheet', 'Issuer', 'Tariff', 'Layout', 'Priority'] as const

/** The index of a workbook that `tariff export` wrote; empty for any other. */
export const readWorkbookIndex = (grids: readonly Grid[]): readonly IndexedSheet[] => {
  const index = grids.find(({ sheet }) => sheet === indexSheetName)
  if (!index || indexColumns.some((column, at) => index.rows[0]?.cells[at] !== column)) return []
  return index.rows.slice(1).flatMap(({ cells }): readonly IndexedSheet[] => {
    const [sheet = '', issuer = '', name = '', layoutName = '', priority = '0'] = cells
    const layout = layoutNames.find((known) => known === layoutName)
    if (layout === undefined || !/^-?\d{1,7}$/.test(priority)) return []
    return [
      { sheet, issuer: issuer.slice(0, 80), name: name.slice(0, 80), layout, priority: Number(priority) },
    ]
  })
}
