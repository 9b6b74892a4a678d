import { addDecimals, decimal, type Decimal } from '../kernel/decimal.ts'
import {
  addExact,
  compareExact,
  dividedBy,
  dividedByPowerOfTen,
  negated,
  productOf,
  roundDownExact,
  roundUpToStep,
  type Exact,
} from '../kernel/exact.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'

/** Weights of an air consignment, in kg. */
export interface ChargeableWeight {
  /** The greater of gross and volumetric weight, rounded up once by the step. */
  readonly chargeableKg: Decimal
  /** The gross weight rounded up by the step: what per-kg charges on gross use in air. */
  readonly grossKg: Decimal
  /** Before rounding. */
  readonly volumetricKg: Exact
  readonly decidedBy: 'weight' | 'volume'
}

/** Weights are kept to the gram, so that is the step where a tariff has none. */
const gram = decimal(1, 3)

/** Volume × kg per m³ where the tariff states that, else cm³ / divisor; never one in place of the other. */
export const volumetricWeight = (
  volumeM3: Decimal,
  rule: Pick<RatingParameters, 'volumetricDivisor' | 'volumetricKgPerM3'>,
): Exact => {
  if (rule.volumetricKgPerM3) return productOf(volumeM3, rule.volumetricKgPerM3)
  const divisor = rule.volumetricDivisor
  const cubicCentimetres = productOf(volumeM3, { units: 1_000_000, decimals: 0 })
  return dividedBy(productOf(cubicCentimetres, { units: 10 ** divisor.decimals, decimals: 0 }), divisor.units)
}

/** `volumeM3` is that of `airVolumeM3`: its edges are rounded by the tariff's rule already. */
export const chargeableWeight = (
  grams: number,
  volumeM3: Decimal,
  rule: Pick<RatingParameters, 'volumetricDivisor' | 'volumetricKgPerM3' | 'weightStep'>,
): ChargeableWeight => {
  const step = rule.weightStep ?? gram
  const gross = decimal(grams, 3)
  const volumetricKg = volumetricWeight(volumeM3, rule)
  const byVolume = compareExact(volumetricKg, gross) > 0
  const grossKg = roundUpToStep(gross, step)
  return {
    chargeableKg: byVolume ? roundUpToStep(volumetricKg, step) : grossKg,
    grossKg,
    volumetricKg,
    decidedBy: byVolume ? 'volume' : 'weight',
  }
}

/** What can still be added, by weight alone or by volume alone, before the chargeable weight moves. */
export interface FreeAllowance {
  readonly freeKg: Decimal
  /** Whole litres, rounded down. */
  readonly freeM3: Decimal
}

export const freeBeforeNextStep = (
  grams: number,
  volumeM3: Decimal,
  chargeableKg: Decimal,
  rule: Pick<RatingParameters, 'volumetricDivisor' | 'volumetricKgPerM3'>,
): FreeAllowance => {
  const perM3 = rule.volumetricKgPerM3
  const largest = perM3
    ? dividedBy(productOf(chargeableKg, { units: 10 ** perM3.decimals, decimals: 0 }), perM3.units)
    : dividedByPowerOfTen(productOf(chargeableKg, rule.volumetricDivisor), 6)
  return {
    freeKg: addDecimals(chargeableKg, decimal(-grams, 3)),
    freeM3: decimal(Math.max(roundDownExact(addExact(largest, negated(volumeM3)), 3), 0), 3),
  }
}
