import { OverflowError, powerOfTen } from './decimal.ts'
import type { Rounding } from './rounding.ts'

/**
 * A whole number that is always exact: a plain number while it is below 2^53, a bigint beyond. Plain numbers are some
 * four times faster, and nearly every product of a rating fits; the ones that do not must not lose a unit.
 */
export type Whole = number | bigint

export const multiplyWhole = (a: Whole, b: Whole): Whole => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // A true product beyond 2^53 cannot round to a safe integer, so the check is sound.
    if (Number.isSafeInteger(product)) return product
  }
  return BigInt(a) * BigInt(b)
}

export const addWhole = (a: Whole, b: Whole): Whole => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return BigInt(a) + BigInt(b)
}

/** value × 10^exponent, exponent ≥ 0. */
export const scaleWhole = (value: Whole, exponent: number): Whole => {
  if (exponent === 0) return value
  return multiplyWhole(value, exponent < 16 ? powerOfTen(exponent) : 10n ** BigInt(exponent))
}

/** The plain number, or `OverflowError` when it cannot be kept exactly. */
export const toSafeNumber = (value: Whole): number => {
  const plain = Number(value)
  if (!Number.isSafeInteger(plain)) throw new OverflowError(String(value))
  return plain
}

/** Numerator / denominator to a whole number, rounded once; denominator > 0. Throws `OverflowError`. */
export const divideRounded = (numerator: Whole, denominator: Whole, rounding: Rounding): number => {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const remainder = numerator % denominator
    const quotient = (numerator - remainder) / denominator
    if (remainder === 0) return quotient
    const twice = Math.abs(remainder) * 2
    if (twice < denominator || (twice === denominator && rounding === 'half-even' && quotient % 2 === 0)) {
      return quotient === 0 ? 0 : quotient
    }
    return quotient + (numerator < 0 ? -1 : 1)
  }
  const top = BigInt(numerator)
  const bottom = BigInt(denominator)
  const quotient = top / bottom
  const remainder = top % bottom
  const twice = (remainder < 0n ? -remainder : remainder) * 2n
  const stays = twice < bottom || (twice === bottom && rounding === 'half-even' && quotient % 2n === 0n)
  return toSafeNumber(stays ? quotient : quotient + (top < 0n ? -1n : 1n))
}

/** The least whole number not below numerator / denominator, for numerator ≥ 0 and denominator > 0. */
export const divideUp = (numerator: Whole, denominator: Whole): number => {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const remainder = numerator % denominator
    return (numerator - remainder) / denominator + (remainder === 0 ? 0 : 1)
  }
  const top = BigInt(numerator)
  const bottom = BigInt(denominator)
  return toSafeNumber((top + bottom - 1n) / bottom)
}
