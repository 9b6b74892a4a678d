import { toSafeNumber } from './whole.ts'

/**
 * A whole amount shared out by weights (≥ 0), so that the shares sum to it: each gets its share rounded down, and what
 * is left goes a unit at a time to the largest remainders, of equal ones to the first. Without any weight the first
 * gets all; without anybody nothing is shared.
 */
export const shareOut = (amount: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? amount : 0))
  const sign = amount < 0 ? -1 : 1
  const magnitude = BigInt(Math.abs(amount))
  const parts = weights.map((weight, index) => {
    const product = magnitude * BigInt(weight)
    return { index, share: toSafeNumber(product / whole), remainder: product % whole }
  })
  let left = Math.abs(amount) - parts.reduce((sum, { share }) => sum + share, 0)
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const shares = parts.map(({ share }) => share)
  for (const { index } of byRemainder) {
    if (left === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    left -= 1
  }
  return sign < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares
}
