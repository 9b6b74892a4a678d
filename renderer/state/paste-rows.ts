/**
 * Rows copied from a spreadsheet, a mail or a file: cells apart by tabs, else by semicolons, else by commas. A comma
 * between digits is a decimal sign as long as another sign parts the cells. Empty rows are left out.
 */
export const parsePastedRows = (pasted: string): readonly (readonly string[])[] => {
  const rows = pasted
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((row) => row.trim() !== '')
  const separator = rows.some((row) => row.includes('\t'))
    ? '\t'
    : rows.some((row) => row.includes(';'))
      ? ';'
      : rows.some((row) => row.split(',').length > 2)
        ? ','
        : undefined
  return rows.map((row) =>
    separator === undefined
      ? [row.trim()]
      : row.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  )
}
