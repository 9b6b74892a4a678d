import * as z from 'zod'
import { layoutNames } from '../tariff/tariff.ts'
import { languages } from '../text/language.ts'
import { tariffSummarySchema } from './tariff-schemas.ts'

/** What a file of rates may be encoded in where it is not UTF-8; asked, never guessed. */
export const sheetEncodings = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le'] as const
export type SheetEncoding = (typeof sheetEncodings)[number]

const name = z.string().trim().min(1).max(80)

/** What the user has said about a rate sheet so far. Everything may be left out: the preview asks for what it needs. */
const answersShape = {
  /** A workbook's sheet by its name. */
  sheet: z.string().max(120).optional(),
  encoding: z.enum(sheetEncodings).optional(),
  layout: z.enum(layoutNames).optional(),
  /**
   * The sheet's heading (or `#12`, the twelfth column) to our column's name (`Origin`, `+100`); an empty name leaves the
   * column out.
   */
  mapping: z.record(z.string().max(4096), z.string().max(80)).optional(),
  /** Values for columns that the sheet does not have: `{ "Carrier": "Meuse Cargo Air", "Currency": "EUR" }`. */
  constants: z.record(z.string().max(80), z.string().max(200)).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** Who the rates are from; with the layout and the name it says which tariff this is a new version of. */
  issuer: name.optional(),
  name: name.optional(),
  priority: z.int().min(-1_000_000).max(1_000_000).optional(),
  /** Cells as the user has corrected them; row and column count from 1, as the spreadsheet shows them. */
  corrections: z
    .array(
      z.object({
        row: z.int().min(1).max(2_000_000),
        column: z.int().min(1).max(400),
        text: z.string().max(4096),
      }),
    )
    .max(5000)
    .optional(),
  /** Rows that are not taken over. */
  leftOut: z.array(z.int().min(1).max(2_000_000)).max(20_000).optional(),
}

const fileName = z.string().min(1).max(255)
/** The file itself; over HTTP the body, with the rest in a header. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected')

/** A file comes with the call, or was sent before (`tariffs.stage`) and is named by its handle. */
const fileShape = { fileName, bytes: bytes.optional(), staged: z.string().max(80).optional() }
const hasFile = ({ bytes: sent, staged }: { readonly bytes?: unknown; readonly staged?: unknown }): boolean =>
  (sent === undefined) !== (staged === undefined)
const aFile = 'a file is expected, or the handle of one'

export const stageInputSchema = z.object({ fileName, bytes })

const language = z.enum(languages).optional()

export const previewInputSchema = z
  .object({
    ...fileShape,
    ...answersShape,
    /** How many rows from the top the grid shows; rows with findings come in any case. */
    firstRows: z.int().min(1).max(2000).optional(),
    /** Whether the other rows are kept at hand too, for `tariffs.previewRows`. */
    paged: z.boolean().optional(),
    /** Shipments that are being worked on: what the sheet would do to their prices is said in `effects`. */
    drafts: z
      .array(z.object({ title: z.string().max(200), shipment: z.json() }))
      .max(40)
      .optional(),
    language,
  })
  .refine(hasFile, aFile)

export const importInputSchema = z
  .object({
    ...fileShape,
    ...answersShape,
    /** The user has seen the warnings and takes the sheet all the same. */
    acceptWarnings: z.boolean().optional(),
    /** In force at once (the default), or only kept. */
    activate: z.boolean().optional(),
    language,
  })
  .refine(hasFile, aFile)

/** Several sheets of one file, each with what was said about it. */
export const importSheetsInputSchema = z
  .object({
    ...fileShape,
    sheets: z.array(z.object(answersShape)).min(1).max(100),
    /** The user has seen the warnings and takes the sheets all the same. */
    acceptWarnings: z.boolean().optional(),
    /** In force at once (the default), or only kept. */
    activate: z.boolean().optional(),
    language,
  })
  .refine(hasFile, aFile)

const answersSchema = z.object(answersShape)
export type ImportAnswers = z.output<typeof answersSchema>

export const importedSchema = z.object({
  kind: z.literal('imported'),
  tariff: tariffSummarySchema,
  /** The same rates were already there: no version was added. */
  unchanged: z.boolean(),
  corrections: z.int(),
  warnings: z.int(),
})
export type Imported = z.infer<typeof importedSchema>

export const importedSheetsSchema = z.object({
  kind: z.literal('imported-sheets'),
  /** In the order in which they were named. */
  sheets: z.array(importedSchema),
})
export type ImportedSheets = z.infer<typeof importedSheetsSchema>

const progressSchema = z.object({
  step: z.enum(['reading', 'checking', 'comparing', 'writing']),
  /** Rows done, of how many; 0 of 0 while that is not known. */
  done: z.int(),
  of: z.int(),
})
export type JobProgress = z.infer<typeof progressSchema>

/** A long piece of work is a job: `running` is asked again with `jobs.wait`, until it is `done`. A short one is done at once. */
export const jobOf = <Result extends z.ZodType>(result: Result) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('running'), job: z.string(), progress: progressSchema }),
    z.object({ state: z.literal('done'), result }),
  ])
