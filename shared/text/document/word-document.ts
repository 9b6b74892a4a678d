import { parseDecimal, unitsAt } from '../../kernel/decimal.ts'
import type { DocumentLanguage } from '../../quote/quote-choices.ts'
import type { DocumentOffer, QuoteDocument } from '../../quote/quote-document.ts'
import { chargeName, chargeRows } from './charge-rows.ts'
import { createDocumentFigures, type DocumentFigures } from './document-figures.ts'
import { count, fill, type DocumentWords } from './document-words.ts'
import { screeningFacts } from './screening-facts.ts'
import { documentWords } from './words-by-language.ts'
import type { Fact, OptionRow, ScopeCell, WordedDocument } from './worded-document.ts'

interface Words {
  readonly words: DocumentWords
  readonly figures: DocumentFigures
}

const noBreak = '\u00a0'

const byOf = ({ mode }: Pick<DocumentOffer, 'mode'>): 'air' | 'rail' => (mode === 'air' ? 'air' : 'rail')

const placeText = ({ name, postcode, country }: QuoteDocument['shipment']['origin']): string =>
  [[postcode, name].filter(Boolean).join(noBreak), country].filter(Boolean).join(', ')

const incotermText = ({ incoterm }: QuoteDocument['shipment']): string =>
  incoterm ? [incoterm.rule, incoterm.place].filter(Boolean).join(noBreak) : ''

const mostGoods = 4

const goodsText = (goods: QuoteDocument['shipment']['goods'], { words }: Words): string => {
  const named = goods
    .slice(0, mostGoods)
    .map(({ description, hsCode }) =>
      [description, hsCode && fill(words.hsCode, { code: hsCode })].filter(Boolean).join(' · '),
    )
  const more = goods.length - named.length
  return [...named, ...(more > 0 ? [fill(words.moreGoods, { n: more })] : [])].join('; ')
}

