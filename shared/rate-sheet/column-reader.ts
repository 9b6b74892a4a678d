import type { Note } from '../kernel/note.ts'
import type { Cell, CellSettings } from './cell.ts'
import type { CodedColumn } from './coded-table.ts'
import { currencyNamedIn } from './number-cell.ts'

/** What a text of a column says. */
export interface ReadCell {
  readonly text: string
  readonly value: unknown
  readonly failure: Note | undefined
  /** The currency that a price names beside its number. */
  readonly named: string | undefined
  /** Whether there is anything to look at beside its value: a failure, or a currency that it names. */
  readonly isNoted: boolean
  /** Equal for equal values of the column, however they are written. */
  readonly id: number
}

/** A column of one sheet. Each of its texts is read once, whatever number of rows it stands in. */
export interface ColumnReader {
  readonly name: string
  /** What it was moved to. */
  readonly cell: ReadCell
  /** By the row's index: which of its texts the cell is. */
  readonly codes: Int32Array
  /** Moves to one of its texts. */
  readonly moveTo: (code: number) => void
}

interface ColumnOfSheet {
  readonly name: string
  readonly cell: Pick<Cell<unknown>, 'read' | 'grammar'>
  /** Undefined where the sheet has no such column: all its cells are empty. */
  readonly found: CodedColumn | undefined
  /** What the column is where it says nothing, or why it must say something. */
  readonly whenEmpty: { readonly value: unknown } | { readonly failure: Note }
  /** What stands for nothing, in lower case. */
  readonly blanks?: ReadonlySet<string>
}

export const createColumnReader = (column: ColumnOfSheet, settings: CellSettings): ColumnReader => {
  const { name, cell, found, whenEmpty, blanks } = column
  const isNumber = cell.grammar === 'number'
  // A number that a workbook holds as one has a point, whatever the texts of the sheet have.
  const pointsDiffer = isNumber && settings.decimal === ','
  /** By their codes, as far as they have been read. */
  const cells: ReadCell[] = []
  const ids = new Map<string, number>()

  const idOf = (value: unknown): number => {
    const key = JSON.stringify(value) ?? ''
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, ids.size)
    return ids.size - 1
  }

  const readAnew = (raw: string, isTyped: boolean): ReadCell => {
    const trimmed = raw.trim()
    const text = isTyped ? trimmed.replace('.', ',') : trimmed
    const named = isNumber ? currencyNamedIn(trimmed) : undefined
    const failed = (failure: Note): ReadCell => ({
      text,
      value: undefined,
      failure,
      named,
      isNoted: true,
      id: -1,
    })
    const done = (value: unknown): ReadCell => ({
      text,
      value,
      failure: undefined,
      named,
      isNoted: named !== undefined,
      id: idOf(value),
    })
    if (text === '' || blanks?.has(text.toLowerCase()) === true) {
      return 'failure' in whenEmpty ? failed(whenEmpty.failure) : done(whenEmpty.value)
    }
    const read = cell.read(text, settings)
    return read.ok ? done(read.value) : failed(read.failure)
  }

  const reader = {
    name,
    codes: found?.codes ?? new Int32Array(0),
    cell: readAnew('', false),
    moveTo: (code: number): void => {
      const isTyped = pointsDiffer && found?.typed.has(code) === true
      reader.cell = cells[code] ??= readAnew(found?.texts[code] ?? '', isTyped)
    },
  }
  return reader
}
