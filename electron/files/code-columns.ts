import { createCodedTable, type CodedTable } from '../../shared/rate-sheet/coded-table.ts'
import { createTextTable, type TextTable } from './text-table.ts'

/** The columns of a table that grows by a row at a time. */
export interface CodeColumns {
  readonly begin: (index: number) => void
  /** By the column: the codes of its rows, written to directly by whoever knows that a cell says what the last one says. */
  readonly codes: readonly Int32Array[]
  /** By the column: the code that was put there last. */
  readonly last: Int32Array
  /** The cell's bytes, as `TextTable` takes them; answers the length of its text. */
  readonly put: (
    index: number,
    column: number,
    from: number,
    to: number,
    hash: number,
    escaped: boolean,
  ) => number
  readonly close: (index: number, width: number) => void
  readonly table: (length: number) => CodedTable
}

const none: ReadonlySet<number> = new Set()

export const createCodeColumns = (source: Uint8Array, mostColumns: number): CodeColumns => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  let capacity = 1024
  let widths = new Int32Array(capacity)
  const codes: Int32Array[] = []
  const texts: TextTable[] = []
  const last = new Int32Array(mostColumns)

  const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const made = new Int32Array(capacity)
    made.set(old)
    return made
  }

  return {
    begin: (index) => {
      if (index < capacity) return
      capacity *= 2
      widths = wider(widths)
      for (const [column, old] of codes.entries()) codes[column] = wider(old)
    },
    codes,
    last,
    put: (index, column, from, to, hash, escaped) => {
      let known = texts[column]
      if (!known) {
        known = createTextTable(bytes)
        texts[column] = known
        codes[column] = new Int32Array(capacity)
      }
      const code = known.codeOf(from, to, hash, escaped)
      last[column] = code
      const ofColumn = codes[column]
      if (ofColumn) ofColumn[index] = code
      return known.texts[code]?.length ?? 0
    },
    close: (index, width) => {
      widths[index] = width
    },
    table: (length) =>
      createCodedTable({
        length,
        widths,
        columns: codes.map((column, at) => ({ codes: column, texts: texts[at]?.texts ?? [''], typed: none })),
      }),
  }
}
