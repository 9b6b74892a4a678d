import { decimalToText, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { note } from '../kernel/note.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'
import { breakHeading, visitLadder, visitOthers, type VisitPrice } from './visit-prices.ts'

// A hint about units, never an amount: an approximate number is enough.
const roughly = (value: Decimal): number => value.units / powerOfTen(value.decimals)

/** How many times dearer or cheaper than its neighbours a price must be to be taken for a slip of unit or decimal sign. */
const suspicious = 50

const isUnusual = (rate: number, usual: number): boolean => {
  const times = rate / usual
  return times >= suspicious || times <= 1 / suspicious
}

const currencyOf = (row: TariffRow): string =>
  'currency' in row && row.kind !== 'exchange-rate' ? row.currency : ''

/** Hands out one value for each family of rows whose prices are held against one another: one kind, in one currency. */
const createFamilies = <Value>(create: () => Value): ((row: TariffRow) => Value) => {
  const families = new Map<string, Value>()
  let family: Value | undefined
  let lastKind = ''
  let lastCurrency: string | undefined
  return (row) => {
    const currency = currencyOf(row)
    if (family !== undefined && row.kind === lastKind && currency === lastCurrency) return family
    lastKind = row.kind
    lastCurrency = currency
    const key = `${row.kind} ${currency}`
    family = families.get(key) ?? create()
    families.set(key, family)
    return family
  }
}

const columnOf = <Value>(columns: Map<string, Value>, column: string, create: () => Value): Value => {
  const known = columns.get(column)
  if (known !== undefined) return known
  const made = create()
  columns.set(column, made)
  return made
}

interface Range {
  least: number
  most: number
}

/** The least and the most price of each column, and which column the breaks of the last ladder stood in, one by one. */
interface Ranges {
  readonly byColumn: Map<string, Range>
  readonly ofBreaks: { readonly from: Decimal; readonly range: Range }[]
}

const createRange = (): Range => ({ least: Infinity, most: 0 })

const widen = (range: Range, rate: Decimal): void => {
  const price = roughly(rate)
  if (price <= 0) return
  if (price < range.least) range.least = price
  if (price > range.most) range.most = price
}

/** Whether any column has two prices so far apart that one of them may be unusual beside whatever is the usual one. */
const mayBeUnusual = (rows: readonly TariffRow[]): boolean => {
  const all: Ranges[] = []
  const rangesOf = createFamilies<Ranges>(() => {
    const ranges: Ranges = { byColumn: new Map(), ofBreaks: [] }
    all.push(ranges)
    return ranges
  })
  for (const row of rows) {
    if (row.kind === 'exchange-rate') continue
    const { byColumn, ofBreaks } = rangesOf(row)
    const visit: VisitPrice = (column, rate) => widen(columnOf(byColumn, column, createRange), rate)
    if (row.kind === 'air' || row.kind === 'rail-lcl') {
      // Ladders of a sheet have the same breaks, mostly: a heading is put together only where they differ.
      for (let at = 0; at < row.breaks.length; at += 1) {
        const step = row.breaks[at]
        if (!step) continue
        const { from, rate } = step
        let place = ofBreaks[at]
        if (place?.from.units !== from.units || place.from.decimals !== from.decimals) {
          place = { from, range: columnOf(byColumn, breakHeading(row, from), createRange) }
          ofBreaks[at] = place
        }
        widen(place.range, rate)
      }
    } else visitLadder(row, visit)
    visitOthers(row, visit)
  }
  return all.some(({ byColumn }) =>
    [...byColumn.values()].some(
      ({ least, most }) => most > 0 && (isUnusual(most, least) || isUnusual(least, most)),
    ),
  )
}

/** The prices of one column in one currency. */
interface ColumnPrices {
  readonly rates: number[]
  usual: number
}

/** Prices fifty times the usual one of their column in their currency: per 100 kg under per kg, or a lost decimal sign. */
export const checkUnits = (rows: readonly TariffRow[]): readonly Finding[] => {
  // What holds for the least and the most of each column holds for all between them, whatever is the usual one.
  if (!mayBeUnusual(rows)) return []
  const all: Map<string, ColumnPrices>[] = []
  const columnsOf = createFamilies<Map<string, ColumnPrices>>(() => {
    const columns = new Map<string, ColumnPrices>()
    all.push(columns)
    return columns
  })
  const each = (
    visit: (row: TariffRow, prices: ColumnPrices, column: string, rate: Decimal) => void,
  ): void => {
    for (const row of rows) {
      if (row.kind === 'exchange-rate') continue
      const columns = columnsOf(row)
      const ofRow: VisitPrice = (column, rate) => {
        if (rate.units <= 0) return
        visit(
          row,
          columnOf(columns, column, () => ({ rates: [], usual: 0 })),
          column,
          rate,
        )
      }
      visitLadder(row, ofRow)
      visitOthers(row, ofRow)
    }
  }
  each((_row, { rates }, _column, rate) => rates.push(roughly(rate)))
  for (const prices of all.flatMap((columns) => [...columns.values()])) {
    // Two prices have no usual one.
    if (prices.rates.length < 3) continue
    const sorted = Float64Array.from(prices.rates).toSorted()
    prices.usual = sorted[sorted.length >> 1] ?? 0
  }
  const findings: Finding[] = []
  each((row, { usual }, column, rate) => {
    if (usual === 0 || !isUnusual(roughly(rate), usual)) return
    const times = roughly(rate) / usual
    const shown = times >= 1 ? String(Math.round(times)) : `1/${Math.round(1 / times)}`
    const what = note('sheet.hundredfold', { rate: decimalToText(rate), times: shown })
    findings.push({ severity: 'warning', row: row.row, column, note: what })
  })
  return findings
}
