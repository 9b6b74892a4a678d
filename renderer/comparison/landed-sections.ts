import type { LandedCost } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import {
  landedHoles,
  rateRows,
  rowMaker,
  type LandedHole,
  type LandedLine,
  type LandedOffer,
  type LandedRow,
  type RowOf,
} from './landed-rows.ts'

export interface LandedSection {
  readonly key: string
  readonly title: string
  readonly currency: string
  readonly rows: readonly LandedRow[]
  readonly holes: readonly LandedHole[]
}

const doorRows = (offers: readonly LandedOffer[], row: RowOf, { say }: Wording): readonly LandedRow[] => {
  const [first] = offers
  const vatIsCost = first?.landed.sums.vatIsCost ?? true
  const from = offers.map(({ landed }) => !landed.complete)
  const [line, ...others] = first?.landed.lines ?? []
  const units = others.length === 0 ? (line?.units ?? null) : null
  return [
    row('goods', ({ sums }) => sums.goods),
    row('transport', ({ sums }) => sums.transport, { from: offers.map(({ complete }) => !complete) }),
    row(dutyName(offers), ({ sums }) => sums.duty),
    ...(vatIsCost ? [row('vatCost', ({ sums }) => sums.vat)] : []),
    row('total', ({ sums }) => sums.total, { weight: 'sum', from }),
    ...(units === null
      ? []
      : [
          row('perUnit', ({ lines }) => lines[0]?.landedPerUnit ?? null, {
            from,
            detail: say('landed.units', { units }),
          }),
        ]),
    ...(vatIsCost
      ? []
      : [
          row('vatCash', ({ sums }) => sums.vat, { weight: 'aside', detail: say('landed.cashFlow') }),
          row('totalWithVat', ({ sums }) => sums.totalWithVat, { weight: 'aside', from }),
        ]),
  ]
}

/** Consumers' parcels are taxed on their price alone. */
const isTransportTaxed = ({ regime }: LandedCost): boolean =>
  regime === 'ordinary' || regime === 'procedure-42'

const borderRows = (offers: readonly LandedOffer[], row: RowOf, { say }: Wording) => {
  const taxed = offers.some(({ landed }) => isTransportTaxed(landed))
  const percents = new Set(offers.flatMap(({ landed }) => landed.vat.map(({ percent }) => percent)))
  return {
    transport: taxed
      ? [
          row('toBorder', ({ toBorder }) => toBorder, { detail: say('landed.toBorderHolds') }),
          row('mainShare', ({ mainSharePercent }) => mainSharePercent, { unit: 'percent', weight: 'aside' }),
        ]
      : [],
    behind: taxed
      ? [row('afterBorder', ({ afterBorder }) => afterBorder, { detail: say('landed.afterBorderHolds') })]
      : [],
    vat: [...percents].flatMap((percent) => {
      const rateOf = ({ vat }: LandedCost) => vat.find((rate) => rate.percent === percent)
      return [
        row('vatBase', (landed) => rateOf(landed)?.base ?? null, { key: `vatBase ${percent}` }),
        row('vat', (landed) => rateOf(landed)?.amount ?? null, {
          key: `vat ${percent}`,
          label: say('landed.row.vatOf', { percent }),
        }),
      ]
    }),
  }
}

/** Parcels under IOSS pay no duty by the tariff. */
const dutyName = (offers: readonly LandedOffer[]): string =>
  offers.some(({ landed }) => landed.regime === 'ioss') ? 'flatDuty' : 'duty'

/** Consumption tax is on few goods, and only in China: a row of noughts would ask to be explained. */
const hasConsumptionTax = (offers: readonly LandedOffer[]): boolean =>
  offers.some(({ landed }) =>
    landed.lines.some(({ duties }) => duties.some(({ measure }) => measure === 'consumption-tax')),
  )

