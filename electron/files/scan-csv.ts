import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { CodedTable } from '../../shared/rate-sheet/coded-table.ts'
import { createCodeColumns } from './code-columns.ts'
import { sheetLimits } from './sheet-limits.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09

/** Rows between two reports: a stop is answered after as many, well within a tenth of a second. */
const rowsBetweenReports = 8192

/** How far a stretch that says what the one above says is followed at once. */
const longestStretch = 4096

/**
 * The rows of a CSV text in UTF-8, without a mark in front. A cell is quoted when it begins with a quotation mark; blanks
 * may follow its last one. Lines end in LF, CRLF or CR, and what follows the last line end is no row unless it is something.
 * Written by hand and over bytes, because a library's string a cell costs three times the database's own import.
 */
export const scanCsv = (
  source: Uint8Array,
  delimiter: number,
  report: (rows: number) => void = () => undefined,
): Result<CodedTable, Note> => {
  const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
  const words = new DataView(source.buffer, source.byteOffset, source.byteLength)
  const end = bytes.length
  const endsCell = new Uint8Array(256)
  for (const byte of [delimiter, lineFeed, carriageReturn]) endsCell[byte] = 1
  const isBlank = new Uint8Array(256)
  for (const byte of [space, tab]) isBlank[byte] = byte === delimiter ? 0 : 1
  const columns = createCodeColumns(source, sheetLimits.columns)
  const { codes, last } = columns
  // Where the cell above stands, quotes and all.
  const aboveFrom = new Int32Array(sheetLimits.columns)
  const aboveLength = new Int32Array(sheetLimits.columns)
  let filled = 0
  let at = 0
  // Up to where the bytes are those that stand `shift` before them.
  let shift = 0
  let sameTo = 0
  let index = 0
  for (; at < end; index += 1) {
    const row = index + 1
    if (row > sheetLimits.rows) return fail(note('sheet.tooManyRows', { limit: sheetLimits.rows }))
    columns.begin(index)
    let width = 0
    for (;;) {
      if (width === sheetLimits.columns) {
        return fail(note('sheet.tooManyColumns', { row, limit: sheetLimits.columns }))
      }
      const start = at
      // Most cells of a rate sheet say what the one above says; the same bytes up to the end of a cell are the same text.
      if (width < filled) {
        const length = aboveLength[width] ?? 0
        const distance = start - (aboveFrom[width] ?? 0)
        if (distance !== shift || start >= sameTo) {
          shift = distance
          const most = Math.min(end, start + longestStretch)
          let to = start
          while (to + 4 <= most && words.getInt32(to, true) === words.getInt32(to - shift, true)) to += 4
          while (to < most && bytes[to] === bytes[to - shift]) to += 1
          sameTo = to
        }
        const stop = start + length
        if (stop <= sameTo && (stop >= end || endsCell[bytes[stop] ?? 0] === 1)) {
          const column = codes[width]
          if (column) column[index] = last[width] ?? 0
          aboveFrom[width] = start
          width += 1
          at = stop
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
      if (columns.put(index, width, from, to, hash, escaped) > sheetLimits.cellLength) {
        return fail(note('sheet.cellTooLong', { row, limit: sheetLimits.cellLength / 1024 }))
      }
      aboveFrom[width] = start
      aboveLength[width] = at - start
      if (width === filled) filled += 1
      width += 1
      if (at < end && bytes[at] === delimiter) at += 1
      else break
    }
    if (at < end) at += bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1
    columns.close(index, width)
    if (row % rowsBetweenReports === 0) report(row)
  }
  return ok(columns.table(index))
}
