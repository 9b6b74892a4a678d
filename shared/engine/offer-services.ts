import { offerModes } from '../freight/transport-mode.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { MainService } from '../tariff/tariff-book.ts'
import { gatewaysAt } from './offer-gateways.ts'
import type { Journey } from './journey.ts'
import { offerService, type ServiceAnswer } from './offer-service.ts'
import type { ShipmentContext } from './shipment-context.ts'

interface ServicesOfJourney {
  readonly services: readonly MainService[]
  readonly warnings: readonly Unworded<Warning>[]
}

const findServices = (journey: Journey): ServicesOfJourney => {
  const services: MainService[] = []
  const warnings: Unworded<Warning>[] = []
  for (const mode of offerModes) {
    const origins = gatewaysAt('origins', mode, journey)
    const destinations = gatewaysAt('destinations', mode, journey)
    for (const { warning } of [origins, destinations]) if (warning) warnings.push(warning)
    const { direction } = journey.way
    for (const lane of journey.book.lanes(mode, direction, origins.gateways, destinations.gateways)) {
      services.push(...lane.services())
    }
  }
  return { services, warnings }
}

const servicesByJourney = new WeakMap<Journey, ServicesOfJourney>()

/** Every service of every lane that the journey can use, with what is said of the gateways it cannot. */
export const servicesFor = (journey: Journey): ServicesOfJourney => {
  const known = servicesByJourney.get(journey)
  if (known) return known
  const found = findServices(journey)
  servicesByJourney.set(journey, found)
  return found
}

/** Tells equal ids (two names that differ in accents only) apart by their number, in the order in which they come. */
export const distinctIds = (): ((id: string) => string) => {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}:${count}`
  }
}

/** What one service answers, and which it is. */
export type AnsweredService = ServiceAnswer & { readonly service: MainService }

/**
 * Every service of both modes for one shipment: an offer or an exclusion each, in the order of the book. Offers of equal
 * id (two names that differ in accents only) are told apart by their number.
 */
export const offerServices = (
  context: ShipmentContext,
): { readonly answers: readonly AnsweredService[]; readonly warnings: readonly Unworded<Warning>[] } => {
  const { services, warnings } = servicesFor(context.journey)
  const distinct = distinctIds()
  const answers = services.map((service): AnsweredService => {
    const answer = offerService(service, context)
    if (answer.kind === 'exclusion') return { ...answer, service }
    const { priced } = answer
    const id = distinct(priced.offer.id)
    if (id === priced.offer.id) return { ...answer, service }
    return { kind: 'offer', priced: { ...priced, offer: { ...priced.offer, id } }, service }
  })
  return { answers, warnings }
}
