import type { Decimal } from '../kernel/decimal.ts'
import type { Note } from '../kernel/note.ts'
import type { Cell } from './cell.ts'

/** A column of a layout: its name is the heading that export writes. Without `absent` the cell must be filled. */
export interface Column<Value> {
  readonly name: string
  readonly cell: Cell<Value>
  readonly absent: { readonly value: Value } | null
  readonly exported: boolean
  /** Not read in a row where the column of this key is filled: that one says it better. */
  readonly saidBy?: { readonly key: string; readonly value: Value }
}

/** A value under one of a family's headings: 4.90 under `+100`. */
export interface OpenValue {
  readonly bound: string
  readonly value: Decimal
}

/** Tells what was found in a row, at one of its columns or of the row as a whole; an error unless it says otherwise. */
export type Report = (column: string | null, what: Note, severity?: 'error' | 'warning') => void
