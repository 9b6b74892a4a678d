import { routeLegs } from '../../shared/freight/transport-mode.ts'
import type { ChargeLine, Comparison, Offer } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { printLandedCost } from './print-landed-cost.ts'
import { textTable, wrapText } from './text-table.ts'

const heading = (text: string): string => `${text}\n${'─'.repeat(text.length)}\n`

const cargoText = ({ cargo }: Comparison, wording: Wording): string => {
  const { number, say } = wording
  const measures = say('cli.cargo', {
    n: cargo.pieces,
    gross: number(cargo.grossKg),
    volume: number(cargo.volumeM3),
    chargeable: number(cargo.air.chargeableKg),
    wm: number(cargo.rail.revenueTon),
  })
  return cargo.densityKgPerM3 === null
    ? measures
    : `${measures} · ${say('cli.density', { density: number(cargo.densityKgPerM3) })}`
}

const equipmentText = ({ equipment, uld }: Offer): string =>
  uld ?? equipment.map(({ type, count }) => `${count} × ${type}`).join(' + ')

const offersTable = ({ offers, currency }: Comparison, wording: Wording): string => {
  const { say, date, number } = wording
  const heads = ['offer', 'mode', 'service', 'route', 'total', 'days', 'delivered', 'co2', 'state'] as const
  return textTable(
    [
      heads.map((head) => say(`cli.head.${head}`, { currency })),
      ...offers.map((offer, index) => {
        const { transit } = offer
        return [
          String(index + 1),
          say(`cli.mode.${offer.mode}`),
          [offer.carrier, offer.service, equipmentText(offer)].filter(Boolean).join(' · '),
          `${offer.originGateway}–${offer.destinationGateway}`,
          `${offer.complete ? '' : `${say('cli.from')} `}${number(offer.total)}`,
          `${transit.daysMin}–${transit.daysMax} (${transit.daysTypical})`,
          `${date(transit.arrivesTypical, 'short')} (${date(transit.arrivesEarliest, 'short')} – ${date(transit.arrivesLatest, 'short')})`,
          number(offer.emissionsKg),
          [
            offer.complete ? '' : say('cli.incomplete'),
            offer.inTime === false ? say('cli.late') : '',
            offer.sample ? say('cli.sampleMark') : '',
          ]
            .filter(Boolean)
            .join(', '),
        ]
      }),
    ],
    { right: [4, 5, 7] },
  )
}

const lineRow = (line: ChargeLine, currency: string, wording: Wording): readonly string[] => [
  line.code,
  `${line.name}${line.sample ? ` ${wording.say('cli.sampleSign')}` : ''}`,
  line.currency === currency ? '' : `${wording.number(line.amount)} ${line.currency}`,
  `${wording.number(line.amountInQuoteCurrency)} ${currency}`,
]

const linesOf = (offer: Offer, currency: string, wording: Wording): string => {
  const { say } = wording
  let text = ''
  for (const leg of routeLegs) {
    const lines = offer.lines.filter((line) => line.leg === leg)
    if (lines.length === 0) continue
    text += `\n  ${say(`cli.leg.${leg}`)}\n`
    const rows = textTable(
      lines.map((line) => lineRow(line, currency, wording)),
      { indent: '    ', right: [2, 3] },
    ).split('\n')
    lines.forEach((line, index) => {
      text += `${rows[index] ?? ''}\n${wrapText(line.explanation, '          ')}`
    })
  }
  return text
}

const transitText = ({ transit, ownTransit }: Offer, wording: Wording): string => {
  const { say, date } = wording
  const dates = say('cli.transit', {
    received: date(transit.receivedOn, 'weekday'),
    cutOff: date(transit.cutOffOn, 'weekday'),
    departs: date(transit.departsOn, 'weekday'),
    arrives: date(transit.gatewayArrivesTypical, 'weekday'),
    delivered: date(transit.arrivesTypical, 'weekday-full'),
  })
  const latest =
    transit.latestReadyOn === null
      ? ''
      : `\n  ${say('cli.latestReady', {
          typical: date(transit.latestReadyOn, 'weekday'),
          safe: transit.latestReadySafeOn === null ? '–' : date(transit.latestReadySafeOn, 'weekday'),
        })}`
  const own = ownTransit ? `\n${wrapText(ownTransit.explanation, '  ').trimEnd()}` : ''
  return `  ${dates}${latest}${own}\n`
}

