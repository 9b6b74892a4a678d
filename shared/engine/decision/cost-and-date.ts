import type { Shipment } from '../../freight/shipment.ts'
import { assert } from '../../kernel/assert.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { dateToDay, parseLocalDate } from '../../kernel/local-date.ts'
import { decimalToMinor } from '../../money/money.ts'
import type { Offer, Unworded } from '../../quote/comparison.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { paretoFront, type Standing } from './pareto-front.ts'

export interface CostAndDate {
  readonly shipment: Shipment
  /** By typical arrival, of one day the cheapest first. */
  readonly offers: readonly { readonly offer: Unworded<Offer>; readonly standing: Standing }[]
}

/** Every offer of a comparison with its place between cost and date. Throws as `compare` does. */
export const costAndDate = (shipment: Shipment, book: TariffBook): CostAndDate => {
  const dated = compare(shipment, book)
    .offers.map((offer) => {
      const total = parseDecimal(offer.total)
      const minor = total && decimalToMinor(total, shipment.currency)
      const date = parseLocalDate(offer.transit.arrivesTypical)
      assert(minor !== undefined && date, 'an offer costs whole minor units and arrives on a day')
      return { offer, total: minor, arrives: dateToDay(date) }
    })
    .toSorted((a, b) => a.arrives - b.arrives || a.total - b.total)
  const standings = paretoFront(
    dated.map(({ offer, total, arrives }) => ({ id: offer.id, complete: offer.complete, total, arrives })),
  )
  return {
    shipment,
    offers: dated.flatMap(({ offer }, index) => {
      const standing = standings[index]
      return standing ? [{ offer, standing }] : []
    }),
  }
}
