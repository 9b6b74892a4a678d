import type { ImportAnswers, JobProgress } from '../../shared/api/import-schemas.ts'
import type { ImportPreview, SheetFinding } from '../../shared/api/preview-schemas.ts'

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface ImportTrouble {
  /** As the host words it. */
  readonly text: string
  readonly unreadable: boolean
}

/** A sheet under review: what was said about it and what the host found. */
export interface SheetReview {
  readonly answers: ImportAnswers
  /** Earlier answers, newest last, to go back to. */
  readonly past: readonly ImportAnswers[]
  readonly preview: ImportPreview | null
  readonly working: 'preview' | 'import' | null
  readonly job: string | null
  readonly progress: JobProgress | null
  /** Why the last step failed. */
  readonly failure: ImportTrouble | null
  readonly selected: CellPlace | null
}

export const newReview = (answers: ImportAnswers): SheetReview => ({
  answers,
  past: [],
  preview: null,
  working: null,
  job: null,
  progress: null,
  failure: null,
  selected: null,
})

const mostPast = 200

/** The same review once something else is said; the way back stays. */
export const withAnswers = (review: SheetReview, answers: ImportAnswers): SheetReview => ({
  ...review,
  answers,
  past: [...review.past, review.answers].slice(-mostPast),
})

/** What was said so far and now: headings and values of columns add up, all else is said anew. */
export const mergeAnswers = (before: ImportAnswers, more: Partial<ImportAnswers>): ImportAnswers => ({
  ...before,
  ...more,
  ...(more.mapping ? { mapping: { ...before.mapping, ...more.mapping } } : {}),
  ...(more.constants ? { constants: { ...before.constants, ...more.constants } } : {}),
})

export const withCorrection = (
  answers: ImportAnswers,
  { row, column }: CellPlace,
  text: string,
): ImportAnswers => {
  const others = (answers.corrections ?? []).filter(
    (correction) => correction.row !== row || correction.column !== column,
  )
  return { ...answers, corrections: [...others, { row, column, text }] }
}

/** Leaves a row out, or takes it in again. */
export const withRowToggled = (answers: ImportAnswers, row: number): ImportAnswers => {
  const leftOut = answers.leftOut ?? []
  return {
    ...answers,
    leftOut: leftOut.includes(row) ? leftOut.filter((other) => other !== row) : [...leftOut, row],
  }
}

/** Findings as one walks them: by row, then by column; those of the sheet as a whole are not at a place. */
export const walkOrder = (issues: readonly SheetFinding[]): readonly SheetFinding[] =>
  issues
    .filter(({ row }) => row > 0)
    .toSorted((a, b) => a.row - b.row || (a.columnNumber ?? 0) - (b.columnNumber ?? 0))

const placeOf = ({ row, columnNumber }: SheetFinding): CellPlace => ({ row, column: columnNumber ?? 1 })

/** The finding after (or before) a place, wrapping at the ends. */
export const neighbouringFinding = (
  issues: readonly SheetFinding[],
  from: CellPlace | null,
  step: 1 | -1,
): CellPlace | null => {
  const places = walkOrder(issues).map(placeOf)
  const isAfter = (place: CellPlace): boolean =>
    from === null || place.row > from.row || (place.row === from.row && place.column > from.column)
  const isBefore = (place: CellPlace): boolean =>
    from === null || place.row < from.row || (place.row === from.row && place.column < from.column)
  return (
    (step === 1
      ? (places.find(isAfter) ?? places[0])
      : (places.findLast(isBefore) ?? places[places.length - 1])) ?? null
  )
}

/** What keeps a sheet out, or that nothing does. */
export type SheetStanding =
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'questions' | 'errors' | 'conflicts'; readonly n: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly warnings: number }

/**
 * How a sheet stands. A tie with a version that another sheet of the same file takes the place of (`replaced`) is none:
 * the host compares the sheets with each other when they are accepted.
 */
export const standingOf = (
  { preview, failure }: Pick<SheetReview, 'preview' | 'failure'>,
  isKeptOnly: boolean,
  replaced: ReadonlySet<string> = new Set(),
): SheetStanding => {
  if (failure) return { kind: 'failed' }
  if (!preview) return { kind: 'unread' }
  const { questions, errors, conflicts, rows, warnings } = preview
  if (questions.length > 0) return { kind: 'questions', n: questions.length }
  if (errors > 0) return { kind: 'errors', n: errors }
  const ties = conflicts.filter(
    ({ first, second }) => !replaced.has(first.versionId) && !replaced.has(second.versionId),
  )
  // What is not put in force ties with nothing.
  if (ties.length > 0 && !isKeptOnly) return { kind: 'conflicts', n: ties.length }
  return rows === 0 ? { kind: 'empty' } : { kind: 'ready', warnings }
}
