import type { Shipment } from '../freight/shipment.ts'
import type { PricedOffer } from './price-offer.ts'

// In time (or without a deadline), late, incomplete.
const standing = ({ offer }: PricedOffer): number => (!offer.complete ? 2 : offer.inTime === false ? 1 : 0)

/** Landed cost ranks by the total until duty and VAT are known. */
const criterion = (rankBy: Shipment['rankBy'], priced: PricedOffer): number => {
  switch (rankBy) {
    case 'arrival':
      return priced.delivered
    case 'emissions':
      return priced.emissionGrams
    default:
      return priced.total
  }
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Complete offers in time first, then late ones, then incomplete ones; within each by the criterion, then the earlier
 * arrival, the total, the service's name.
 */
export const rankOffers = (
  offers: readonly PricedOffer[],
  rankBy: Shipment['rankBy'],
): readonly PricedOffer[] =>
  offers.toSorted(
    (a, b) =>
      standing(a) - standing(b) ||
      criterion(rankBy, a) - criterion(rankBy, b) ||
      a.delivered - b.delivered ||
      a.total - b.total ||
      textOrder(a.offer.service, b.offer.service) ||
      textOrder(a.offer.id, b.offer.id),
  )
