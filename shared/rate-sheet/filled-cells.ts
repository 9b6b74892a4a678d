// What begins with a sign of ASCII is no blank, and is not looked at any further.
const isLetter = (unit: number): boolean => unit > 0x20 && unit < 0x7f

/** Whether a cell says anything: blanks are nothing. */
export const isFilled = (cell: string): boolean =>
  cell !== '' && (isLetter(cell.charCodeAt(0)) || cell.trim() !== '')
