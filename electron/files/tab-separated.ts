// A quoted cell ends at a quotation mark that stands alone before the next cell, the next row or the end.
const quotedCell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y
const bareCell = /[^\t\r\n]*/y
const between = /\t|\r\n|\n|\r/y

/**
 * The cells of a text that a spreadsheet put on the clipboard. A cell with a line break comes in quotation marks; one
 * that merely begins with such a mark (`"20 box`) comes as it is, so that an unclosed mark is a letter like any other.
 */
export const readTabSeparated = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let cells: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < text.length) {
    const quoted = take(quotedCell)
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (take(bareCell)?.[0] ?? ''))
    const end = take(between)?.[0]
    if (end === '\t') {
      if (at === text.length) cells.push('')
      continue
    }
    rows.push(cells)
    cells = []
  }
  if (cells.length > 0) rows.push(cells)
  return rows
}
