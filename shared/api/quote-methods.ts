import * as z from 'zod'
import { comparisonSchema } from '../quote/comparison.ts'
import { dateText } from '../quote/decimal-text.ts'
import { quoteFilterSchema } from '../quote/quote-filter.ts'
import { quoteRequestSchema } from '../quote/quote-request.ts'
import { answeredStatuses } from '../quote/quote-status.ts'
import { quoteStatuses } from '../quote/quote-choices.ts'
import { quoteSummarySchema } from '../quote/quote.ts'
import { firstInputs } from './first-inputs.ts'
import { language, method } from './method.ts'
import {
  issuedSchema,
  issueFailureSchemas,
  issueInputSchema,
  nothingLoadedSchema,
  pricedSchema,
  quoteUnknownSchema,
  shipmentRefusedSchema,
  shownQuoteSchema,
} from './quote-schemas.ts'

/** What a shipment costs, and the quotes made of it. */
export const quoteMethods = {
  'quotes.compare': method({
    kind: 'query',
    input: firstInputs['quotes.compare'],
    output: comparisonSchema,
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
  /** Chosen offers with their sell side as it would be issued, while a hand is still typing; writes nothing. */
  'quotes.price': method({
    kind: 'query',
    input: quoteRequestSchema.extend({ offers: z.array(z.string().max(300)).max(6), language }),
    output: pricedSchema,
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
  /** Gives a quote its number and keeps it for good. Acknowledged only when it is on the disk. */
  'quotes.issue': method({
    kind: 'command',
    input: issueInputSchema.extend({ language }),
    output: issuedSchema,
    failure: z.discriminatedUnion('code', issueFailureSchemas),
  }),
  /** Issues a quote in the place of another, which is superseded: issued quotes are never edited. */
  'quotes.revise': method({
    kind: 'command',
    input: issueInputSchema.extend({ number: z.string().max(60), language }),
    output: issuedSchema,
    failure: z.discriminatedUnion('code', issueFailureSchemas),
  }),
  /** Records what became of a quote. A decline says why; of several offers an acceptance says which. */
  'quotes.status': method({
    kind: 'command',
    input: z.object({
      number: z.string().max(60),
      status: z.enum(answeredStatuses),
      /** When it happened, today where it is left out: a client who accepted in time has accepted. */
      on: dateText.optional(),
      reason: z.string().max(1000).optional(),
      offer: z.string().max(300).optional(),
      language,
    }),
    output: z.object({ quote: quoteSummarySchema }),
    failure: z.discriminatedUnion('code', [
      quoteUnknownSchema,
      z.object({ code: z.literal('StatusRefused'), reason: z.string(), text: z.string() }),
    ]),
  }),
  /** What a quote was made of, as a new request: its shipment on today's day, its choices, no number. */
  'quotes.duplicate': method({
    kind: 'query',
    input: z.object({ number: z.string().max(60), language }),
    output: z.object({ request: quoteRequestSchema }),
    failure: quoteUnknownSchema,
  }),
  /** The newest first, a page at a time. */
  'quotes.list': method({
    kind: 'query',
    input: z.object({
      filter: quoteFilterSchema.optional(),
      /** The `next` of the page before. */
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(200).optional(),
      language,
    }),
    output: z.object({ quotes: z.array(quoteSummarySchema), next: z.int().nullable() }),
  }),
  /** How many quotes a filter finds, by status; `draft` counts all drafts. */
  'quotes.counts': method({
    kind: 'query',
    input: z.strictObject({ filter: quoteFilterSchema.optional(), language }),
    output: z.object({ counts: z.record(z.enum(quoteStatuses), z.int()), total: z.int() }),
  }),
  'quotes.show': method({
    kind: 'query',
    input: z.object({ number: z.string().max(60), language }),
    output: shownQuoteSchema,
    failure: quoteUnknownSchema,
  }),
} as const
