import { decimal, zero, type Decimal } from '../../kernel/decimal.ts'
import { addExact, dividedBy, productOf, roundExact, type Exact } from '../../kernel/exact.ts'
import { capitalCost } from './time-value.ts'

/** What goods cost while they wait to be sold. */
export interface CarriedGoods {
  /** Minor units; null where no value is known, and capital then costs nothing. */
  readonly valuePerUnit: Exact | null
  readonly percentPerYear: Decimal
  /** What the place of one lot costs a week, in minor units. */
  readonly storagePerLot: Exact
  readonly unitsPerLot: number
}

export interface CarryingCost {
  /** Capital while units travel: value × rate × days / 365. */
  readonly inTransit: (units: number, days: number) => number
  /** Capital and storage of units that lie for some days. */
  readonly lying: (units: number, days: number) => number
  /** The same of a week in which the stock falls evenly from its start to its end. */
  readonly onShelf: (start: number, end: number) => number
}

const daysInWeek = 7

/**
 * Amounts in minor units, each rounded once, half up; `percentPerYear` as 15 for 15 %. A week's stock counts at the mean
 * of its start and its end. Source: rating rules, section 11.
 */
export const carryingCost = ({
  valuePerUnit,
  percentPerYear,
  storagePerLot,
  unitsPerLot,
}: CarriedGoods): CarryingCost => {
  const capitalOfDay = capitalCost(valuePerUnit ?? zero, percentPerYear, 1)
  const lyingOfDay = addExact(capitalOfDay, dividedBy(storagePerLot, unitsPerLot * daysInWeek))
  const lyingOfHalfWeek = dividedBy(productOf(lyingOfDay, decimal(daysInWeek)), 2)
  const times = (cost: Exact, count: number): number =>
    roundExact(productOf(cost, decimal(count)), 0, 'half-up')
  const weeks = new Map<number, number>()
  return {
    inTransit: (units, days) => times(capitalOfDay, units * days),
    lying: (units, days) => times(lyingOfDay, units * days),
    onShelf: (start, end) => {
      const known = weeks.get(start + end) ?? times(lyingOfHalfWeek, start + end)
      weeks.set(start + end, known)
      return known
    },
  }
}
