import type { LandedCost, Offer } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { wrapText } from './text-table.ts'

type LandedLine = LandedCost['lines'][number]

/** `2.7 %, third country`, with what the user typed and what is a sample marked. */
const ratesOf = (line: LandedLine, { say }: Wording): string =>
  line.duties.length === 0
    ? say('landed.open')
    : line.duties
        .map(({ measure, text, typed, sample }) =>
          [
            `${say(`duty.${measure}`)} ${text}`,
            typed ? say('landed.typedMark') : '',
            sample ? say('cli.sampleSign') : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
        )
        .join(', ')

const titleOf = ({ description, hsCode }: LandedLine, index: number, { say }: Wording): string =>
  [description === '' ? say('landed.line', { n: index + 1 }) : description, hsCode]
    .filter((part) => part !== '')
    .join(' ')

/** What the goods cost at the door, line by line, and what is open; empty where nothing is known of it. */
export const printLandedCost = ({ landed }: Offer, currency: string, wording: Wording): string => {
  if (!landed) return ''
  const { say, number } = wording
  const { sums, customsCurrency } = landed
  const figure = (value: string | null): string => (value === null ? say('landed.open') : number(value))
  const vat = sums.vatIsCost ? say('cli.landedVatCost', { vat: figure(sums.vat) }) : ''
  const from = landed.complete || sums.total === null ? '' : `${say('cli.from')} `
  const rows = [
    wrapText(
      say('cli.landed', {
        country: landed.country,
        goods: figure(sums.goods),
        transport: figure(sums.transport),
        duty: figure(sums.duty),
        vat,
        total: from + figure(sums.total),
        currency,
      }),
      '  ',
    ),
    wrapText(say(`landed.regime.${landed.regime}`), '    '),
    wrapText(
      say('cli.landedCustoms', {
        value: number(landed.customsValue),
        currency: customsCurrency,
        toBorder: number(landed.toBorder),
        behind: number(landed.afterBorder),
      }),
      '    ',
    ),
    ...landed.lines.flatMap((line, index) => {
      const title = titleOf(line, index, wording)
      return [
        wrapText(
          say('cli.landedLine', {
            title,
            value: number(line.customsValue),
            duty: figure(line.duty),
            currency: customsCurrency,
            rates: ratesOf(line, wording),
          }),
          '    ',
        ),
        line.landed === null || line.landedPerUnit === null
          ? ''
          : wrapText(
              say('cli.landedUnit', {
                title,
                landed: number(line.landed),
                perUnit: number(line.landedPerUnit),
                currency,
              }),
              '    ',
            ),
      ]
    }),
    sums.vatIsCost || sums.vat === null
      ? ''
      : wrapText(say('cli.landedVatCash', { vat: number(sums.vat), currency }), '    '),
    ...landed.holes.map(({ reason, range }) =>
      wrapText(
        [
          say('cli.landedHole', { reason }),
          range ? say('cli.landedRange', { low: number(range.low), high: number(range.high) }) : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
        '    ',
      ),
    ),
  ]
  return rows.join('')
}
