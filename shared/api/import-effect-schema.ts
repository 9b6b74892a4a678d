import * as z from 'zod'
import { offerModes } from '../freight/transport-mode.ts'

/** What accepting a sheet would do to the cost of something that is open. Amounts in its own currency. */
export const importEffectSchema = z.object({
  kind: z.enum(['draft', 'quote']),
  /** A quote's number, a draft's title. */
  label: z.string(),
  customer: z.string().nullable(),
  mode: z.enum(offerModes),
  service: z.string(),
  carrier: z.string(),
  /** `CGO–LGG`. */
  lane: z.string(),
  grossKg: z.string(),
  currency: z.string(),
  /** Null where a book has no whole price. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  change: z.string().nullable(),
  sell: z.string().nullable(),
  /** Percent of the sell price, one decimal. */
  marginBefore: z.string().nullable(),
  marginAfter: z.string().nullable(),
  belowFloor: z.boolean(),
})
export type WordedEffect = z.infer<typeof importEffectSchema>
