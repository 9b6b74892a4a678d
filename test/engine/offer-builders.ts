import { compare } from '../../shared/engine/compare.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Comparison, Offer, Unworded } from '../../shared/quote/comparison.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import type { TariffBook } from '../../shared/tariff/tariff-book.ts'
import { bookOf } from '../book-builders.ts'
import { charge, exchangeRate, haulage, holiday, range, shipmentOf, transitTime } from '../builders.ts'

/** Every leg of both directions with round prices; main carriage is the test's own. 8 CNY and 1.25 USD are 1 EUR. */
export const surroundings: readonly TariffRow[] = [
  charge('origin', 'AWB', 'consignment', '40', { mode: 'air', order: 20 }),
  charge('origin', 'CIM', 'consignment', '50', { mode: 'rail', order: 20 }),
  charge('export-clearance', 'EXP', 'consignment', '280', {
    currency: 'CNY',
    direction: 'westbound',
    order: 30,
  }),
  charge('export-clearance', 'EXP', 'consignment', '75', { direction: 'eastbound', order: 30 }),
  charge('transit-customs', 'T1', 'consignment', '65', { direction: 'westbound', required: true, order: 50 }),
  charge('transit-customs', 'CTR', 'consignment', '400', {
    currency: 'CNY',
    direction: 'eastbound',
    required: true,
    order: 50,
  }),
  charge('destination', 'HND', 'kg-gross', '0.20', { min: { units: 45, decimals: 0 }, order: 60 }),
  charge('import-clearance', 'IMP', 'consignment', '95', { order: 70 }),
  haulage({
    country: 'CN',
    currency: 'CNY',
    bands: [{ toKg: { units: 30000, decimals: 0 }, price: { units: 200, decimals: 0 } }],
    km: { units: 150, decimals: 0 },
  }),
  haulage({ country: 'BE' }),
  haulage({
    country: 'CN',
    service: 'container',
    currency: 'CNY',
    bands: [],
    perKm: { units: 8, decimals: 0 },
    km: { units: 150, decimals: 0 },
    roundTrip: true,
  }),
  haulage({
    country: 'BE',
    service: 'container',
    bands: [],
    perKm: { units: 2, decimals: 0 },
    km: { units: 20, decimals: 0 },
    minimum: { units: 220, decimals: 0 },
    roundTrip: true,
  }),
  transitTime('handling', range(1), { mode: 'air' }),
  transitTime('handling', range(1), { mode: 'rail-fcl' }),
  transitTime('handling', range(4), { mode: 'rail-lcl' }),
  transitTime('import-clearance', range(1)),
  transitTime('transit-customs', range(0)),
  holiday('BE', '2026-12-25'),
  holiday('BE', '2027-01-01'),
  holiday('CN', '2026-10-01'),
  holiday('CN', '2027-01-01'),
  exchangeRate('CNY', '8'),
  exchangeRate('USD', '1.25'),
]

/** The surroundings without the rows that a test takes away, and with its own. */
export const bookWith = (
  rows: readonly TariffRow[],
  without: (row: TariffRow) => boolean = () => false,
): TariffBook => bookOf([...surroundings.filter((row) => !without(row)), ...rows])

export const compareWith = (
  rows: readonly TariffRow[],
  shipment: Partial<Shipment> = {},
  without?: (row: TariffRow) => boolean,
): Unworded<Comparison> => compare(shipmentOf(shipment), bookWith(rows, without))

/** The only offer. */
export const offerWith = (
  rows: readonly TariffRow[],
  shipment: Partial<Shipment> = {},
  without?: (row: TariffRow) => boolean,
): Unworded<Offer> => {
  const { offers } = compareWith(rows, shipment, without)
  assert(offers.length === 1 && offers[0], `one offer, not ${offers.length}`)
  return offers[0]
}

/** `['main FRT 980.00', …]`: each line's leg, code and amount in the quote currency. */
export const linesOf = (offer: Unworded<Offer>): readonly string[] =>
  offer.lines.map((line) => `${line.leg} ${line.code} ${line.amountInQuoteCurrency}`)

export const holesOf = (offer: Unworded<Offer>): readonly string[] =>
  offer.holes.map((hole) => `${hole.component} ${hole.code}`)

export const codesOf = (warnings: readonly { readonly code: string }[]): readonly string[] =>
  warnings.map(({ code }) => code)
