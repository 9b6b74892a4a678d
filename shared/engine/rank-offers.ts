import type { Shipment } from '../freight/shipment.ts'
import type { PricedOffer } from './price-offer.ts'

type Criterion = Shipment['rankBy']

/** In time (or without a deadline), late, incomplete; an open landed cost is incomplete where that is what ranks. */
const standing = ({ offer, landedTotal }: PricedOffer, by: Criterion): number =>
  !offer.complete || (by === 'landed' && landedTotal === null) ? 2 : offer.inTime === false ? 1 : 0

const figureOf = (priced: PricedOffer, by: Criterion): number => {
  switch (by) {
    case 'landed':
      return priced.landedTotal ?? priced.total
    case 'arrival':
      return priced.delivered
    case 'emissions':
      return priced.emissionGrams
    default:
      return priced.total
  }
}

/** Whether any offer can be ranked by what the goods cost at the door. */
export const ranksByLandedCost = (offers: readonly PricedOffer[]): boolean =>
  offers.some(({ landedTotal }) => landedTotal !== null)

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Complete offers in time first, then late ones, then incomplete ones; within each by the criterion, then the earlier
 * arrival, the total, the service's name.
 */
export const rankOffers = (offers: readonly PricedOffer[], rankBy: Criterion): readonly PricedOffer[] => {
  // Where no offer's landed cost is known the totals rank, and a warning says so.
  const by = rankBy === 'landed' && !ranksByLandedCost(offers) ? 'total' : rankBy
  return offers.toSorted(
    (a, b) =>
      standing(a, by) - standing(b, by) ||
      figureOf(a, by) - figureOf(b, by) ||
      a.delivered - b.delivered ||
      a.total - b.total ||
      textOrder(a.offer.service, b.offer.service) ||
      textOrder(a.offer.id, b.offer.id),
  )
}
