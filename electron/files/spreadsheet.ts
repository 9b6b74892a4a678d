import papaparse from 'papaparse'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Grid, GridRow } from '../../shared/rate-sheet/grid.ts'
import { csvDelimiterOf } from './csv-delimiter.ts'
import { readWorkbook } from './workbook.ts'
import { sheetLimits } from './sheet-limits.ts'

const decodeStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * A CSV file as a grid: any delimiter, UTF-8 with or without its mark. Anything else is a failure in words: another
 * encoding, an open quotation mark, a file, row or cell beyond the limits. Rows are numbered as a spreadsheet that
 * opens the file numbers them.
 */
export const readCsv = (name: string, bytes: Uint8Array): Result<Grid, Note> => {
  if (bytes.byteLength > sheetLimits.csvBytes) {
    return fail(note('sheet.tooBig', { limit: sheetLimits.csvBytes / 1024 / 1024 }))
  }
  const text = decodeStrictly(bytes)
  if (text === undefined || text.includes('\u0000')) return fail(note('sheet.notText'))
  if (text.trim() === '') return fail(note('sheet.empty'))
  const parsed = papaparse.parse<string[]>(text, { delimiter: csvDelimiterOf(text), skipEmptyLines: false })
  const quotes = parsed.errors.find((error) => error.type === 'Quotes')
  if (quotes) return fail(note('sheet.brokenQuotes', { row: (quotes.row ?? 0) + 1 }))
  const rows: GridRow[] = []
  for (const [index, cells] of parsed.data.entries()) {
    const row = index + 1
    if (row > sheetLimits.rows) return fail(note('sheet.tooManyRows', { limit: sheetLimits.rows }))
    if (cells.length > sheetLimits.columns) {
      return fail(note('sheet.tooManyColumns', { row, limit: sheetLimits.columns }))
    }
    if (cells.some((cell) => cell.length > sheetLimits.cellLength)) {
      return fail(note('sheet.cellTooLong', { row, limit: sheetLimits.cellLength / 1024 }))
    }
    rows.push({ row, cells })
  }
  return ok({ sheet: name, rows })
}

/**
 * The sheets of a rate file: an XLSX workbook by its first bytes, else CSV. What cannot be read is a failure in words.
 */
export const readSpreadsheet = async (
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], Note>> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  const grid = readCsv(name, bytes)
  return grid.ok ? ok([grid.value]) : grid
}
