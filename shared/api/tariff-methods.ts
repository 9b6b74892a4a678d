import * as z from 'zod'
import { conflictsFailureSchema } from './import-schemas.ts'
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
    output: z.object({ tariff: tariffSummarySchema }),
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
} as const
