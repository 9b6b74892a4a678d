import * as z from 'zod'
import { cargoSummarySchema, offerSchema } from '../quote/comparison.ts'
import { decimalText } from '../quote/decimal-text.ts'
import { quoteStatuses } from '../quote/quote-choices.ts'
import { documentTermsSchema, quoteContentSchema, quoteSummarySchema } from '../quote/quote.ts'
import { quoteRequestSchema } from '../quote/quote-request.ts'
import { recordedStatuses } from '../quote/quote-status.ts'
import { sellOfferSchema, sellTermsSchema } from '../quote/sell-terms.ts'
import { fieldIssueSchema } from './field-issue.ts'

/** A shipment that cannot be priced: one sentence a field; `cargo` when the goods alone could be measured. */
export const shipmentRefusedSchema = z.object({
  code: z.literal('ShipmentRefused'),
  issues: z.array(fieldIssueSchema),
  cargo: cargoSummarySchema.nullable(),
})
export const nothingLoadedSchema = z.object({ code: z.literal('NothingLoaded'), text: z.string() })

/** What was asked for cannot be issued: one sentence a field, paths as in the request. */
export const quoteRefusedSchema = z.object({
  code: z.literal('QuoteRefused'),
  issues: z.array(fieldIssueSchema),
})

export const quoteUnknownSchema = z.object({
  code: z.literal('QuoteUnknown'),
  number: z.string(),
  text: z.string(),
})

/** An offer in a language, with its sell side. */
export const soldOfferSchema = z.object({ offer: offerSchema, sell: sellOfferSchema })

/** A quote as it would be issued now. */
export const pricedSchema = z.object({
  currency: z.string(),
  offers: z.array(soldOfferSchema),
  /** The terms that count: as asked, else the customer's, else the house's. */
  sell: sellTermsSchema,
  validUntil: z.string().nullable(),
  document: documentTermsSchema,
  /** What keeps it from being issued, at its fields. */
  issues: z.array(fieldIssueSchema),
  /** Of the tariffs that priced it. */
  bookHash: z.string(),
})

/** What became of a quote, on which day, and when it was written down. */
export const quoteEventSchema = z.object({
  status: z.enum(recordedStatuses),
  on: z.string(),
  recordedAt: z.string(),
  reason: z.string().nullable(),
  /** The offer that was accepted. */
  offer: z.string().nullable(),
})

export const shownQuoteSchema = z.object({
  quote: quoteSummarySchema,
  /** As it is kept and hashed: no sentence in it. */
  content: quoteContentSchema,
  /** The same offers, worded. */
  offers: z.array(soldOfferSchema),
  acceptedOffer: z.string().nullable(),
  history: z.array(quoteEventSchema),
  /** Every revision, the first one first, this one among them. */
  revisions: z.array(
    z.object({
      number: z.string(),
      revision: z.int(),
      issuedOn: z.string(),
      status: z.enum(quoteStatuses),
      totals: z.array(z.object({ offer: z.string(), total: decimalText })),
    }),
  ),
})

/** A quote to be issued: what it is made of, under a key that its sender made for it. */
export const issueInputSchema = quoteRequestSchema.extend({
  /** Made by whoever asks, once for this quote: asking again under it answers the same quote. */
  key: z.uuid(),
  /** The totals that the sender saw; where the tariffs have moved meanwhile nothing is issued. */
  expected: z
    .array(z.object({ offer: z.string().max(300), total: decimalText }))
    .max(6)
    .nullish(),
  /** The draft that becomes this quote. */
  draft: z.uuid().nullish(),
})

/** Why nothing was issued. */
export const issueFailureSchemas = [
  shipmentRefusedSchema,
  nothingLoadedSchema,
  quoteRefusedSchema,
  /** The key belongs to a quote of another content. */
  z.object({ code: z.literal('KeyTaken'), number: z.string(), text: z.string() }),
  /** The totals are not those that were seen. */
  z.object({
    code: z.literal('PricesChanged'),
    totals: z.array(z.object({ offer: z.string(), expected: decimalText, total: decimalText })),
    text: z.string(),
  }),
  quoteUnknownSchema,
  /** Only the newest revision of a quote is revised. */
  z.object({ code: z.literal('NotNewest'), newest: z.string(), text: z.string() }),
  /** The number format makes a number that another quote has. */
  z.object({ code: z.literal('NumberTaken'), text: z.string() }),
] as const

export const issuedSchema = z.object({
  quote: quoteSummarySchema,
  /** It had been issued before under this key. */
  again: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
})
