import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { checkSellTerms } from './check-sell-terms.ts'
import type { Comparison, Offer, Unworded } from './comparison.ts'
import type { House } from './house.ts'
import { priceSellSide } from './price-sell-side.ts'
import { quoteIssue, type QuoteIssue } from './quote-issue.ts'
import type { QuoteRequest } from './quote-request.ts'
import { resolveSellTerms } from './resolve-sell-terms.ts'
import type { SellOffer, SellRate, SellTerms } from './sell-terms.ts'

/** What the offers of a quote are chosen from and sold by. */
export interface ChoiceContext {
  readonly comparison: Unworded<Comparison>
  readonly house: DeepReadonly<House>
  readonly customerRate: DeepReadonly<SellRate> | null
}

export interface PricedChoice {
  readonly offers: readonly { readonly offer: Unworded<Offer>; readonly sell: SellOffer }[]
  readonly terms: SellTerms
  /** What keeps it from being issued. */
  readonly issues: readonly QuoteIssue[]
}

const chooseOffers = (
  ids: readonly string[],
  { offers }: Unworded<Comparison>,
  issues: QuoteIssue[],
): readonly { readonly offer: Unworded<Offer>; readonly at: string }[] =>
  ids.flatMap((id, index) => {
    const at = `offers.${index}`
    const offer = offers.find((candidate) => candidate.id === id)
    if (!offer) issues.push(quoteIssue(at, 'OfferUnknown', { offer: id }))
    else if (ids.indexOf(id) < index) issues.push(quoteIssue(at, 'OfferTwice'))
    else return [{ offer, at }]
    return []
  })

/**
 * The chosen offers with their sell prices, and everything that keeps them from being issued: an offer that the
 * comparison does not have, amounts that the currency cannot say, a hole that nobody accepted, a margin below the house's
 * floor without a reason. What can be priced is priced all the same, because a hand is still typing.
 */
export const priceChoice = (
  request: Pick<QuoteRequest, 'offers' | 'sell' | 'acceptHoles'>,
  { comparison, house, customerRate }: ChoiceContext,
): PricedChoice => {
  const issues: QuoteIssue[] = []
  const chosen = chooseOffers(request.offers, comparison, issues)
  const terms = resolveSellTerms(request.sell, customerRate, house)
  const checked = checkSellTerms(
    terms,
    chosen.map(({ offer }) => offer),
    comparison.currency,
  )
  issues.push(...checked.issues)
  const offers = chosen.map(({ offer, at }) => {
    const sell = priceSellSide(offer, comparison.currency, checked.sound)
    const { mode, service, carrier } = offer
    const values = { carrier, service, mode }
    if (!offer.complete && request.acceptHoles !== true) {
      issues.push(quoteIssue(at, 'OfferIncomplete', { ...values, n: offer.holes.length }))
    }
    if (sell.belowFloor && terms.belowFloorReason === null) {
      issues.push(
        quoteIssue(at, 'OfferBelowFloor', {
          ...values,
          margin: sell.marginOnSalePercent ?? '0',
          floor: terms.floorPercent ?? '0',
        }),
      )
    }
    return { offer, sell }
  })
  return { offers, terms, issues }
}
