import * as z from 'zod'
import { adviceKinds } from '../engine/decision/advice-kinds.ts'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { dateText, decimalText } from '../quote/decimal-text.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

const way = z.enum(['air', 'rail'])

/** A service against the weight; lists run along the sweep's weights. */
const sweptServiceSchema = z.object({
  /** The offer's id in `quotes.compare`. */
  id: z.string(),
  mode: z.enum(offerModes),
  service: z.string(),
  carrier: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  daysTypical: z.int(),
  arrivesTypical: dateText,
  /** In the quote currency; null where the service does not take that weight. */
  totals: z.array(decimalText.nullable()),
  /** False where a component has no price: the total is then what it costs at the least. */
  complete: z.array(z.boolean()),
  /** The first weight at which another break or other boxes price it. */
  breaks: z.array(z.object({ kg: decimalText, name: z.string() })),
})

export const sweepSchema = z.object({
  currency: z.string(),
  /** The shipment's own, one of `weights`. */
  presentKg: decimalText,
  /** Whole kg per m³ of the goods, which every weight keeps; null without a volume. */
  densityKgPerM3: decimalText.nullable(),
  weights: z.array(decimalText),
  services: z.array(sweptServiceSchema),
  /** From `kg` upwards another service is the cheapest; the first stands at the lightest weight. Null: none is complete. */
  cheapest: z.array(z.object({ kg: decimalText, service: z.string().nullable() })),
})
export type SweepAnswer = z.infer<typeof sweepSchema>

const speedSchema = z.object({
  air: z.string(),
  rail: z.string(),
  /** Per year, of the goods' value. */
  capitalPercent: decimalText,
  /** The dearer of the two where it is the faster; null where the choice asks no price of speed. */
  faster: way.nullable(),
  apart: decimalText,
  days: z.int(),
  perDay: decimalText.nullable(),
  costOfDay: decimalText.nullable(),
  costOfDays: decimalText.nullable(),
  /** Goods value per gross kg from which the faster pays. */
  breakEvenPerKg: decimalText.nullable(),
  goodsPerKg: decimalText.nullable(),
  pays: z.boolean().nullable(),
  sentences: z.array(z.string()),
})

export const adviceSchema = z.object({
  currency: z.string(),
  breakpoints: z.array(
    z.object({
      kind: z.enum(adviceKinds),
      offer: z.string(),
      text: z.string(),
      /** What `text` says without its number and its service, to stand in a list beside `gain`. */
      row: z.string(),
      gain: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('free'), kg: decimalText }),
        z.object({ kind: z.literal('more'), kg: decimalText }),
        z.object({ kind: z.literal('from'), kg: decimalText }),
        z.object({ kind: z.literal('saves'), amount: decimalText }),
      ]),
    }),
  ),
  /** Null unless there are complete offers of both modes. */
  speed: speedSchema.nullable(),
})
export type AdviceAnswer = z.infer<typeof adviceSchema>

const datedOfferSchema = z.object({
  /** The offer's id in `quotes.compare`, and its figures there. */
  id: z.string(),
  mode: z.enum(offerModes),
  service: z.string(),
  carrier: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  total: decimalText,
  /** False where a component has no price: `total` is then what it costs at the least. */
  complete: z.boolean(),
  arrivesEarliest: dateText,
  arrivesTypical: dateText,
  arrivesLatest: dateText,
  daysTypical: z.int(),
  /** At the typical arrival; null without a needed-by date. */
  inTime: z.boolean().nullable(),
  standing: z.discriminatedUnion('kind', [
    /** No other costs as little and arrives as early, and better in one of the two. */
    z.object({ kind: z.literal('front') }),
    /** `by` is better in one and not worse in the other. */
    z.object({
      kind: z.literal('beaten'),
      by: z.string(),
      dearer: decimalText,
      daysLater: z.int(),
    }),
    /** Not complete, and not beaten by what is priced. */
    z.object({ kind: z.literal('open') }),
  ]),
})

export const frontSchema = z.object({
  currency: z.string(),
  neededBy: dateText.nullable(),
  /** By arrival, of one day the cheapest first. */
  offers: z.array(datedOfferSchema),
})
export type FrontAnswer = z.infer<typeof frontSchema>

const input = z.object({ shipment: shipmentInputSchema, language })

/** What two totals do not decide; all of it worked out, nothing kept. */
export const decideMethods = {
  /** Every service's total against the weight of the same goods, as `quotes.compare` would give it for each. */
  'decide.sweep': method({
    kind: 'query',
    input,
    output: sweepSchema,
    failure: z.discriminatedUnion('code', [
      shipmentRefusedSchema,
      nothingLoadedSchema,
      z.object({ code: z.literal('NoShareOfContainers'), text: z.string() }),
    ]),
  }),
  /** Every offer's total beside its arrival, and which of them no other beats in both. */
  'decide.front': method({
    kind: 'query',
    input,
    output: frontSchema,
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
  /** Free kilos, the tariff's next steps, and whether the faster mode is worth its price. */
  'decide.advice': method({
    kind: 'query',
    input,
    output: adviceSchema,
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
} as const
