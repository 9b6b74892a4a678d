import { legsOfSeller, usualHandOver } from '../freight/legs-of-seller.ts'
import { readDay } from '../freight/read-day.ts'
import { isEmptyLine } from '../freight/read-goods.ts'
import type { RouteLeg } from '../freight/transport-mode.ts'
import { assert } from '../kernel/assert.ts'
import { addDecimals, parseDecimal, zero, type Decimal } from '../kernel/decimal.ts'
import { dateToDay, dayToDate, parseLocalDate } from '../kernel/local-date.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { decimalToText } from '../kernel/decimal.ts'
import type { DocumentCustomer } from './document-customer.ts'
import type { Letterhead } from './letterhead.ts'
import type { QuoteContent } from './quote.ts'
import type { DocumentLine, DocumentOffer, QuoteDocument, ScopePart } from './quote-document.ts'

type QuotedOffer = QuoteContent['offers'][number]

/** What of a quote its document is made from; what was not issued yet has neither number nor hash. */
export type DocumentContent = Pick<
  QuoteContent,
  'issuedOn' | 'validUntil' | 'currency' | 'shipment' | 'cargo' | 'offers' | 'document' | 'screening'
>

export interface DocumentSurroundings {
  readonly issued: QuoteDocument['issued']
  readonly customer: DocumentCustomer | null
  readonly letterhead: Letterhead
  /** What the client sees, where it is not as the quote says. */
  readonly detail?: QuoteDocument['detail'] | undefined
}

/** Legs in the order in which the goods meet them: cleared for export before the gateway takes them. */
const legsAsMet: readonly RouteLeg[] = [
  'pre-carriage',
  'export-clearance',
  'origin',
  'main',
  'transit-customs',
  'destination',
  'import-clearance',
  'on-carriage',
  'insurance',
]

const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, 'what the schema has let through is a decimal')
  return value
}

const clip = (text: string): string => text.slice(0, 500)

const linesOf = ({ offer, sell }: QuotedOffer): readonly DocumentLine[] =>
  offer.lines.flatMap((line, index) => {
    const amount = sell.lines[index]?.amount
    assert(amount !== undefined, 'every line of an offer is sold')
    const isNothing = read(amount).units === 0
    // A charge that came to nothing (no further HS line) says nothing to the client; one that is included does.
    if (isNothing && line.rule !== 'included') return []
    const named = line.name.values['name']
    return [
      {
        code: line.code,
        name: typeof named === 'string' ? clip(named) : '',
        leg: line.leg,
        amount,
        included: isNothing,
        provisional: line.provisional,
      },
    ]
  })

const legsOf = (lines: readonly DocumentLine[], currency: string): DocumentOffer['legs'] =>
  legsAsMet.flatMap((leg) => {
    const ofLeg = lines.filter((line) => line.leg === leg)
    if (ofLeg.length === 0) return []
    const sum = ofLeg.reduce((total, { amount }) => addDecimals(total, read(amount)), zero)
    return [{ leg, amount: decimalToText(sum, minorUnitsOf(currency)) }]
  })

const documentOffer = (
  quoted: QuotedOffer,
  currency: string,
  detail: QuoteDocument['detail'],
  emissions: boolean,
): DocumentOffer => {
  const { offer, sell } = quoted
  const { transit } = offer
  const lines = linesOf(quoted)
  return {
    mode: offer.mode,
    carrier: clip(offer.carrier),
    service: clip(offer.service),
    originGateway: offer.originGateway,
    originGatewayName: offer.originGatewayName,
    destinationGateway: offer.destinationGateway,
    destinationGatewayName: offer.destinationGatewayName,
    chargeableKg: offer.mode === 'air' ? offer.chargeableKg : null,
    revenueTon: offer.mode === 'rail-lcl' ? offer.revenueTon : null,
    equipment: offer.equipment.map(({ type, count }) => ({ type, count })),
    total: sell.total,
    complete: offer.complete,
    legs: detail === 'total' ? [] : legsOf(lines, currency),
    lines: detail === 'lines' ? legsAsMet.flatMap((leg) => lines.filter((line) => line.leg === leg)) : [],
    notIncluded: offer.holes.map(({ component, code }) => ({ leg: component, code })),
    pickUpOn: transit.pickUpOn,
    cutOffOn: transit.cutOffOn,
    departsOn: transit.departsOn,
    arrivesEarliest: transit.arrivesEarliest,
    arrivesTypical: transit.arrivesTypical,
    arrivesLatest: transit.arrivesLatest,
    days: { min: transit.daysMin, typical: transit.daysTypical, max: transit.daysMax },
    daysEarly: offer.daysEarly,
    emissionsKg: emissions ? offer.emissionsKg : null,
    ...(emissions && offer.factorSets
      ? {
          emissionFactors: offer.factorSets.map(({ set, method, year }) => ({
            set: clip(set),
            method: clip(method),
            year: clip(year),
          })),
        }
      : {}),
  }
}