const shipmentFacts = ({ shipment }: QuoteDocument, { words, figures }: Words): readonly Fact[] => {
  const cargo = [
    count(words.pieces, shipment.pieces, { n: figures.amount(String(shipment.pieces)) }),
    fill(words.gross, { kg: figures.measure(shipment.grossKg) }),
    ...(parseDecimal(shipment.volumeM3)?.units === 0
      ? []
      : [`${figures.measure(shipment.volumeM3)}${noBreak}m³`]),
  ]
    .map((part) => part.replaceAll(' ', noBreak))
    .join(' · ')
  const dangerous = [shipment.unNumber, shipment.battery && words.battery[shipment.battery]].filter(Boolean)
  const facts: readonly (readonly [string, string])[] = [
    [words.from, placeText(shipment.origin)],
    [words.to, placeText(shipment.destination)],
    [words.goods, goodsText(shipment.goods, { words, figures })],
    [words.cargo, cargo],
    [words.dangerousGoods, dangerous.join(', ')],
    [words.temperature, shipment.temperature ?? ''],
    [words.readyOn, figures.date(shipment.readyOn)],
    [words.neededBy, shipment.neededBy === null ? '' : figures.date(shipment.neededBy)],
    [words.incoterm, incotermText(shipment)],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

const gateway = (code: string, name: string): string =>
  name === '' || name === code ? code : `${name} (${code})`

const chargedBy = (offer: DocumentOffer, { words, figures }: Words): string | null => {
  if (offer.equipment.length > 0) {
    return offer.equipment.map(({ type, count: n }) => `${n}${noBreak}×${noBreak}${type}`).join(', ')
  }
  if (offer.chargeableKg !== null) {
    return fill(words.chargeableKg, { kg: figures.measure(offer.chargeableKg) })
  }
  return offer.revenueTon === null ? null : fill(words.revenueTon, { n: figures.measure(offer.revenueTon) })
}

const daysText = ({ min, typical, max }: DocumentOffer['days'], { words }: Words): string => {
  const usual = count(words.days, typical)
  return min === typical && max === typical ? usual : `${usual} (${fill(words.daysRange, { min, max })})`
}

const punctuality = ({ daysEarly }: DocumentOffer, { words }: Words): string | null => {
  if (daysEarly === null) return null
  if (daysEarly === 0) return words.onTheDay
  const forms = daysEarly > 0 ? words.early : words.late
  return count(forms, Math.abs(daysEarly))
}

/** Method, set and year of each set of factors, a factor of the house by a word of its own. */
const factorsText = (
  sets: NonNullable<DocumentOffer['emissionFactors']>,
  words: DocumentWords,
): string | null =>
  sets.length === 0
    ? null
    : sets
        .map(({ set, method, year }) =>
          set === ''
            ? words.ownFactor
            : [method, year === '' ? set : fill(words.factorSet, { set, year })]
                .filter(Boolean)
                .join(words.comma),
        )
        .join('; ')

/** What is to be compared of the options, a row a question; rows that no option answers are left out. */
const optionRows = ({ offers, shipment }: QuoteDocument, worded: Words): readonly OptionRow[] => {
  const { words, figures } = worded
  const needed = shipment.neededBy === null ? '' : figures.date(shipment.neededBy)
  const answers: readonly (readonly [string, (offer: DocumentOffer) => string | null])[] = [
    [words.service, ({ carrier, service }) => [...new Set([carrier, service])].filter(Boolean).join(', ')],
    [
      words.route,
      (offer) =>
        `${gateway(offer.originGateway, offer.originGatewayName)} – ${gateway(offer.destinationGateway, offer.destinationGatewayName)}`,
    ],
    [words.chargeable, (offer) => chargedBy(offer, worded)],
    [words.collection, ({ pickUpOn }) => pickUpOn && figures.dateWithWeekday(pickUpOn)],
    [words.cutOff, ({ cutOffOn }) => figures.dateWithWeekday(cutOffOn)],
    [words.departure, ({ departsOn }) => figures.dateWithWeekday(departsOn)],
    [words.arrival, ({ arrivesTypical }) => figures.dateWithWeekday(arrivesTypical)],
    [
      words.window,
      ({ arrivesEarliest, arrivesLatest }) =>
        `${figures.date(arrivesEarliest)} – ${figures.date(arrivesLatest)}`,
    ],
    [words.transit, ({ days }) => daysText(days, worded)],
    [fill(words.punctuality, { date: needed }), (offer) => punctuality(offer, worded)],
    [
      offers.some(({ emissionFactors }) => emissionFactors) ? words.emissions : words.emissionsWellToWheel,
      ({ emissionsKg }) =>
        emissionsKg === null
          ? null
          : fill(words.kilograms, { kg: figures.rounded(emissionsKg) }).replace(' ', noBreak),
    ],
    [words.emissionsBy, ({ emissionFactors }) => factorsText(emissionFactors ?? [], words)],
  ]
  return answers
    .map(([label, answer]) => ({ label, values: offers.map(answer) }))
    .filter(({ values }) => values.some((value) => value !== null && value !== ''))
}

const optionName = (index: number, offers: QuoteDocument['offers'], words: DocumentWords): string =>
  offers.length === 1 ? words.offer : fill(words.option, { n: index + 1 })

/** A hole under one of these codes is a whole leg without a price. */
const codesOfLegs = new Set(['HLG', 'ORG', 'EXP', 'FRT', 'T1', 'DST', 'IMP', 'INS'])

const missingParts = (offer: DocumentOffer, words: DocumentWords): string => {
  const parts = offer.notIncluded.map(({ leg, code }) => {
    const name = codesOfLegs.has(code) ? code : chargeName({ code, leg }, offer.mode, words)
    return name === code ? words.leg[leg] : `${words.leg[leg]} (${name})`
  })
  return [...new Set(parts)].join(words.comma)
}

const notIncluded = ({ offers }: QuoteDocument, words: DocumentWords): WordedDocument['notIncluded'] => {
  const items = offers.flatMap((offer, index) =>
    offer.notIncluded.length === 0
      ? []
      : [{ option: optionName(index, offers, words), parts: missingParts(offer, words) }],
  )
  return items.length === 0 ? null : { heading: words.notIncluded, text: words.notIncludedText, items }
}

const scopeOf = ({ scope, shipment }: QuoteDocument, { words }: Words): WordedDocument['scope'] => {
  const hasPayers = scope.some(({ payer }) => payer !== null)
  const cells = scope.map(({ leg, payer, quoted }): ScopeCell => ({ leg: words.leg[leg], payer, quoted }))
  const said = ({ leg, quoted }: ScopeCell): string =>
    quoted === 'included' ? leg : `${leg} (${words.quoted[quoted]})`
  const sentence = (label: string, of: readonly ScopeCell[]): readonly string[] =>
    of.length === 0 ? [] : [`${label}${words.colon}${of.map(said).join(words.comma)}`]
  return {
    heading: hasPayers ? words.whoPays : words.scope,
    text: hasPayers ? fill(words.whoPaysText, { incoterm: incotermText(shipment) }) : words.scopeText,
    cells,
    payers: words.payer,
    spoken: hasPayers
      ? (['seller', 'buyer'] as const).flatMap((payer) =>
          sentence(
            words.payer[payer],
            cells.filter((cell) => cell.payer === payer),
          ),
        )
      : sentence(words.scope, cells),
    hasPayers,
  }
}

const chartOf = (document: QuoteDocument, { words, figures }: Words): WordedDocument['chart'] => {
  const { offers, currency } = document
  if (offers.length < 2) return null
  const minor = offers.map(({ total }) => {
    const value = parseDecimal(total)
    return value ? unitsAt(value, value.decimals) / 10 ** value.decimals : 0
  })
  const most = Math.max(...minor)
  if (most <= 0) return null
  return {
    heading: words.priceAndTime,
    axis: words.axisDays,
    points: offers.map((offer, index) => ({
      label: `${optionName(index, offers, words)} · ${words.mode[offer.mode]}`,
      by: byOf(offer),
      total: figures.money(offer.total, currency),
      share: Math.max((minor[index] ?? 0) / most, 0),
      days: offer.days,
    })),
  }
}

const senderOf = ({ letterhead }: QuoteDocument, words: DocumentWords): WordedDocument['sender'] => {
  const { name, addressLines, vatNumber, email, phone, website } = letterhead
  return {
    name,
    lines: addressLines.filter(Boolean),
    contacts: [phone, email, website, vatNumber && fill(words.vatNumber, { number: vatNumber })].filter(
      Boolean,
    ),
  }
}

const customerOf = ({ customer }: QuoteDocument, { words, figures }: Words): WordedDocument['customer'] => {
  if (!customer) return null
  const lines =
    customer.kind === 'erased'
      ? [fill(words.erased, { date: figures.date(customer.on) })]
      : [
          customer.name,
          ...(customer.contact === '' ? [] : [fill(words.attention, { name: customer.contact })]),
          ...customer.lines,
        ]
  return { heading: words.preparedFor, lines: lines.filter(Boolean) }
}

const termsOf = ({ terms, offers }: QuoteDocument, words: DocumentWords): WordedDocument['terms'] => {
  const offered = new Set<string>(['all', ...offers.map(byOf)])
  return {
    heading: words.terms,
    parts: terms
      .filter(({ mode, text }) => offered.has(mode) && text.trim() !== '')
      .map(({ mode, text }) => ({ of: mode === 'all' ? '' : words.termsOf[mode], text: text.trim() })),
  }
}

/** A document in its client's language. Figures are grouped and dated by the language; none is reckoned here. */
export const wordDocument = (document: QuoteDocument, language: DocumentLanguage): WordedDocument => {
  const words = documentWords(language)
  const figures = createDocumentFigures(language)
  const worded = { words, figures }
  const { offers, currency, issued } = document
  const totals = offers.map(({ total }) => figures.money(total, currency))
  const rows = chargeRows(document, words, figures)
  const number = issued?.number ?? words.draft
  return {
    language,
    title: `${words.title} ${number}`,
    heading: words.title,
    number,
    marks: [
      ...(document.sample ? [{ mark: words.sample, text: words.sampleText }] : []),
      ...(issued ? [] : [{ mark: words.draft, text: words.draftText }]),
    ],
    sender: senderOf(document, words),
    customer: customerOf(document, worded),
    dates: [
      { label: words.issuedOn, value: figures.date(document.issuedOn) },
      { label: words.validUntil, value: figures.date(document.validUntil) },
      ...(issued?.supersedes ? [{ label: words.replaces, value: issued.supersedes }] : []),
    ],
    shipment: { heading: words.shipment, facts: shipmentFacts(document, worded) },
    options: offers.map((offer, index) => ({
      name: optionName(index, offers, words),
      mode: words.mode[offer.mode],
      by: byOf(offer),
      total: totals[index] ?? '',
      totalLabel: offer.complete ? words.total : words.totalFrom,
    })),
    rows: optionRows(document, worded),
    charges:
      rows.length === 0
        ? null
        : {
            heading: `${words.charges} (${currency})`,
            rows,
            total: {
              label: offers.every(({ complete }) => complete) ? words.total : words.totalFrom,
              values: offers.map(({ total }) => figures.amount(total)),
            },
          },
    notIncluded: notIncluded(document, words),
    scope: scopeOf(document, worded),
    chart: chartOf(document, worded),
    screening: screeningFacts(document, words, figures),
    note: document.note.trim() === '' ? null : { heading: words.note, text: document.note.trim() },
    terms: termsOf(document, words),
    closing: [
      fill(words.validUntilText, { date: figures.date(document.validUntil) }),
      words.netOfVat,
      words.timesText,
    ],
    page: words.page,
  }
}
