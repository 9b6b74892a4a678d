import * as z from 'zod'
import {
  importedSchema,
  importedSheetsSchema,
  importInputSchema,
  importSheetsInputSchema,
  jobOf,
  previewInputSchema,
  stageInputSchema,
} from './import-schemas.ts'
import { previewSchema, reviewRowSchema } from './preview-schemas.ts'
import {
  importFailureSchema,
  importSheetsFailureSchema,
  previewFailureSchema,
  rowsForgottenSchema,
} from './import-failures.ts'
import { language, method, none } from './method.ts'

/** Rate files, from first look to a version that is kept, and the long work that this can be. */
export const importMethods = {
  /** Takes a file that is to be looked at several times, once; answers the handle that stands for it until it is let go. */
  'tariffs.stage': method({
    kind: 'query',
    input: stageInputSchema,
    output: z.object({ staged: z.string() }),
  }),
  /** Lets a staged file go. */
  'tariffs.unstage': method({
    kind: 'query',
    input: z.object({ staged: z.string().max(80) }),
    output: none,
  }),
  /** More rows of a preview that was asked for as `paged`, by their position. */
  'tariffs.previewRows': method({
    kind: 'query',
    input: z.object({
      pages: z.string().max(80),
      from: z.int().min(0).max(4_000_000),
      count: z.int().min(1).max(1000),
      language,
    }),
    output: z.object({ rows: z.array(reviewRowSchema) }),
    failure: rowsForgottenSchema,
  }),
  /**
   * What a rate file holds, what is still to be said about it, every finding at its cell, and what would change if it
   * were accepted. Writes nothing. Short files are answered at once, long ones with a job.
   */
  'tariffs.preview': method({
    kind: 'query',
    input: previewInputSchema,
    output: jobOf(previewSchema),
    failure: previewFailureSchema,
  }),
  /**
   * Takes the sheet over as one immutable version, in one transaction: all of it or nothing. Refused while a question is
   * open, an error stands, a warning is not accepted or a row would tie with one in force.
   */
  'tariffs.import': method({
    kind: 'command',
    input: importInputSchema,
    output: jobOf(importedSchema),
    failure: importFailureSchema,
  }),
  /** Takes several sheets of one file over, each as one version, all of them in one transaction or none. */
  'tariffs.importSheets': method({
    kind: 'command',
    input: importSheetsInputSchema,
    output: jobOf(importedSheetsSchema),
    failure: importSheetsFailureSchema,
  }),
} as const
