import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { cargoSummarySchema, comparisonSchema } from '../quote/comparison.ts'
import { language, method } from './method.ts'

/** A finding at a field of the shipment: `path` is `pieces.0.weight`, `text` one sentence. */
const fieldIssueSchema = z.object({ path: z.string(), code: z.string(), text: z.string() })
export type FieldIssue = z.infer<typeof fieldIssueSchema>

/** What a shipment costs, and the quotes made of it. */
export const quoteMethods = {
  'quotes.compare': method({
    kind: 'query',
    input: z.object({ shipment: shipmentInputSchema, language }),
    output: comparisonSchema,
    failure: z.discriminatedUnion('code', [
      /** One sentence a field; `cargo` when the goods alone could be measured. */
      z.object({
        code: z.literal('ShipmentRefused'),
        issues: z.array(fieldIssueSchema),
        cargo: cargoSummarySchema.nullable(),
      }),
      z.object({ code: z.literal('NothingLoaded'), text: z.string() }),
    ]),
  }),
} as const
