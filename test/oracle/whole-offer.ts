import { chargeLines, oracleLine } from './book-charge.ts'
import { candidateSets, type BoxCount } from './box-set.ts'
import { day, type Day } from './day.ts'
import { isLess, sum, zero, type Fraction } from './fraction.ts'
import { haulageFor, type Haulage } from './haulage-tariff.ts'
import { mainFreight } from './main-freight.ts'
import { gatewayCountry, mainServices, type MainService } from './main-service.ts'
import { measureCargo, type MeasuredCargo } from './measured-cargo.ts'
import { takesPieces } from './piece-limits.ts'
import type { OracleLine, Request, RequestEnd } from './request.ts'
import { needsTransitCustoms, pickUpDay, transitDates, type OracleTransit } from './transit-dates.ts'

export interface OracleOffer {
  readonly service: MainService
  readonly set: readonly BoxCount[]
  readonly lines: readonly OracleLine[]
  readonly total: Fraction
  readonly holes: readonly string[]
  readonly transit: OracleTransit
  /** The last day on which the goods may be ready, at the typical and at the maximum transit. */
  readonly latestReady: { readonly typical: Day | null; readonly safe: Day | null } | null
}

/** An offer, or a service with containers whose set the rules leave open. */
export type OracleAnswer = OracleOffer | { readonly service: MainService; readonly set: null }

const neededLegs = (request: Request, service: MainService): ReadonlySet<string> =>
  new Set([
    'origin',
    'main',
    'destination',
    ...(request.doorAtOrigin ? ['pre-carriage', 'export-clearance'] : []),
    ...(request.doorAtDestination ? ['import-clearance', 'on-carriage'] : []),
    ...(needsTransitCustoms(request, service) ? ['transit-customs'] : []),
    ...(request.insured ? ['insurance'] : []),
  ])

/** The last ready day that still is in time, looked for day by day; null where the book has no departure for one. */
const latestReadyOf = (
  neededBy: Day,
  datesFor: (readyOn: Day) => OracleTransit,
  which: 'typical' | 'latest',
): Day | null => {
  for (let readyOn = neededBy; readyOn > neededBy - 120; readyOn -= 1) {
    if (datesFor(readyOn)[which] <= neededBy) return readyOn
  }
  return null
}

/** Prices one service with one set of containers, none for air and groupage. */
export const priceOffer = (request: Request, service: MainService, set: readonly BoxCount[]): OracleOffer => {
  const cargo = measureCargo(request.cargo)
  const ready = day(request.readyOn)
  const westbound = request.origin.country === 'CN'
  const pre = request.doorAtOrigin
    ? haulageFor(service.origin, request.origin, cargo, set, pickUpDay(request, ready))
    : undefined
  const on = request.doorAtDestination
    ? haulageFor(service.destination, request.destination, cargo, set, ready)
    : undefined
  const datesFor = (readyOn: Day): OracleTransit =>
    transitDates(request, service, readyOn, pre?.days ?? 0, on?.days ?? 0)
  const transit = datesFor(ready)
  const line = (leg: string, code: string, currency: string, exact: Fraction): OracleLine =>
    oracleLine(leg, code, currency, exact, request.currency)
  const haulageLines = (leg: string, haulage: Haulage | undefined): readonly OracleLine[] =>
    haulage ? haulage.prices.map((price) => line(leg, 'HLG', haulage.currency, price)) : []
  // The operator's box goes back empty to the gateway's town: the round trip has that way in its price.
  const emptyWay =
    service.row('Box') === 'COC' && on
      ? on.prices.map(() => line('on-carriage', 'EMR', on.currency, zero))
      : []
  const carriage = [
    ...haulageLines('pre-carriage', pre),
    ...mainFreight(service, cargo, set).map((exact) => line('main', 'FRT', service.row('Currency'), exact)),
    ...haulageLines('on-carriage', on),
    ...emptyWay,
  ]
  const charges = chargeLines(
    {
      request,
      service,
      cargo,
      set,
      departsOn: transit.departsOn,
      direction: westbound ? 'westbound' : 'eastbound',
    },
    neededLegs(request, service),
    carriage,
  )
  const lines = [...carriage, ...charges]
  return {
    service,
    set,
    lines,
    total: sum(lines.map(({ quoteAmount }) => quoteAmount)),
    holes: [
      ...(request.doorAtOrigin && !pre ? ['pre-carriage'] : []),
      ...(request.doorAtDestination && !on ? ['on-carriage'] : []),
    ],
    transit,
    latestReady:
      request.neededBy === null
        ? null
        : {
            typical: latestReadyOf(day(request.neededBy), datesFor, 'typical'),
            safe: latestReadyOf(day(request.neededBy), datesFor, 'latest'),
          },
  }
}

const answerFor = (request: Request, cargo: MeasuredCargo, service: MainService): readonly OracleAnswer[] => {
  const { cargo: asked } = request
  if (service.mode !== 'rail-fcl') {
    if (asked.kind === 'containers') return []
    if (service.mode === 'air' && !takesPieces(service, cargo)) return []
    return [priceOffer(request, service, [])]
  }
  if (asked.kind === 'containers') return [priceOffer(request, service, asked.containers)]
  const sets = candidateSets(cargo)
  if (!sets) return [{ service, set: null }]
  const [cheapest] = sets
    .map((set) => priceOffer(request, service, set))
    .toSorted((a, b) => (isLess(a.total, b.total) ? -1 : isLess(b.total, a.total) ? 1 : 0))
  return cheapest ? [cheapest] : []
}

/** A town with gateways of its own names them as its terminal; any other leaves every gateway open. */
const gatewaysOfTown: Readonly<Record<string, readonly string[]>> = {
  Zhengzhou: ['CGO', 'CNZGZ'],
  Shanghai: ['PVG'],
  Liège: ['LGG', 'BENRY'],
}
const isHandedOverAt = ({ place }: RequestEnd, gateway: string): boolean =>
  gatewaysOfTown[place]?.includes(gateway) ?? true

/** Every offer of the sample book for a request. */
export const oracleAnswers = (request: Request): readonly OracleAnswer[] => {
  const cargo = measureCargo(request.cargo)
  const fromChina = request.origin.country === 'CN'
  return mainServices
    .filter((service) => (gatewayCountry(service.origin) === 'CN') === fromChina)
    .filter(
      ({ origin, destination }) =>
        (request.doorAtOrigin || isHandedOverAt(request.origin, origin)) &&
        (request.doorAtDestination || isHandedOverAt(request.destination, destination)),
    )
    .flatMap((service) => answerFor(request, cargo, service))
}
