import type { RateFile } from '../state/import-state.ts'

const spanOf = (cell: Element): number =>
  Math.min(Math.max(Number(cell.getAttribute('colspan')) || 1, 1), 200)

/** As a table of text is written: a cell that holds a tab, a line end or a quote stands in quotes. */
const written = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The largest table of a page as lines of cells apart by tabs; undefined without one. */
const tableText = (html: string): string | undefined => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const [table] = [...page.querySelectorAll('table')].toSorted((a, b) => b.rows.length - a.rows.length)
  if (!table) return undefined
  return [...table.rows]
    .map((row) =>
      [...row.cells]
        .flatMap((cell) => {
          const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
          return [text, ...Array.from({ length: spanOf(cell) - 1 }, () => '')]
        })
        .map(written)
        .join('\t'),
    )
    .join('\n')
}

/**
 * A table on the clipboard as a file for the review: a spreadsheet's own text (cells apart by tabs) as it is, else the
 * table of a web page or a mail. Undefined for a clipboard without one.
 */
export const pastedFile = (clipboard: DataTransfer, name: string): RateFile | undefined => {
  const plain = clipboard.getData('text/plain').replace(/\r\n?/g, '\n')
  const isTable = (text: string): boolean => /[\t;,]/.test(text) && /\n\s*\S/.test(text)
  const html = clipboard.getData('text/html')
  const text = plain.includes('\t') || html === '' ? plain : (tableText(html) ?? plain)
  return isTable(text) ? { name, bytes: new TextEncoder().encode(text) } : undefined
}
