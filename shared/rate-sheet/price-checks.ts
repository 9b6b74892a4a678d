import { equipmentTypes } from '../freight/equipment.ts'
import { compareDecimals, decimalToText, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { note } from '../kernel/note.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'

/** Told of a price and the heading of its column. Nothing is built for it: a sheet has a million of them. */
type VisitPrice = (column: string, rate: Decimal) => void

const breakHeadings = new Map<number, string>()
const breakHeading = (row: TariffRow, from: Decimal): string => {
  if (from.units === 0) return row.kind === 'rail-lcl' ? 'Per W/M' : 'N'
  if (from.decimals !== 0) return `+${decimalToText(from)}`
  const known = breakHeadings.get(from.units)
  if (known !== undefined) return known
  if (breakHeadings.size > 1000) breakHeadings.clear()
  const heading = `+${decimalToText(from)}`
  breakHeadings.set(from.units, heading)
  return heading
}

/** Prices that fall from column to column, as weight breaks and bands per 100 kg do. */
const visitLadder = (row: TariffRow, visit: VisitPrice): void => {
  if (row.kind === 'air' || row.kind === 'rail-lcl') {
    for (const { from, rate } of row.breaks) visit(breakHeading(row, from), rate)
  } else if (row.kind === 'haulage' && row.pricePer === '100 kg') {
    for (const { toKg, price } of row.bands) visit(`<=${decimalToText(toKg)}`, price)
  }
}

const visitOthers = (row: TariffRow, visit: VisitPrice): void => {
  const tell = (column: string, rate: Decimal | null | undefined): void => {
    if (rate) visit(column, rate)
  }
  switch (row.kind) {
    case 'air':
      tell('M', row.minimum)
      break
    case 'air-uld':
      tell('Pivot rate', row.pivotRate)
      tell('Over-pivot rate', row.overPivotRate)
      break
    case 'rail-container':
      for (const type of equipmentTypes) tell(type, row.rates[type])
      break
    case 'rail-lcl':
      tell('Min charge', row.minimumCharge)
      break
    case 'haulage':
      tell('Min', row.minimum)
      tell('Per km', row.perKm)
      break
    case 'exchange-rate':
      tell('Per EUR', row.perEur)
      break
    default:
  }
}

// A hint about units, never an amount: an approximate number is enough.
const roughly = (value: Decimal): number => value.units / powerOfTen(value.decimals)

/** How many times dearer or cheaper than its neighbours a price must be to be taken for a slip of unit or decimal sign. */
const suspicious = 50

const isUnusual = (rate: number, usual: number): boolean => {
  const times = rate / usual
  return times >= suspicious || times <= 1 / suspicious
}

const checkSign = (row: TariffRow, column: string, rate: Decimal): Finding | undefined => {
  if (rate.units > 0) return undefined
  if (rate.units < 0) {
    const what = note('sheet.negativeRate', { rate: decimalToText(rate) })
    return { severity: 'error', row: row.row, column, note: what }
  }
  const severity = row.kind === 'exchange-rate' ? 'error' : 'warning'
  return { severity, row: row.row, column, note: note('sheet.zeroRate') }
}

const checkSteps = (row: TariffRow, findings: Finding[]): void => {
  let before: Decimal | undefined
  visitLadder(row, (column, rate) => {
    if (before && compareDecimals(rate, before) >= 0) {
      const values = { from: column, rate: decimalToText(rate), before: decimalToText(before) }
      const what = note('sheet.breaksDoNotFall', values)
      findings.push({ severity: 'warning', row: row.row, column, note: what })
    }
    before = rate
  })
}

const checkMinimum = (row: TariffRow): readonly Finding[] => {
  if (row.kind !== 'air' || row.minimum === null) return []
  const normal = row.breaks.find(({ from }) => from.units === 0)?.rate
  if (!normal || compareDecimals(row.minimum, normal) >= 0) return []
  const values = { minimum: decimalToText(row.minimum), rate: decimalToText(normal) }
  return [{ severity: 'warning', row: row.row, column: 'M', note: note('sheet.minimumBelowRate', values) }]
}

const currencyOf = (row: TariffRow): string =>
  'currency' in row && row.kind !== 'exchange-rate' ? row.currency : ''

/** The prices of one column in one currency. */
interface ColumnPrices {
  readonly rates: number[]
  usual: number
}

// A price fifty times the column's usual one in its currency: per 100 kg under per kg, or a lost decimal sign.
const checkUnits = (rows: readonly TariffRow[], findings: Finding[]): void => {
  const families = new Map<string, Map<string, ColumnPrices>>()
  let family: Map<string, ColumnPrices> = new Map()
  let lastKind = ''
  let lastCurrency: string | undefined
  const enter = (row: TariffRow): void => {
    const currency = currencyOf(row)
    if (row.kind === lastKind && currency === lastCurrency) return
    lastKind = row.kind
    lastCurrency = currency
    const key = `${row.kind} ${currency}`
    const known = families.get(key)
    family = known ?? new Map<string, ColumnPrices>()
    if (!known) families.set(key, family)
  }
  const each = (visit: (row: TariffRow, column: string, rate: Decimal) => void): void => {
    for (const row of rows) {
      if (row.kind === 'exchange-rate') continue
      enter(row)
      const ofRow: VisitPrice = (column, rate) => {
        if (rate.units > 0) visit(row, column, rate)
      }
      visitLadder(row, ofRow)
      visitOthers(row, ofRow)
    }
  }
  each((_row, column, rate) => {
    const known = family.get(column)
    if (known) known.rates.push(roughly(rate))
    else family.set(column, { rates: [roughly(rate)], usual: 0 })
  })
  let anyIsUnusual = false
  for (const columns of families.values()) {
    for (const prices of columns.values()) {
      // Two prices have no usual one.
      if (prices.rates.length < 3) continue
      const sorted = Float64Array.from(prices.rates).toSorted()
      const usual = sorted[sorted.length >> 1] ?? 0
      prices.usual = usual
      anyIsUnusual ||= isUnusual(sorted[0] ?? usual, usual) || isUnusual(sorted.at(-1) ?? usual, usual)
    }
  }
  // What holds for the least and the most of each column holds for all between them.
  if (!anyIsUnusual) return
  each((row, column, rate) => {
    const usual = family.get(column)?.usual ?? 0
    if (usual === 0) return
    if (!isUnusual(roughly(rate), usual)) return
    const times = roughly(rate) / usual
    const shown = times >= 1 ? String(Math.round(times)) : `1/${Math.round(1 / times)}`
    const what = note('sheet.hundredfold', { rate: decimalToText(rate), times: shown })
    findings.push({ severity: 'warning', row: row.row, column, note: what })
  })
}

/** Prices that cannot be (negative), and prices that a person should look at (zero, not falling, a hundred times the others). */
export const checkPrices = (rows: readonly TariffRow[]): readonly Finding[] => {
  const findings: Finding[] = []
  for (const row of rows) {
    const visit: VisitPrice = (column, rate) => {
      const finding = checkSign(row, column, rate)
      if (finding) findings.push(finding)
    }
    visitLadder(row, visit)
    visitOthers(row, visit)
    checkSteps(row, findings)
    findings.push(...checkMinimum(row))
  }
  checkUnits(rows, findings)
  return findings
}
