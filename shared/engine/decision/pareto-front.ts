/** An offer as a choice between its cost and its date sees it. */
export interface DatedCost {
  readonly id: string
  /** Minor units of the quote currency; the least that it costs where `complete` is false. */
  readonly total: number
  readonly complete: boolean
  /** Typical arrival; of ISO dates and of day numbers the smaller is the earlier. */
  readonly arrives: number
}

/** Whether a choice by cost and date alone could fall on an offer. */
export type Standing =
  /** No other costs as little and arrives as early, and better in one of the two. */
  | { readonly kind: 'front' }
  /** `by` is better in one and not worse in the other: never to be chosen. Both are zero or more, not both zero. */
  | {
      readonly kind: 'beaten'
      readonly by: string
      readonly dearer: number
      readonly daysLater: number
    }
  /** A component has no price, and what is priced does not yet rule the offer out. */
  | { readonly kind: 'open' }

/**
 * How each offer stands, in the order given. Only a whole price beats another or stands on the front; one that lacks a
 * component is beaten where already its least is. An offer is told the cheapest of those that beat it, of equally cheap
 * ones the earliest. Two of the same cost and date are both on the front.
 */
export const paretoFront = (offers: readonly DatedCost[]): readonly Standing[] => {
  const whole = offers
    .filter(({ complete }) => complete)
    .toSorted((a, b) => a.total - b.total || a.arrives - b.arrives)
  return offers.map((offer) => {
    const better = whole.find(
      ({ total, arrives }) =>
        total <= offer.total && arrives <= offer.arrives && (total < offer.total || arrives < offer.arrives),
    )
    if (!better) return { kind: offer.complete ? 'front' : 'open' }
    return {
      kind: 'beaten',
      by: better.id,
      dearer: offer.total - better.total,
      daysLater: offer.arrives - better.arrives,
    }
  })
}
