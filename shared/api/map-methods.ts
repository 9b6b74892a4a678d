import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

/** Degrees, which place a mark on a map and nothing else. */
const pointSchema = z.object({
  name: z.string(),
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  kind: z.enum(['door', 'gateway', 'passed', 'gauge-change']),
})

/** Where the goods go. */
export const mapMethods = {
  'map.routes': method({
    kind: 'query',
    /** Offers by their ids in `quotes.compare`; the best of air and of rail unless they are named. */
    input: z.object({
      shipment: shipmentInputSchema,
      offers: z.array(z.string().max(200)).max(8).optional(),
      language,
    }),
    output: z.object({
      routes: z.array(
        z.object({
          offer: z.string(),
          mode: z.enum(offerModes),
          service: z.string(),
          originGateway: z.string(),
          destinationGateway: z.string(),
          legs: z.array(
            z.object({
              part: z.enum(['pre-carriage', 'main', 'on-carriage']),
              kind: z.enum(['road', 'air', 'rail']),
              from: z.string(),
              to: z.string(),
              km: z.int(),
              /** From one end to the other; empty where the position of one is not known. By rail the usual way. */
              points: z.array(pointSchema),
            }),
          ),
        }),
      ),
    }),
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
} as const
