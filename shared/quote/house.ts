import * as z from 'zod'
import { incotermRules } from '../freight/shipment.ts'
import { documentDetails, documentLanguages } from './quote-choices.ts'
import { decimalText } from './decimal-text.ts'
import { letterheadSchema, noLetterhead } from './letterhead.ts'
import { sellRateSchema } from './sell-terms.ts'

/** What the house settles once for all of its quotes. */
export const houseSchema = z.strictObject({
  /** `Q-{year}-{n:4}`: `{year}` or `{yy}`, and `{n}` with the least digits it has. */
  numberFormat: z.string().max(60),
  /** How many days a quote is valid after the day of issue, where it says nothing else. */
  validityDays: z.int().min(0).max(366),
  /** How sell prices come from costs where neither the quote nor the customer says; null sells at cost. */
  sellRate: sellRateSchema.nullable(),
  /** What an offer's total is brought to where the quote says nothing else. */
  rounding: z.strictObject({ to: decimalText, direction: z.enum(['nearest', 'up', 'down']) }).nullable(),
  /** The least margin on sale, in percent, that leaves the house without a recorded reason; null for none. */
  floorPercent: z
    .string()
    .regex(/^-?\d{1,2}(\.\d{1,4})?$/)
    .nullable(),
  detail: z.enum(documentDetails),
  emissions: z.boolean(),
  screening: z.boolean(),
  /** Terms as they are printed, by the document's language, and by mode and incoterm where they differ. */
  terms: z
    .array(
      z.strictObject({
        language: z.enum(documentLanguages),
        mode: z.enum(['all', 'air', 'rail']),
        /** The rule that these are for; null for every rule that has none of its own. */
        incoterm: z.enum(incotermRules).nullable().default(null),
        text: z.string().max(5000),
      }),
    )
    .max(108),
  letterhead: letterheadSchema,
})
export type House = z.infer<typeof houseSchema>

/** A house that has settled nothing yet. */
export const newHouse: House = {
  numberFormat: 'Q-{year}-{n:4}',
  validityDays: 14,
  sellRate: null,
  rounding: null,
  floorPercent: null,
  detail: 'legs',
  emissions: true,
  screening: false,
  terms: [],
  letterhead: noLetterhead,
}
