import { expect, test } from 'vitest'
import { airVolumeM3, measureCargo } from '../../shared/engine/cargo-measures.ts'
import { chargeableWeight, freeBeforeNextStep } from '../../shared/engine/chargeable-weight.ts'
import type { Cargo, LengthUnit } from '../../shared/freight/shipment.ts'
import { decimalToText, unitsAt } from '../../shared/kernel/decimal.ts'
import vectors from '../vectors/air-chargeable-weight.json' with { type: 'json' }
import { cargoOf, d, parameters, piece, totals } from './rating-builders.ts'

const rate = (cargo: Cargo, own: Parameters<typeof parameters>[0] = {}) => {
  const rule = parameters(own)
  return chargeableWeight(measureCargo(cargo).grams, airVolumeM3(cargo, rule.dimensionRounding), rule)
}
const chargeable = (cargo: Cargo, own: Parameters<typeof parameters>[0] = {}): string =>
  decimalToText(rate(cargo, own).chargeableKg, 1)

test.each(vectors.cases)('published: $id, $source', ({ pieces, grossKg, chargeableKg }) => {
  const cargo: Cargo = {
    kind: 'pieces',
    pieces: pieces.map(([count, length, width, height, unit], index) =>
      piece(Number(count), String(length), String(width), String(height), '0', {
        unit: unit as LengthUnit,
        lineGrams: index === 0 ? unitsAt(d(grossKg), 3) : 0,
      }),
    ),
  }
  expect(chargeable(cargo)).toBe(chargeableKg)
})

// 60 × 40 × 50 cm = 0.12 m³ a carton; ten are 1.2 m³, / 6000 = 200.0 kg against 185.0 gross.
const cartons = cargoOf(piece(10, '60', '40', '50', '18.5'))

test('the sample: 200.0 kg by volume, 15.0 kg free', () => {
  const weight = rate(cartons)
  expect(decimalToText(weight.chargeableKg, 1)).toBe('200.0')
  expect(weight.decidedBy).toBe('volume')
  const free = freeBeforeNextStep(185_000, d('1.2'), weight.chargeableKg, parameters())
  expect(decimalToText(free.freeKg, 1)).toBe('15.0')
  expect(decimalToText(free.freeM3, 3)).toBe('0.000')
})

test('the weight step rounds the gross too, upwards, once', () => {
  // 185.25 → 185.5 at half a kilogram, 186 at a whole one; to the gram without a step.
  const cargo = totals(1, '185.25', '0.1')
  expect(decimalToText(rate(cargo).grossKg)).toBe('185.5')
  expect(decimalToText(rate(cargo, { weightStep: '1' }).grossKg)).toBe('186')
  expect(decimalToText(rate(cargo, { weightStep: 'none' }).grossKg)).toBe('185.25')
})

test('a tariff that states kg per m³ is rated by it, not by a divisor near it', () => {
  // 1.2 m³ × 167 = 200.4 → 200.5; at 200 kg per m³ 240.0; divisor 5000 gives 240.0 too.
  expect(chargeable(cartons, { volumetricKgPerM3: '167' })).toBe('200.5')
  expect(chargeable(cartons, { volumetricKgPerM3: '200' })).toBe('240.0')
  expect(chargeable(cartons, { volumetricDivisor: '5000' })).toBe('240.0')
})

test('edges round to the whole centimetre or inch in which they were measured, by the rule of the tariff', () => {
  // 100.5 × 100.4 × 100 cm: nearest 101 × 100 × 100 = 1.01 m³; up 101 × 101 × 100 = 1.0201 m³; none 1.00902 m³.
  const crate = cargoOf(piece(1, '100.5', '100.4', '100', '1'))
  expect(decimalToText(airVolumeM3(crate, 'nearest'))).toBe('1.01')
  expect(decimalToText(airVolumeM3(crate, 'up'))).toBe('1.0201')
  expect(decimalToText(airVolumeM3(crate, 'none'))).toBe('1.00902')
  // Millimetres round to the centimetre: 1004 × 1005 × 1000 mm are 100 × 101 × 100 cm.
  expect(
    decimalToText(airVolumeM3(cargoOf(piece(1, '1004', '1005', '1000', '1', { unit: 'mm' })), 'nearest')),
  ).toBe('1.01')
  // Ten inches each way are 25.4 cm each way: 0.254³ = 0.016387064 m³, untouched.
  expect(
    decimalToText(airVolumeM3(cargoOf(piece(1, '10', '10', '10', '1', { unit: 'in' })), 'nearest')),
  ).toBe('0.016387064')
})
