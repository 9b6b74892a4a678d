import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureCargo } from '../../shared/engine/cargo-measures.ts'
import { haulagePrice, roadWeightOf, type HaulageLoad } from '../../shared/engine/haulage-price.ts'
import { decimal } from '../../shared/kernel/decimal.ts'
import { compareExact } from '../../shared/kernel/exact.ts'
import type { HaulageRate } from '../../shared/tariff/haulage-rate.ts'
import { amountOf, cargoOf, d, haulage, parameters, piece, reasonOf, totals } from './rating-builders.ts'

const rule = parameters()
const consignment = (kg: string): HaulageLoad => ({
  kind: 'consignment',
  weight: roadWeightOf(measureCargo(totals(1, kg, '0.001')), rule),
})

const bands = (...pairs: readonly (readonly [string, string])[]): HaulageRate['bands'] =>
  pairs.map(([toKg, price]) => ({ toKg: d(toKg), price: d(price) }))

// EU groupage at 880 km by the sample's formula, € per 100 kg: ≤2000 8 + 0.014 × 880 = 20.32; ≤5000 6 + 0.011 × 880 = 15.68.
const milan = haulage({
  bands: bands(['1000', '24.96'], ['2000', '20.32'], ['5000', '15.68']),
  minimum: d('75'),
})

test('the sample: 2,997 kg to Milan are 29.97 × 15.68 = 469.93', () => {
  const priced = haulagePrice(milan, consignment('2997'), null, rule)
  expect(amountOf(priced)).toBe('469.93')
  expect(priced).toMatchObject({ rule: 'band', quantity: d('2997'), rate: d('0.1568') })
  expect(reasonOf(priced)).toBe('29.97 × 15.68 EUR per 100 kg')
})

test('volume or floor that counts as weight is told', () => {
  const cartons: HaulageLoad = {
    kind: 'consignment',
    weight: roadWeightOf(measureCargo(cargoOf(piece(10, '60', '40', '50', '18.5'))), rule),
  }
  const liege = haulage({ bands: bands(['500', '26.00']), minimum: d('75') })
  // 1.2 m³ × 333 = 399.6 → 400 kg: 4.00 × 26.00
  expect(amountOf(haulagePrice(liege, cartons, null, rule))).toBe('104.00')
  expect(reasonOf(haulagePrice(liege, cartons, null, rule))).toBe(
    '4.00 × 26.00 EUR per 100 kg; 1.200 m³ counts as 400 kg, at 333 kg per m³',
  )
})

test('a band holds its upper bound; a higher band at its lower bound may be cheaper', () => {
  const priced = (kg: string, higherBand = true) =>
    haulagePrice(milan, consignment(kg), null, { ...rule, higherBand })
  // 1000 kg: 249.60 in its band; at the lower bound of the next 1000 × 20.32 = 203.20.
  expect(amountOf(priced('1000'))).toBe('203.20')
  expect(priced('1000')).toMatchObject({ rule: 'higher-band', quantity: d('1000') })
  expect(amountOf(priced('1000', false))).toBe('249.60')
  // 1001 kg: 10.01 × 20.32 = 203.4032; the next band at 2,000 kg would be 313.60.
  expect(amountOf(priced('1001'))).toBe('203.40')
  // 500 kg: 124.80 in its own band, below both.
  expect(priced('500')).toMatchObject({ rule: 'band' })
})

test('the minimum comes last', () => {
  // 200 kg × 24.96 = 49.92
  const priced = haulagePrice(milan, consignment('200'), null, rule)
  expect(amountOf(priced)).toBe('75.00')
  expect(priced).toMatchObject({ rule: 'minimum', basis: 'minimum' })
})

test('above the last band a row with a price per km takes full trucks, one without has no price', () => {
  expect(haulagePrice(milan, consignment('5001'), d('880'), rule)).toMatchObject({
    kind: 'unpriced',
    code: 'NoBand',
  })
  const truck = haulage({ service: 'full-truck', perKm: d('1.40'), km: d('880') })
  // 880 × 1.40; 25 t are two trucks.
  expect(amountOf(haulagePrice(truck, consignment('5001'), null, rule))).toBe('1232.00')
  expect(amountOf(haulagePrice(truck, consignment('25000'), null, rule))).toBe('2464.00')
  // The row's own km stand before the measured ones.
  expect(amountOf(haulagePrice(truck, consignment('5001'), d('1'), rule))).toBe('1232.00')
})

test('containers: flat or per km there and back, for each box, each at least its minimum', () => {
  const two: HaulageLoad = { kind: 'containers', count: 2, kgEach: d('18000') }
  const perKm = haulage({
    service: 'container',
    equipment: '40HC',
    perKm: d('2.20'),
    km: d('130'),
    roundTrip: true,
    minimum: d('250'),
  })
  // 130 km × 2 × 2.20 = 572.00 a box
  expect(amountOf(haulagePrice(perKm, two, null, rule))).toBe('1144.00')
  expect(reasonOf(haulagePrice(perKm, two, null, rule))).toBe('2 trucks × 130 km there and back × 2.20 EUR')
  // 40 km × 2 × 2.20 = 176.00 a box, below 250.
  expect(amountOf(haulagePrice({ ...perKm, km: d('40') }, two, null, rule))).toBe('500.00')
  const flat = haulage({
    service: 'container',
    equipment: '40HC',
    pricePer: 'flat',
    bands: bands(['20000', '640'], ['26000', '700']),
  })
  expect(amountOf(haulagePrice(flat, two, null, rule))).toBe('1280.00')
  expect(amountOf(haulagePrice(flat, { ...two, kgEach: d('20001') }, null, rule))).toBe('1400.00')
})

test('a zone without any price is no price', () => {
  expect(haulagePrice(haulage({}), consignment('10'), null, rule)).toMatchObject({ code: 'NoRate' })
})

test('road never gets cheaper with weight inside the bands', () => {
  const anyBands = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 24_000 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([bounds, prices]) =>
      bounds
        .toSorted((a, b) => a - b)
        .map((toKg, index) => ({ toKg: decimal(toKg), price: decimal(prices[index] ?? 1, 2) })),
    )
  const kg = fc.integer({ min: 1, max: 24_000 })
  fc.assert(
    fc.property(anyBands, kg, kg, (some, a, b) => {
      const row = haulage({ bands: some, minimum: d('40') })
      const light = haulagePrice(row, consignment(String(Math.min(a, b))), null, rule)
      const heavy = haulagePrice(row, consignment(String(Math.max(a, b))), null, rule)
      if (light.kind === 'unpriced' || heavy.kind === 'unpriced') return
      expect(compareExact(light.exact, heavy.exact)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 2000 },
  )
})
