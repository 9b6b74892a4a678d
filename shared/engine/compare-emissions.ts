import { decimal, decimalToText } from '../kernel/decimal.ts'
import { dividedBy, productOf, roundExact } from '../kernel/exact.ts'
import { moneyToText } from '../money/money.ts'
import type { Comparison, Unworded } from '../quote/comparison.ts'

/** What of an offer its emissions are weighed by: grams of CO2e and minor units. */
export interface EmittingOffer {
  readonly emissionGrams: number
  readonly total: number
}

type ComparedEmissions = NonNullable<Unworded<Comparison>['difference']>['emissions']

const whole = (units: number) => ({ units, decimals: 0 })

/**
 * Which of two emits less and how much, how many times as much the other does, and what a tonne less costs: the cleaner's
 * price above the other's over the tonnes saved, half up to the minor unit. A cleaner one that is not dearer has no such
 * price. Source: rating rules, section 10.
 */
export const compareEmissions = (
  air: EmittingOffer,
  rail: EmittingOffer,
  currency: string,
): ComparedEmissions => {
  const railIsCleaner = rail.emissionGrams <= air.emissionGrams
  const [cleaner, other] = railIsCleaner ? [rail, air] : [air, rail]
  const saved = other.emissionGrams - cleaner.emissionGrams
  const more = cleaner.total - other.total
  const perTonne = dividedBy(productOf(whole(more), whole(1_000_000)), Math.max(saved, 1))
  return {
    cleaner: saved === 0 ? null : railIsCleaner ? 'rail' : 'air',
    savesKg: decimalToText(decimal(saved, 3), 3),
    times:
      cleaner.emissionGrams === 0
        ? null
        : decimalToText(
            decimal(
              roundExact(dividedBy(whole(other.emissionGrams), cleaner.emissionGrams), 1, 'half-up'),
              1,
            ),
            1,
          ),
    perTonne: saved > 0 && more > 0 ? moneyToText(roundExact(perTonne, 0, 'half-up'), currency) : null,
  }
}
