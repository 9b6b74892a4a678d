import { foldName } from '../kernel/fold-name.ts'
import type { Place } from '../freight/place.ts'
import type { RoutePoint } from '../freight/shipment.ts'
import type { OfferMode } from '../freight/transport-mode.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { offerWarning } from './acceptance.ts'
import { greatCircleKm } from './great-circle.ts'
import type { Journey } from './journey.ts'

/** Gateways at one end whose lanes are offered; `warning` names those that are not. */
export interface GatewayChoice {
  readonly gateways: ReadonlySet<string>
  readonly warning: Unworded<Warning> | null
}

/** Gateways without a road tariff that are still offered, with a hole: the nearest to the door. */
const mostUncovered = 8
const mostNamed = 5

const isTerminal = (point: RoutePoint, place: Place): boolean => {
  if (point.iata !== null) return place.iata === point.iata
  if (point.unlocode !== null && place.unlocode === point.unlocode) return true
  const name = foldName(point.name)
  return [place.name, ...(place.aliases ?? [])].some((alias) => foldName(alias) === name)
}

const namesOf = (codes: readonly string[], book: TariffBook): string =>
  codes
    .slice(0, mostNamed)
    .map((code) => book.gatewayPlace(code)?.name ?? code)
    .join(', ')

/** Whether the point is a gateway of any lane; a town without one leaves every gateway open. */
const namesGateway = (point: RoutePoint, end: 'origins' | 'destinations', journey: Journey): boolean => {
  if (point.iata !== null) return true
  const { book, way } = journey
  return (['air', 'rail-lcl', 'rail-fcl'] as const).some((mode) =>
    book.gateways(mode, way.direction)[end].some((code) => {
      const place = book.gatewayPlace(code)
      return place !== undefined && isTerminal(point, place)
    }),
  )
}

const atTerminal = (
  codes: readonly string[],
  point: RoutePoint,
  end: 'origins' | 'destinations',
  mode: OfferMode,
  journey: Journey,
): GatewayChoice => {
  const { book } = journey
  const matching = codes.filter((code) => {
    const place = book.gatewayPlace(code)
    return place ? isTerminal(point, place) : point.iata === code || point.unlocode === code
  })
  if (matching.length > 0) return { gateways: new Set(matching), warning: null }
  if (!namesGateway(point, end, journey)) return { gateways: new Set(codes), warning: null }
  const values = { place: point.name, gateways: namesOf(codes, book) }
  const side = end === 'origins' ? 'From' : 'To'
  const kind = mode === 'air' ? 'Air' : mode === 'rail-lcl' ? 'Lcl' : 'Fcl'
  return {
    gateways: new Set(),
    warning: codes.length === 0 ? null : offerWarning(`NoTerminal${kind}${side}`, values),
  }
}

const nearest = (
  codes: readonly string[],
  point: RoutePoint,
  book: TariffBook,
): { readonly near: readonly string[]; readonly far: readonly string[] } => {
  if (codes.length <= mostUncovered) return { near: codes, far: [] }
  const sorted = codes
    .map((code) => {
      const place = book.gatewayPlace(code)
      return { code, km: place ? greatCircleKm(point, place) : Infinity }
    })
    .toSorted((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code)
  return { near: sorted.slice(0, mostUncovered), far: sorted.slice(mostUncovered) }
}

const atDoor = (
  codes: readonly string[],
  point: RoutePoint,
  side: 'pre-carriage' | 'on-carriage',
  journey: Journey,
): GatewayChoice => {
  const { book } = journey
  const covered = codes.filter((code) => journey.haulageRows(side, code).length > 0)
  const uncovered = codes.filter((code) => !covered.includes(code))
  const { near, far } = nearest(uncovered, point, book)
  return {
    gateways: new Set([...covered, ...near]),
    warning:
      far.length === 0
        ? null
        : offerWarning('GatewaysWithoutHaulage', {
            place: point.name,
            gateways: namesOf(far, book),
            n: far.length,
          }),
  }
}

/**
 * The gateways of a mode at one end. From a door every one that the road tariff reaches, and the nearest others, which
 * leave a hole; at a terminal the one that it names.
 */
export const gatewaysAt = (
  end: 'origins' | 'destinations',
  mode: OfferMode,
  journey: Journey,
): GatewayChoice => {
  const { way, book } = journey
  const codes = book.gateways(mode, way.direction)[end]
  const point = end === 'origins' ? way.origin : way.destination
  const isDoor =
    way.scope === 'door-to-door' ||
    way.scope === (end === 'origins' ? 'door-to-terminal' : 'terminal-to-door')
  return isDoor
    ? atDoor(codes, point, end === 'origins' ? 'pre-carriage' : 'on-carriage', journey)
    : atTerminal(codes, point, end, mode, journey)
}
