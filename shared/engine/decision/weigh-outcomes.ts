import { decimal, decimalToText } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import { moneyToText } from '../../money/money.ts'

/** What one way of choosing costs over a weighted set of cases. */
export interface WeighedChoice {
  readonly choice: 'air' | 'rail' | 'recommended'
  /** Weight of the cases that are reckoned with, and of those in which there is no complete offer, which are left out. */
  readonly weight: number
  readonly withoutOffer: number
  /** Weight of the cases in which it is delivered after the needed-by date. */
  readonly late: number
  /** The mean by weight, rounded once, half up. */
  readonly expected: string
  readonly best: string
  readonly worst: string
  /** The mean of the days, to a tenth, half up. */
  readonly expectedDays: string
  readonly soonest: string
  readonly latest: string
}

interface Outcome {
  readonly weight: number
  readonly minor: number | null
  readonly figure: {
    readonly deliveredOn: string
    readonly daysTypical: number
    readonly inTime: boolean | null
  } | null
}

/** Undefined where no case of any weight has an offer. */
export const weigh = (
  choice: WeighedChoice['choice'],
  outcomes: readonly Outcome[],
  currency: string,
): WeighedChoice | undefined => {
  const known = outcomes.flatMap(({ weight, minor, figure }) =>
    weight > 0 && minor !== null && figure !== null ? [{ ...figure, weight, minor }] : [],
  )
  if (known.length === 0) return undefined
  const weight = known.reduce((sum, outcome) => sum + outcome.weight, 0)
  const all = outcomes.reduce((sum, outcome) => sum + outcome.weight, 0)
  const mean = (valueOf: (outcome: (typeof known)[number]) => number, decimals: number): number => {
    const units = known.reduce((sum, outcome) => sum + BigInt(valueOf(outcome)) * BigInt(outcome.weight), 0n)
    return roundExact({ units, decimals: 0, divisor: weight }, decimals, 'half-up')
  }
  const totals = known.map(({ minor }) => minor)
  const days = known.map(({ deliveredOn }) => deliveredOn).toSorted()
  return {
    choice,
    weight,
    withoutOffer: all - weight,
    late: known.reduce((sum, { inTime, weight: own }) => sum + (inTime === false ? own : 0), 0),
    expected: moneyToText(
      mean(({ minor }) => minor, 0),
      currency,
    ),
    best: moneyToText(Math.min(...totals), currency),
    worst: moneyToText(Math.max(...totals), currency),
    expectedDays: decimalToText(
      decimal(
        mean(({ daysTypical }) => daysTypical, 1),
        1,
      ),
      1,
    ),
    soonest: days[0] ?? '',
    latest: days.at(-1) ?? '',
  }
}
