import type { Offer, Unworded } from './comparison.ts'

/**
 * An offer that is priced again, with as much of its emissions as the quote keeps: quotes issued before factors were
 * named keep the total alone, and are not measured by how it came about.
 */
export const emissionsAsKept = (
  offer: Unworded<Offer>,
  kept: Pick<Unworded<Offer>, 'factorSets'>,
): Unworded<Offer> => {
  if (kept.factorSets) return offer
  const { factorSets: _, ...rest } = offer
  return { ...rest, legs: offer.legs.map(({ kind, from, to, km }) => ({ kind, from, to, km })) }
}
