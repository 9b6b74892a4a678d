import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { dateText, decimalText } from '../quote/decimal-text.ts'
import { supplyInputSchema, supplyPaces } from '../quote/supply.ts'
import { fieldIssueSchema } from './field-issue.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

const orderSchema = z.object({
  /** The offer's id in `quotes.compare` of the shipment of so many pieces; its total there is `freight`. */
  offer: z.string(),
  mode: z.enum(offerModes),
  service: z.string(),
  carrier: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  pieces: z.int(),
  units: z.int(),
  grossKg: decimalText,
  /** `1 × 40HC`; empty where nothing goes in a whole container. */
  boxes: z.string(),
  readyOn: dateText,
  deliveredOn: dateText,
  daysTypical: z.int(),
  daysSlowest: z.int(),
  /** The week at whose beginning it counts as stock. */
  shelfWeek: z.int(),
  shelfOn: dateText,
  freight: decimalText,
  inTransit: decimalText,
  /** What the goods cost that lie between delivery and the beginning of their week; part of the plan's `holding`. */
  lying: decimalText,
})

const weekSchema = z.object({
  week: z.int(),
  from: dateText,
  /** Units that reach the shelf when the week begins. */
  byAir: z.int(),
  byRail: z.int(),
  /** Units that were on the way before, and reach it then. */
  onTheWay: z.int(),
  /** Units on the shelf when the week begins, arrivals included, and when it is over. */
  start: z.int(),
  sold: z.int(),
  end: z.int(),
  holding: decimalText,
})

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    orders: z.array(orderSchema),
    weeks: z.array(weekSchema),
    freight: decimalText,
    inTransit: decimalText,
    holding: decimalText,
    total: decimalText,
  }),
  /** Whatever is sent, this week cannot be served; `missing` units at the least. */
  z.object({
    kind: z.literal('runs-out'),
    week: z.int(),
    from: dateText,
    missing: z.int(),
    /** Up to that week, with the arrivals that leave the least missing. */
    weeks: z.array(weekSchema),
  }),
])

export const supplySplitSchema = z.object({
  currency: z.string(),
  demand: z.array(z.int()),
  stock: z.int(),
  /** Units on the way that are counted in these weeks, and those that come after them. */
  onTheWay: z.int(),
  onTheWayLater: z.int(),
  unitsPerPiece: z.int(),
  /** At the currency's decimals; null where none is known, and then capital costs nothing. */
  valuePerUnit: decimalText.nullable(),
  capitalPercent: decimalText,
  storagePerPiece: decimalText,
  pace: z.enum(supplyPaces),
  /** The ready date that every price is of. */
  pricedFor: dateText,
  /** The cheapest of all plans; all by air and all by rail beside it. */
  best: outcomeSchema,
  air: outcomeSchema,
  rail: outcomeSchema,
  /** The first week that a mode can serve; null where it has no complete offer. */
  firstWeek: z.object({ air: z.int().nullable(), rail: z.int().nullable() }),
  sentences: z.array(z.string()),
})
export type SupplySplitAnswer = z.infer<typeof supplySplitSchema>

/** How goods that sell every week are kept on the shelf. */
export const supplyMethods = {
  /**
   * The cheapest mix of air and rail with which the shelf never runs out. The shipment says what one piece is and what it
   * costs to send several; the plan's week 1 begins on its ready date.
   */
  'supply.split': method({
    kind: 'query',
    input: z.strictObject({ shipment: shipmentInputSchema, supply: supplyInputSchema, language }),
    output: supplySplitSchema,
    failure: z.discriminatedUnion('code', [
      shipmentRefusedSchema,
      nothingLoadedSchema,
      /** Fields of `supply`, each with a sentence. */
      z.object({ code: z.literal('SupplyRefused'), issues: z.array(fieldIssueSchema) }),
      /** Containers, or several lines of pieces: it is not known what one more of it is. */
      z.object({ code: z.literal('NotRepeatable'), text: z.string() }),
      /** More pieces than a plan is exact for. */
      z.object({ code: z.literal('SupplyTooLarge'), text: z.string(), pieces: z.int(), most: z.int() }),
    ]),
  }),
} as const
