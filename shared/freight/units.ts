import type { Decimal } from '../kernel/decimal.ts'
import { productOf, roundExact } from '../kernel/exact.ts'
import type { LengthUnit, WeightUnit } from './shipment.ts'

const tenthMmByUnit: Readonly<Record<LengthUnit, Decimal>> = {
  mm: { units: 10, decimals: 0 },
  cm: { units: 100, decimals: 0 },
  m: { units: 10_000, decimals: 0 },
  in: { units: 254, decimals: 0 },
}

// The international pound is 453.59237 g by definition (1959).
const gramsByUnit: Readonly<Record<WeightUnit, Decimal>> = {
  g: { units: 1, decimals: 0 },
  kg: { units: 1000, decimals: 0 },
  t: { units: 1_000_000, decimals: 0 },
  lb: { units: 45_359_237, decimals: 5 },
}

/** A length in whole tenths of a millimetre, half up; 1 in is 254. Throws `OverflowError` beyond 2^53. */
export const toTenthMm = (length: Decimal, unit: LengthUnit): number =>
  roundExact(productOf(length, tenthMmByUnit[unit]), 0, 'half-up')

/**
 * The weight of `count` pieces in whole grams: multiplied first, then rounded half up, so that a line of 1,000 pieces
 * of 0.4 g weighs 400 g. 1 lb is 453.59237 g. Throws `OverflowError` beyond 2^53.
 */
export const toGrams = (weight: Decimal, unit: WeightUnit, count = 1): number =>
  roundExact(productOf(productOf(weight, gramsByUnit[unit]), { units: count, decimals: 0 }), 0, 'half-up')
