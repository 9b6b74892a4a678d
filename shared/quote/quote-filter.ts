import * as z from 'zod'
import { directions, offerModes } from '../freight/transport-mode.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { dateText, decimalText } from './decimal-text.ts'
import { quoteStatuses } from './quote-choices.ts'

/** Which quotes a list shows; what is left out admits all. */
export const quoteFilterSchema = z.strictObject({
  /** As typed: number, place, service, goods, customer, in any order and each word begun. */
  text: z.string().max(200).optional(),
  /** `draft` finds none: drafts have a list of their own. */
  status: z.array(z.enum(quoteStatuses)).max(quoteStatuses.length).optional(),
  customer: z.uuid().optional(),
  /** Quotes with at least one offer of one of these modes. */
  modes: z.array(z.enum(offerModes)).max(offerModes.length).optional(),
  direction: z.enum(directions).optional(),
  origin: z.string().max(200).optional(),
  destination: z.string().max(200).optional(),
  issuedFrom: dateText.optional(),
  issuedTo: dateText.optional(),
  /** The last day of validity. */
  validFrom: dateText.optional(),
  validTo: dateText.optional(),
  /** Quotes in this currency of which the cheapest to the dearest offer meets the range. */
  amount: z
    .strictObject({
      currency: z.string().length(3),
      from: decimalText.optional(),
      to: decimalText.optional(),
    })
    .optional(),
})
export type QuoteFilter = DeepReadonly<z.infer<typeof quoteFilterSchema>>
