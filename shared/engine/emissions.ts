import { decimal, type Decimal } from '../kernel/decimal.ts'
import { addExact, dividedByPowerOfTen, productOf, roundExact, type Exact } from '../kernel/exact.ts'

/** A stretch of the way: whole km, and kg of CO2e per tonne-kilometre, well to wheel. */
export interface EmissionLeg {
  readonly km: number
  readonly factor: Decimal
}

/** What a tonne comes to over the legs, km × factor each, exact. */
export const emissionsPerTonne = (legs: readonly EmissionLeg[]): Exact => {
  let kgPerTonne: Exact = { units: 0, decimals: 0 }
  for (const leg of legs) {
    kgPerTonne = addExact(kgPerTonne, productOf({ units: leg.km, decimals: 0 }, leg.factor))
  }
  return kgPerTonne
}

/** Grams of CO2e of a weight, half up. */
export const emissionGrams = (grams: number, kgPerTonne: Exact): number =>
  roundExact(dividedByPowerOfTen(productOf({ units: grams, decimals: 0 }, kgPerTonne), 6), 3, 'half-up')

/** kg CO2e: gross tonnes × km × factor, summed exactly, then half up to three decimals. */
export const emissionsKg = (grams: number, legs: readonly EmissionLeg[]): Decimal =>
  decimal(emissionGrams(grams, emissionsPerTonne(legs)), 3)
