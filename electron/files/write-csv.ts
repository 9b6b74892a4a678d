/** What a spreadsheet would take for a formula; a number is none, whatever its sign. */
const looksLikeFormula = (text: string): boolean =>
  /^'*[=+\-@\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)

/** A text that a spreadsheet shows as it is: an apostrophe goes before what it would compute. */
export const quoteFormula = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

/** The same text again. */
export const unquoteFormula = (text: string): string =>
  /^''*[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text

const csvCell = (text: string): string => {
  const safe = quoteFormula(text)
  // Whatever a reader may take for what separates the cells is quoted too.
  return /[",;|\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV: commas, CRLF, UTF-8 with its mark, because without it spreadsheets read Chinese as noise. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`)
