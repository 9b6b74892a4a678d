import type { Place } from '../freight/place.ts'
import { railTrunk, type TrunkPoint } from '../freight/rail-trunk.ts'
import type { Shipment } from '../freight/shipment.ts'
import type { Offer, Unworded } from '../quote/comparison.ts'
import { greatCircleKm, type Coordinates } from './great-circle.ts'

export interface DrawnPoint extends Coordinates {
  readonly name: string
  readonly country: string
  readonly kind: 'door' | 'gateway' | 'passed' | 'gauge-change'
}

/** A leg of the way; without points where the position of one of its ends is not known. */
export interface DrawnLeg {
  readonly part: 'pre-carriage' | 'main' | 'on-carriage'
  readonly kind: Offer['legs'][number]['kind']
  readonly from: string
  readonly to: string
  readonly km: number
  readonly points: readonly DrawnPoint[]
}

/** How much longer a line beside the trunk is than it is drawn: the usual detour of surface transport. */
const detourTenths = 13
/** A gateway this near to a place of the trunk is at that place. */
const samePlaceKm = 40

const lengthOf = (points: readonly Coordinates[]): number =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1]
    return before ? sum + greatCircleKm(before, point) : sum
  }, 0)

/** The trunk from its other end to where the way to a gateway leaves it: the shortest way of all. */
const trunkTo = (gateway: Coordinates, trunk: readonly TrunkPoint[]): readonly TrunkPoint[] => {
  let best: { readonly points: readonly TrunkPoint[]; readonly tenths: number } | undefined
  for (const [index, leave] of trunk.entries()) {
    const points = trunk.slice(0, index + 1)
    const tenths = lengthOf(points) * 10 + greatCircleKm(leave, gateway) * detourTenths
    if (!best || tenths < best.tenths) best = { points, tenths }
  }
  const points = best?.points ?? []
  const last = points.at(-1)
  return last && greatCircleKm(last, gateway) < samePlaceKm ? points.slice(0, -1) : points
}

const lastInChina = railTrunk.findLastIndex(({ country }) => country === 'CN')

const railBetween = (origin: Place, destination: Place): readonly TrunkPoint[] => {
  const westbound = origin.country === 'CN'
  const [east, west] = westbound ? [origin, destination] : [destination, origin]
  const chinese = trunkTo(east, railTrunk.slice(0, lastInChina + 1).toReversed()).toReversed()
  const points = [...chinese, ...trunkTo(west, railTrunk.slice(lastInChina + 1))]
  return westbound ? points : points.toReversed()
}

const ofPlace = ({ name, country, latitude, longitude }: Place): DrawnPoint => ({
  name,
  country,
  latitude,
  longitude,
  kind: 'gateway',
})

const ofTrunk = ({ name, country, latitude, longitude, gaugeChange }: TrunkPoint): DrawnPoint => ({
  name,
  country,
  latitude,
  longitude,
  kind: gaugeChange ? 'gauge-change' : 'passed',
})

/**
 * The legs of an offer with the positions that they pass: by road and by air their ends, by rail the places of the trunk
 * between the gateways. A tariff does not say which crossing its train takes: this is the usual way.
 */
export const drawRoute = (
  offer: Pick<Unworded<Offer>, 'mode' | 'originGateway' | 'destinationGateway' | 'legs'>,
  shipment: Pick<Shipment, 'origin' | 'destination'>,
  gateway: (code: string, mode: 'air' | 'rail') => Place | undefined,
): readonly DrawnLeg[] => {
  const mode = offer.mode === 'air' ? 'air' : 'rail'
  const origin = gateway(offer.originGateway, mode)
  const destination = gateway(offer.destinationGateway, mode)
  const door = ({ name, country, latitude, longitude }: Shipment['origin']): DrawnPoint => ({
    name,
    country,
    latitude,
    longitude,
    kind: 'door',
  })
  const main = offer.legs.findIndex(({ kind }) => kind !== 'road')
  return offer.legs.map(({ kind, from, to, km }, index) => {
    const leg = { kind, from, to, km }
    if (index < main) {
      return { ...leg, part: 'pre-carriage', points: origin ? [door(shipment.origin), ofPlace(origin)] : [] }
    }
    if (index > main) {
      const points = destination ? [ofPlace(destination), door(shipment.destination)] : []
      return { ...leg, part: 'on-carriage', points }
    }
    const passed = origin && destination && mode === 'rail' ? railBetween(origin, destination) : []
    const points =
      origin && destination ? [ofPlace(origin), ...passed.map(ofTrunk), ofPlace(destination)] : []
    return { ...leg, part: 'main', points }
  })
}
