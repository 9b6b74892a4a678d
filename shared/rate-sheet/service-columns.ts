import { note } from '../kernel/note.ts'
import { compareDecimals, decimalToText, zero, type Decimal } from '../kernel/decimal.ts'
import type { LocalDate, Weekday } from '../kernel/local-date.ts'
import type { DayRange, ServiceTerms, WeightBreak } from '../tariff/service-terms.ts'
import { dateCell } from './date-cell.ts'
import type { OpenValue, Report } from './column.ts'
import { optional, readOnly, required } from './define-layout.ts'
import { boundToDecimal } from './break-columns.ts'
import { wholeCell } from './number-cell.ts'
import { currencyCell, gatewayCell } from './place-cells.ts'
import { dayRangeCell, includesCell, oneOfCell, textCell, weekdaysCell } from './word-cells.ts'

/** First and last day of a row, for every layout that has them. */
export const validityColumns = {
  validFrom: optional('Valid from', dateCell, null),
  validTo: optional('Valid to', dateCell, null),
}

export const priorityColumn = optional(
  'Priority',
  { ...wholeCell(-1_000_000), grammar: 'number' as const },
  0,
)

/** Who, where and in which money: the first columns of a main-carriage layout. */
export const laneColumns = (mode: 'air' | 'rail') => ({
  origin: required('Origin', gatewayCell(mode)),
  destination: required('Destination', gatewayCell(mode)),
  carrier: required('Carrier', textCell),
  service: required('Service', textCell),
  currency: required('Currency', currencyCell),
})

const noCodes: readonly string[] = []

/** What every main-carriage layout also takes. */
export const serviceColumns = {
  commodity: optional('Commodity', textCell, null),
  includes: optional('Includes', includesCell, noCodes),
  priority: priorityColumn,
  side: optional(
    'Side',
    oneOfCell(['buy', 'sell'], { buy: ['achat', '成本', '买价'], sell: ['vente', '卖价'] }),
    'buy' as const,
  ),
  transitMin: optional('Transit min', wholeCell(), null),
  transitTypical: optional('Transit typical', wholeCell(), null),
  transitMax: optional('Transit max', wholeCell(), null),
  transitDays: readOnly(optional('Transit days', dayRangeCell, null)),
  departureDays: optional('Departure days', weekdaysCell, null),
  cutOffHours: optional('Cut-off hours', wholeCell(), null),
  ...validityColumns,
  remarks: optional('Remarks', textCell, ''),
}

export interface ServiceValues {
  readonly origin: string
  readonly destination: string
  readonly carrier: string
  readonly service: string
  readonly currency: string
  readonly commodity: string | null
  readonly includes: 'ALL' | readonly string[]
  readonly priority: number
  readonly side: 'buy' | 'sell'
  readonly transitMin: number | null
  readonly transitTypical: number | null
  readonly transitMax: number | null
  readonly transitDays: DayRange | null
  readonly departureDays: readonly Weekday[] | null
  readonly cutOffHours: number | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly remarks: string
}

// A sheet that gives one or two of the three figures: the missing ones are the nearest that it gives.
const transitOf = (values: ServiceValues, report: Report): DayRange | null => {
  const { transitMin, transitTypical, transitMax, transitDays } = values
  if (transitMin === null && transitTypical === null && transitMax === null) return transitDays
  const min = transitMin ?? transitTypical ?? transitMax ?? 0
  const max = transitMax ?? transitTypical ?? min
  const typical = transitTypical ?? Math.ceil((min + max) / 2)
  if (min <= typical && typical <= max) return { min, typical, max }
  report('Transit typical', note('sheet.transitOutOfOrder', { min, typical, max }))
  return null
}

/** The shared part of a main-carriage row. */
export const serviceTermsOf = (values: ServiceValues, row: number, report: Report): ServiceTerms => ({
  row,
  origin: values.origin,
  destination: values.destination,
  carrier: values.carrier,
  service: values.service,
  currency: values.currency,
  commodity: values.commodity,
  includes: values.includes,
  priority: values.priority,
  side: values.side,
  transit: transitOf(values, report),
  departureDays: values.departureDays,
  cutOffHours: values.cutOffHours,
  validFrom: values.validFrom,
  validTo: values.validTo,
  remarks: values.remarks,
})

export const serviceValuesOf = (terms: ServiceTerms): ServiceValues => ({
  origin: terms.origin,
  destination: terms.destination,
  carrier: terms.carrier,
  service: terms.service,
  currency: terms.currency,
  commodity: terms.commodity,
  includes: terms.includes,
  priority: terms.priority,
  side: terms.side,
  transitMin: terms.transit?.min ?? null,
  transitTypical: terms.transit?.typical ?? null,
  transitMax: terms.transit?.max ?? null,
  transitDays: null,
  departureDays: terms.departureDays,
  cutOffHours: terms.cutOffHours,
  validFrom: terms.validFrom,
  validTo: terms.validTo,
  remarks: terms.remarks,
})

/** A ladder from its price from 0 and the prices under its breaks, ascending. */
export const ladderOf = (fromZero: Decimal | null, open: readonly OpenValue[]): readonly WeightBreak[] => {
  const above = open.map(({ bound, value }) => ({ from: boundToDecimal(bound), rate: value }))
  const all = fromZero === null ? above : [{ from: zero, rate: fromZero }, ...above]
  return all.toSorted((a, b) => compareDecimals(a.from, b.from))
}

/** The same ladder taken apart again. */
export const ladderValues = (
  breaks: readonly WeightBreak[],
): { readonly fromZero: Decimal | null; readonly open: readonly OpenValue[] } => ({
  fromZero: breaks.find((step) => step.from.units === 0)?.rate ?? null,
  open: breaks
    .filter((step) => step.from.units !== 0)
    .map((step) => ({ bound: decimalToText(step.from), value: step.rate })),
})
