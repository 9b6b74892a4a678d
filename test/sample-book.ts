import { readFileSync } from 'node:fs'
import { parseShipment } from '../shared/freight/parse-shipment.ts'
import type { Shipment, ShipmentInput } from '../shared/freight/shipment.ts'
import { currencyCodes } from '../shared/money/currency-table.ts'
import { compileBook } from '../shared/tariff/compile.ts'
import type { TariffVersion } from '../shared/tariff/tariff.ts'
import type { TariffBook } from '../shared/tariff/tariff-book.ts'
import { day } from './builders.ts'
import { places, readSample, type SampleEntry } from './rate-sheet/sample-tariffs.ts'

interface BookEntry extends SampleEntry {
  readonly issuer: string
  readonly name: string
  readonly priority: number
}

const resources = new URL('../resources/', import.meta.url)
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, resources), 'utf8'))

/** The shipped sample book, each file read as an import reads it. */
export const sampleVersions: readonly TariffVersion[] = (
  readJson('sample-book/book.json') as { readonly tariffs: readonly BookEntry[] }
).tariffs.map((entry) => ({
  id: entry.file,
  tariffId: entry.file,
  issuer: entry.issuer,
  name: entry.name,
  version: 1,
  layout: entry.layout,
  sample: true,
  priority: entry.priority,
  validFrom: null,
  validTo: null,
  hash: '',
  rows: readSample(entry).parsed.rows,
}))

export const sampleBook = (): TariffBook => compileBook({ versions: sampleVersions, places })

/** A shipment as shipment.json gives it, read on 23 November 2026. */
export const readShipment = (input: ShipmentInput): Shipment => {
  const parsed = parseShipment(input, { today: day('2026-11-23'), places, currencies: currencyCodes })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.issues))
  return parsed.value
}

/** A shipped sample shipment by its file name, as it is typed. */
export const sampleShipmentInput = (name: string): ShipmentInput =>
  readJson(`samples/${name}.json`) as ShipmentInput

export const sampleShipment = (name: string): Shipment => readShipment(sampleShipmentInput(name))
