import type { Decimal } from '../kernel/decimal.ts'
import { addExact, dividedByPowerOfTen, productOf, type Exact } from '../kernel/exact.ts'
import { addWhole, type Whole } from '../kernel/whole.ts'
import { minorUnitsOf } from './currency-table.ts'
import { convertExactly, type Exchange } from './exchange.ts'
import type { Money } from './money.ts'

/**
 * The sum of rounded amounts in one currency, exact: what is in one money is added first and converted once. Undefined
 * when a rate of exchange is missing. The exchanges carry no buffer: a percentage is of what the lines are, not of what
 * a conversion may cost.
 */
export const sumIn = (
  currency: string,
  amounts: readonly Money[],
  exchangeBetween: (from: string, to: string) => Exchange | undefined,
): Exact | undefined => {
  const sums: { readonly currency: string; minor: Whole }[] = []
  let own: Whole = 0
  for (const { minor, currency: from } of amounts) {
    if (from === currency) {
      own = addWhole(own, minor)
      continue
    }
    const known = sums.find((sum) => sum.currency === from)
    if (known) known.minor = addWhole(known.minor, minor)
    else sums.push({ currency: from, minor })
  }
  let total: Exact = { units: own, decimals: minorUnitsOf(currency) }
  for (const { currency: from, minor } of sums) {
    const exchange = exchangeBetween(from, currency)
    if (!exchange) return undefined
    total = addExact(total, convertExactly(minor, exchange))
  }
  return total
}

/** base × percent / 100, exact. */
export const percentOf = (base: Exact, percent: Decimal): Exact =>
  dividedByPowerOfTen(productOf(base, percent), 2)
