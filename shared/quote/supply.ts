import * as z from 'zod'
import { numeric } from '../freight/shipment.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

/** The most weeks that a plan of supply looks ahead. */
export const mostSupplyWeeks = 26
/** The most pieces that one plan sends in all. */
export const mostSupplyPieces = 1000

/** The most consignments already on the way that one plan is told of. */
export const mostSupplyArrivals = 30

/** By which figure of a service the goods are counted on the shelf. */
export const supplyPaces = ['typical', 'slowest'] as const
export type SupplyPace = (typeof supplyPaces)[number]

/**
 * What a plan of supply is asked with: units of the goods that are sold, and how many of them one piece of the shipment
 * holds. Only its shape; `readSupply` says what can be.
 */
export const supplyInputSchema = z.strictObject({
  /** Units sold a week: one figure for each of `weeks`, or one a week. */
  demand: z.array(numeric).max(60).nullish(),
  weeks: numeric,
  /** Units on the shelf when the first week begins. */
  stock: numeric,
  /**
   * Units that are on the way already: on the shelf when that week of the plan begins. What comes after the last week does
   * not help it.
   */
  onTheWay: z
    .array(z.strictObject({ units: numeric, week: numeric }))
    .max(mostSupplyArrivals)
    .nullish(),
  /** The shipment's units over its pieces unless given; a piece without units is a unit. */
  unitsPerPiece: numeric,
  /** In the quote currency; the shipment's goods value over its units unless given. */
  valuePerUnit: numeric,
  /** What the place of a piece costs a week, in the quote currency. */
  storagePerPiece: numeric,
  /** `typical` unless given. */
  pace: z.enum(supplyPaces).nullish(),
})
export type SupplyInput = DeepReadonly<z.infer<typeof supplyInputSchema>>
