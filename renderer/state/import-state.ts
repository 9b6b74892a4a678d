import type { MethodInput } from '../../shared/api/contract.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { newReview, standingOf, type SheetReview } from './sheet-review.ts'

export interface RateFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A shipment that is being worked on, so that a sheet's effect on its price can be said. */
export type OpenDraft = NonNullable<MethodInput<'tariffs.preview'>['drafts']>[number]

/** The state of the sheet that is shown, and what is around it. */
export interface ImportState extends SheetReview {
  /** The file under review; null while none is. */
  readonly file: RateFile | null
  /** The sheets of a file with several, in its order; null where there is one to be reviewed. */
  readonly workbook: ImportPreview['sheets'] | null
  /** The name of the sheet that is shown; null while the file has told of none. */
  readonly sheet: string | null
  /** The sheets that are to be accepted. */
  readonly taken: ReadonlySet<string>
  /** The reviews of the sheets that are not shown. */
  readonly others: ReadonlyMap<string, SheetReview>
  /** Whether what is accepted is to be in force at once, or only kept. */
  readonly activate: boolean
  /** Files that wait for their review, and how far one is. */
  readonly queue: readonly RateFile[]
  readonly place: { readonly at: number; readonly of: number }
  /** A table on the clipboard is asked for. */
  readonly pasting: boolean
  /** What was last done to the book, said above the list. */
  readonly outcome: string
  /** Counts the changes of the book made in this window. */
  readonly edition: number
}

export const noFile = {
  ...newReview({}),
  file: null,
  workbook: null,
  sheet: null,
  taken: new Set<string>(),
  others: new Map<string, SheetReview>(),
  activate: true,
} as const

/** The review of the sheet that is shown. */
export const reviewIn = (state: ImportState): SheetReview => ({
  answers: state.answers,
  past: state.past,
  preview: state.preview,
  working: state.working,
  job: state.job,
  progress: state.progress,
  failure: state.failure,
  selected: state.selected,
})

/** The reviews of a file's sheets that are to be accepted, in the file's order. */
export const takenReviews = (state: ImportState): readonly SheetReview[] =>
  state.workbook === null
    ? [reviewIn(state)]
    : state.workbook
        .filter(({ name }) => state.taken.has(name))
        .map(({ name }) =>
          name === state.sheet ? reviewIn(state) : (state.others.get(name) ?? newReview({ sheet: name })),
        )

/** The versions that the sheets of the file take the place of. */
export const replacedBy = (state: ImportState): ReadonlySet<string> =>
  new Set(takenReviews(state).flatMap(({ preview }) => preview?.replaces?.versionId ?? []))

/** Whether everything that is taken can be accepted as it stands. */
export const isAcceptable = (state: ImportState): boolean => {
  const reviews = takenReviews(state)
  const replaced = state.workbook === null ? new Set<string>() : replacedBy(state)
  return (
    reviews.length > 0 &&
    reviews.every((review) => standingOf(review, !state.activate, replaced).kind === 'ready')
  )
}
