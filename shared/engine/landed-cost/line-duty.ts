import { addDecimals, compareDecimals, decimalToText, zero, type Decimal } from '../../kernel/decimal.ts'
import { note, type Note } from '../../kernel/note.ts'
import type { LandedCost, Unworded } from '../../quote/comparison.ts'
import type { BookRow } from '../../tariff/book-row.ts'
import type { DutyMatch, DutyQuery } from '../../tariff/compile-duties.ts'
import type { DutyMeasure, DutyRate } from '../../tariff/duty-rate.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'

type Duty = Unworded<LandedCost>['lines'][number]['duties'][number]

/** A percentage that is known, or why it is not, with the range where the tables give one. */
export type FoundRate =
  | { readonly kind: 'known'; readonly percent: Decimal; readonly duties: readonly Duty[] }
  | {
      readonly kind: 'open'
      readonly reason: Note
      readonly range: { readonly low: Decimal; readonly high: Decimal } | null
      readonly duties: readonly Duty[]
    }

/** Duties that add up. A preference needs a proof of origin and authorised use a licence: neither is assumed. */
const added: readonly DutyMeasure[] = ['third-country', 'anti-dumping', 'countervailing', 'additional']

const dutyOf = ({ row, version }: BookRow<DutyRate>): Duty => ({
  measure: row.measure,
  percent: row.duty.kind === 'percent' ? decimalToText(row.duty.percent) : null,
  text: row.duty.kind === 'percent' ? `${decimalToText(row.duty.percent)} %` : row.duty.text,
  typed: false,
  sample: version.sample,
  source: {
    tariff: `${version.issuer}: ${version.name}`,
    version: String(version.version),
    versionId: version.id,
    row: String(row.row),
  },
})

export const typedDuty = (measure: DutyMeasure, percent: Decimal): Duty => ({
  measure,
  percent: decimalToText(percent),
  text: `${decimalToText(percent)} %`,
  typed: true,
  sample: false,
  source: null,
})

/** What a measure may come to: one percentage, several, or something that is no percentage. */
const candidatesOf = ({
  rows,
  finer,
  groups,
}: DutyMatch): { readonly percents: readonly Decimal[]; readonly other: string | null } => {
  const percents: Decimal[] = []
  for (const { row } of [...rows, ...finer, ...groups]) {
    if (row.duty.kind !== 'percent') return { percents: [], other: row.duty.text }
    percents.push(row.duty.percent)
  }
  // Where the origin may be outside the group the measure may not hold at all.
  return { percents: groups.length > 0 && rows.length === 0 ? [...percents, zero] : percents, other: null }
}

const lowest = (values: readonly Decimal[]): Decimal =>
  values.reduce((low, value) => (compareDecimals(value, low) < 0 ? value : low))
const highest = (values: readonly Decimal[]): Decimal =>
  values.reduce((high, value) => (compareDecimals(value, high) > 0 ? value : high))

/** The measures named, added up: known where every one of them is. */
const addUp = (matches: readonly DutyMatch[], query: DutyQuery): FoundRate => {
  let low = zero
  let high = zero
  let other: string | null = null
  const duties: Duty[] = []
  for (const match of matches) {
    const { percents, other: text } = candidatesOf(match)
    duties.push(...(match.rows.length > 0 ? match.rows : match.finer).slice(0, 12).map(dutyOf))
    if (percents.length === 0) {
      other ??= text
      continue
    }
    low = addDecimals(low, lowest(percents))
    high = addDecimals(high, highest(percents))
  }
  const values = { code: query.hsCode, country: query.importCountry }
  if (other !== null) {
    return {
      kind: 'open',
      reason: note('landed.notAPercentage', { ...values, text: other }),
      range: null,
      duties,
    }
  }
  return compareDecimals(low, high) === 0
    ? { kind: 'known', percent: low, duties }
    : { kind: 'open', reason: note('landed.severalRates', values), range: { low, high }, duties }
}

/** Duty on a line of goods, per cent of its customs value. A code without a third-country rate is open, never free. */
export const findDuty = (book: TariffBook, query: DutyQuery): FoundRate => {
  const values = { code: query.hsCode, country: query.importCountry }
  if (query.hsCode === '') return { kind: 'open', reason: note('landed.noCode'), range: null, duties: [] }
  const matches = book.duties(query).filter(({ measure }) => added.includes(measure))
  if (!matches.some(({ measure }) => measure === 'third-country')) {
    return {
      kind: 'open',
      reason: note('landed.noDuty', values),
      range: null,
      duties: matches.flatMap(({ rows }) => rows.map(dutyOf)),
    }
  }
  if (query.origin === null)
    return { kind: 'open', reason: note('landed.noOrigin', values), range: null, duties: [] }
  return addUp(matches, query)
}

/** Value added tax of a country for the goods; open where no table has it. */
export const findVat = (book: TariffBook, query: DutyQuery): FoundRate => {
  const matches = book.duties(query).filter(({ measure }) => measure === 'vat')
  return matches.length === 0
    ? {
        kind: 'open',
        reason: note('landed.noVat', { country: query.importCountry }),
        range: null,
        duties: [],
      }
    : addUp(matches, query)
}

/** Consumption tax is on few goods: where the tables name none there is none. */
export const findConsumptionTax = (book: TariffBook, query: DutyQuery): FoundRate =>
  addUp(
    book.duties(query).filter(({ measure }) => measure === 'consumption-tax'),
    query,
  )
