import * as z from 'zod'
import { jobOf } from './import-schemas.ts'
import { method } from './method.ts'
import {
  packImportedSchema,
  packImportFailures,
  packInputSchema,
  packMadeSchema,
  packMakeFailures,
  packOrderSchema,
  packPreviewFailures,
  packPreviewSchema,
} from './pack-schemas.ts'

/** Tariff packs: one signed file with which tariffs travel. Short ones are answered at once, long ones with a job. */
export const packMethods = {
  /**
   * Signs tariffs as one file: as they are, or as a sell tariff with a markup on cost or a margin on sale. Changes
   * nothing here.
   */
  'packs.make': method({
    kind: 'query',
    input: packOrderSchema,
    output: jobOf(packMadeSchema),
    failure: z.discriminatedUnion('code', [...packMakeFailures]),
  }),
  /** Who signed a pack, what is in it, and what it would change. Writes nothing. */
  'packs.preview': method({
    kind: 'query',
    input: packInputSchema,
    output: jobOf(packPreviewSchema),
    failure: z.discriminatedUnion('code', [...packPreviewFailures]),
  }),
  /** Takes all tariffs of a pack over as versions in force, in one transaction: all of them or none. */
  'packs.import': method({
    kind: 'command',
    input: packInputSchema,
    output: jobOf(packImportedSchema),
    failure: z.discriminatedUnion('code', [...packImportFailures]),
  }),
} as const
