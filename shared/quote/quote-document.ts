import * as z from 'zod'
import { equipmentTypes } from '../freight/equipment.ts'
import { parties } from '../freight/legs-of-seller.ts'
import { batteries, incotermRules } from '../freight/shipment.ts'
import { offerModes, routeLegs } from '../freight/transport-mode.ts'
import { dateText, decimalText } from './decimal-text.ts'
import { documentCustomerSchema } from './document-customer.ts'
import { letterheadSchema } from './letterhead.ts'
import { documentDetails } from './quote-choices.ts'
import { documentTermsSchema } from './quote.ts'
import { screeningOutcomes } from './screening.ts'

const text = z.string().max(500)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A charge as the client sees it. `name` is the tariff's own, for a code that has no name in the client's language. */
const documentLineSchema = z.strictObject({
  code: text,
  name: text,
  leg: z.enum(routeLegs),
  amount: decimalText,
  /** Already in another price: printed as included, not as nothing. */
  included: z.boolean(),
  /** Published for a time before and carried on: it may still change. */
  provisional: z.boolean(),
})

const documentOfferSchema = z.strictObject({
  mode: z.enum(offerModes),
  carrier: text,
  service: text,
  originGateway: text,
  originGatewayName: text,
  destinationGateway: text,
  destinationGatewayName: text,
  chargeableKg: decimalText.nullable(),
  revenueTon: decimalText.nullable(),
  equipment: z.array(z.strictObject({ type: z.enum(equipmentTypes), count: z.int() })),
  total: decimalText,
  /** Without holes; else the total is a "from". */
  complete: z.boolean(),
  /** Empty where the client sees totals only. */
  legs: z.array(z.strictObject({ leg: z.enum(routeLegs), amount: decimalText })),
  /** Empty unless the client sees every line. */
  lines: z.array(documentLineSchema),
  /** What the price does not contain though the goods need it. */
  notIncluded: z.array(z.strictObject({ leg: z.enum(routeLegs), code: text })),
  pickUpOn: dateText.nullable(),
  cutOffOn: dateText,
  departsOn: dateText,
  arrivesEarliest: dateText,
  arrivesTypical: dateText,
  arrivesLatest: dateText,
  days: z.strictObject({ min: z.int(), typical: z.int(), max: z.int() }),
  /** Days before (positive) or after the day on which the goods are needed; null without one. */
  daysEarly: z.int().nullable(),
  /** kg CO2e; null where the client is not shown it. */
  emissionsKg: decimalText.nullable(),
  /**
   * Whose factors it is reckoned by, one without a set's name by a factor of the house. Missing where none are shown, and
   * in quotes issued before factors were named: those were well to wheel.
   */
  emissionFactors: z.array(z.strictObject({ set: text, method: text, year: text })).optional(),
})

/**
 * How the goods were screened for a mode on the day of departure: outcome, rule and source. What a table tells the
 * house to do, and the table itself, are the house's own.
 */
const screenedModeSchema = z.strictObject({
  mode: z.enum(offerModes),
  goods: z.array(
    z.strictObject({
      /** From 1; null for what is said of the shipment as a whole. */
      line: z.int().nullable(),
      description: text,
      hsCode: text,
      outcome: z.enum(screeningOutcomes),
      rules: z.array(
        z.strictObject({
          rule: text,
          /** Named in the client's language; a table's rule has its own name. */
          shipped: z.boolean(),
          /** The act, list or practice that the rule comes from. */
          act: text,
          validFrom: dateText.nullable(),
        }),
      ),
    }),
  ),
})

const placeSchema = z.strictObject({ name: text, postcode: text, country: text })

/**
 * Everything that a client's paper says, and nothing else: every output of a quote (page, mail, table, the data inside
 * the PDF) is made from this value alone. What the house pays, keeps or notes has no place in its shape, so that no
 * output can show it. Facts only; `text/word-document.ts` words them.
 */
export const quoteDocumentSchema = z.strictObject({
  format: z.literal(1),
  /** A preview is a draft: no number, no hash. */
  issued: z.strictObject({ number: text, hash: sha256, supersedes: text.nullable() }).nullable(),
  issuedOn: dateText,
  /** To the end of this day. */
  validUntil: dateText,
  currency: z.string().length(3),
  /** Holds an invented price. */
  sample: z.boolean(),
  detail: z.enum(documentDetails),
  customer: documentCustomerSchema.nullable(),
  letterhead: letterheadSchema,
  shipment: z.strictObject({
    origin: placeSchema,
    destination: placeSchema,
    readyOn: dateText,
    neededBy: dateText.nullable(),
    incoterm: z.strictObject({ rule: z.enum(incotermRules), place: text }).nullable(),
    pieces: z.int(),
    grossKg: decimalText,
    volumeM3: decimalText,
    goods: z.array(z.strictObject({ description: text, hsCode: text })),
    unNumber: text.nullable(),
    battery: z.enum(batteries).nullable(),
    temperature: text.nullable(),
  }),
  offers: z.array(documentOfferSchema).min(1).max(6),
  /** Who pays each leg by the incoterm, and whether this quote contains it; in the order in which the goods meet them. */
  scope: z.array(
    z.strictObject({
      leg: z.enum([...routeLegs, 'duties']),
      payer: z.enum(parties).nullable(),
      quoted: z.enum(['included', 'missing', 'outside']),
    }),
  ),
  /** Not there where the client is not shown it. */
  screening: z.array(screenedModeSchema).optional(),
  terms: documentTermsSchema.shape.terms,
  note: documentTermsSchema.shape.note,
})
export type QuoteDocument = z.infer<typeof quoteDocumentSchema>
export type DocumentOffer = QuoteDocument['offers'][number]
export type DocumentLine = DocumentOffer['lines'][number]
export type ScopePart = QuoteDocument['scope'][number]
