import { isFilled } from './filled-cells.ts'
import type { GridRow } from './grid-row.ts'

/** A column of a sheet: the texts that stand in it, each once, and which of them stands in which row. */
export interface CodedColumn {
  /** The first is the empty one. */
  readonly texts: readonly string[]
  /** By the row's index: which text it is. At least as long as the table. */
  readonly codes: Int32Array
  /** The texts that stand for a typed number of a workbook. */
  readonly typed: ReadonlySet<number>
}

/** What a table consists of. */
export interface TableParts {
  readonly length: number
  readonly columns: readonly CodedColumn[]
  /** How many cells each row has. */
  readonly widths: Int32Array
  /** The numbers that the spreadsheet shows; undefined where the rows are simply numbered from 1. */
  readonly numbers?: Int32Array | undefined
}

/**
 * The rows of a sheet by column. A long sheet says the same few thousand things in millions of cells: what looks at all
 * of them compares whole numbers, and no row is an object of its own before somebody asks for it.
 */
export interface CodedTable extends TableParts {
  readonly numberAt: (index: number) => number
  readonly textAt: (index: number, column: number) => string
  readonly rowAt: (index: number) => GridRow
  /** Whether at least so many cells of a row say something. */
  readonly hasFilled: (index: number, least: number) => boolean
}

/** Which texts of a column say something. */
const filledTexts = ({ texts }: CodedColumn): Uint8Array =>
  Uint8Array.from(texts, (text) => (isFilled(text) ? 1 : 0))

export const createCodedTable = (parts: TableParts): CodedTable => {
  const { columns, widths, numbers } = parts
  const filled: (Uint8Array | undefined)[] = []
  const typedColumns = columns.flatMap(({ codes, typed }, at) =>
    typed.size > 0 ? [{ at, codes, typed }] : [],
  )
  const textAt = (index: number, at: number): string => {
    const column = columns[at]
    return column?.texts[column.codes[index] ?? 0] ?? ''
  }
  const numberAt = (index: number): number => (numbers ? (numbers[index] ?? 0) : index + 1)
  return {
    ...parts,
    numberAt,
    textAt,
    rowAt: (index) => {
      const cells = Array.from({ length: widths[index] ?? 0 }, (_, at) => textAt(index, at))
      const row = { row: numberAt(index), cells }
      if (typedColumns.length === 0) return row
      const isNumber = typedColumns.filter(({ codes, typed }) => typed.has(codes[index] ?? 0))
      return { ...row, numbers: new Set(isNumber.map(({ at }) => at)) }
    },
    hasFilled: (index, least) => {
      let found = 0
      for (let at = 0; found < least && at < columns.length; at += 1) {
        const column = columns[at]
        if (!column) break
        const known = (filled[at] ??= filledTexts(column))
        found += known[column.codes[index] ?? 0] ?? 0
      }
      return found >= least
    },
  }
}

/** Some of the rows of a table, in the order of their indices. */
export const selectRows = (table: CodedTable, indices: Int32Array): CodedTable =>
  createCodedTable({
    length: indices.length,
    columns: table.columns.map(({ texts, codes, typed }) => ({
      texts,
      codes: indices.map((index) => codes[index] ?? 0),
      typed,
    })),
    widths: indices.map((index) => table.widths[index] ?? 0),
    numbers: indices.map(table.numberAt),
  })

/** Rows as a table. */
export const codeRows = (rows: readonly GridRow[]): CodedTable => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, at): CodedColumn => {
    const texts = ['']
    const codes = new Int32Array(rows.length)
    const typed = new Set<number>()
    const plainCodes = new Map([['', 0]])
    const typedCodes = new Map<string, number>()
    for (const [index, { cells, numbers }] of rows.entries()) {
      const text = cells[at] ?? ''
      const isTyped = numbers?.has(at) === true && text !== ''
      const known = isTyped ? typedCodes : plainCodes
      let code = known.get(text)
      if (code === undefined) {
        code = texts.push(text) - 1
        known.set(text, code)
        if (isTyped) typed.add(code)
      }
      codes[index] = code
    }
    return { texts, codes, typed }
  })
  return createCodedTable({
    length: rows.length,
    columns,
    widths: Int32Array.from(rows, ({ cells }) => cells.length),
    numbers: Int32Array.from(rows, ({ row }) => row),
  })
}
