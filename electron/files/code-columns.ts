import { createCodedTable, type CodedTable } from '../../shared/rate-sheet/coded-table.ts'
import { createTextTable, type TextTable } from './text-table.ts'

/** The columns of a table that grows by a row at a time. */
export interface CodeColumns {
  readonly begin: (index: number) => void
  /** The cell says what the one above it says that was put there last. */
  readonly repeat: (index: number, column: number) => void
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

export const createCodeColumns = (bytes: Buffer): CodeColumns => {
  let capacity = 1024
  let widths = new Int32Array(capacity)
  const codes: Int32Array[] = []
  const texts: TextTable[] = []
  const last: number[] = []

  const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const made = new Int32Array(capacity)
    made.set(old)
    return made
  }

  const set = (index: number, column: number, code: number): void => {
    const known = codes[column]
    if (known) known[index] = code
  }

  return {
    begin: (index) => {
      if (index < capacity) return
      capacity *= 2
      widths = wider(widths)
      for (const [column, old] of codes.entries()) codes[column] = wider(old)
    },
    repeat: (index, column) => set(index, column, last[column] ?? 0),
    put: (index, column, from, to, hash, escaped) => {
      let known = texts[column]
      if (!known) {
        known = createTextTable(bytes)
        texts[column] = known
        codes[column] = new Int32Array(capacity)
      }
      const code = known.codeOf(from, to, hash, escaped)
      last[column] = code
      set(index, column, code)
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
