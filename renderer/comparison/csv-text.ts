/** A cell of a CSV file. Text that a spreadsheet would take for a formula is kept as text. */
const cell = (text: string | number | null): string => {
  if (text === null) return ''
  if (typeof text === 'number') return String(text)
  const safe = /^[=+@\t\r\n]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a CSV file, every line with its end. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
