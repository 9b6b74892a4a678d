import type { Comparison, Offer } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { toCsv } from './csv-text.ts'

const csvColumns = [
  'offer',
  'mode',
  'service',
  'carrier',
  'departs',
  'arrives',
  'leg',
  'code',
  'charge',
  'basis',
  'quantity',
  'rate',
  'currency',
  'amount',
  'quote currency',
  'amount in quote currency',
  'reason',
  'tariff',
  'version',
  'row',
  'sample',
] as const

/** One line of every offer a row, decimals as the program writes them; holes as rows without an amount. */
export const comparisonToCsv = ({ offers, currency }: Comparison): string => {
  const head = (offer: Offer): (string | number | null)[] => [
    offer.id,
    offer.mode,
    offer.service,
    offer.carrier,
    offer.transit.departsOn,
    offer.transit.arrivesTypical,
  ]
  const rows = offers.flatMap((offer) => [
    ...offer.lines.map((line) => [
      ...head(offer),
      line.leg,
      line.code,
      line.name,
      line.basis,
      line.quantity,
      line.rate,
      line.currency,
      line.amount,
      currency,
      line.amountInQuoteCurrency,
      line.explanation,
      line.source.tariff,
      line.source.version,
      line.source.row,
      line.sample ? 'SAMPLE' : '',
    ]),
    ...offer.holes.map((hole) => [
      ...head(offer),
      hole.component,
      hole.code,
      null,
      null,
      null,
      null,
      null,
      null,
      currency,
      null,
      hole.reason,
      null,
      null,
      null,
      '',
    ]),
  ])
  return toCsv([csvColumns, ...rows])
}

/** An offer for a mail: its total, its days, its lines. */
export const offerToText = (
  offer: Offer,
  currency: string,
  { say, money, date, number }: Wording,
): string => {
  const head = [
    say(`mode.${offer.mode}`),
    offer.service,
    `${offer.complete ? '' : `${say('offers.from')} `}${money(offer.total, currency)}`,
    say('copy.delivered', {
      date: date(offer.transit.arrivesTypical, 'weekday-full'),
      from: date(offer.transit.arrivesEarliest, 'short'),
      to: date(offer.transit.arrivesLatest, 'short'),
    }),
    say('days', { n: offer.transit.daysTypical }),
  ].join(' · ')
  const lines = offer.lines.map(
    (line) =>
      `  ${say(`leg.${line.leg}`)}: ${line.name}, ${line.explanation}: ${number(line.amount)} ${line.currency}` +
      (line.currency === currency ? '' : ` = ${money(line.amountInQuoteCurrency, currency)}`),
  )
  const holes = offer.holes.map((hole) => `  ${say(`leg.${hole.component}`)}: ${say('hole.noPrice')}`)
  return [head, ...lines, ...holes].join('\n')
}

/** The comparison for a mail, marked SAMPLE where any line is. */
export const comparisonToText = (comparison: Comparison, wording: Wording): string => {
  const { say, date } = wording
  const { offers, exclusions, currency, recommendation } = comparison
  return [
    ...(comparison.sample ? [say('copy.sample')] : []),
    say('copy.head', { date: date(comparison.quotedOn) }),
    ...(recommendation ? [recommendation.because] : []),
    ...offers.map((offer) => `\n${offerToText(offer, currency, wording)}`),
    ...(exclusions.length > 0 ? [`\n${say('copy.notOffered')}`] : []),
    ...exclusions.map((exclusion) => `  ${say(`mode.${exclusion.mode}`)} ${exclusion.explanation}`),
    `\n${say('offers.net')}`,
  ].join('\n')
}
