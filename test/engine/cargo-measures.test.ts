import fc from 'fast-check'
import { expect, test } from 'vitest'
import { airVolumeM3, hsLineCount, measureCargo } from '../../shared/engine/cargo-measures.ts'
import { roadWeightOf } from '../../shared/engine/haulage-price.ts'
import type { Goods, Piece } from '../../shared/freight/shipment.ts'
import { decimalToText } from '../../shared/kernel/decimal.ts'
import { cargoOf, parameters, piece, totals } from './rating-builders.ts'

test('lines are summed before anything is compared', () => {
  // 4 × 120 × 80 × 100 cm = 3.84 m³ and 1,200 kg on pallets; 2 × 0.5 × 0.5 × 0.5 = 0.25 m³ and 90 kg.
  const measures = measureCargo(
    cargoOf(
      piece(4, '120', '80', '100', '300', { packaging: 'pallet', stackable: false }),
      piece(2, '50', '50', '50', '45'),
    ),
  )
  expect(measures).toMatchObject({
    pieces: 6,
    grams: 1_290_000,
    pallets: 4,
    nonStackable: true,
    heaviestPieceGrams: 300_000,
    longestEdge: 12_000,
  })
  expect(decimalToText(measures.volumeM3)).toBe('4.09')
  expect(decimalToText(measures.nonStackableM2)).toBe('3.84')
  // 1290 / 4.09 = 315.4
  expect(measures.densityKgPerM3).toBe(315)
})

test('totals have no pieces to look at; a density needs a volume', () => {
  const measures = measureCargo(totals(7, '185', '1.2'))
  expect(measures).toMatchObject({ pieces: 7, pallets: null, heaviestPieceGrams: null, densityKgPerM3: 154 })
  expect(measureCargo(totals(1, '5', '0')).densityKgPerM3).toBeNull()
})

test('given containers weigh what their rows say and have no volume of their own', () => {
  const measures = measureCargo({
    kind: 'containers',
    containers: [{ type: '40HC', count: 2, grams: 30_000_000 }],
  })
  expect(measures).toMatchObject({ pieces: 2, grams: 30_000_000, densityKgPerM3: null })
})

const goods = (hsCode: string): Goods => ({
  description: '',
  hsCode,
  value: null,
  origin: null,
  units: null,
  weightKg: null,
  unNumbers: [],
  priceIncludes: 'goods',
  dutyPercent: null,
  vatPercent: null,
})

test('HS lines are the different codes, with one for each line without a code', () => {
  expect(hsLineCount([])).toBe(1)
  expect(hsLineCount([goods('940542'), goods('940542'), goods('850440')])).toBe(2)
  expect(hsLineCount([goods('940542'), goods(''), goods('')])).toBe(3)
})

test('road weight is the greatest of gross, volume at 333 and loading metres at 1,850, up to the whole kg', () => {
  const road = (...pieces: readonly Piece[]) => {
    const weight = roadWeightOf(measureCargo(cargoOf(...pieces)), parameters())
    return `${decimalToText(weight.kg)} ${weight.decidedBy}`
  }
  // 1.2 m³ × 333 = 399.6 → 400
  expect(road(piece(10, '60', '40', '50', '18.5'))).toBe('400 volume')
  // 9 m³ × 333 = 2,997
  expect(road(piece(9, '100', '100', '100', '266'))).toBe('2997 volume')
  // Six pallets 120 × 80 that nothing may stand on: 5.76 m² / 2.4 = 2.4 loading metres × 1,850 = 4,440
  expect(road(piece(6, '120', '80', '50', '100', { stackable: false }))).toBe('4440 floor')
  expect(road(piece(1, '10', '10', '10', '25.2'))).toBe('26 weight')
})

test('the order of the lines does not matter', () => {
  const line = fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
    )
    .map(([count, edge, kg]) =>
      piece(count, `${edge}.3`, '40.5', '33', String(kg), { stackable: kg % 2 === 0 }),
    )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const turned = cargoOf(...lines.toReversed())
      expect(measureCargo(turned)).toEqual(measureCargo(cargoOf(...lines)))
      expect(airVolumeM3(turned, 'nearest')).toEqual(airVolumeM3(cargoOf(...lines), 'nearest'))
    }),
  )
})
