import * as z from 'zod'
import { foldName } from '../kernel/fold-name.ts'
import { seasons, type Season } from './season.ts'
import { offerModes, type OfferMode } from './transport-mode.ts'

/** What main carriage is by: a carrier's service between two gateways. */
export interface CarriedService {
  readonly mode: OfferMode
  readonly carrier: string
  readonly service: string
  readonly originGateway: string
  readonly destinationGateway: string
}

/** The names of carriers and services are compared as people write them: without case, accents and signs. */
export const serviceKey = (carried: CarriedService): string =>
  [
    carried.mode,
    carried.originGateway,
    carried.destinationGateway,
    foldName(carried.carrier),
    foldName(carried.service),
  ].join('|')

/** One main carriage as it went: whole local days; null while it is under way. */
export interface LoggedTransit extends CarriedService {
  readonly departedOn: string
  readonly arrivedOn: string | null
}

/**
 * How long a service took in a season by one's own log: nearest-rank percentiles in whole days from departure to arrival
 * at the gateway, and of how many shipments.
 */
export interface OwnTransit extends CarriedService {
  readonly season: Season
  readonly shipments: number
  readonly p10Days: number
  readonly p50Days: number
  readonly p90Days: number
}

const text = z.string().max(200)
const days = z.int().min(0).max(400)

export const ownTransitSchema = z.strictObject({
  mode: z.enum(offerModes),
  carrier: text,
  service: text,
  originGateway: text,
  destinationGateway: text,
  season: z.enum(seasons),
  shipments: z.int().min(1).max(1_000_000),
  p10Days: days,
  p50Days: days,
  p90Days: days,
})
