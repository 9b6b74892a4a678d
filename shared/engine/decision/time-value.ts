import { decimal, zero, type Decimal } from '../../kernel/decimal.ts'
import {
  addExact,
  dividedBy,
  dividedByPowerOfTen,
  negated,
  productOf,
  roundExact,
  type Exact,
} from '../../kernel/exact.ts'
import { multiplyWhole, scaleWhole } from '../../kernel/whole.ts'

/** The capital rate where a shipment states none, per year. */
export const usualCapitalPercent = decimal(15)

const daysInYear = 365

/**
 * What capital bound in goods costs while they travel or lie, exact: value × rate × days / 365, in the unit of the value.
 * `percentPerYear` as 15 for 15 %. Source: rating rules, section 11.
 */
export const capitalCost = (value: Exact, percentPerYear: Decimal, days: number): Exact =>
  dividedBy(dividedByPowerOfTen(productOf(productOf(value, percentPerYear), decimal(days)), 2), daysInYear)

/**
 * The goods value per gross kilogram from which the faster service pays: (price apart − delay cost of the days saved) per
 * kg × 365 / (rate × days saved), in minor units, half up; zero where the delay alone pays for it. Null without a rate:
 * then no value does. `grams`, `daysSaved` above zero.
 */
export const breakEvenPerKg = (
  apartMinor: number,
  grams: number,
  daysSaved: number,
  percentPerYear: Decimal,
  delayMinorPerDay = 0,
): number | null => {
  if (percentPerYear.units <= 0) return null
  const open = apartMinor - delayMinorPerDay * daysSaved
  if (open <= 0) return 0
  // open / (grams / 1000) × 365 / (percent / 100 × days)
  const numerator = multiplyWhole(open, scaleWhole(1000 * 100 * daysInYear, percentPerYear.decimals))
  const denominator = multiplyWhole(multiplyWhole(grams, percentPerYear.units), daysSaved)
  return roundExact(dividedBy({ units: numerator, decimals: 0 }, denominator), 0, 'half-up')
}

/** One offer of two, in minor units and days. */
export interface TimedPrice {
  readonly total: number
  readonly days: number
}

export interface GoodsInTransit {
  readonly grams: number
  /** In the quote currency; null where no value is given. */
  readonly valueMinor: number | null
  readonly percentPerYear: Decimal
  readonly delayMinorPerDay: number
}

/** Which of the two is `air` or `rail` is said by the fields' names; amounts are minor units of the quote currency. */
export type TimeValue =
  | {
      /** One costs less and is not slower: its speed asks no price. */
      readonly kind: 'no-trade-off'
      readonly better: 'air' | 'rail'
      readonly saves: number
      readonly days: number
    }
  | {
      readonly kind: 'trade-off'
      readonly faster: 'air' | 'rail'
      readonly apart: number
      readonly daysSaved: number
      readonly perDay: number
      /** What a day on the way costs: capital and delay; null without a goods value and a delay cost. */
      readonly costOfDay: number | null
      /** The same for all days saved. */
      readonly costOfDays: number | null
      readonly breakEvenPerKg: number | null
      readonly goodsPerKg: number | null
      /** Null where neither a goods value nor a delay cost is known. */
      readonly pays: boolean | null
    }

/** Whether the faster of two offers is worth its price. Rounded to minor units, half up, each figure once. */
export const timeValueOf = (air: TimedPrice, rail: TimedPrice, goods: GoodsInTransit): TimeValue => {
  const [cheaper, dearer, dearerMode] =
    air.total > rail.total ? [rail, air, 'air' as const] : [air, rail, 'rail' as const]
  const apart = dearer.total - cheaper.total
  const daysSaved = cheaper.days - dearer.days
  if (apart === 0 || daysSaved <= 0) {
    const cheaperMode = dearerMode === 'air' ? 'rail' : 'air'
    const better = apart === 0 && daysSaved > 0 ? dearerMode : cheaperMode
    return { kind: 'no-trade-off', better, saves: apart, days: Math.abs(daysSaved) }
  }
  const { grams, valueMinor, percentPerYear, delayMinorPerDay } = goods
  const known = valueMinor !== null || delayMinorPerDay > 0
  const costOf = (days: number): Exact =>
    addExact(
      valueMinor === null ? zero : capitalCost({ units: valueMinor, decimals: 0 }, percentPerYear, days),
      decimal(delayMinorPerDay * days),
    )
  const costOfAll = costOf(daysSaved)
  const gain = addExact(costOfAll, negated(decimal(apart)))
  return {
    kind: 'trade-off',
    faster: dearerMode,
    apart,
    daysSaved,
    perDay: roundExact({ units: apart, decimals: 0, divisor: daysSaved }, 0, 'half-up'),
    costOfDay: known ? roundExact(costOf(1), 0, 'half-up') : null,
    costOfDays: known ? roundExact(costOfAll, 0, 'half-up') : null,
    breakEvenPerKg: breakEvenPerKg(apart, grams, daysSaved, percentPerYear, delayMinorPerDay),
    goodsPerKg:
      valueMinor === null
        ? null
        : roundExact({ units: multiplyWhole(valueMinor, 1000), decimals: 0, divisor: grams }, 0, 'half-up'),
    pays: known ? gain.units >= 0 : null,
  }
}