const lineTitle = ({ description, hsCode, origin }: LandedLine, index: number, { say }: Wording): string =>
  [
    description === '' ? say('landed.line', { n: index + 1 }) : description,
    hsCode === '' ? '' : `HS ${hsCode.replace(/^(\d{4})(\d\d)?(\d\d)?(\d\d)?$/, '$1 $2 $3 $4').trim()}`,
    origin === null ? '' : say('landed.madeIn', { country: origin }),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/**
 * The table of landed costs: what it comes to at the door in the quote currency, below it how customs reckons in its own
 * money: for the whole and then by lines of goods, or at once where there is one line.
 */
export const landedSections = (
  offers: readonly LandedOffer[],
  currency: string,
  wording: Wording,
): readonly LandedSection[] => {
  const [first] = offers
  if (!first) return []
  const { say } = wording
  const { customsCurrency, country, lines } = first.landed
  const row = rowMaker(offers, wording)
  const consumption = hasConsumptionTax(offers)
  const border = borderRows(offers, row, wording)
  const clearedOn = row('clearedOn', (landed) => landed.clearedOn, {
    label: say('landed.row.clearedOn', { country }),
    unit: 'day',
    weight: 'aside',
  })
  const ofLine = (
    index: number,
    name: string,
    of: (line: LandedLine) => string | null,
    fields: Partial<LandedRow> = {},
  ): LandedRow =>
    row(
      name,
      (landed) => {
        const line = landed.lines[index]
        return line ? of(line) : ''
      },
      fields,
    )
  const price = (index: number): LandedRow => ofLine(index, 'price', ({ goodsValue }) => goodsValue)
  const customsValue = (index: number): LandedRow =>
    ofLine(index, 'customsValue', (line) => line.customsValue)
  const dutyRows = (index: number): readonly LandedRow[] => [
    ...rateRows(offers, (landed) => landed.lines[index]?.duties ?? [], row, wording),
    ofLine(index, dutyName(offers), ({ duty }) => duty),
    ...(consumption ? [ofLine(index, 'consumptionTax', (line) => line.consumptionTax)] : []),
  ]
  const vatRates = (index: number): readonly LandedRow[] =>
    rateRows(offers, (landed) => landed.lines[index]?.vatRates ?? [], row, wording)
  const titled = (line: LandedLine, index: number, rows: readonly LandedRow[]): LandedSection => ({
    key: `line ${index}`,
    title: lineTitle(line, index, wording),
    currency: customsCurrency,
    holes: landedHoles(offers, index),
    rows,
  })

  const door: LandedSection = {
    key: 'door',
    title: say('landed.atTheDoor'),
    currency,
    holes: landedHoles(offers, null),
    rows: doorRows(offers, row, wording),
  }
  const [only, ...others] = lines
  if (only && others.length === 0) {
    const rows = [clearedOn, price(0), ...border.transport, customsValue(0), ...dutyRows(0)]
    return [door, titled(only, 0, [...rows, ...border.behind, ...vatRates(0), ...border.vat])]
  }
  return [
    door,
    {
      key: 'customs',
      title: say('landed.atTheBorder'),
      currency: customsCurrency,
      holes: [],
      rows: [
        clearedOn,
        ...border.transport,
        row('customsValue', (landed) => landed.customsValue),
        row(dutyName(offers), (landed) => landed.duty),
        ...(consumption ? [row('consumptionTax', (landed) => landed.consumptionTax)] : []),
        ...border.behind,
        ...border.vat,
      ],
    },
    ...lines.map((line, index) =>
      titled(line, index, [
        price(index),
        ofLine(index, 'lineTransport', ({ transportToBorder }) => transportToBorder),
        customsValue(index),
        ...dutyRows(index),
        ...vatRates(index),
        ofLine(index, 'vat', ({ vat }) => vat),
        ofLine(index, 'lineTotal', ({ landed }) => landed, {
          label: say('landed.row.lineTotal', { currency }),
          weight: 'sum',
        }),
        ...(line.units === null
          ? []
          : [
              ofLine(index, 'linePerUnit', ({ landedPerUnit }) => landedPerUnit, {
                label: say('landed.row.linePerUnit', { currency }),
                detail: say('landed.units', { units: line.units }),
              }),
            ]),
      ]),
    ),
  ]
}
