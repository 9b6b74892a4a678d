import * as z from 'zod'
import { layoutNames } from '../tariff/tariff.ts'
import { importEffectSchema } from './import-effect-schema.ts'
import { sheetEncodings } from './import-schemas.ts'

/** A finding of a rate sheet at its cell, worded. */
export const sheetFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  /** As the spreadsheet counts, from 1; 0 for the sheet as a whole. */
  row: z.int(),
  column: z.string().nullable(),
  columnNumber: z.int().nullable(),
  /** `J11`; null where there is no one cell. */
  cell: z.string().nullable(),
  code: z.string(),
  text: z.string(),
  /** What the cell would say after the proposed repair: "Use 3.10". */
  fix: z.string().nullable(),
})
export type SheetFinding = z.infer<typeof sheetFindingSchema>

export const questionSchema = z.object({
  kind: z.enum(['encoding', 'sheet', 'layout', 'mapping', 'decimal', 'dates', 'issuer']),
  /** Our column that is missing, for `mapping`. */
  field: z.string().nullable(),
  /** Whether one value for all rows answers it (`constants`). */
  mayBeConstant: z.boolean(),
  cell: z.string().nullable(),
  text: z.string(),
  /** Values that can be answered; `text` says what each would mean. */
  choices: z.array(z.object({ value: z.string(), text: z.string() })),
})
export type ImportQuestion = z.infer<typeof questionSchema>

const changeSchema = z.object({
  /** Our column's name. */
  column: z.string(),
  before: z.string(),
  after: z.string(),
  /** One decimal, with its sign: `-2.5`; null where one of the two is no number, or the old one is 0. */
  percent: z.string().nullable(),
})

const rowChangeSchema = z.object({
  state: z.enum(['new', 'changed', 'dropped']),
  /** In the sheet; null for a dropped row. */
  row: z.int().nullable(),
  /** What the row is for: `CAN–LGG · Meuse · Direct`. */
  label: z.string(),
  /** The largest change of a price. */
  largest: changeSchema.nullable(),
  changes: z.array(changeSchema),
  /** A dropped row as our layout writes it. */
  values: z.record(z.string(), z.string()).nullable(),
})

export const conflictSchema = z.object({
  first: z.object({ versionId: z.string(), tariff: z.string(), row: z.int() }),
  second: z.object({ versionId: z.string(), tariff: z.string(), row: z.int() }),
  text: z.string(),
})

/** What rows change against those of another version. */
export const rowsDiffSchema = z.object({
  new: z.int(),
  changed: z.int(),
  /** Of the changed ones, those in which only the validity differs. */
  validityOnly: z.int(),
  same: z.int(),
  dropped: z.int(),
  /** The middle of the rows' largest changes. */
  medianPercent: z.string().nullable(),
  rows: z.array(rowChangeSchema),
})
export type RowsDiffAnswer = z.infer<typeof rowsDiffSchema>

/** A lane without a price from one day on; `to` is null where that has no end. */
export const lostCoverSchema = z.object({
  mode: z.string(),
  origin: z.string(),
  destination: z.string(),
  from: z.string(),
  to: z.string().nullable(),
})

/** What to look at in the book that would be in force; nothing is refused for it. */
export const bookWarningSchema = z.object({
  /** Days without a rate between the version in force and the new one; a percentage whose base comes after it. */
  code: z.enum(['validityGap', 'percentBeforeBase']),
  text: z.string(),
})
export type BookWarning = z.infer<typeof bookWarningSchema>

/** A row as it is reviewed. */
export const reviewRowSchema = z.object({
  /** Counted from 0 from the top of the grid. */
  position: z.int(),
  /** In the sheet; null for a row of the version in force that the sheet drops. */
  row: z.int().nullable(),
  /** As the sheet has them, corrections applied. */
  cells: z.array(z.string()),
  kind: z.enum(['above', 'heading', 'data', 'left-out', 'dropped']),
  state: z.enum(['new', 'changed', 'same']).nullable(),
})
export type ReviewRow = z.infer<typeof reviewRowSchema>

