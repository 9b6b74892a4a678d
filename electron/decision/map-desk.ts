import type { MethodInput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { drawRoute } from '../../shared/engine/route-drawing.ts'
import type { Comparison, Offer, Unworded } from '../../shared/quote/comparison.ts'
import type { Language } from '../../shared/text/language.ts'
import { compareShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused } from '../quoting/word-refusals.ts'

/** Where the goods go, for a map. */
export interface MapDesk {
  readonly routes: (input: MethodInput<'map.routes'>, language: Language) => HandlerAnswer<'map.routes'>
}

/** Those of the difference, else the first ranked of each mode. */
const bestOf = ({ offers, difference }: Unworded<Comparison>): readonly Unworded<Offer>[] =>
  (['air', 'rail'] as const).flatMap(
    (way) =>
      offers.find(({ id }) => id === difference?.[way]) ??
      offers.find(({ mode }) => (mode === 'air') === (way === 'air')) ??
      [],
  )

export const createMapDesk = ({
  book,
  places,
  clock,
  wordingOf,
}: Pick<QuoteDesk, 'book' | 'places' | 'clock' | 'wordingOf'>): MapDesk => ({
  routes: ({ shipment: input, offers: wanted }, language) => {
    const found = compareShipment(input, clock.today(), book, places())
    if (!found.ok) return comparisonRefused(found.failure, wordingOf(language))
    const { shipment, comparison } = found.value
    const chosen = wanted ? comparison.offers.filter(({ id }) => wanted.includes(id)) : bestOf(comparison)
    return {
      ok: true,
      value: {
        routes: chosen.map((offer) => ({
          offer: offer.id,
          mode: offer.mode,
          service: offer.service,
          originGateway: offer.originGateway,
          destinationGateway: offer.destinationGateway,
          legs: drawRoute(offer, shipment, places().gateway).map((leg) => ({
            ...leg,
            points: [...leg.points],
          })),
        })),
      },
    }
  },
})
