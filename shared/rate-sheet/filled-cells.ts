// What begins with a sign of ASCII is no blank, and is not looked at any further.
const isLetter = (unit: number): boolean => unit > 0x20 && unit < 0x7f

/** Whether a cell says anything: blanks are nothing. */
export const isFilled = (cell: string): boolean =>
  cell !== '' && (isLetter(cell.charCodeAt(0)) || cell.trim() !== '')

/** How many cells of a row say something, counted no further than `most`. */
export const filledCells = (cells: readonly string[], most: number): number => {
  let filled = 0
  for (let index = 0; index < cells.length && filled < most; index += 1) {
    if (isFilled(cells[index] ?? '')) filled += 1
  }
  return filled
}
