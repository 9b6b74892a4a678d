import { compareDecimals, decimal, type Decimal } from '../kernel/decimal.ts'
import {
  addExact,
  compareExact,
  dividedBy,
  negated,
  productOf,
  roundDownExact,
  roundUpToStep,
  type Exact,
} from '../kernel/exact.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'

type RevenueTonRule = Pick<RatingParameters, 'kgPerM3' | 'revenueTonStep' | 'minimumRevenueTon'>

export interface RevenueTon {
  /** W/M: the greater of m³ and kg / kgPerM3, rounded up by the step, at least the minimum. */
  readonly revenueTon: Decimal
  readonly decidedBy: 'weight' | 'volume' | 'minimum'
  /** What the weight alone comes to, rounded up by the step: printed where the volume decides. */
  readonly byWeight: Decimal
  readonly volumeM3: Decimal
}

const weightAsVolume = (grams: number, kgPerM3: Decimal): Exact =>
  dividedBy(
    productOf({ units: grams, decimals: 3 }, { units: 10 ** kgPerM3.decimals, decimals: 0 }),
    kgPerM3.units,
  )

export const revenueTonOf = (grams: number, volumeM3: Decimal, rule: RevenueTonRule): RevenueTon => {
  const weight = weightAsVolume(grams, rule.kgPerM3)
  const weightDecides = compareExact(weight, volumeM3) > 0
  const byWeight = roundUpToStep(weight, rule.revenueTonStep)
  const measured = weightDecides ? byWeight : roundUpToStep(volumeM3, rule.revenueTonStep)
  const belowMinimum = compareDecimals(measured, rule.minimumRevenueTon) < 0
  return {
    revenueTon: belowMinimum ? rule.minimumRevenueTon : measured,
    decidedBy: belowMinimum ? 'minimum' : weightDecides ? 'weight' : 'volume',
    byWeight,
    volumeM3,
  }
}

/** What can still be added, by weight alone (whole grams) or by volume alone (whole litres), before W/M moves. */
export const freeBeforeRevenueTonMoves = (
  grams: number,
  volumeM3: Decimal,
  revenueTon: Decimal,
  kgPerM3: Decimal,
): { readonly freeKg: Decimal; readonly freeM3: Decimal } => {
  const largestKg = productOf(revenueTon, kgPerM3)
  return {
    freeKg: decimal(Math.max(roundDownExact(addExact(largestKg, { units: -grams, decimals: 3 }), 3), 0), 3),
    freeM3: decimal(Math.max(roundDownExact(addExact(revenueTon, negated(volumeM3)), 3), 0), 3),
  }
}
