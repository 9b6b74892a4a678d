import { offerModes } from '../freight/transport-mode.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { MainService } from '../tariff/tariff-book.ts'
import { gatewaysAt } from './offer-gateways.ts'
import { offerService, type ServiceAnswer } from './offer-service.ts'
import type { ShipmentContext } from './shipment-context.ts'

/** Every service of every lane that the shipment can use, with what is said of the gateways it cannot. */
const servicesFor = (
  context: ShipmentContext,
): { readonly services: readonly MainService[]; readonly warnings: readonly Unworded<Warning>[] } => {
  const { book, shipment } = context
  const services: MainService[] = []
  const warnings: Unworded<Warning>[] = []
  for (const mode of offerModes) {
    const origins = gatewaysAt('origins', mode, context)
    const destinations = gatewaysAt('destinations', mode, context)
    for (const { warning } of [origins, destinations]) if (warning) warnings.push(warning)
    for (const lane of book.lanes(mode, shipment.direction, origins.gateways, destinations.gateways)) {
      services.push(...lane.services())
    }
  }
  return { services, warnings }
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
  const { services, warnings } = servicesFor(context)
  const seen = new Map<string, number>()
  const answers = services.map((service): AnsweredService => {
    const answer = offerService(service, context)
    if (answer.kind === 'exclusion') return { ...answer, service }
    const { priced } = answer
    const count = (seen.get(priced.offer.id) ?? 0) + 1
    seen.set(priced.offer.id, count)
    if (count === 1) return { ...answer, service }
    return {
      kind: 'offer',
      priced: { ...priced, offer: { ...priced.offer, id: `${priced.offer.id}:${count}` } },
      service,
    }
  })
  return { answers, warnings }
}
