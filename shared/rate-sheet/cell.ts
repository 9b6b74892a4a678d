import type { Place } from '../freight/place.ts'
import { fail, type Result } from '../kernel/result.ts'
import { note, type Note } from '../kernel/note.ts'

export type DecimalSign = '.' | ','
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What of the place table reading a sheet needs: gateways by any of their names, and suggestions for a miss. */
export interface GatewayFinder {
  readonly gateway: (code: string, mode?: 'air' | 'rail') => Place | undefined
  readonly search: (text: string, limit: number) => readonly Place[]
}

/** How the texts of one sheet are read, settled before its rows are. */
export interface CellSettings {
  readonly decimal: DecimalSign
  readonly dates: DateOrder
  readonly places: GatewayFinder
}

/** One kind of cell, both ways. `read` gets the trimmed text, never an empty one; `write` of what it read reads the same. */
export interface Cell<Value> {
  readonly read: (text: string, settings: CellSettings) => Result<Value, Note>
  readonly write: (value: Value) => string
  /** What may be ambiguous about it and is settled once for the sheet. */
  readonly grammar: 'number' | 'date' | 'text'
}

export const unreadable = (key: string, text: string, more: Note['values'] = {}): Result<never, Note> =>
  fail(note(`sheet.${key}`, { text, ...more }))
