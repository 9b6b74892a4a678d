import papaparse from 'papaparse'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Grid, GridRow } from '../../shared/rate-sheet/grid.ts'
import { csvDelimiterOf } from './csv-delimiter.ts'
import { readWorkbook } from './workbook.ts'
import { sheetLimits } from './sheet-limits.ts'
import { unquoteFormula } from './write-csv.ts'

/** What a file of text may be encoded in; anything but UTF-8 is asked for, because the bytes do not say. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le'

const decodeStrictly = (bytes: Uint8Array, encoding: TextEncoding): string | undefined => {
  // Its mark in front says UTF-16, and nothing else does.
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : encoding
  try {
    const text = new TextDecoder(marked, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? undefined : text
  } catch {
    return undefined
  }
}

/** A line of the file with letters beyond ASCII, as each encoding that can be it reads it: for the eye to choose by. */
export const encodingSamples = (
  bytes: Uint8Array,
): readonly { readonly encoding: TextEncoding; readonly line: string }[] =>
  (['gb18030', 'big5', 'windows-1252', 'utf-16le'] as const).flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding)
    const line = text?.split(/\r?\n/).find((candidate) => /[^\p{ASCII}]/u.test(candidate))
    return line === undefined ? [] : [{ encoding, line: line.slice(0, 120) }]
  })

/**
 * A CSV file as a grid: any delimiter, UTF-8 with or without its mark (or the encoding that was said). Anything else is a failure in words: another
 * encoding, an open quotation mark, a file, row or cell beyond the limits. Rows are numbered as a spreadsheet that
 * opens the file numbers them.
 */
export const readCsv = (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncoding = 'utf-8',
): Result<Grid, Note> => {
  if (bytes.byteLength > sheetLimits.csvBytes) {
    return fail(note('sheet.tooBig', { limit: sheetLimits.csvBytes / 1024 / 1024 }))
  }
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) {
    return fail(encoding === 'utf-8' ? note('sheet.notText') : note('sheet.notInEncoding', { encoding }))
  }
  if (text.trim() === '') return fail(note('sheet.empty'))
  const parsed = papaparse.parse<string[]>(text, { delimiter: csvDelimiterOf(text), skipEmptyLines: false })
  const quotes = parsed.errors.find((error) => error.type === 'Quotes')
  if (quotes) return fail(note('sheet.brokenQuotes', { row: (quotes.row ?? 0) + 1 }))
  const rows: GridRow[] = []
  for (const [index, texts] of parsed.data.entries()) {
    const cells = texts.map(unquoteFormula)
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
  encoding: TextEncoding = 'utf-8',
): Promise<Result<readonly Grid[], Note>> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  const grid = readCsv(name, bytes, encoding)
  return grid.ok ? ok([grid.value]) : grid
}
