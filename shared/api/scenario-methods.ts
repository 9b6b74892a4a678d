import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { offerModes, routeLegs } from '../freight/transport-mode.ts'
import { stageKinds } from '../quote/comparison.ts'
import { dateText, decimalText } from '../quote/decimal-text.ts'
import { scenarioSchema } from '../quote/scenario.ts'
import { language, method } from './method.ts'
import { nothingLoadedSchema, shipmentRefusedSchema } from './quote-schemas.ts'

const way = z.enum(['air', 'rail'])

const figure = z.object({
  offer: z.string(),
  total: decimalText,
  departsOn: dateText,
  deliveredOn: dateText,
  /** With the shortest and the longest run. */
  earliestOn: dateText,
  latestOn: dateText,
  daysTypical: z.int(),
  inTime: z.boolean().nullable(),
})

const outcome = z.object({
  air: figure.nullable(),
  rail: figure.nullable(),
  recommended: z
    .object({
      way,
      offer: z.string(),
      because: z.string(),
      /** The same in a few words, beside the best of the other way. */
      inBrief: z.string(),
    })
    .nullable(),
})

/** Against today's best of the way; negative where it is cheaper, or sooner. */
const change = z.object({ total: decimalText, days: z.int() }).nullable()

/** The cheapest way in time over the weights of `decide.sweep`; null where the goods have no share of a weight. */
const byWeight = z
  .object({
    presentKg: decimalText,
    toKg: decimalText,
    /** From `kg` up; the first stands at the lightest weight. */
    stretches: z.array(z.object({ kg: decimalText, way: way.nullable() })),
    /** Nearest to the shipment; null where one way holds throughout. */
    flipsAtKg: decimalText.nullable(),
  })
  .nullable()
export type WayByWeightAnswer = z.infer<typeof byWeight>

const side = z
  .object({
    offer: z.string(),
    mode: z.enum(offerModes),
    service: z.string(),
    originGateway: z.string(),
    destinationGateway: z.string(),
    total: decimalText,
    departsOn: dateText,
    deliveredOn: dateText,
    earliestOn: dateText,
    latestOn: dateText,
    daysTypical: z.int(),
    daysEarly: z.int().nullable(),
  })
  .nullable()

/** Asked of one run. */
export const mostScenarios = 40

const weight = z.int().min(0).max(1000)

/** Per cent by the scenario's name. */
export const likelihoods = z.record(z.string().max(80), z.int().min(0).max(100))
export type Likelihoods = z.infer<typeof likelihoods>

/** What if: a shipment on today's tariffs beside the same on tariffs as they might be. */
export const scenarioMethods = {
  'scenarios.run': method({
    kind: 'query',
    input: z.object({
      shipment: shipmentInputSchema,
      /** Shares of any unit, one each unless they are given: 90 beside a weight of today of 10 is 90 %. */
      scenarios: z.array(scenarioSchema.extend({ weight: weight.optional() })).max(mostScenarios),
      weightOfToday: weight.optional(),
      language,
    }),
    output: z.object({
      currency: z.string(),
      today: outcome,
      byWeightToday: byWeight,
      cases: z.array(
        z.object({
          name: z.string(),
          weight,
          outcome,
          change: z.object({ air: change, rail: change }),
          byWeight,
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
  /** One scenario and today side by side: of each way the charges and the stages that are others. */
  'scenarios.beside': method({
    kind: 'query',
    input: z.object({ shipment: shipmentInputSchema, scenario: scenarioSchema, language }),
    output: z.object({
      currency: z.string(),
      ways: z.array(
        z.object({
          way,
          today: side,
          asIf: side,
          /** The lines' changes sum to it; null unless there is an offer on both sides. */
          change: decimalText.nullable(),
          daysLater: z.int().nullable(),
          lines: z.array(
            z.object({
              leg: z.enum(routeLegs),
              code: z.string(),
              name: z.string(),
              today: decimalText.nullable(),
              asIf: decimalText.nullable(),
              change: decimalText,
            }),
          ),
          unchanged: z.object({ lines: z.int(), amount: decimalText }),
          stages: z.array(
            z.object({ kind: z.enum(stageKinds), today: z.int().nullable(), asIf: z.int().nullable() }),
          ),
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
      likelihoods,
    }),
  }),
  /** Under the same name in place of what was kept; under another one with `inPlaceOf` for what was renamed. */
  'scenarios.save': method({
    kind: 'command',
    input: z.object({ scenario: scenarioSchema, inPlaceOf: z.string().max(80).optional() }),
    output: z.strictObject({}),
  }),
  /** How likely the user holds each to be, in place of all that was said before. */
  'scenarios.weight': method({
    kind: 'command',
    input: z.object({ likelihoods }),
    output: z.strictObject({}),
  }),
  'scenarios.delete': method({
    kind: 'command',
    input: z.object({ name: z.string().max(80) }),
    output: z.strictObject({}),
  }),
} as const
