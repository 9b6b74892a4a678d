/** An exact rational, kept in lowest terms with a positive denominator. Slow and plain on purpose. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export const fraction = (over: bigint, under = 1n): Fraction => {
  if (under === 0n) throw new RangeError('division by nothing')
  const sign = under < 0n ? -1n : 1n
  const divisor = gcd(over, under) || 1n
  return { over: (sign * over) / divisor, under: (sign * under) / divisor }
}

export const zero = fraction(0n)
export const whole = (value: number): Fraction => fraction(BigInt(value))

/** Reads `12`, `-0.5`, `18.50`. */
export const decimal = (text: string): Fraction => {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!found) throw new TypeError(`not a decimal: "${text}"`)
  const [, sign, head = '0', tail = ''] = found
  return fraction(BigInt(`${sign}${head}${tail}`), 10n ** BigInt(tail.length))
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.over, b.under))
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
export const by = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)
export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
export const same = (a: Fraction, b: Fraction): boolean => a.over === b.over && a.under === b.under
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)
export const most = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a)
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero)

/** The whole number not above a value that is not negative. */
const floor = (value: Fraction): bigint => {
  if (value.over < 0n) throw new RangeError('only what is not negative is rounded here')
  return value.over / value.under
}

/** Up to the next multiple of the step. */
export const roundUpTo = (value: Fraction, step: Fraction): Fraction => {
  const steps = by(value, step)
  const below = floor(steps)
  return times(fraction(below * steps.under === steps.over ? below : below + 1n), step)
}

/** To the nearest multiple of the step; what lies half way goes up. */
export const roundHalfUpTo = (value: Fraction, step: Fraction): Fraction =>
  times(fraction(floor(plus(by(value, step), fraction(1n, 2n)))), step)

/** The whole number below or at the value. */
export const wholeBelow = (value: Fraction): number => Number(floor(value))

/** Decimal text with as many places; the value must have no more. */
export const toText = (value: Fraction, places: number): string => {
  const scaled = times(value, fraction(10n ** BigInt(places)))
  if (scaled.under !== 1n) throw new RangeError('more decimals than asked for')
  const digits = String(scaled.over).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
