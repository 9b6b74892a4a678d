import * as z from 'zod'
import { offerModes, routeLegs } from '../freight/transport-mode.ts'
import { decimalText } from '../quote/decimal-text.ts'
import { differenceParts } from '../quote/difference-parts.ts'
import { pipelineSchema } from '../quote/pipeline.ts'
import { quoteFilterSchema } from '../quote/quote-filter.ts'
import { language, method } from './method.ts'
import { fieldIssueSchema } from './field-issue.ts'
import { quoteUnknownSchema } from './quote-schemas.ts'

const number = z.string().max(60)
const worded = z.object({ code: z.string(), text: z.string() })

/** Whether a quote is what it was. */
const verifiedSchema = z.object({
  number: z.string(),
  hash: z.string(),
  /**
   * `identical`: priced again by its own tariffs it is the same, byte for byte. `differs`: not, and `differences` says
   * where. `impossible`: it cannot be priced again, and `notes` says why.
   */
  result: z.enum(['identical', 'differs', 'impossible']),
  differences: z.array(
    z.object({ path: z.string(), kept: z.string().nullable(), now: z.string().nullable(), text: z.string() }),
  ),
  /** Of more than these, how many in all. */
  differenceCount: z.int(),
  /** W-RECALC where another engine priced it, and why pricing again was impossible. */
  notes: z.array(worded),
})

const splitSchema = z.object({
  /** The offer in the first quote and in the second; another one of the same mode where the same one is not there. */
  offers: z.tuple([z.string(), z.string()]),
  mode: z.enum(offerModes),
  from: decimalText,
  to: decimalText,
  difference: decimalText,
  /** They sum to the difference, to the cent. */
  parts: z.array(
    z.object({
      part: z.enum(differenceParts),
      amount: decimalText,
      name: z.string(),
      lines: z.array(
        z.object({
          leg: z.string(),
          code: z.string(),
          from: decimalText.nullable(),
          to: decimalText.nullable(),
        }),
      ),
      /** Parts that could not be told from this one, in words; empty mostly. */
      with: z.array(z.string()),
    }),
  ),
})

const explainedSchema = z.object({
  currency: z.string(),
  splits: z.array(splitSchema),
  /** Offers that the other side does not have, by their ids. */
  onlyFirst: z.array(z.string()),
  onlySecond: z.array(z.string()),
})

const notComparable = z.object({ code: z.literal('NotComparable'), text: z.string() })

const chargesSchema = z
  .array(z.object({ text: z.string().max(200), amount: z.string().max(40), currency: z.string().length(3) }))
  .max(500)

const invoiceInput = z.object({
  number,
  /** Which of its offers was carried; the accepted one, else the first, where it is left out. */
  offer: z.string().max(300).optional(),
  /** The carrier's charges, typed; or pasted as text, one a line. */
  charges: chargesSchema.optional(),
  text: z.string().max(100_000).optional(),
  language,
})

const checkedInvoiceSchema = z.object({
  offer: z.string(),
  currency: z.string(),
  lines: z.array(
    z.object({
      leg: z.enum(routeLegs),
      code: z.string(),
      name: z.string(),
      quoted: z.object({ amount: decimalText, currency: z.string() }),
      invoiced: z.object({ text: z.string(), amount: decimalText, currency: z.string() }).nullable(),
      variance: decimalText.nullable(),
    }),
  ),
  unexpected: z.array(
    z.object({
      text: z.string(),
      amount: decimalText,
      currency: z.string(),
      inQuoteCurrency: decimalText.nullable(),
    }),
  ),
  quoted: decimalText,
  invoiced: decimalText.nullable(),
  variance: decimalText.nullable(),
  unread: z.array(z.object({ line: z.int(), text: z.string() })),
})

const invoiceFailures = z.discriminatedUnion('code', [
  quoteUnknownSchema,
  z.object({ code: z.literal('InvoiceRefused'), issues: z.array(fieldIssueSchema) }),
])

/** What is done with issued quotes: proved, explained, counted, held against what was paid. */
export const quoteRecordMethods = {
  /** Prices an issued quote again by the tariffs it names and compares every byte. */
  'quotes.verify': method({
    kind: 'query',
    input: z.object({ number, language }),
    output: verifiedSchema,
    failure: quoteUnknownSchema,
  }),
  /** The same for a quote's file, whole or as its document has it. Also whether the file says what is kept. */
  'quotes.verifyFile': method({
    kind: 'query',
    input: z.object({
      fileName: z.string().max(255),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected'),
      language,
    }),
    output: z.object({
      /** `same`: the file says what this data file keeps; `altered`: it does not; `elsewhere`: it is not kept here. */
      file: z.enum(['same', 'altered', 'elsewhere']),
      text: z.string(),
      verified: verifiedSchema.nullable(),
    }),
    failure: z.object({ code: z.literal('NoQuoteInFile'), text: z.string() }),
  }),
  /** A quote as a file: its canonical bytes, of which its hash is taken. For the house: it holds the costs. */
  'quotes.export': method({
    kind: 'query',
    input: z.object({ number, language }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    failure: quoteUnknownSchema,
  }),
  /** Splits the difference of two quotes, offer by offer. */
  'quotes.explain': method({
    kind: 'query',
    input: z.object({ number, other: number, language }),
    output: explainedSchema,
    failure: z.discriminatedUnion('code', [quoteUnknownSchema, notComparable]),
  }),
  /** A quote's shipment and terms on today's tariffs, and what has changed since. */
  'quotes.requote': method({
    kind: 'query',
    input: z.object({ number, language }),
    output: explainedSchema,
    failure: z.discriminatedUnion('code', [quoteUnknownSchema, notComparable]),
  }),
  /** Open value and win rates. */
  'quotes.pipeline': method({
    kind: 'query',
    input: z.strictObject({ filter: quoteFilterSchema.optional(), language }),
    output: pipelineSchema,
  }),
  /** The carrier's charges against a quote's costs; writes nothing. */
  'quotes.checkInvoice': method({
    kind: 'query',
    input: invoiceInput,
    output: checkedInvoiceSchema,
    failure: invoiceFailures,
  }),
  /** The same, kept with the quote for good under the invoice's own number. Changes nothing else. */
  'quotes.keepInvoice': method({
    kind: 'command',
    input: invoiceInput.extend({ invoice: z.string().trim().min(1).max(100) }),
    output: checkedInvoiceSchema,
    failure: invoiceFailures,
  }),
  'quotes.invoices': method({
    kind: 'query',
    input: z.object({ number, language }),
    output: z.array(z.object({ invoice: z.string(), checkedAt: z.string(), checked: checkedInvoiceSchema })),
    failure: quoteUnknownSchema,
  }),
} as const

export type VerifiedQuote = z.infer<typeof verifiedSchema>
export type ExplainedQuotes = z.infer<typeof explainedSchema>
export type CheckedInvoiceAnswer = z.infer<typeof checkedInvoiceSchema>
