import { describe, expect, it } from 'vitest'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import { validateRateSheet } from '../../shared/rate-sheet/validate.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { places, readSample, sampleEntries } from './sample-tariffs.ts'

const unnumbered = (rows: readonly TariffRow[]): readonly unknown[] => rows.map((row) => ({ ...row, row: 0 }))

describe('the sample book', () => {
  it.each(sampleEntries)('$file has rows and not one finding', (entry) => {
    const { parsed } = readSample(entry)
    expect([...parsed.issues, ...validateRateSheet(entry.file, parsed, currencyCodes)]).toEqual([])
    expect(parsed.rows.length).toBeGreaterThan(0)
  })

  it.each(sampleEntries)('$file is recognised as $layout without being told', (entry) => {
    const { grid } = readSample(entry)
    expect(parseRateSheet(grid, { places }).layout).toBe(entry.layout)
  })

  it.each(sampleEntries)('$file exported and read again is the same tariff', (entry) => {
    const { parsed } = readSample(entry)
    const { columns, rows } = rowsToGrid(entry.layout, parsed.rows)
    const again = parseRateSheet(gridOf('export', [columns, ...rows]), { places })
    expect(again.issues).toEqual([])
    expect(unnumbered(again.rows)).toEqual(unnumbered(parsed.rows))
  })
})
