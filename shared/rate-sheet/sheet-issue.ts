import type { Note } from '../kernel/note.ts'

/** Something found in a rate sheet, at its cell. Errors keep the sheet out, warnings want a look. */
export interface SheetIssue {
  readonly severity: 'error' | 'warning'
  readonly sheet: string
  /** As the spreadsheet counts, from 1; 0 for the sheet as a whole. */
  readonly row: number
  /** The column's heading as the sheet writes it; null for the row as a whole. */
  readonly column: string | null
  /** From 1; null where the sheet has no such column. */
  readonly columnNumber: number | null
  readonly code: string
  readonly note: Note
}

/** A finding that does not know its sheet yet: `column` is the layout's own name of the column. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly row: number
  readonly column: string | null
  readonly note: Note
}

/** The code of a note's key: `sheet.unreadableNumber` is `unreadableNumber`. */
export const codeOfNote = (note: Note): string => note.key.replace(/^sheet\./, '')
