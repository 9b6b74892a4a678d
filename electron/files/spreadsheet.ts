import { isUtf8 } from 'node:buffer'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { clipboardFileName } from '../../shared/rate-sheet/clipboard.ts'
import { gridOfTable, type Grid } from '../../shared/rate-sheet/grid.ts'
import type { GridRow } from '../../shared/rate-sheet/grid-row.ts'
import { csvDelimiterOf } from './csv-delimiter.ts'
import { readEcbRates } from './ecb-rates.ts'
import { scanCsv } from './scan-csv.ts'
import { sheetLimits } from './sheet-limits.ts'
import { readTabSeparated } from './tab-separated.ts'
import { readWorkbook } from './workbook.ts'
import { readZip } from './zip-archive.ts'

/** By how much of a text its delimiter is found. */
const sampledBytes = 64 * 1024

/** What a file of text may be encoded in; anything but UTF-8 is asked for, because the bytes do not say. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le'

const isMarkedUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

const decodeStrictly = (bytes: Uint8Array, encoding: TextEncoding): string | undefined => {
  // Its mark in front says UTF-16, and nothing else does.
  const marked = isMarkedUtf16(bytes) ? 'utf-16le' : encoding
  try {
    const text = new TextDecoder(marked, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? undefined : text
  } catch {
    return undefined
  }
}

/** The same text in UTF-8, without a mark in front; undefined where the bytes are no text of the encoding. */
const inUtf8 = (bytes: Uint8Array, encoding: TextEncoding): Uint8Array | undefined => {
  if (encoding !== 'utf-8' || isMarkedUtf16(bytes)) {
    const text = decodeStrictly(bytes, encoding)
    return text === undefined ? undefined : new TextEncoder().encode(text)
  }
  if (!isUtf8(bytes) || bytes.includes(0)) return undefined
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarked ? bytes.subarray(3) : bytes
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
  report?: (rows: number) => void,
): Result<Grid, Note> => {
  if (bytes.byteLength > sheetLimits.csvBytes) {
    return fail(note('sheet.tooBig', { limit: sheetLimits.csvBytes / 1024 / 1024 }))
  }
  const text = inUtf8(bytes, encoding)
  if (text === undefined) {
    return fail(encoding === 'utf-8' ? note('sheet.notText') : note('sheet.notInEncoding', { encoding }))
  }
  if (text.every((byte) => byte <= 0x20)) return fail(note('sheet.empty'))
  // Nobody but a spreadsheet wrote what comes from the clipboard: no apostrophe guards a formula there.
  if (name === clipboardFileName) return limitedGrid(name, readTabSeparated(new TextDecoder().decode(text)))
  const sample = new TextDecoder().decode(text.subarray(0, sampledBytes))
  const table = scanCsv(text, csvDelimiterOf(sample).charCodeAt(0), report)
  return table.ok ? ok(gridOfTable(name, table.value)) : table
}

const limitedGrid = (name: string, lines: readonly (readonly string[])[]): Result<Grid, Note> => {
  const rows: GridRow[] = []
  for (const [index, cells] of lines.entries()) {
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

const textFiles = /\.(?:csv|tsv|txt|xml)$/i
// What an archiver of a Mac puts beside each file.
const isShadow = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\._)/.test(name)

/** The one table of text in an archive that is no workbook, as the European Central Bank publishes its CSV. */
const readZipped = (bytes: Uint8Array, encoding: TextEncoding): Result<Grid, Note> | undefined => {
  const names: string[] = []
  const listed = readZip(
    bytes,
    () => undefined,
    (name) => names.push(name) < 0,
  )
  const tables = names.filter((name) => textFiles.test(name) && !isShadow(name))
  const [table] = tables
  if (!listed.ok || table === undefined || names.some((name) => name.startsWith('xl/'))) return undefined
  if (tables.length > 1) return fail(note('sheet.severalInArchive', { n: tables.length }))
  const entries = readZip(
    bytes,
    () => undefined,
    (name) => name === table,
  )
  if (!entries.ok) return entries
  const [only] = entries.value
  return only && readText(table.replace(/^.*\//, ''), only.bytes, encoding)
}

/** XML by how it begins, else CSV. */
const readText = (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncoding,
  report?: (rows: number) => void,
): Result<Grid, Note> => {
  const begin = new TextDecoder().decode(bytes.subarray(0, 200))
  if (!/^\uFEFF?\s*<(?:\?xml|[\w:-]*Envelope)\b/.test(begin)) return readCsv(name, bytes, encoding, report)
  const text = bytes.byteLength > sheetLimits.csvBytes ? undefined : decodeStrictly(bytes, 'utf-8')
  return text === undefined ? fail(note('sheet.unknownXml')) : readEcbRates(name, text)
}

const beginsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * The sheets of a rate file, told by its first bytes: an XLSX workbook, an archive of one table, the European Central
 * Bank's XML, else CSV. What cannot be read is a failure in words.
 */
export const readSpreadsheet = async (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncoding = 'utf-8',
  report?: (rows: number) => void,
): Promise<Result<readonly Grid[], Note>> => {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail(note('sheet.oldWorkbook'))
  if (beginsWith(bytes, 0x50, 0x4b)) {
    const isSmall = bytes.byteLength <= sheetLimits.workbookBytes
    const zipped = isSmall ? readZipped(bytes, encoding) : undefined
    if (zipped === undefined) return readWorkbook(bytes)
    return zipped.ok ? ok([zipped.value]) : zipped
  }
  const grid = readText(name, bytes, encoding, report)
  return grid.ok ? ok([grid.value]) : grid
}
