import * as z from 'zod'
import {
  editReviewSchema,
  rehearsalSchema,
  sampleOnlyAsCopySchema,
  savedVersionSchema,
  versionAddedSchema,
} from './book-schemas.ts'
import { importedSchema, importedSheetsSchema, jobOf } from './import-schemas.ts'
import { previewSchema } from './preview-schemas.ts'
import { importJobFailures } from './import-failures.ts'
import { language, method, none } from './method.ts'
import {
  packImportedSchema,
  packMadeSchema,
  packOrderRefusals,
  packPreviewSchema,
  packUnreadableFailures,
  signerUnknownSchema,
} from './pack-schemas.ts'
import { tariffUnknownSchema } from './tariff-schemas.ts'

/** Whatever the method that began the job can answer or fail with. */
const resultSchema = z.discriminatedUnion('kind', [
  previewSchema,
  importedSchema,
  importedSheetsSchema,
  packPreviewSchema,
  packImportedSchema,
  packMadeSchema,
  editReviewSchema,
  savedVersionSchema,
  rehearsalSchema,
])
const failureSchema = z.discriminatedUnion('code', [
  ...importJobFailures,
  ...packUnreadableFailures,
  signerUnknownSchema,
  ...packOrderRefusals,
  tariffUnknownSchema,
  sampleOnlyAsCopySchema,
  versionAddedSchema,
  z.object({ code: z.literal('JobUnknown'), text: z.string() }),
])

/** Long work: whatever takes long enough that a window would notice is begun by its own method and followed here. */
export const jobMethods = {
  /** Within a second: how far a job is, or its result. A job's result is given once. */
  'jobs.wait': method({
    kind: 'query',
    input: z.object({ job: z.string().max(80), language }),
    output: jobOf(resultSchema),
    failure: failureSchema,
  }),
  /** Stops a job; one that is already writing finishes or leaves nothing. */
  'jobs.cancel': method({
    kind: 'command',
    input: z.object({ job: z.string().max(80) }),
    output: none,
  }),
} as const
