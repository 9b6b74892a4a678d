import * as z from 'zod'
import { routeLegs } from '../../shared/freight/transport-mode.ts'
import { documentDetails, documentLanguages } from '../../shared/quote/quote-choices.ts'

/** What of a quote a rate or a price is for. */
const lineSchema = z.object({ leg: z.enum(routeLegs), code: z.string(), nth: z.int() })
export type QuoteLine = Readonly<z.infer<typeof lineSchema>>

export const rateKinds = ['markupOnCost', 'marginOnSale'] as const
export type RateKind = (typeof rateKinds)[number]

export const roundings = ['usual', 'none', 'nearest', 'up', 'down'] as const
export const termModes = ['all', 'air', 'rail'] as const
export type TermMode = (typeof termModes)[number]

const ruleSchema = z.object({
  id: z.int(),
  /** `quote`, `leg:main`, `code:MYC`. */
  target: z.string(),
  kind: z.enum(rateKinds),
  percent: z.string(),
})
export type RuleEntry = Readonly<z.infer<typeof ruleSchema>>

const priceSchema = z.object({
  offer: z.string(),
  /** Null for the offer's total. */
  line: lineSchema.nullable(),
  amount: z.string(),
  reason: z.string(),
})
export type PriceEntry = Readonly<z.infer<typeof priceSchema>>

/** What is typed of a quote that is being made; `usual` leaves a thing to the customer and the house. */
export const quoteFormSchema = z.object({
  offers: z.array(z.string()).readonly(),
  customer: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Null as long as the customer's rate or the house's counts. */
  rules: z.array(ruleSchema).readonly().nullable(),
  prices: z.array(priceSchema).readonly(),
  rounding: z.enum(roundings),
  roundTo: z.string(),
  belowFloorReason: z.string(),
  acceptHoles: z.boolean(),
  validUntil: z.string(),
  language: z.enum(['usual', ...documentLanguages]),
  detail: z.enum(['usual', ...documentDetails]),
  emissions: z.enum(['usual', 'yes', 'no']),
  /** Not there in drafts of before. */
  screening: z.enum(['usual', 'yes', 'no']).catch('usual'),
  /** Null as long as the house's terms are printed. */
  terms: z.object({ all: z.string(), air: z.string(), rail: z.string() }).nullable(),
  note: z.string(),
  internalNote: z.string(),
})
export type QuoteForm = Readonly<z.infer<typeof quoteFormSchema>>

export const emptyQuoteForm = (offers: readonly string[]): QuoteForm => ({
  offers,
  customer: null,
  rules: null,
  prices: [],
  rounding: 'usual',
  roundTo: '',
  belowFloorReason: '',
  acceptHoles: false,
  validUntil: '',
  language: 'usual',
  detail: 'usual',
  emissions: 'usual',
  screening: 'usual',
  terms: null,
  note: '',
  internalNote: '',
})

export const sameLine = (a: QuoteLine | null, b: QuoteLine | null): boolean =>
  a === null || b === null ? a === b : a.leg === b.leg && a.code === b.code && a.nth === b.nth

export const priceOf = (form: QuoteForm, offer: string, line: QuoteLine | null): PriceEntry | undefined =>
  form.prices.find((price) => price.offer === offer && sameLine(price.line, line))

/** The form with a price set by hand; an empty amount gives the price back to the rules. */
export const withPrice = (form: QuoteForm, price: PriceEntry): QuoteForm => ({
  ...form,
  prices: [
    ...form.prices.filter((other) => !(other.offer === price.offer && sameLine(other.line, price.line))),
    ...(price.amount.trim() === '' ? [] : [price]),
  ],
})
