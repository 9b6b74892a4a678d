import type { Comparison, Exclusion, Offer } from '../../shared/quote/comparison.ts'
import { wayOf, type Way } from '../ui/mode.tsx'

/**
 * The offer that stands for a mode: the one of the difference, else the first ranked. Offers come ranked with the
 * complete ones first.
 */
export const bestOffer = ({ offers, difference }: Comparison, way: Way): Offer | undefined => {
  const compared = difference?.[way]
  return offers.find((offer) => offer.id === compared) ?? offers.find((offer) => wayOf(offer.mode) === way)
}

/** Why a mode has no offer: the first of its exclusions. */
export const firstExclusion = ({ exclusions }: Comparison, way: Way): Exclusion | undefined =>
  exclusions.find((exclusion) => wayOf(exclusion.mode) === way)
