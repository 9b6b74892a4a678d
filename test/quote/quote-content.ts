import { compare } from '../../shared/engine/compare.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Offer, Unworded } from '../../shared/quote/comparison.ts'
import type { DocumentCustomer } from '../../shared/quote/document-customer.ts'
import { noLetterhead, type Letterhead } from '../../shared/quote/letterhead.ts'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import { priceSellSide } from '../../shared/quote/price-sell-side.ts'
import { quotedScreening } from '../../shared/quote/quoted-screening.ts'
import type { DocumentTerms, QuoteContent } from '../../shared/quote/quote.ts'
import type { QuoteDocument } from '../../shared/quote/quote-document.ts'
import type { SellTerms } from '../../shared/quote/sell-terms.ts'
import { readShipment, sampleBook, sampleShipmentInput } from '../sample-book.ts'

const book = sampleBook()

export const sellTerms: SellTerms = {
  rules: [{ appliesTo: { kind: 'quote' }, rate: { kind: 'markupOnCost', percent: '17.3' } }],
  overrides: [],
  rounding: null,
  floorPercent: '5',
  belowFloorReason: null,
}

const documentTerms: DocumentTerms = {
  language: 'en',
  detail: 'lines',
  emissions: true,
  screening: true,
  terms: [
    { mode: 'all', text: 'Payment within 30 days of the date of invoice.' },
    { mode: 'air', text: 'Subject to space at the time of booking.' },
    { mode: 'rail', text: 'Subject to the operator’s conditions of carriage (CIM/SMGS).' },
  ],
  note: 'Thank you for your enquiry of 20 November.',
}

type ContentOffer = QuoteContent['offers'][number]['offer']

export interface ContentWish {
  readonly shipment?: string
  readonly change?: Partial<ShipmentInput>
  /** Which offers, by their place in the comparison; by default the best air and the best rail. */
  readonly pick?: (offers: readonly Unworded<Offer>[]) => readonly Unworded<Offer>[]
  readonly offer?: (offer: ContentOffer) => ContentOffer
  readonly sell?: Partial<SellTerms>
  readonly document?: Partial<DocumentTerms>
}

const bestOfBoth = (offers: readonly Unworded<Offer>[]): readonly Unworded<Offer>[] =>
  [offers.find(({ mode }) => mode === 'air'), offers.find(({ mode }) => mode !== 'air')].filter(
    (offer) => offer !== undefined,
  )

/** A quote as the engine and the sell side make it over the sample book; what is issued around it is invented. */
export const quoteContent = (wish: ContentWish = {}): QuoteContent => {
  const input: ShipmentInput = {
    ...sampleShipmentInput(wish.shipment ?? 'zhengzhou-liege-185kg'),
    ...wish.change,
  }
  const shipment = { ...input, quotedOn: '2026-11-23' }
  const { offers, cargo, direction, currency, exchangeRates, screening } = compare(
    readShipment(shipment),
    book,
  )
  const sell = { ...sellTerms, ...wish.sell }
  const chosen = (wish.pick ?? bestOfBoth)(offers)
  return {
    format: 1,
    key: '4b1d6a58-6a0e-4a0e-9d4b-0f8d5d1f6c11',
    number: 'Q-2026-0007',
    year: 2026,
    ordinal: 7,
    revision: 0,
    supersedes: null,
    customer: null,
    issuedOn: '2026-11-23',
    issuedAt: '2026-11-23T09:30:00.000Z',
    validUntil: '2026-12-15',
    currency,
    shipment,
    cargo,
    direction,
    offers: chosen.map((found) => {
      const offer = (wish.offer ?? ((same) => same))(structuredClone(found))
      return { offer, sell: priceSellSide(offer, currency, sell) }
    }),
    exchangeRates: [...exchangeRates],
    screening: quotedScreening(screening, new Set(chosen.map(({ mode }) => mode))),
    sell,
    document: { ...documentTerms, ...wish.document },
    internalNote: 'Client compares with Kestrel; we may go down to 9.99 percent.',
    book: { hash: 'a'.repeat(64), versions: [{ id: 'air-westbound.csv', hash: 'b'.repeat(64) }] },
    engineVersion: '1',
    programVersion: '0.1.0',
    previousHash: null,
  }
}

export const sampleCustomer: DocumentCustomer = {
  kind: 'known',
  name: 'Lumière & Fils SA',
  contact: 'Anne Dupont',
  lines: ['Rue de l’Industrie 12', '4000 Liège', 'Belgium'],
}

export const sampleLetterhead: Letterhead = {
  ...noLetterhead,
  name: 'Meuse Forwarding SRL',
  addressLines: ['Rue de l’Aéroport 50', '4460 Grâce-Hollogne', 'Belgium'],
  vatNumber: 'BE 0123.456.749',
  email: 'quotes@meuse.example',
  phone: '+32 4 000 00 00',
  website: 'www.meuse.example',
}

/** The same quote as its client may see it. */
export const quoteDocument = (
  wish: ContentWish = {},
  parties: { readonly customer?: DocumentCustomer | null; readonly letterhead?: Letterhead } = {},
): QuoteDocument => {
  const content = quoteContent(wish)
  return makeQuoteDocument(content, {
    issued: { number: content.number, hash: 'c'.repeat(64), supersedes: content.supersedes },
    customer: parties.customer === undefined ? sampleCustomer : parties.customer,
    letterhead: parties.letterhead ?? sampleLetterhead,
  })
}
