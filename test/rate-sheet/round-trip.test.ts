import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import { layoutNames, type LayoutName, type TariffRow } from '../../shared/tariff/tariff.ts'
import { gateways } from './gateways.ts'
import { anyRow } from './rows.ts'

// What the layouts cannot tell apart: ladders of `air-long` that agree in all but the breaks are one.
const distinct = (layout: LayoutName, rows: readonly TariffRow[]): readonly TariffRow[] =>
  layout === 'air-long'
    ? rows.map((row, index) => (row.kind === 'air' ? { ...row, service: `${row.service} ${index}` } : row))
    : rows

const unnumbered = (rows: readonly TariffRow[]): readonly unknown[] => rows.map((row) => ({ ...row, row: 0 }))

describe('export then import gives the same rows', () => {
  it.each(layoutNames)('%s', (layout) => {
    fc.assert(
      fc.property(fc.array(anyRow[layout], { minLength: 1, maxLength: 4 }), (generated) => {
        const rows = distinct(layout, generated)
        const { columns, rows: cells } = rowsToGrid(layout, rows)
        const parsed = parseRateSheet(gridOf('export', [columns, ...cells]), { places: gateways, layout })
        expect(parsed.issues).toEqual([])
        expect(unnumbered(parsed.rows)).toEqual(unnumbered(rows))
      }),
      { numRuns: 100 },
    )
  })

  it.each(layoutNames)('%s is recognised from its own headings', (layout) => {
    const [row] = fc.sample(anyRow[layout], { numRuns: 1, seed: 7 })
    const { columns, rows } = rowsToGrid(layout, row ? [row] : [])
    expect(parseRateSheet(gridOf('export', [columns, ...rows]), { places: gateways }).layout).toBe(layout)
  })

  it('rows keep the numbers that they have in the sheet', () => {
    const rows = fc.sample(anyRow['parameters'], { numRuns: 3, seed: 3 })
    const { columns, rows: cells } = rowsToGrid('parameters', rows)
    const parsed = parseRateSheet(gridOf('export', [['Parameters'], [], columns, ...cells]), {
      places: gateways,
    })
    expect(parsed.rows.map(({ row }) => row)).toEqual([4, 5, 6])
  })
})