/** Everything that is known of a sheet before it is accepted. Nothing has been written. */
export const previewSchema = z.object({
  kind: z.literal('preview'),
  fileName: z.string(),
  /** SHA-256 of the file. */
  fileHash: z.string(),
  encoding: z.enum(sheetEncodings),
  /** A workbook that Viaduct wrote: it says itself what each of its sheets is. */
  ownWorkbook: z.boolean(),
  /** The sheets of the file; `layout` where their headings are those of one. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), layout: z.enum(layoutNames).nullable() })),
  /** The sheet that this is about; null while a question stands before it. */
  sheet: z.string().nullable(),
  layout: z.enum(layoutNames).nullable(),
  issuer: z.string().nullable(),
  name: z.string().nullable(),
  priority: z.int(),
  decimal: z.enum(['.', ',']).nullable(),
  dates: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  /** Which answers were taken from the issuer's last sheet. */
  remembered: z.array(z.enum(['encoding', 'layout', 'mapping', 'constants', 'decimal', 'dates'])),
  /** The last heading row; null without one. */
  headerRow: z.int().nullable(),
  headerRows: z.int(),
  columns: z.array(
    z.object({
      number: z.int(),
      heading: z.string(),
      /** Our column's name (`Origin`, `+100`); null where it is not read. */
      field: z.string().nullable(),
      /** How it was found: from `exact` (our own name) to `none`; `repeated` says what an earlier column says. */
      confidence: z.enum([
        'exact',
        'alias',
        'pattern',
        'given',
        'remembered',
        'left-out',
        'repeated',
        'none',
      ]),
      /** Our column that an unread heading resembles. */
      suggestion: z.string().nullable(),
    }),
  ),
  /** The layout's columns; `open` says which further headings it reads (`+45`, `<=100`). */
  fields: z.array(z.object({ name: z.string(), required: z.boolean(), mapped: z.boolean() })),
  questions: z.array(questionSchema),
  grid: z.object({
    /** The first ones, and all with findings or left out; the others are asked for by their position. */
    rows: z.array(reviewRowSchema),
    /** How many positions there are: rows that are not blank, and those that the sheet drops. */
    length: z.int(),
    /** By which `tariffs.previewRows` knows this preview; null unless it was asked to be `paged`. */
    pages: z.string().nullable(),
    totalRows: z.int(),
    formulas: z.array(z.string()),
    hiddenRows: z.array(z.int()),
    hiddenColumns: z.array(z.int()),
    merged: z.array(z.string()),
    corrected: z.array(z.string()),
  }),
  issues: z.array(sheetFindingSchema),
  /** Of all, also of those beyond what the list holds. */
  errors: z.int(),
  warnings: z.int(),
  /** Tariff rows read. */
  rows: z.int(),
  /** The tariff of which this is a version; null while that is not known. */
  tariffId: z.string().nullable(),
  replaces: z.object({ tariffId: z.string(), versionId: z.string(), version: z.int() }).nullable(),
  nextVersion: z.int().nullable(),
  diff: rowsDiffSchema,
  /** Lanes that the book prices today and would not price any more on these days. */
  losesCover: z.array(lostCoverSchema),
  bookWarnings: z.array(bookWarningSchema),
  /** Rows of tariffs in force that would claim the same price with equal right: activation is refused. */
  conflicts: z.array(conflictSchema),
  /** How many pieces of open work were priced by the book in force and by the new one. */
  openWork: z.int(),
  /** What was too much to be priced: the oldest quotes, or all where a lane has very many services. */
  openBeyond: z.int(),
  /** What would cost more or less, a lost price and the worst margin first. Prices given to clients do not change. */
  effects: z.array(importEffectSchema),
})
export type ImportPreview = z.infer<typeof previewSchema>
