import * as z from 'zod'
import {
  bookWarningSchema,
  conflictSchema,
  lostCoverSchema,
  rowsDiffSchema,
  sheetFindingSchema,
} from './preview-schemas.ts'
import { conflictsFailureSchema, jobCancelledSchema } from './import-failures.ts'
import { tariffSummarySchema, tariffUnknownSchema } from './tariff-schemas.ts'

const id = z.string().min(1).max(120)
const row = z.int().min(1).max(2_000_000)
const text = z.string()
const cellText = z.string().max(4096)

/**
 * What was changed by hand in a version's rows, as `tariffs.grid` has them: rows count from 1, which is the heading, and
 * keep their number whatever is added or deleted; columns count from 1.
 */
export const rowEditsSchema = z.object({
  cells: z
    .array(z.object({ row, column: z.int().min(1).max(400), text: cellText }))
    .max(40_000)
    .optional(),
  deleted: z.array(row).max(60_000).optional(),
  /** Rows that stand behind another one; several behind one stand in this order. */
  added: z
    .array(z.object({ after: row, cells: z.array(cellText).max(400) }))
    .max(20_000)
    .optional(),
})
export type RowEdits = z.infer<typeof rowEditsSchema>

/** Who a version is saved as: without an answer the tariff it is of. A sample is only saved as another tariff. */
const copyShape = {
  issuer: z.string().trim().min(1).max(80).optional(),
  name: z.string().trim().min(1).max(80).optional(),
}

export const editInputShape = { id, edits: rowEditsSchema, ...copyShape }

export const editReviewSchema = z.object({
  kind: z.literal('edit-review'),
  /** The tariff's newest version when this was looked at; 0 for a tariff that is new. */
  newest: z.int(),
  nextVersion: z.int(),
  /** Cells, rows and headings that differ from the version that is edited. */
  changes: z.int(),
  rows: z.int(),
  /** Rows count as the amended sheet has them, the heading being 1. */
  issues: z.array(sheetFindingSchema),
  errors: z.int(),
  warnings: z.int(),
  /** Against the version that is edited. */
  diff: rowsDiffSchema,
  /** Against what is in force. */
  losesCover: z.array(lostCoverSchema),
  bookWarnings: z.array(bookWarningSchema),
  conflicts: z.array(conflictSchema),
  /** The priority that would settle the conflicts in this tariff's favour; null without any. */
  suggestedPriority: z.int().nullable(),
})
export type EditReview = z.infer<typeof editReviewSchema>

export const sampleOnlyAsCopySchema = z.object({ code: z.literal('SampleOnlyAsCopy'), text })
/** Another window saved a version since: what it changed would be lost. */
export const versionAddedSchema = z.object({ code: z.literal('VersionAdded'), newest: z.int(), text })

export const editFailureSchema = z.discriminatedUnion('code', [
  tariffUnknownSchema,
  sampleOnlyAsCopySchema,
  jobCancelledSchema,
])

export const saveEditFailureSchema = z.discriminatedUnion('code', [
  tariffUnknownSchema,
  sampleOnlyAsCopySchema,
  jobCancelledSchema,
  conflictsFailureSchema,
  z.object({ code: z.literal('SheetHasErrors'), errors: z.int(), issues: z.array(sheetFindingSchema), text }),
  z.object({
    code: z.literal('WarningsNotAccepted'),
    warnings: z.int(),
    issues: z.array(sheetFindingSchema),
    text,
  }),
  versionAddedSchema,
])

export const priorityFailureSchema = z.discriminatedUnion('code', [
  tariffUnknownSchema,
  sampleOnlyAsCopySchema,
  jobCancelledSchema,
  conflictsFailureSchema,
])

export const savedVersionSchema = z.object({
  kind: z.literal('saved-version'),
  tariff: tariffSummarySchema,
  /** Nothing differed: no version was added. */
  unchanged: z.boolean(),
})

export type SavedVersion = z.infer<typeof savedVersionSchema>

/** What putting a version in force would do. Nothing has been written. */
export const rehearsalSchema = z.object({
  kind: z.literal('rehearsal'),
  tariff: tariffSummarySchema,
  /** The version that it takes the place of; null where none of the tariff's is in force. */
  replaces: tariffSummarySchema.nullable(),
  diff: rowsDiffSchema,
  losesCover: z.array(lostCoverSchema),
  bookWarnings: z.array(bookWarningSchema),
  conflicts: z.array(conflictSchema),
  suggestedPriority: z.int().nullable(),
})
export type Rehearsal = z.infer<typeof rehearsalSchema>
export const rehearsalFailureSchema = z.discriminatedUnion('code', [tariffUnknownSchema, jobCancelledSchema])

const handChangeSchema = z.object({
  kind: z.enum(['cell', 'added', 'deleted', 'priority']),
  row: z.int(),
  column: z.string(),
  before: z.string(),
  after: z.string(),
})

export const historySchema = z.object({
  /** The newest first. */
  versions: z.array(
    z.object({
      tariff: tariffSummarySchema,
      /** The file it was read from and what was corrected on the way; null where it came otherwise. */
      imported: z
        .object({
          sheet: z.string(),
          corrections: z.array(z.object({ cell: z.string(), text: z.string() })),
          leftOut: z.array(z.int()),
          warnings: z.int(),
        })
        .nullable(),
      /** The version it was made from by hand, and the first 500 changes. */
      edited: z
        .object({
          baseId: z.string(),
          changes: z.array(handChangeSchema),
          count: z.int(),
          warnings: z.int(),
        })
        .nullable(),
      /** When it priced, the oldest first; `until` is null while it does. ISO moments. */
      inForce: z.array(
        z.object({
          since: z.string(),
          until: z.string().nullable(),
          /** The version whose place it took. */
          replaced: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type TariffHistory = z.infer<typeof historySchema>

export const searchAnswerSchema = z.object({
  groups: z.array(
    z.object({
      tariff: tariffSummarySchema,
      /** The first rows that were found, the first of the sheet first. */
      hits: z.array(
        z.object({
          /** Its place in `tariffs.grid`, from 1 behind the heading. */
          position: z.int(),
          /** The row's number in the sheet it came from. */
          row: z.int(),
          label: z.string(),
          facts: z.string(),
        }),
      ),
      count: z.int(),
      /** Whether more were found than were counted. */
      more: z.boolean(),
    }),
  ),
  /** Gateways whose names the text begins; they were searched for by their codes. */
  gateways: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Rows that are not searched yet: ask again. Null when all are. */
  pending: z.object({ done: z.int(), of: z.int() }).nullable(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
