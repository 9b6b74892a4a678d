import * as z from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

const ways = z.enum(['air', 'rail'])
const dayCount = z.int().min(1).max(120)

/** Per cent with at most four decimals, above −100: nothing gets free or turns round. */
const percentText = z.string().regex(/^(-?\d{1,2}|\d{3})(\.\d{1,4})?$/)

const effectSchema = z.discriminatedUnion('kind', [
  /**
   * The border crossing of the trains is closed: a train that reaches it waits until it opens. `delay` says what the
   * trains lost in all where the queue behind the closure is known.
   */
  z.strictObject({
    kind: z.literal('crossing-closed'),
    days: dayCount,
    delay: z
      .strictObject({ min: z.int().min(0).max(180), typical: dayCount.max(180), max: dayCount.max(180) })
      .refine(({ min, typical, max }) => min <= typical && typical <= max)
      .optional(),
  }),
  /** The rates of the main carriage: every break, minimum, pivot and box. */
  z.strictObject({ kind: z.literal('rate'), mode: ways, percent: percentText }),
  /** What one euro buys of a currency, or of every other currency. */
  z.strictObject({
    kind: z.literal('currency'),
    currency: z.string().length(3).nullable(),
    percent: percentText,
  }),
  /** Fuel surcharges, of the road too. */
  z.strictObject({ kind: z.literal('fuel'), mode: ways.nullable(), percent: percentText }),
  /** The departure that each service of the mode would take does not run. */
  z.strictObject({ kind: z.literal('departure-cancelled'), mode: ways }),
  /** The goods stand longer at the gateway of arrival. */
  z.strictObject({ kind: z.literal('dwell'), mode: ways, days: dayCount }),
])
export type ScenarioEffect = DeepReadonly<z.infer<typeof effectSchema>>

/** What might happen, all its effects at once. */
export const scenarioSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  effects: z.array(effectSchema).min(1).max(6),
})
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>
