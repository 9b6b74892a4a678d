import * as z from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { decimalText } from './decimal-text.ts'

const rate = {
  /** Quotes that were accepted, declined, or ran out without an answer. */
  decided: z.int(),
  won: z.int(),
  /** Won of decided in percent, half up; null while nothing is decided. */
  winPercent: z.int().nullable(),
}

/** How the house's quotes stand. What a revision took the place of does not count; its revision does. */
export const pipelineSchema = z.object({
  /** What still waits for an answer, by currency: of each quote its cheapest and its dearest offer. */
  open: z.array(z.object({ currency: z.string(), quotes: z.int(), least: decimalText, most: decimalText })),
  /** A quote counts in each mode that it offers, and is won in the mode that was accepted. */
  byMode: z.array(z.object({ mode: z.enum(offerModes), ...rate })),
  /** The lanes with most decided quotes. */
  byLane: z.array(z.object({ origin: z.string(), destination: z.string(), ...rate })),
  all: z.object(rate),
})
export type Pipeline = DeepReadonly<z.infer<typeof pipelineSchema>>

export const winRate = (decided: number, won: number): Pipeline['all'] => ({
  decided,
  won,
  winPercent: decided === 0 ? null : Math.floor((won * 200 + decided) / (decided * 2)),
})
