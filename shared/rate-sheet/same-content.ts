import type { TariffRow } from '../tariff/tariff.ts'

const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Readonly<Record<string, unknown>>
  const right = b as Readonly<Record<string, unknown>>
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => sameValue(left[key], right[key]))
}

/** Whether two rows say the same, wherever they stand and in whatever order their fields were built. */
export const sameContent = (a: TariffRow, b: TariffRow): boolean =>
  sameValue({ ...a, row: 0 }, { ...b, row: 0 })
