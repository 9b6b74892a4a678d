import type { Offer } from '../../shared/quote/comparison.ts'
import type { OfferColumn } from '../state/view-store.ts'

const readings: Readonly<Record<OfferColumn, (offer: Offer) => string | number>> = {
  mode: (offer) => offer.mode,
  service: (offer) => offer.service,
  departs: ({ transit }) => transit.departsOn,
  delivered: ({ transit }) => transit.arrivesTypical,
  range: ({ transit }) => transit.arrivesLatest,
  days: ({ transit }) => transit.daysTypical,
  early: (offer) => offer.daysEarly ?? Number.NEGATIVE_INFINITY,
  // Order only: no figure on screen comes from these.
  emissions: (offer) => Number(offer.emissionsKg),
  perKg: (offer) => Number(offer.perKg),
  total: (offer) => Number(offer.total),
}

/**
 * The offers by a column, or as they were ranked. By a price, what has a hole stays last: its sum is not yet a price.
 */
export const orderOffers = (
  offers: readonly Offer[],
  sort: { readonly column: OfferColumn; readonly descending: boolean } | null,
): readonly Offer[] => {
  if (!sort) return offers
  const read = readings[sort.column]
  const byPrice = sort.column === 'total' || sort.column === 'perKg'
  return offers.toSorted((a, b) => {
    if (byPrice && a.complete !== b.complete) return a.complete ? -1 : 1
    const [left, right] = [read(a), read(b)]
    const ascending = left < right ? -1 : left > right ? 1 : 0
    return sort.descending ? -ascending : ascending
  })
}
