/** Half up to the whole, for reading: `1041.3` → `1041`. */
export const wholeOf = (decimalText: string): string => {
  const [whole = '0', fraction = ''] = decimalText.split('.')
  return /^[5-9]/.test(fraction) ? String(BigInt(whole) + 1n) : whole
}
