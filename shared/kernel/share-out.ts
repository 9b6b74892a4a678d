import { addWhole, multiplyWhole, toSafeNumber, type Whole } from './whole.ts'

/** What one gets, rounded down, and the remainder over the sum of weights. */
interface Part {
  readonly index: number
  readonly share: number
  readonly remainder: Whole
}

const partOf = (magnitude: number, weight: number, whole: Whole, index: number): Part => {
  const product = multiplyWhole(magnitude, weight)
  if (typeof product === 'number' && typeof whole === 'number') {
    const remainder = product % whole
    return { index, share: (product - remainder) / whole, remainder }
  }
  const [top, bottom] = [BigInt(product), BigInt(whole)]
  return { index, share: toSafeNumber(top / bottom), remainder: top % bottom }
}

const byRemainder = (a: Part, b: Part): number =>
  a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.index - b.index

/**
 * A whole amount shared out by weights (≥ 0), so that the shares sum to it: each gets its share rounded down, and what
 * is left goes a unit at a time to the largest remainders, of equal ones to the first. Without any weight the first
 * gets all; without anybody nothing is shared.
 */
export const shareOut = (amount: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce<Whole>(addWhole, 0)
  if (whole === 0 || weights.length === 1) return weights.map((_, index) => (index === 0 ? amount : 0))
  const magnitude = Math.abs(amount)
  const parts = weights.map((weight, index) => partOf(magnitude, weight, whole, index))
  const shares = parts.map(({ share }) => share)
  let left = magnitude - shares.reduce((sum, share) => sum + share, 0)
  for (const { index } of left === 0 ? [] : parts.toSorted(byRemainder)) {
    if (left === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    left -= 1
  }
  return amount < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares
}
