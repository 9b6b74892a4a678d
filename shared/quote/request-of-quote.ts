import type { DayNumber } from '../kernel/local-date.ts'
import { dateToDay, dayToDate, parseLocalDate } from '../kernel/local-date.ts'
import type { QuoteRequest } from './quote-request.ts'
import type { QuoteContent } from './quote.ts'

/**
 * A shipment asked again on another day: goods that were to be ready before are ready then, and what the log said then
 * is asked anew.
 */
export const shipmentOn = (
  shipment: QuoteContent['shipment'],
  today: DayNumber,
): QuoteContent['shipment'] => {
  const ready = parseLocalDate((shipment.readyOn ?? '').trim())
  const { ownTransit: _, ...asked } = shipment
  return {
    ...asked,
    quotedOn: dayToDate(today),
    readyOn: ready !== undefined && dateToDay(ready) < today ? dayToDate(today) : shipment.readyOn,
  }
}

/**
 * What a quote was made of, to be made into another: its shipment asked today, its offers, terms and words. A deadline
 * that has passed, the prices set by hand and the reason for a low margin were that quote's own and stay with it.
 */
export const requestOfQuote = (content: QuoteContent, today: DayNumber): QuoteRequest => {
  const needed = parseLocalDate((content.shipment.neededBy ?? '').trim())
  const shipment = shipmentOn(content.shipment, today)
  return {
    shipment: needed !== undefined && dateToDay(needed) < today ? { ...shipment, neededBy: null } : shipment,
    offers: content.offers.map(({ offer }) => offer.id),
    customer: content.customer,
    sell: { rules: content.sell.rules, rounding: content.sell.rounding },
    document: content.document,
    internalNote: content.internalNote,
  }
}