const offerText = (offer: Offer, position: number, comparison: Comparison, wording: Wording): string => {
  const { say, number } = wording
  const title = `${position}  ${say(`cli.mode.${offer.mode}`)}: ${offer.carrier} ${offer.service}, ${
    offer.originGatewayName
  } (${offer.originGateway}) → ${offer.destinationGatewayName} (${offer.destinationGateway})`
  const rated = [
    offer.chargeableKg === null ? '' : say('cli.chargeable', { kg: number(offer.chargeableKg) }),
    offer.ratedAsKg === null || offer.ratedAsKg === offer.chargeableKg
      ? ''
      : offer.ratedAsBreak === null
        ? say('cli.ratedAs', { kg: number(offer.ratedAsKg) })
        : say('cli.ratedAsBreak', { kg: number(offer.ratedAsKg), break: offer.ratedAsBreak }),
    offer.revenueTon === null ? '' : say('cli.revenueTon', { wm: number(offer.revenueTon) }),
    equipmentText(offer),
    say(`cli.side.${offer.side}`),
  ].filter(Boolean)
  const total = say(offer.complete ? 'cli.total' : 'cli.totalFrom', {
    total: `${number(offer.total)} ${comparison.currency}`,
    perKg: `${number(offer.perKg)} ${comparison.currency}`,
  })
  const holes = offer.holes.map((hole) => {
    const estimate = hole.estimate
      ? ` ${say('cli.estimate', { low: number(hole.estimate.low), high: number(hole.estimate.high), currency: comparison.currency })}`
      : ''
    return wrapText(`${say('cli.hole')}: ${hole.reason}${estimate}`, '  ')
  })
  const warnings = offer.warnings.map(({ text }) => wrapText(`${say('cli.warning')}: ${text}`, '  '))
  return `${heading(title)}  ${rated.join(' · ')}\n  ${say('cli.id', { id: offer.id })}\n${transitText(
    offer,
    wording,
  )}${linesOf(offer, comparison.currency, wording)}\n  ${total}\n${printLandedCost(offer, comparison.currency, wording)}${[...holes, ...warnings].join('')}`
}

/** What a mode's goods are, rule by rule, where any rule says something or nothing could be checked. */
const screeningText = ({ screening }: Comparison, { say, date }: Wording): string =>
  screening.some(({ goods }) => goods.some(({ findings }) => findings.length > 0))
    ? heading(say('cli.screening')) +
      screening
        .map(({ mode, from, to, outcome, goods }) => {
          const days = from === to ? date(from) : `${date(from)} – ${date(to)}`
          const lines = goods.flatMap(({ line, findings }) =>
            findings.map(({ outcome: found, name, goesBy, text, source }) => {
              const where = line === null ? '' : `${say('screening.line', { n: line })}: `
              const what = [name ?? '', goesBy].filter(Boolean).join(', ')
              const told = [what, text].filter(Boolean).join(': ')
              return wrapText(
                `${where}${say(`screening.outcome.${found}`)}, ${told}${source === '' ? '' : ` · ${source}`}`,
                '      ',
              )
            }),
          )
          return `  ${say(`cli.mode.${mode}`)}, ${days}: ${say(`screening.outcome.${outcome}`)}\n${lines.join('')}`
        })
        .join('')
    : ''

/** The comparison as a page of text: what `--json` says, for people. */
export const printComparison = (comparison: Comparison, wording: Wording): string => {
  const { say } = wording
  const parts = [
    comparison.sample ? wrapText(say('cli.sampleNotice'), '') : '',
    `${say(`cli.direction.${comparison.direction}`)}, ${say('cli.quotedOn', {
      date: wording.date(comparison.quotedOn),
    })}\n${cargoText(comparison, wording)}\n`,
    comparison.recommendation ? wrapText(comparison.recommendation.because, '') : '',
    comparison.offers.length === 0 ? `${say('cli.noOffer')}\n` : offersTable(comparison, wording),
    comparison.warnings
      .map(({ text, path }) =>
        wrapText(`${say('cli.warning')}: ${path === null ? '' : `${path}: `}${text}`, ''),
      )
      .join(''),
    screeningText(comparison, wording),
    ...comparison.offers.map((offer, index) => offerText(offer, index + 1, comparison, wording)),
    comparison.exclusions.length === 0
      ? ''
      : heading(say('cli.exclusions')) +
        comparison.exclusions
          .map(
            (exclusion) =>
              `  ${say(`cli.mode.${exclusion.mode}`)}: ${exclusion.carrier} ${exclusion.service}, ${
                exclusion.originGateway
              }–${exclusion.destinationGateway}\n${wrapText(
                exclusion.remedy === null
                  ? exclusion.explanation
                  : `${exclusion.explanation} ${exclusion.remedy}`,
                '      ',
              )}`,
          )
          .join(''),
    comparison.exchangeRates.length === 0
      ? ''
      : `${say('cli.exchangeRates')}: ${comparison.exchangeRates
          .map(({ currency, perEur, date }) =>
            say('cli.exchangeRate', { currency, rate: wording.number(perEur), date: wording.date(date) }),
          )
          .join(' · ')}\n`,
  ]
  return parts.filter(Boolean).join('\n')
}
