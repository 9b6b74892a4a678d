import type { Offer, Unworded } from '../../shared/quote/comparison.ts'
import { dateOf, type Day } from './day.ts'
import { toText } from './fraction.ts'
import { minorPlaces } from './money-exchange.ts'
import type { OracleOffer } from './whole-offer.ts'

type EngineOffer = Unworded<Offer>

/** What is compared of an offer, as text that reads well where two differ. */
export interface OfferFacts {
  readonly name: string
  readonly total: string
  readonly lines: readonly string[]
  readonly holes: readonly string[]
  readonly dates: Readonly<Record<string, string | null>>
}

const nameOf = (mode: string, carrier: string, service: string, from: string, to: string): string =>
  [mode, carrier, service, from, to].join(' | ')

export const nameOfService = ({ service }: Pick<OracleOffer, 'service'>): string =>
  nameOf(service.mode, service.carrier, service.service, service.origin, service.destination)

export const nameOfOffer = (offer: EngineOffer): string =>
  nameOf(offer.mode, offer.carrier, offer.service, offer.originGateway, offer.destinationGateway)

const dateOrNull = (of: Day | null | undefined): string | null => (typeof of === 'number' ? dateOf(of) : null)

/** Without haulage its days are not known, and neither are the dates. */
const whenKnown = <Dates>(holes: readonly string[], dates: Dates): Dates | Record<string, never> =>
  holes.length > 0 ? {} : dates

export const factsOfOracle = (offer: OracleOffer, currency: string): OfferFacts => {
  const { transit, latestReady, holes } = offer
  const places = minorPlaces(currency)
  return {
    name: nameOfService(offer),
    total: toText(offer.total, places),
    lines: offer.lines
      .map((line) =>
        [
          line.leg,
          line.code,
          toText(line.amount, minorPlaces(line.currency)),
          line.currency,
          toText(line.quoteAmount, places),
        ].join(' '),
      )
      .toSorted(),
    holes: holes.toSorted(),
    dates: whenKnown(holes, {
      pickUpOn: transit.pickUpOn === null ? null : dateOf(transit.pickUpOn),
      receivedOn: dateOf(transit.receivedOn),
      departsOn: dateOf(transit.departsOn),
      gatewayArrivesTypical: dateOf(transit.gatewayArrives),
      arrivesEarliest: dateOf(transit.earliest),
      arrivesTypical: dateOf(transit.typical),
      arrivesLatest: dateOf(transit.latest),
      latestReadyOn: dateOrNull(latestReady?.typical),
      latestReadySafeOn: dateOrNull(latestReady?.safe),
    }),
  }
}

export const factsOfOffer = (offer: EngineOffer): OfferFacts => {
  const { transit } = offer
  const holes = offer.holes.map(({ component }) => component).toSorted()
  return {
    name: nameOfOffer(offer),
    total: offer.total,
    lines: offer.lines
      .map((line) => [line.leg, line.code, line.amount, line.currency, line.amountInQuoteCurrency].join(' '))
      .toSorted(),
    holes,
    dates: whenKnown(holes, {
      pickUpOn: transit.pickUpOn,
      receivedOn: transit.receivedOn,
      departsOn: transit.departsOn,
      gatewayArrivesTypical: transit.gatewayArrivesTypical,
      arrivesEarliest: transit.arrivesEarliest,
      arrivesTypical: transit.arrivesTypical,
      arrivesLatest: transit.arrivesLatest,
      latestReadyOn: transit.latestReadyOn,
      latestReadySafeOn: transit.latestReadySafeOn,
    }),
  }
}
