/**
 * Writes a typed number the way the program reads it: `1 234,5` and `1.234,5` become `1234.5`. Of two different signs
 * the last is the decimal one. A single comma before exactly three digits groups thousands where the language writes
 * them so (`24,000` in English), and is the decimal sign otherwise. What is no number stays as typed, so that the
 * answer can name it.
 */
export const readNumber = (typed: string, commaGroups: boolean): string => {
  const text = typed.trim().replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d)/g, '')
  if (!/^[-+−]?\d[\d.,]*$/.test(text) && !/^[-+−]?[.,]\d+$/.test(text)) return typed.trim()
  // `18.` is `18` on the way to `18.5`.
  const plain = text.replace('−', '-').replace(/^\+/, '').replace(/[.,]$/, '')
  const commas = plain.split(',').length - 1
  const points = plain.split('.').length - 1
  if (commas > 0 && points > 0) {
    const decimalSign = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.'
    const groupSign = decimalSign === ',' ? '.' : ','
    return plain.replaceAll(groupSign, '').replace(decimalSign, '.')
  }
  if (commas > 1) return plain.replaceAll(',', '')
  if (points > 1) return plain.replaceAll('.', '')
  if (commas === 1 && commaGroups && /^-?[1-9]\d{0,2},\d{3}$/.test(plain)) return plain.replace(',', '')
  return plain.replace(',', '.').replace(/^(-?)\./, '$10.')
}
