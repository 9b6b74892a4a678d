import { addDecimals, compareDecimals, decimal, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { dividedBy, dividedByPowerOfTen, productOf, roundExact, type Exact } from '../kernel/exact.ts'
import { minorUnitsOf } from '../money/currency-table.ts'

/**
 * How a price follows from what it costs. Markup is a percentage of the cost (50 at 60 % is 80), margin one of the price
 * (50 at 37.5 % is 80).
 */
export interface SellPricing {
  readonly kind: 'markup' | 'margin'
  readonly percent: Decimal
}

const hundred = decimal(100)
const mostMarkup = decimal(1000)
const mostMargin = decimal(95)
const mostDecimals = 4

/**
 * Whether a percentage makes a sell price: above 0, at most 1,000 % markup or 95 % margin, with at most four decimals.
 * 0 % would hand over the buy rate itself.
 */
export const isSellPercent = ({ kind, percent }: SellPricing): boolean =>
  percent.units > 0 &&
  percent.decimals <= mostDecimals &&
  compareDecimals(percent, kind === 'markup' ? mostMarkup : mostMargin) <= 0

const exactPrice = (cost: Decimal, { kind, percent }: SellPricing): Exact => {
  if (kind === 'markup') return dividedByPowerOfTen(productOf(cost, addDecimals(hundred, percent)), 2)
  const rest = addDecimals(hundred, { units: -percent.units, decimals: percent.decimals })
  return dividedBy(productOf(cost, decimal(100 * powerOfTen(rest.decimals))), rest.units)
}

/** Rounded half-up to `decimals`, or to the cost's own decimals where it has more: never below the cost. */
const priceAt = (cost: Decimal, pricing: SellPricing, decimals: number): Decimal => {
  // A rebate of the supplier's is not passed on.
  if (cost.units <= 0) return decimal(0)
  const kept = Math.max(decimals, cost.decimals)
  return decimal(roundExact(exactPrice(cost, pricing), kept, 'half-up'), kept)
}

/**
 * Decimals of a sell price: one more than the currency's minor unit has (EUR 3, JPY 1, KWD 4). Fine enough for a
 * surcharge of a few cents a kilogram, and coarse enough that prices are not all multiples of one factor.
 */
export const sellDecimals = (currency: string): number => minorUnitsOf(currency) + 1

/** The price for a cost in a currency, whatever it is per: kilogram, container, kilometre, consignment, minimum. */
export const sellPrice = (cost: Decimal, currency: string, pricing: SellPricing): Decimal =>
  priceAt(cost, pricing, sellDecimals(currency))

/** The price for a percentage of something that carries no margin yet (goods value, duties), to three decimals. */
export const sellPercentage = (cost: Decimal, pricing: SellPricing): Decimal => priceAt(cost, pricing, 3)
