import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { GridRow } from '../../shared/rate-sheet/grid.ts'
import { sheetLimits } from './sheet-limits.ts'
import { createTextTable, type TextTable } from './text-table.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09

/** Rows between two reports: a stop is answered after as many, well within a tenth of a second. */
const rowsBetweenReports = 8192

/**
 * The rows of a CSV text in UTF-8, without a mark in front. A cell is quoted when it begins with a quotation mark; blanks
 * may follow its last one. Lines end in LF, CRLF or CR, and what follows the last line end is no row unless it is something.
 * Written by hand and over bytes, because a library's string a cell costs three times the database's own import.
 */
export const scanCsv = (
  source: Uint8Array,
  delimiter: number,
  report: (rows: number) => void = () => undefined,
): Result<readonly GridRow[], Note> => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const end = bytes.length
  const endsCell = new Uint8Array(256)
  for (const byte of [delimiter, lineFeed, carriageReturn]) endsCell[byte] = 1
  const isBlank = new Uint8Array(256)
  for (const byte of [space, tab]) isBlank[byte] = byte === delimiter ? 0 : 1
  const tables: TextTable[] = []
  const rows: GridRow[] = []
  const line: string[] = []
  // Where the cell above stands, quotes and all.
  const above = { from: new Int32Array(sheetLimits.columns), length: new Int32Array(sheetLimits.columns) }
  let filled = 0
  let at = 0
  while (at < end) {
    const row = rows.length + 1
    if (row > sheetLimits.rows) return fail(note('sheet.tooManyRows', { limit: sheetLimits.rows }))
    let width = 0
    for (;;) {
      if (width === sheetLimits.columns) {
        return fail(note('sheet.tooManyColumns', { row, limit: sheetLimits.columns }))
      }
      const start = at
      // Most cells of a rate sheet say what the one above says; the same bytes up to the end of a cell are the same text.
      if (width < filled) {
        const length = above.length[width] ?? 0
        const other = above.from[width] ?? 0
        let same = 0
        while (same < length && bytes[other + same] === bytes[start + same]) same += 1
        if (same === length && (start + length >= end || endsCell[bytes[start + length] ?? 0] === 1)) {
          above.from[width] = start
          width += 1
          at = start + length
          if (at < end && bytes[at] === delimiter) {
            at += 1
            continue
          }
          break
        }
      }
      let from = at
      let to: number
      let hash = 0
      let escaped = false
      if (at < end && bytes[at] === quote) {
        from = at + 1
        at = from
        for (;;) {
          const byte = bytes[at] ?? -1
          if (byte === -1) return fail(note('sheet.brokenQuotes', { row }))
          if (byte === quote) {
            if (bytes[at + 1] !== quote) break
            escaped = true
            at += 1
          }
          hash = Math.imul(hash ^ byte, 0x01000193)
          at += 1
        }
        to = at
        at += 1
        while (at < end && isBlank[bytes[at] ?? 0] === 1) at += 1
        if (at < end && endsCell[bytes[at] ?? 0] !== 1) return fail(note('sheet.brokenQuotes', { row }))
      } else {
        while (at < end) {
          const byte = bytes[at] ?? 0
          if (endsCell[byte] === 1) break
          hash = Math.imul(hash ^ byte, 0x01000193)
          at += 1
        }
        to = at
      }
      let text = ''
      if (to > from) {
        text = (tables[width] ??= createTextTable(bytes)).textOf(from, to, hash, escaped)
        if (text.length > sheetLimits.cellLength) {
          return fail(note('sheet.cellTooLong', { row, limit: sheetLimits.cellLength / 1024 }))
        }
      }
      line[width] = text
      above.from[width] = start
      above.length[width] = at - start
      if (width === filled) filled += 1
      width += 1
      if (at < end && bytes[at] === delimiter) at += 1
      else break
    }
    if (at < end) at += bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1
    rows.push({ row, cells: line.slice(0, width) })
    if (row % rowsBetweenReports === 0) report(row)
  }
  return ok(rows)
}
