import type { Wording } from '../../shared/text/format.ts'
import type { LandedOffer } from './landed-rows.ts'
import { landedSections } from './landed-sections.ts'
import { toCsv } from './csv-text.ts'

/** The table of landed costs as it stands on screen, a column an offer, decimals as the program writes them. */
export const landedToCsv = (offers: readonly LandedOffer[], currency: string, wording: Wording): string => {
  const { say } = wording
  const sections = landedSections(offers, currency, wording)
  return toCsv([
    ['section', 'what', 'source', 'unit', ...offers.map(({ id }) => id)],
    ...sections.flatMap(({ title, currency: money, rows, holes }) => [
      ...rows.map(({ label, unit, values, rate }) => [
        title,
        label,
        rate === null
          ? ''
          : rate.source === null
            ? say('landed.typed')
            : `${rate.source.tariff}, ${rate.source.row}${rate.sample ? ' SAMPLE' : ''}`,
        unit === 'money' ? money : unit === 'percent' ? '%' : '',
        ...values,
      ]),
      ...holes.map(({ hole, offers: missing }) => [
        title,
        say(`landed.hole.${hole.code}`),
        '',
        '',
        ...offers.map((offer) => (missing.includes(offer) ? hole.reason : '')),
      ]),
    ]),
  ])
}
