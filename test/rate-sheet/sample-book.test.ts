import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../electron/files/spreadsheet.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import type { LayoutName, TariffRow } from '../../shared/tariff/tariff.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { validateRateSheet } from '../../shared/rate-sheet/validate.ts'
import { createPlaceIndex } from '../../shared/freight/place-index.ts'
import { parsePlaces } from '../../shared/freight/parse-places.ts'

const places = createPlaceIndex(
  parsePlaces(readFileSync(new URL('../../resources/places/places.csv', import.meta.url), 'utf8')),
)
const folder = new URL('../../resources/sample-book/', import.meta.url)
interface Entry {
  readonly file: string
  readonly layout: LayoutName
}
const book = JSON.parse(readFileSync(new URL('book.json', folder), 'utf8')) as {
  readonly tariffs: readonly Entry[]
}
const present = book.tariffs.filter(({ file }) => existsSync(new URL(file, folder)))

const parse = ({ file, layout }: Entry) => {
  const grid = readCsv(file, readFileSync(new URL(file, folder)))
  if (!grid.ok) throw new Error(`${file}: ${grid.failure.key}`)
  return { grid: grid.value, parsed: parseRateSheet(grid.value, { places, layout }) }
}

const unnumbered = (rows: readonly TariffRow[]): readonly unknown[] => rows.map((row) => ({ ...row, row: 0 }))

describe('the sample book', () => {
  it.each(present)('$file has rows and not one finding', (entry) => {
    const { parsed } = parse(entry)
    expect([...parsed.issues, ...validateRateSheet(entry.file, parsed, currencyCodes)]).toEqual([])
    expect(parsed.rows.length).toBeGreaterThan(0)
  })

  it.each(present)('$file is recognised as $layout without being told', (entry) => {
    const { grid } = parse(entry)
    expect(parseRateSheet(grid, { places }).layout).toBe(entry.layout)
  })

  it.each(present)('$file exported and read again is the same tariff', (entry) => {
    const { parsed } = parse(entry)
    const { columns, rows } = rowsToGrid(entry.layout, parsed.rows)
    const again = parseRateSheet(gridOf('export', [columns, ...rows]), { places })
    expect(again.issues).toEqual([])
    expect(unnumbered(again.rows)).toEqual(unnumbered(parsed.rows))
  })
})
