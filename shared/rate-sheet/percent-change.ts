import type { Decimal } from '../kernel/decimal.ts'

/** Tenths of a per cent from one value to another, half away from zero; null from 0. Exact, then rounded once. */
export const tenthsOfPercent = (before: Decimal, after: Decimal): number | null => {
  if (before.units === 0) return null
  const places = Math.max(before.decimals, after.decimals)
  const from = BigInt(before.units) * 10n ** BigInt(places - before.decimals)
  const to = BigInt(after.units) * 10n ** BigInt(places - after.decimals)
  const scaled = (to - from) * 1000n * (from < 0n ? -1n : 1n)
  const divisor = from < 0n ? -from : from
  const sign = scaled < 0n ? -1n : 1n
  return Number((sign * (2n * sign * scaled + divisor)) / (2n * divisor))
}

/** `-2.5`, `+4.0`: one decimal, always with its sign but for zero. */
export const percentText = (tenths: number): string => {
  const whole = Math.trunc(Math.abs(tenths) / 10)
  const sign = tenths < 0 ? '-' : tenths > 0 ? '+' : ''
  return `${sign}${whole}.${Math.abs(tenths) % 10}`
}
