import * as z from 'zod'
import type { LoggedTransit } from '../freight/own-transit.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { foldName } from '../kernel/fold-name.ts'

/** An entry as it is typed: whether it can be is `parseTransitLogEntry`'s business. */
export const transitLogInputSchema = z.strictObject({
  mode: z.string().max(40),
  carrier: z.string().max(200),
  service: z.string().max(200),
  /** IATA code, UN/LOCODE or a gateway's name. */
  originGateway: z.string().max(200),
  destinationGateway: z.string().max(200),
  /** `YYYY-MM-DD`: the day the flight or train left the gateway. */
  departedOn: z.string().max(40),
  /** The day it came in at the other gateway; empty or null while it is under way. */
  arrivedOn: z.string().max(40).nullish(),
  /** AWB, CIM/SMGS note, or the number of the quote. Two entries never have one reference. */
  reference: z.string().max(200).nullish(),
  note: z.string().max(2000).nullish(),
})
export type TransitLogInput = Readonly<z.infer<typeof transitLogInputSchema>>

/** One main carriage as it went, kept. */
export interface TransitLogEntry extends LoggedTransit {
  readonly id: string
  readonly reference: string
  readonly note: string
  /** The moment it was first written down, ISO. */
  readonly enteredAt: string
}

export const transitLogEntrySchema = z.object({
  id: z.string(),
  mode: z.enum(offerModes),
  carrier: z.string(),
  service: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  departedOn: z.string(),
  arrivedOn: z.string().nullable(),
  reference: z.string(),
  note: z.string(),
  enteredAt: z.string(),
})

/** How references are compared: without case, spaces and signs. Null for none. */
export const referenceKey = (reference: string): string | null => {
  const key = foldName(reference).replaceAll(' ', '')
  return key === '' ? null : key
}
