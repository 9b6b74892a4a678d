import { decimal, decimalToText, zero, type Decimal } from '../kernel/decimal.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Rounding } from '../kernel/rounding.ts'
import { divideRounded, multiplyWhole, scaleWhole, type Whole } from '../kernel/whole.ts'
import { minorUnitsOf } from './currency-table.ts'

/**
 * One step from a currency to another through EUR: minor units × numerator / denominator are minor units. Built once
 * for a pair and a day; the two rates and the buffer are kept as they are printed on the line.
 */
export interface Exchange {
  readonly from: string
  readonly to: string
  readonly perEurFrom: Decimal
  readonly perEurTo: Decimal
  readonly cafPercent: Decimal
  readonly numerator: Whole
  readonly denominator: Whole
  /** The rates and the buffer as they are printed on every line that was converted with them. */
  readonly printed: {
    readonly perEurFrom: string
    readonly perEurTo: string
    readonly cafPercent: string
  }
}

const hundred = decimal(100)

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b)

const asWhole = (value: bigint): Whole => (value <= 9007199254740991n ? Number(value) : value)

const printedRates = (perEurFrom: Decimal, perEurTo: Decimal, cafPercent: Decimal): Exchange['printed'] => ({
  perEurFrom: decimalToText(perEurFrom),
  perEurTo: decimalToText(perEurTo),
  cafPercent: decimalToText(cafPercent),
})

/**
 * `perEurTo / perEurFrom × (100 + cafPercent) / 100`, reduced. Rates are units per 1 EUR and above zero (EUR itself
 * is 1). `cafPercent` is the currency buffer; it does not apply where the currencies are the same, nor in
 * percentages, duty or insurance bases: give zero there.
 */
export const createExchange = (
  from: string,
  to: string,
  perEurFrom: Decimal,
  perEurTo: Decimal,
  cafPercent: Decimal = zero,
): Exchange => {
  if (from === to) {
    const printed = printedRates(perEurFrom, perEurTo, zero)
    return { from, to, perEurFrom, perEurTo, cafPercent: zero, numerator: 1, denominator: 1, printed }
  }
  // (100 + caf) / 100 over its own decimals, and the minor units of both sides.
  const factor = BigInt(scaleWhole(hundred.units, cafPercent.decimals)) + BigInt(cafPercent.units)
  const numerator = BigInt(perEurTo.units) * factor * 10n ** BigInt(perEurFrom.decimals + minorUnitsOf(to))
  const denominator =
    BigInt(perEurFrom.units) * 10n ** BigInt(perEurTo.decimals + cafPercent.decimals + 2 + minorUnitsOf(from))
  const common = greatestCommonDivisor(numerator, denominator)
  return {
    from,
    to,
    perEurFrom,
    perEurTo,
    cafPercent,
    numerator: asWhole(numerator / common),
    denominator: asWhole(denominator / common),
    printed: printedRates(perEurFrom, perEurTo, cafPercent),
  }
}

/** Minor units of `to` for minor units of `from`, rounded once. Throws `OverflowError`. */
export const convert = (minor: number, exchange: Exchange, rounding: Rounding): number =>
  exchange.numerator === exchange.denominator
    ? minor
    : divideRounded(multiplyWhole(minor, exchange.numerator), exchange.denominator, rounding)

/** The same without rounding: an exact amount in the currency `to`. */
export const convertExactly = (minor: Whole, exchange: Exchange): Exact => {
  const units = multiplyWhole(minor, exchange.numerator)
  const decimals = minorUnitsOf(exchange.to)
  return exchange.denominator === 1 || exchange.numerator === exchange.denominator
    ? { units: exchange.denominator === 1 ? units : minor, decimals }
    : { units, decimals, divisor: exchange.denominator }
}
