/**
 * An exact decimal: `units × 10^-decimals`, without trailing zeros, so that equal numbers are equal objects.
 * `units` is a safe integer; what does not fit is an `OverflowError` (E-OVERFLOW), never a rounded number.
 */
export interface Decimal {
  readonly units: number
  readonly decimals: number
}

/** A number too large to be kept exactly. Met by the dispatcher, which answers E-OVERFLOW. */
export class OverflowError extends Error {
  readonly code = 'E-OVERFLOW'
  override readonly name = 'OverflowError'
}

export const zero: Decimal = { units: 0, decimals: 0 }

const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** 10^exponent as a plain number, exact for 0 to 15. */
export const powerOfTen = (exponent: number): number => {
  const power = powersOfTen[exponent]
  if (power === undefined) throw new OverflowError(`10^${exponent}`)
  return power
}

/** A decimal from an integer count of 10^-decimals, trailing zeros removed. */
export const decimal = (units: number, decimals = 0): Decimal => {
  if (!Number.isSafeInteger(units)) throw new OverflowError(String(units))
  if (units === 0) return zero
  let kept = units
  let places = decimals
  while (places > 0 && kept % 10 === 0) {
    kept /= 10
    places -= 1
  }
  return { units: kept, decimals: places }
}

/** The same from a bigint; throws `OverflowError` when the significant digits exceed 2^53. */
export const decimalFromBigint = (units: bigint, decimals: number): Decimal => {
  let kept = units
  let places = decimals
  while (places > 0 && kept % 10n === 0n) {
    kept /= 10n
    places -= 1
  }
  if (kept > 9007199254740991n || kept < -9007199254740991n) throw new OverflowError(String(units))
  return kept === 0n ? zero : { units: Number(kept), decimals: places }
}

const grammar = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * Reads `-12.50`, `7`, `1.2e3` (the shortest text of a JSON number). Undefined for anything else, and for what cannot
 * be kept exactly; never `parseFloat`.
 */
export const parseDecimal = (text: string): Decimal | undefined => {
  const match = grammar.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match
  const places = fraction.length - Number(exponentText)
  if (whole.length + fraction.length > 40 || places > 40 || places < -40) return undefined
  const digits = BigInt(whole + fraction) * (places < 0 ? 10n ** BigInt(-places) : 1n)
  try {
    return decimalFromBigint(sign === '-' ? -digits : digits, Math.max(places, 0))
  } catch (error) {
    if (error instanceof OverflowError) return undefined
    throw error
  }
}

/** Prints every decimal there is, and at least `atLeast` of them: `decimalToText(d, 2)` → `980.00`. */
export const decimalToText = (value: Decimal, atLeast = 0): string => {
  const { units, decimals } = value
  let digits = String(units < 0 ? -units : units)
  // Loops instead of repeat and padStart: an explained comparison prints some thousand numbers.
  let places = decimals
  for (; places < atLeast; places += 1) digits += '0'
  if (places > 0) {
    while (digits.length <= places) digits = '0' + digits
    digits = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  return units < 0 ? '-' + digits : digits
}

/** The integer count of 10^-decimals; the value must not have more decimals than that. */
export const unitsAt = (value: Decimal, decimals: number): number => {
  const units = value.units * powerOfTen(decimals - value.decimals)
  if (!Number.isSafeInteger(units)) throw new OverflowError(decimalToText(value))
  return units
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`; exact. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  if (a.decimals === b.decimals) return a.units - b.units
  const places = Math.max(a.decimals, b.decimals)
  const wide = a.units * 10 ** (places - a.decimals)
  const narrow = b.units * 10 ** (places - b.decimals)
  if (Number.isSafeInteger(wide) && Number.isSafeInteger(narrow)) return wide - narrow
  const left = BigInt(a.units) * 10n ** BigInt(places - a.decimals)
  const right = BigInt(b.units) * 10n ** BigInt(places - b.decimals)
  return left < right ? -1 : left > right ? 1 : 0
}

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.decimals, b.decimals)
  return decimalFromBigint(
    BigInt(a.units) * 10n ** BigInt(places - a.decimals) +
      BigInt(b.units) * 10n ** BigInt(places - b.decimals),
    places,
  )
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal =>
  decimalFromBigint(BigInt(a.units) * BigInt(b.units), a.decimals + b.decimals)
