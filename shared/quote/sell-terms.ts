import * as z from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { routeLegs } from '../freight/transport-mode.ts'
import { decimalText } from './decimal-text.ts'

/**
 * Percent on top of the cost (10 makes 110 of 100), or percent of the sell price that is kept (10 makes 111.11 of 100):
 * the two are never one word, because taking one for the other costs the difference.
 */
export const sellRateSchema = z.discriminatedUnion('kind', [
  // Below −100 % the client would be paid, and nothing can be all margin.
  z.strictObject({
    kind: z.literal('markupOnCost'),
    percent: z.string().regex(/^(-\d{1,2}|\d{1,4})(\.\d{1,4})?$/),
  }),
  z.strictObject({
    kind: z.literal('marginOnSale'),
    percent: z.string().regex(/^-?\d{1,2}(\.\d{1,4})?$/),
  }),
])
export type SellRate = DeepReadonly<z.infer<typeof sellRateSchema>>

/** What a rate is for. Of those that fit a line the narrowest counts: its charge code, then its leg, then the quote. */
export const sellRuleSchema = z.strictObject({
  appliesTo: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('quote') }),
    z.strictObject({ kind: z.literal('leg'), leg: z.enum(routeLegs) }),
    z.strictObject({ kind: z.literal('code'), code: z.string().min(1).max(20) }),
  ]),
  rate: sellRateSchema,
})
export type SellRule = DeepReadonly<z.infer<typeof sellRuleSchema>>

/** A line's or an offer's sell price as set by hand, in the quote currency, with the reason that is kept with it. */
export const sellOverrideSchema = z.strictObject({
  offer: z.string().min(1).max(300),
  /** The line by its leg and code, `nth` from 0 where an offer has several of them; null for the offer's total. */
  line: z
    .strictObject({ leg: z.enum(routeLegs), code: z.string().max(20), nth: z.int().min(0).max(500) })
    .nullable(),
  amount: decimalText,
  reason: z.string().trim().min(1).max(500),
})
export type SellOverride = DeepReadonly<z.infer<typeof sellOverrideSchema>>

/** How a quote's sell prices come from its costs. */
export const sellTermsSchema = z.strictObject({
  rules: z.array(sellRuleSchema).max(60),
  overrides: z.array(sellOverrideSchema).max(500),
  /** An offer's total is brought to a multiple of `to` (quote currency); null leaves the sum of the lines. */
  rounding: z.strictObject({ to: decimalText, direction: z.enum(['nearest', 'up', 'down']) }).nullable(),
  /** The least margin on sale, in percent, that may leave the house; null for none. */
  floorPercent: z
    .string()
    .regex(/^-?\d{1,2}(\.\d{1,4})?$/)
    .nullable(),
  /** Why an offer under the floor is issued all the same; null where none is. */
  belowFloorReason: z.string().trim().min(1).max(500).nullable(),
})
export type SellTerms = DeepReadonly<z.infer<typeof sellTermsSchema>>

/** An offer as it is sold. Amounts in the quote currency; lines in the offer's order, and their sum is the total. */
export const sellOfferSchema = z.strictObject({
  offer: z.string(),
  lines: z.array(
    z.strictObject({
      cost: decimalText,
      amount: decimalText,
      /** What made the amount: a rule (with its rate), a hand, or nothing (sold at cost). */
      by: z.enum(['rule', 'override', 'cost']),
      rate: sellRateSchema.nullable(),
      /** What rounding or a total set by hand added to this line; within `amount`. */
      adjustment: decimalText,
    }),
  ),
  cost: decimalText,
  total: decimalText,
  /** `total − cost`; negative for a loss. */
  margin: decimalText,
  /** Percent with two decimals, half up; null of nothing. */
  markupOnCostPercent: decimalText.nullable(),
  marginOnSalePercent: decimalText.nullable(),
  belowFloor: z.boolean(),
})
export type SellOffer = DeepReadonly<z.infer<typeof sellOfferSchema>>
