/** `J11` for column 10, row 11, as a spreadsheet names a cell; both from 1. */
export const cellAddress = (row: number, column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/** The cells of a range (`A5:B7`), corners included, rows and columns from 1; undefined for what is no range. */
export const rangeOf = (
  text: string,
):
  | { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  | undefined => {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(text)
  if (!match) return undefined
  const [, first = '', top = '', last = '', bottom = ''] = match
  const column = (letters: string): number =>
    [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
  return { top: Number(top), bottom: Number(bottom), left: column(first), right: column(last) }
}
