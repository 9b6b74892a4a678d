import { foldName } from '../kernel/fold-name.ts'
import { searchedText } from '../kernel/search-words.ts'
import { parseDecimal, unitsAt } from '../kernel/decimal.ts'
import { assert } from '../kernel/assert.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { QuoteContent, QuoteSummary } from './quote.ts'

/** What a list shows of a quote and never changes. */
export type QuoteHeadline = Omit<QuoteSummary, 'status' | 'reason' | 'customer'>

/** An end of the route as typed, else its code. */
const typedEnd = (point: QuoteContent['shipment']['origin']): string => {
  const words = [point.place, point.unlocode, point.iata, point.postcode, point.country]
  return words.find((word) => (word ?? '').trim() !== '')?.trim() ?? ''
}

/** The two ends by the place table's names where the goods are met at the door, so that one place is one lane. */
const endsOf = ({
  shipment,
  offers,
}: QuoteContent): { readonly origin: string; readonly destination: string } => {
  const scope = shipment.scope ?? 'door-to-door'
  const legs = offers[0]?.offer.legs ?? []
  const from = scope.startsWith('door') ? legs[0]?.from : undefined
  const to = scope.endsWith('door') ? legs.at(-1)?.to : undefined
  return { origin: from ?? typedEnd(shipment.origin), destination: to ?? typedEnd(shipment.destination) }
}

export const quoteHeadline = (content: QuoteContent, hash: string): QuoteHeadline => ({
  number: content.number,
  revision: content.revision,
  issuedOn: content.issuedOn,
  validUntil: content.validUntil,
  ...endsOf(content),
  direction: content.direction,
  currency: content.currency,
  offers: content.offers.map(({ offer, sell }) => ({
    offer: offer.id,
    mode: offer.mode,
    service: offer.service,
    total: sell.total,
    departsOn: offer.transit.departsOn,
    arrivesTypical: offer.transit.arrivesTypical,
  })),
  grossKg: content.offers[0]?.offer.grossKg ?? '0',
  hash,
  sample: content.offers.some(({ offer }) => offer.sample),
})

/** By what a quote is chosen in a list. Names are folded; amounts are minor units of the quote currency. */
export interface QuoteKeys {
  readonly origin: string
  readonly destination: string
  readonly direction: QuoteContent['direction']
  /** 1 air, 2 rail LCL, 4 rail container, added. */
  readonly modes: number
  readonly currency: string
  readonly least: number
  readonly most: number
}

export const modeBits = { air: 1, 'rail-lcl': 2, 'rail-fcl': 4 } as const

const minorOf = (amount: string, currency: string): number => {
  const value = parseDecimal(amount)
  assert(value, 'an amount is a decimal')
  return unitsAt(value, minorUnitsOf(currency))
}

export const quoteKeys = (headline: QuoteHeadline): QuoteKeys => {
  const { currency } = headline
  const totals = headline.offers.map(({ total }) => minorOf(total, currency))
  return {
    origin: foldName(headline.origin),
    destination: foldName(headline.destination),
    direction: headline.direction,
    modes: headline.offers.reduce((bits, { mode }) => bits | modeBits[mode], 0),
    currency,
    least: Math.min(...totals),
    most: Math.max(...totals),
  }
}

/**
 * The words a quote is found by, folded: its number (also without zeros), route, services, gateways, goods and notes.
 * Not the customer's name, which is not the quote's: it can change, and be erased.
 */
export const quoteSearchText = (content: QuoteContent): string => {
  const { shipment, offers } = content
  const points = [shipment.origin, shipment.destination]
  const words = [
    content.number,
    String(content.ordinal),
    ...points.flatMap(({ place, country, postcode, unlocode, iata }) => [
      place,
      country,
      postcode,
      unlocode,
      iata,
    ]),
    ...offers.flatMap(({ offer }) => [
      offer.mode,
      offer.service,
      offer.carrier,
      offer.originGateway,
      offer.destinationGateway,
      offer.originGatewayName,
      offer.destinationGatewayName,
    ]),
    ...(shipment.goods ?? []).flatMap(({ description, hsCode, unNumbers }) => [
      description,
      hsCode,
      ...(unNumbers ?? []),
    ]),
    shipment.incoterm?.rule,
    content.document.note,
    content.internalNote,
  ]
  return searchedText(words.filter((word) => typeof word === 'string').join(' '))
}
