import { powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { multiplyWhole, scaleWhole, type Whole } from '../kernel/whole.ts'
import type { WeightBreak } from '../tariff/service-terms.ts'

/**
 * The breaks of a ladder as integers over common decimals, ascending: what the inner loop reads. Built once when a
 * tariff version is compiled.
 */
export interface WeightLadder {
  readonly breaks: readonly WeightBreak[]
  readonly from: Float64Array
  readonly fromDecimals: number
  readonly rates: Float64Array
  readonly rateDecimals: number
}

const mostDecimals = (values: readonly Decimal[]): number =>
  values.reduce((most, value) => Math.max(most, value.decimals), 0)

/** Rates need not fall: a dearer higher break is legal (import warns of it). */
export const createLadder = (breaks: readonly WeightBreak[]): WeightLadder => {
  const fromDecimals = mostDecimals(breaks.map((step) => step.from))
  const rateDecimals = mostDecimals(breaks.map((step) => step.rate))
  return {
    breaks,
    fromDecimals,
    rateDecimals,
    from: Float64Array.from(
      breaks,
      (step) => step.from.units * powerOfTen(fromDecimals - step.from.decimals),
    ),
    rates: Float64Array.from(
      breaks,
      (step) => step.rate.units * powerOfTen(rateDecimals - step.rate.decimals),
    ),
  }
}

/** Where a quantity stands in a ladder and what it costs there; amounts are `units × 10^-decimals`. */
export interface LadderPrice {
  /** The break in which the quantity lies; -1 below a first break that does not start at zero. */
  readonly own: number
  /** The break that is cheapest from there upwards; a tie goes to the lower. */
  readonly rated: number
  readonly units: Whole
  readonly decimals: number
}

/**
 * min over the own and every higher break of rate × max(quantity, break), exact. Undefined for an empty ladder.
 * Source: IATA's rule that the charge at a higher minimum weight may be used when it is lower.
 */
export const priceOnLadder = (ladder: WeightLadder, quantity: Decimal): LadderPrice | undefined => {
  const { from, rates } = ladder
  const count = from.length
  if (count === 0) return undefined
  const places = Math.max(quantity.decimals, ladder.fromDecimals)
  const units = scaleWhole(quantity.units, places - quantity.decimals)
  const lift = places - ladder.fromDecimals
  let own = -1
  while (own + 1 < count && scaleWhole(from[own + 1] ?? 0, lift) <= units) own += 1
  let rated = Math.max(own, 0)
  let least =
    own < 0
      ? multiplyWhole(rates[0] ?? 0, scaleWhole(from[0] ?? 0, lift))
      : multiplyWhole(rates[own] ?? 0, units)
  for (let higher = rated + 1; higher < count; higher += 1) {
    const amount = multiplyWhole(rates[higher] ?? 0, scaleWhole(from[higher] ?? 0, lift))
    if (amount < least) {
      least = amount
      rated = higher
    }
  }
  return { own, rated, units: least, decimals: places + ladder.rateDecimals }
}
