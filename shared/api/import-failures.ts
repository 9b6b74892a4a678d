import * as z from 'zod'
import { conflictSchema, questionSchema, sheetFindingSchema } from './preview-schemas.ts'

const text = z.string()

/** The file is none that can be read: too large, damaged, with macros, an archive that unpacks to too much. */
const unreadable = z.object({ code: z.literal('SheetUnreadable'), reason: z.string(), text })
/** Somebody stopped it; nothing was kept. */
export const jobCancelledSchema = z.object({ code: z.literal('JobCancelled'), text })
/** The handle is of no file that is still kept: send the file again. */
const forgotten = z.object({ code: z.literal('FileForgotten'), text })
export const rowsForgottenSchema = z.object({ code: z.literal('RowsForgotten'), text })
export const conflictsFailureSchema = z.object({
  code: z.literal('ActivationConflicts'),
  conflicts: z.array(conflictSchema),
  text,
})
const refusals = [
  z.object({ code: z.literal('QuestionsOpen'), questions: z.array(questionSchema), text }),
  z.object({ code: z.literal('SheetHasErrors'), errors: z.int(), issues: z.array(sheetFindingSchema), text }),
  z.object({
    code: z.literal('WarningsNotAccepted'),
    warnings: z.int(),
    issues: z.array(sheetFindingSchema),
    text,
  }),
  conflictsFailureSchema,
] as const

export const previewFailureSchema = z.discriminatedUnion('code', [unreadable, jobCancelledSchema, forgotten])
export const importFailureSchema = z.discriminatedUnion('code', [
  unreadable,
  jobCancelledSchema,
  forgotten,
  ...refusals,
])
const severalRefusals = [
  /** One of the sheets is kept out: nothing of any was written. */
  z.object({
    code: z.literal('SheetRefused'),
    sheet: z.string(),
    refusal: z.discriminatedUnion('code', refusals),
    text,
  }),
  /** Two of the sheets would each be the new version of one tariff. */
  z.object({ code: z.literal('SameTariffTwice'), sheet: z.string(), text }),
] as const
export const importSheetsFailureSchema = z.discriminatedUnion('code', [
  unreadable,
  jobCancelledSchema,
  forgotten,
  conflictsFailureSchema,
  ...severalRefusals,
])
/** Every failure that an import told as a job can end with. */
export const importJobFailures = [
  unreadable,
  jobCancelledSchema,
  forgotten,
  ...refusals,
  ...severalRefusals,
] as const
export type PreviewFailure = z.infer<typeof previewFailureSchema>
export type SheetRefusal = Exclude<
  z.infer<typeof importFailureSchema>,
  { readonly code: 'SheetUnreadable' | 'JobCancelled' | 'FileForgotten' }
>
export type ImportSheetsFailure = z.infer<typeof importSheetsFailureSchema>
export type ImportFailure = z.infer<typeof importFailureSchema>
