import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { dateText, decimalText } from '../quote/decimal-text.ts'
import { scenarioSchema } from '../quote/scenario.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

const figure = z.object({
  offer: z.string(),
  total: decimalText,
  departsOn: dateText,
  deliveredOn: dateText,
  daysTypical: z.int(),
  inTime: z.boolean().nullable(),
})

const outcome = z.object({
  air: figure.nullable(),
  rail: figure.nullable(),
  recommended: z.object({ way: z.enum(['air', 'rail']), offer: z.string(), because: z.string() }).nullable(),
})

const weight = z.int().min(0).max(1000)

/** What if: a shipment on today's tariffs beside the same on tariffs as they might be. */
export const scenarioMethods = {
  'scenarios.run': method({
    kind: 'query',
    input: z.object({
      shipment: shipmentInputSchema,
      /** Shares of any unit, one each unless they are given: 90 beside a weight of today of 10 is 90 %. */
      scenarios: z.array(scenarioSchema.extend({ weight: weight.optional() })).max(20),
      weightOfToday: weight.optional(),
      language,
    }),
    output: z.object({
      currency: z.string(),
      today: outcome,
      cases: z.array(
        z.object({
          name: z.string(),
          weight,
          outcome,
          flips: z.boolean(),
          why: z.string().nullable(),
          /** The least size of its one effect from which on the choice is another. */
          flipsFrom: z.object({ unit: z.enum(['days', 'percent']), size: z.int() }).nullable(),
        }),
      ),
      weighed: z.array(
        z.object({
          choice: z.enum(['air', 'rail', 'recommended']),
          weight: z.int(),
          withoutOffer: z.int(),
          late: z.int(),
          expected: decimalText,
          best: decimalText,
          worst: decimalText,
          expectedDays: decimalText,
          soonest: dateText,
          latest: dateText,
        }),
      ),
    }),
    failure: z.discriminatedUnion('code', [shipmentRefusedSchema, nothingLoadedSchema]),
  }),
  /** Those that Viaduct brings along, then the user's own by name. */
  'scenarios.list': method({
    kind: 'query',
    input: z.strictObject({ language }),
    output: z.object({
      presets: z.array(scenarioSchema.extend({ about: z.string() })),
      own: z.array(scenarioSchema),
    }),
  }),
  /** Again under the same name in place of what was kept. */
  'scenarios.save': method({
    kind: 'command',
    input: z.object({ scenario: scenarioSchema }),
    output: z.strictObject({}),
  }),
  'scenarios.delete': method({
    kind: 'command',
    input: z.object({ name: z.string().max(80) }),
    output: z.strictObject({}),
  }),
} as const
