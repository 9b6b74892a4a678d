import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import {
  cargoSummarySchema,
  comparisonSchema,
  unwordedModeScreeningSchema,
  unwordedOfferSchema,
} from './comparison.ts'
import { dateText, decimalText } from './decimal-text.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { documentDetails, documentLanguages, quoteStatuses } from './quote-choices.ts'
import { keptScreeningRuleSchema } from './screening.ts'
import { sellOfferSchema, sellTermsSchema } from './sell-terms.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a quote's document says beside its prices. Never anything of the buy side. */
export const documentTermsSchema = z.strictObject({
  language: z.enum(documentLanguages),
  /** The client sees totals only, one amount a leg, or every line; always of the sell side. */
  detail: z.enum(documentDetails),
  /** Whether the CO2e line is printed. */
  emissions: z.boolean(),
  /** Whether it is printed how the goods were screened; older quotes do not say, and print nothing of it. */
  screening: z.boolean().optional(),
  /** Terms as they are printed, by mode where they differ. */
  terms: z.array(z.strictObject({ mode: z.enum(['all', 'air', 'rail']), text: z.string().max(5000) })).max(6),
  /** To the client. */
  note: z.string().max(5000),
})
export type DocumentTerms = DeepReadonly<z.infer<typeof documentTermsSchema>>

/**
 * An issued quote, whole: everything that its documents print and everything that its prices come from. Its canonical
 * bytes are hashed and never change; the customer is named by reference, so that erasing a customer leaves every hash
 * as it is.
 */
export const quoteContentSchema = z.strictObject({
  format: z.literal(1),
  /** The key under which it was issued once, whatever happened on the way. */
  key: z.uuid(),
  /** As printed: `Q-2026-0007`; a revision's is `Q-2026-0007-R1`. */
  number: z.string().min(1).max(60),
  year: z.int(),
  /** Within the year, from 1, without gaps; revisions share it. */
  ordinal: z.int().min(1),
  /** 0 for the first, then 1, 2, … */
  revision: z.int().min(0),
  /** The number of the quote that this one takes the place of. */
  supersedes: z.string().nullable(),
  customer: z.uuid().nullable(),
  issuedOn: dateText,
  issuedAt: z.string(),
  /** Valid to the end of this day. */
  validUntil: dateText,
  currency: z.string().length(3),
  /** What was asked, with the day it was asked on. */
  shipment: shipmentInputSchema,
  cargo: cargoSummarySchema,
  direction: z.enum(['westbound', 'eastbound']),
  offers: z
    .array(z.strictObject({ offer: unwordedOfferSchema, sell: sellOfferSchema }))
    .min(1)
    .max(6),
  exchangeRates: comparisonSchema.shape.exchangeRates,
  /** How the goods were screened for the modes that are offered, and by which shipped rules; older quotes keep none. */
  screening: z
    .strictObject({ rules: z.array(keptScreeningRuleSchema), modes: z.array(unwordedModeScreeningSchema) })
    .optional(),
  sell: sellTermsSchema,
  document: documentTermsSchema,
  /** For the house only: never printed. */
  internalNote: z.string().max(5000),
  /** By what it was priced: the tariff versions in force, each by its id and hash. */
  book: z.strictObject({
    hash: sha256,
    versions: z.array(z.strictObject({ id: z.string(), hash: sha256 })),
  }),
  engineVersion: z.string(),
  programVersion: z.string(),
  /** The hash of the quote that was issued before this one; null for the first. */
  previousHash: sha256.nullable(),
})
export type QuoteContent = DeepReadonly<z.infer<typeof quoteContentSchema>>

/** A quote in a list. Amounts are sell totals. */
export const quoteSummarySchema = z.object({
  number: z.string(),
  revision: z.int(),
  status: z.enum(quoteStatuses),
  /** Why it was declined. */
  reason: z.string().nullable(),
  customer: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  issuedOn: dateText,
  validUntil: dateText,
  origin: z.string(),
  destination: z.string(),
  direction: z.enum(['westbound', 'eastbound']),
  currency: z.string(),
  offers: z.array(
    z.object({
      offer: z.string(),
      mode: z.enum(['air', 'rail-lcl', 'rail-fcl']),
      service: z.string(),
      total: decimalText,
      departsOn: dateText,
      arrivesTypical: dateText,
    }),
  ),
  grossKg: decimalText,
  hash: sha256,
  sample: z.boolean(),
})
export type QuoteSummary = DeepReadonly<z.infer<typeof quoteSummarySchema>>
