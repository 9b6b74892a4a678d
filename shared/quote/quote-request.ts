import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { documentTermsSchema } from './quote.ts'
import { sellRuleSchema, sellTermsSchema } from './sell-terms.ts'

/**
 * The sell side as asked. What is left out is the customer's, else the house's; the floor is always the house's, so that
 * nobody lowers it in passing.
 */
export const askedSellSchema = z.strictObject({
  rules: z.array(sellRuleSchema).max(60).nullish(),
  overrides: sellTermsSchema.shape.overrides.nullish(),
  /** Null leaves the sum of the lines. */
  rounding: sellTermsSchema.shape.rounding.optional(),
  belowFloorReason: z.string().max(500).nullish(),
})
export type AskedSell = DeepReadonly<z.infer<typeof askedSellSchema>>

/** What a quote is made of, as asked; everything but the shipment and the offers has a default. */
export const quoteRequestSchema = z.strictObject({
  shipment: shipmentInputSchema,
  /** The comparison's offers by their ids, in the order in which the client is to read them. */
  offers: z.array(z.string().max(300)).min(1).max(6),
  customer: z.uuid().nullish(),
  sell: askedSellSchema.nullish(),
  /** A day, or `+14` as that many days after the day of issue. */
  validUntil: z.string().max(40).nullish(),
  document: documentTermsSchema.partial().nullish(),
  internalNote: z.string().max(5000).nullish(),
  /** Issue although a part of the way has no price: the document then says "from". */
  acceptHoles: z.boolean().nullish(),
})
export type QuoteRequest = DeepReadonly<z.infer<typeof quoteRequestSchema>>
