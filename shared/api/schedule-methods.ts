import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { dateText, decimalText } from '../quote/decimal-text.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

const dateWindow = z.object({ earliest: dateText, typical: dateText, latest: dateText })
const unpublished = z.object({ country: z.string(), year: z.string() })

const departureSchema = z.object({
  departsOn: dateText,
  cutOffOn: dateText,
  /** The last day on which the gateway takes the goods in. */
  receivedBy: dateText,
  gateway: dateWindow,
  /** At the end of the shipment's scope; null for a lane. */
  delivered: dateWindow.nullable(),
  /** The last ready date that makes it; null for a lane. */
  readyBy: dateText.nullable(),
  state: z.enum(['missed', 'taken', 'later']).nullable(),
  /** A calendar without a published year that its dates run through: they are provisional. */
  unpublished: unpublished.nullable(),
})

const serviceSchema = z.object({
  /** As `quotes.compare` names it; null for a lane and where nothing departs for the shipment. */
  offer: z.string().nullable(),
  mode: z.enum(offerModes),
  carrier: z.string(),
  service: z.string(),
  variant: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  originGatewayName: z.string(),
  destinationGatewayName: z.string(),
  sample: z.boolean(),
  receivedOn: dateText.nullable(),
  departures: z.array(departureSchema),
  /** Days on which it would depart and does not, with why. */
  stops: z.array(
    z.object({ on: dateText, kind: z.enum(['cancelled', 'blackout', 'no-rate']), reason: z.string() }),
  ),
  /** The last ready date for the departure that the shipment takes, and what a day more costs. */
  slip: z
    .object({
      readyBy: dateText,
      next: z
        .object({
          departsOn: dateText,
          deliveredOn: dateText,
          total: decimalText,
          complete: z.boolean(),
          moreMoney: decimalText,
          moreDays: z.int(),
        })
        .nullable(),
    })
    .nullable(),
})

const scheduleSchema = z.object({
  from: dateText,
  to: dateText,
  services: z.array(serviceSchema),
  holidays: z.array(z.object({ date: dateText, country: z.string(), name: z.string() })),
  unpublished: z.array(unpublished),
})

const weeks = z.int().min(1).max(26).optional()

const lastReadySchema = z.object({
  readyOn: dateText,
  cutOffOn: dateText,
  departsOn: dateText,
  deliveredOn: dateText,
})
const latestSchema = z.object({ offer: z.string(), readyOn: dateText })

/** When services depart and arrive, and when goods must be ready. */
export const scheduleMethods = {
  /** A shipment's departures; four weeks from the Monday of its ready date unless asked otherwise. */
  'schedule.departures': method({
    kind: 'query',
    input: z.object({ shipment: shipmentInputSchema, from: dateText.optional(), weeks, language }),
    output: scheduleSchema,
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
  /** The departures between two gateways, `CGO-LGG` or `Zhengzhou-Liège`, whatever is sent; four weeks from today. */
  'schedule.lane': method({
    kind: 'query',
    input: z.object({ lane: z.string().max(200), from: dateText.optional(), weeks, language }),
    output: scheduleSchema,
    failure: z.discriminatedUnion('code', [
      z.object({ code: z.literal('LaneUnknown'), text: z.string() }),
      nothingLoadedSchema,
    ]),
  }),
  /** Backwards from a deadline: the last ready date of each service and mode, typical and safe (the slowest run). */
  'schedule.lastReady': method({
    kind: 'query',
    input: z.object({ shipment: shipmentInputSchema, by: dateText, language }),
    output: z.object({
      by: dateText,
      services: z.array(
        z.object({
          offer: z.string(),
          mode: z.enum(offerModes),
          carrier: z.string(),
          service: z.string(),
          complete: z.boolean(),
          typical: lastReadySchema.nullable(),
          safe: lastReadySchema.nullable(),
        }),
      ),
      modes: z.array(
        z.object({
          mode: z.enum(['air', 'rail']),
          typical: latestSchema.nullable(),
          safe: latestSchema.nullable(),
        }),
      ),
    }),
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
} as const
