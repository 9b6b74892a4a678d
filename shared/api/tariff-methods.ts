import * as z from 'zod'
import {
  editFailureSchema,
  editInputShape,
  editReviewSchema,
  historySchema,
  priorityFailureSchema,
  rehearsalFailureSchema,
  rehearsalSchema,
  savedVersionSchema,
  saveEditFailureSchema,
  searchAnswerSchema,
} from './book-schemas.ts'
import { jobOf } from './import-schemas.ts'
import { bookWarningSchema, rowsDiffSchema } from './preview-schemas.ts'
import { conflictsFailureSchema } from './import-failures.ts'
import { language, method, none } from './method.ts'
import { tariffSummarySchema, tariffUnknownSchema } from './tariff-schemas.ts'

/** The tariffs that are kept: seen, put in and out of force, written as files. */
export const tariffMethods = {
  'tariffs.list': method({ kind: 'query', input: none, output: z.array(tariffSummarySchema) }),
  'tariffs.show': method({
    kind: 'query',
    input: z.object({ id: z.string().max(80), language }),
    output: z.object({
      tariff: tariffSummarySchema,
      /** The rows as the sheet has them: `Row` first, then the layout's own columns. */
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
    failure: tariffUnknownSchema,
  }),
  /** Puts a version in force in place of the tariff's other versions: also the way back to an older one. */
  'tariffs.activate': method({
    kind: 'command',
    input: z.object({ id: z.string().max(120), language }),
    output: z.object({ tariff: tariffSummarySchema, bookWarnings: z.array(bookWarningSchema) }),
    failure: z.discriminatedUnion('code', [tariffUnknownSchema, conflictsFailureSchema]),
  }),
  /** Takes a tariff out of force, by its id or a version's; its versions stay. */
  'tariffs.retire': method({
    kind: 'command',
    input: z.object({ id: z.string().max(120), language }),
    output: z.object({ tariff: tariffSummarySchema }),
    failure: tariffUnknownSchema,
  }),
  /**
   * Tariffs as a file: CSV for one, the Viaduct workbook (a sheet a tariff) for any number. Importing it gives the same
   * rows, cell for cell.
   */
  'tariffs.export': method({
    kind: 'query',
    input: z.object({
      ids: z.array(z.string().max(120)).min(1).max(200),
      format: z.enum(['csv', 'xlsx']),
      language,
    }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    failure: z.discriminatedUnion('code', [
      tariffUnknownSchema,
      z.object({ code: z.literal('OneTariffOnly'), text: z.string() }),
    ]),
  }),
  /** The rows as cells that can be edited: the layout's own columns, heading apart. */
  'tariffs.grid': method({
    kind: 'query',
    input: z.object({ id: z.string().max(120), language }),
    output: z.object({
      tariff: tariffSummarySchema,
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      /** Columns of numbers, from 1. */
      numberColumns: z.array(z.int()),
    }),
    failure: tariffUnknownSchema,
  }),
  /**
   * What a version's rows would be with these changes: findings at their cells, the difference, the effect. Writes
   * nothing. Of a small tariff it is answered at once, of a large one with a job; so are the other methods that weigh it.
   */
  'tariffs.reviewEdit': method({
    kind: 'query',
    input: z.object({ ...editInputShape, language }),
    output: jobOf(editReviewSchema),
    failure: editFailureSchema,
  }),
  /** Keeps the changed rows as one new version, in one transaction, and puts it in force unless told otherwise. */
  'tariffs.saveEdit': method({
    kind: 'command',
    input: z.object({
      ...editInputShape,
      acceptWarnings: z.boolean().optional(),
      activate: z.boolean().optional(),
      /** Of the tariff saved to; its present one where it is left out. */
      priority: z.int().min(-1_000_000).max(1_000_000).optional(),
      /** The newest version that was seen: a newer one refuses. */
      newest: z.int().min(0).optional(),
      language,
    }),
    output: jobOf(savedVersionSchema),
    failure: saveEditFailureSchema,
  }),
  /** The same rows with another priority, as a new version; in force unless told otherwise. */
  'tariffs.setPriority': method({
    kind: 'command',
    input: z.object({
      id: z.string().max(120),
      priority: z.int().min(-1_000_000).max(1_000_000),
      activate: z.boolean().optional(),
      language,
    }),
    output: jobOf(savedVersionSchema),
    failure: priorityFailureSchema,
  }),
  /** What putting a version in force would change. Writes nothing. */
  'tariffs.rehearse': method({
    kind: 'query',
    input: z.object({ id: z.string().max(120), language }),
    output: jobOf(rehearsalSchema),
    failure: rehearsalFailureSchema,
  }),
  /** All versions of a tariff: where each came from, when it priced, what it took the place of. */
  'tariffs.history': method({
    kind: 'query',
    input: z.object({ id: z.string().max(120), language }),
    output: historySchema,
    failure: tariffUnknownSchema,
  }),
  /** Two versions of one layout against each other, every row counted, also those that have run out. */
  'tariffs.compareVersions': method({
    kind: 'query',
    input: z.object({ from: z.string().max(120), to: z.string().max(120), language }),
    output: z.object({ from: tariffSummarySchema, to: tariffSummarySchema, diff: rowsDiffSchema }),
    failure: z.discriminatedUnion('code', [
      tariffUnknownSchema,
      z.object({ code: z.literal('DifferentLayouts'), text: z.string() }),
    ]),
  }),
  /**
   * Rows of the tariffs in force (or of all versions) that have every word of the text: a word of the row that begins
   * so, or the code of a gateway whose name does.
   */
  'tariffs.search': method({
    kind: 'query',
    input: z.object({
      text: z.string().max(120),
      allVersions: z.boolean().optional(),
      /** Rows that are listed of each tariff. */
      limit: z.int().min(1).max(200).optional(),
      language,
    }),
    output: searchAnswerSchema,
  }),
} as const