/** A leg counts as quoted when an offer prices it; as missing when an offer needs it and none has a price. */
const scopeOf = ({ shipment, offers }: DocumentContent): readonly ScopePart[] => {
  const rule = shipment.incoterm?.rule
  const seller = rule ? legsOfSeller({ rule, at: shipment.incoterm?.at ?? usualHandOver(rule) }) : undefined
  const priced = new Set(offers.flatMap(({ offer }) => offer.lines.map(({ leg }) => leg)))
  const missed = new Set(offers.flatMap(({ offer }) => offer.holes.map(({ component }) => component)))
  const parts = legsAsMet.map((leg): ScopePart => ({
    leg,
    payer: seller ? (seller.has(leg) ? 'seller' : 'buyer') : null,
    quoted: priced.has(leg) ? 'included' : missed.has(leg) ? 'missing' : 'outside',
  }))
  const duties: ScopePart = {
    leg: 'duties',
    payer: rule ? (rule === 'DDP' ? 'seller' : 'buyer') : null,
    quoted: offers.some(({ offer }) => offer.lines.some(({ code }) => code === 'DTY' || code === 'VAT'))
      ? 'included'
      : 'outside',
  }
  // Nobody has to insure but under CIP and CIF: an insurance that is not asked for is no gap.
  return [
    ...parts.filter(
      ({ leg, quoted, payer }) => leg !== 'insurance' || quoted !== 'outside' || payer === 'seller',
    ),
    duties,
  ]
}

/** For each mode that is offered, the screening of the days on which its offers depart. */
const screeningOf = ({
  screening,
  offers,
  shipment,
}: DocumentContent): NonNullable<QuoteDocument['screening']> => {
  const lines = (shipment.goods ?? []).filter((line) => !isEmptyLine(line))
  const describe = (line: number | null): string =>
    clip((line === null ? '' : (lines[line - 1]?.description ?? '')).trim())
  return (screening?.modes ?? [])
    .filter(({ mode, from, to }) =>
      offers.some(({ offer: { mode: offered, transit } }) =>
        offered === mode ? from <= transit.departsOn && transit.departsOn <= to : false,
      ),
    )
    .map(({ mode, goods }) => ({
      mode,
      goods: goods.map(({ line, hsCode, outcome, findings }) => ({
        line,
        description: describe(line),
        hsCode,
        outcome,
        rules: findings.flatMap((finding) =>
          finding.rule === null || finding.outcome !== outcome
            ? []
            : [
                {
                  rule: clip(finding.rule),
                  shipped: finding.tariff === null,
                  act: clip(finding.source),
                  validFrom: finding.validFrom,
                },
              ],
        ),
      })),
    }))
}

const placeOf = ({ place, iata, unlocode, postcode, country }: DocumentContent['shipment']['origin']) => ({
  name: (place ?? '').trim() || (iata ?? '').trim() || (unlocode ?? '').trim(),
  postcode: (postcode ?? '').trim(),
  country: (country ?? '').trim().toUpperCase(),
})

const shipmentOf = ({ shipment, cargo, issuedOn }: DocumentContent): QuoteDocument['shipment'] => {
  const asked = parseLocalDate(shipment.quotedOn ?? issuedOn)
  assert(asked, 'the day of the question is a day')
  const dayOf = (typed: string | null | undefined): string | null => {
    const found = readDay(() => undefined, '', typed, dateToDay(asked))
    return typeof found === 'number' ? dayToDate(found) : null
  }
  const origin = placeOf(shipment.origin)
  const destination = placeOf(shipment.destination)
  const rule = shipment.incoterm?.rule
  const named = (shipment.incoterm?.place ?? '').trim()
  const atOrigin = rule !== undefined && rule !== null && ['EXW', 'FCA', 'FAS', 'FOB'].includes(rule)
  return {
    origin,
    destination,
    readyOn: dayOf(shipment.readyOn) ?? asked,
    neededBy: dayOf(shipment.neededBy),
    incoterm: rule ? { rule, place: named || (atOrigin ? origin : destination).name } : null,
    pieces: cargo.pieces,
    grossKg: cargo.grossKg,
    volumeM3: cargo.volumeM3,
    goods: (shipment.goods ?? []).flatMap(({ description, hsCode }) => {
      const goods = { description: (description ?? '').trim(), hsCode: (hsCode ?? '').trim() }
      return goods.description === '' && goods.hsCode === '' ? [] : [goods]
    }),
    unNumber: (shipment.handling?.unNumber ?? '').trim() || null,
    battery: shipment.handling?.battery ?? null,
    temperature: (shipment.handling?.temperature ?? '').trim() || null,
  }
}

/**
 * A quote as its client may see it. Amounts are the sell side's, in the quote currency; a leg's is the exact sum of its
 * lines, and the total the sell total. Whatever belongs to the house stays behind.
 */
export const makeQuoteDocument = (
  content: DocumentContent,
  { issued, customer, letterhead, detail = content.document.detail }: DocumentSurroundings,
): QuoteDocument => ({
  format: 1,
  issued,
  issuedOn: content.issuedOn,
  validUntil: content.validUntil,
  currency: content.currency,
  sample: content.offers.some(({ offer }) => offer.sample || offer.lines.some(({ sample }) => sample)),
  detail,
  customer,
  letterhead,
  shipment: shipmentOf(content),
  offers: content.offers.map((quoted) =>
    documentOffer(quoted, content.currency, detail, content.document.emissions),
  ),
  scope: [...scopeOf(content)],
  ...(content.document.screening === true ? { screening: [...screeningOf(content)] } : {}),
  terms: content.document.terms.map(({ mode, text }) => ({ mode, text })),
  note: content.document.note,
})
