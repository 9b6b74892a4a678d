import { assert } from './assert.ts'
import { decimal, decimalFromBigint, decimalToText, powerOfTen, type Decimal } from './decimal.ts'
import type { Rounding } from './rounding.ts'
import {
  addWhole,
  divideRounded,
  divideUp,
  multiplyWhole,
  scaleWhole,
  toSafeNumber,
  type Whole,
} from './whole.ts'

/**
 * An amount before it is rounded: `units × 10^-decimals`, over `divisor` where it was divided by something that is no
 * power of ten (a percentage of amounts in another currency). Every `Decimal` is one.
 */
export interface Exact {
  readonly units: Whole
  readonly decimals: number
  readonly divisor?: Whole
}

const withDivisor = (units: Whole, decimals: number, divisor: Whole): Exact =>
  divisor === 1 ? { units, decimals } : { units, decimals, divisor }

export const productOf = (a: Exact, b: Exact): Exact => {
  const units = multiplyWhole(a.units, b.units)
  const decimals = a.decimals + b.decimals
  if (a.divisor === undefined && b.divisor === undefined) return { units, decimals }
  return withDivisor(units, decimals, multiplyWhole(a.divisor ?? 1, b.divisor ?? 1))
}

/** value / 10^exponent: per cent is 2, tonnes from kilograms 3. */
export const dividedByPowerOfTen = (value: Exact, exponent: number): Exact =>
  value.divisor === undefined
    ? { units: value.units, decimals: value.decimals + exponent }
    : { units: value.units, decimals: value.decimals + exponent, divisor: value.divisor }

/** value / divisor, kept as a fraction; divisor > 0. */
export const dividedBy = (value: Exact, divisor: Whole): Exact =>
  withDivisor(value.units, value.decimals, multiplyWhole(value.divisor ?? 1, divisor))

export const addExact = (a: Exact, b: Exact): Exact => {
  const decimals = Math.max(a.decimals, b.decimals)
  const left = scaleWhole(a.units, decimals - a.decimals)
  const right = scaleWhole(b.units, decimals - b.decimals)
  const leftDivisor = a.divisor ?? 1
  const rightDivisor = b.divisor ?? 1
  if (leftDivisor === rightDivisor) return withDivisor(addWhole(left, right), decimals, leftDivisor)
  return withDivisor(
    addWhole(multiplyWhole(left, rightDivisor), multiplyWhole(right, leftDivisor)),
    decimals,
    multiplyWhole(leftDivisor, rightDivisor),
  )
}

export const negated = (value: Exact): Exact =>
  withDivisor(multiplyWhole(value.units, -1), value.decimals, value.divisor ?? 1)

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export const compareExact = (a: Exact, b: Exact): number => {
  const decimals = Math.max(a.decimals, b.decimals)
  let left = scaleWhole(a.units, decimals - a.decimals)
  let right = scaleWhole(b.units, decimals - b.decimals)
  if (b.divisor !== undefined) left = multiplyWhole(left, b.divisor)
  if (a.divisor !== undefined) right = multiplyWhole(right, a.divisor)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whole units of 10^-decimals (minor units when `decimals` is the currency's). Throws `OverflowError`. */
export const roundExact = (value: Exact, decimals: number, rounding: Rounding): number => {
  const surplus = value.decimals - decimals
  if (surplus >= 0 && surplus < 16 && value.divisor === undefined) {
    return divideRounded(value.units, powerOfTen(surplus), rounding)
  }
  const numerator = surplus < 0 ? scaleWhole(value.units, -surplus) : value.units
  let denominator: Whole = surplus > 0 ? scaleWhole(1, surplus) : 1
  if (value.divisor !== undefined) denominator = multiplyWhole(denominator, value.divisor)
  return divideRounded(numerator, denominator, rounding)
}

/** Whole units of 10^-decimals, towards zero. Throws `OverflowError`. */
export const roundDownExact = (value: Exact, decimals: number): number => {
  const surplus = value.decimals - decimals
  const numerator = BigInt(surplus < 0 ? scaleWhole(value.units, -surplus) : value.units)
  const denominator = BigInt(surplus > 0 ? scaleWhole(1, surplus) : 1) * BigInt(value.divisor ?? 1)
  return toSafeNumber(numerator / denominator)
}

/** The finite decimal; a fraction is printed to `fractionDecimals`, half up (figures that are read, never priced). */
export const exactToDecimal = (value: Exact, fractionDecimals = 6): Decimal => {
  if (value.divisor !== undefined)
    return decimal(roundExact(value, fractionDecimals, 'half-up'), fractionDecimals)
  return typeof value.units === 'number'
    ? decimal(value.units, value.decimals)
    : decimalFromBigint(value.units, value.decimals)
}

/** As `decimalToText`; an amount beyond 2^53 is an `OverflowError` here as everywhere. */
export const exactToText = (value: Exact, atLeast = 0): string =>
  decimalToText(exactToDecimal(value), atLeast)

/** The least multiple of `step` (> 0) that is not below the value (≥ 0). */
export const roundUpToStep = (value: Exact, step: Decimal): Decimal => {
  assert(step.units > 0, 'a step is above zero')
  const numerator = scaleWhole(value.units, step.decimals)
  const denominator = multiplyWhole(scaleWhole(step.units, value.decimals), value.divisor ?? 1)
  return decimal(toSafeNumber(multiplyWhole(divideUp(numerator, denominator), step.units)), step.decimals)
}
