import { existsSync, readFileSync } from 'node:fs'
import { readCsv } from '../../electron/files/spreadsheet.ts'
import { createPlaceIndex } from '../../shared/freight/place-index.ts'
import { parsePlaces } from '../../shared/freight/parse-places.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet, type ParsedRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import type { LayoutName } from '../../shared/tariff/tariff.ts'

const resources = new URL('../../resources/', import.meta.url)
const folder = new URL('sample-book/', resources)

export interface SampleEntry {
  readonly file: string
  readonly layout: LayoutName
}

/** The shipped place table. */
export const placeTable = parsePlaces(readFileSync(new URL('places/places.csv', resources), 'utf8'))
export const places = createPlaceIndex(placeTable)

const book = JSON.parse(readFileSync(new URL('book.json', folder), 'utf8')) as {
  readonly tariffs: readonly SampleEntry[]
}

/** The tariffs that the sample book lists. */
export const sampleEntries = book.tariffs.filter(({ file }) => existsSync(new URL(file, folder)))

export const readSample = ({
  file,
  layout,
}: SampleEntry): { readonly grid: Grid; readonly parsed: ParsedRateSheet } => {
  const grid = readCsv(file, readFileSync(new URL(file, folder)))
  if (!grid.ok) throw new Error(`${file}: ${grid.failure.key}`)
  return { grid: grid.value, parsed: parseRateSheet(grid.value, { places, layout }) }
}
