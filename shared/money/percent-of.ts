import type { Decimal } from '../kernel/decimal.ts'
import { addExact, dividedByPowerOfTen, productOf, type Exact } from '../kernel/exact.ts'
import { addWhole, type Whole } from '../kernel/whole.ts'
import { minorUnitsOf } from './currency-table.ts'
import { convertExactly, type Exchange } from './exchange.ts'
import type { Money } from './money.ts'

/**
 * Rounded amounts, each converted exactly to one currency and added. Undefined when a rate of exchange is missing.
 * The exchanges carry no buffer: a percentage is of what the lines are, not of what a conversion may cost.
 */
export const sumIn = (
  currency: string,
  amounts: readonly Money[],
  exchangeBetween: (from: string, to: string) => Exchange | undefined,
): Exact | undefined => {
  let minor: Whole = 0
  let converted: Exact | undefined
  for (const amount of amounts) {
    if (amount.currency === currency) {
      minor = addWhole(minor, amount.minor)
      continue
    }
    const exchange = exchangeBetween(amount.currency, currency)
    if (!exchange) return undefined
    const part = convertExactly(amount.minor, exchange)
    converted = converted ? addExact(converted, part) : part
  }
  const own: Exact = { units: minor, decimals: minorUnitsOf(currency) }
  return converted ? addExact(own, converted) : own
}

/** base × percent / 100, exact. */
export const percentOf = (base: Exact, percent: Decimal): Exact =>
  dividedByPowerOfTen(productOf(base, percent), 2)
