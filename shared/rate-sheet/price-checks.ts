import { equipmentTypes } from '../freight/equipment.ts'
import { compareDecimals, decimalToText, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { note } from '../kernel/note.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'

/** A price of a row under the heading of its column. */
interface Price {
  readonly column: string
  readonly rate: Decimal
}

const breakHeading = (row: TariffRow, from: Decimal): string => {
  if (from.units !== 0) return `+${decimalToText(from)}`
  return row.kind === 'rail-lcl' ? 'Per W/M' : 'N'
}

/** Prices that fall from column to column, as weight breaks and bands per 100 kg do. */
const ladderOf = (row: TariffRow): readonly Price[] => {
  if (row.kind === 'air' || row.kind === 'rail-lcl') {
    return row.breaks.map(({ from, rate }) => ({ column: breakHeading(row, from), rate }))
  }
  if (row.kind === 'haulage' && row.pricePer === '100 kg') {
    return row.bands.map(({ toKg, price }) => ({ column: `<=${decimalToText(toKg)}`, rate: price }))
  }
  return []
}

const otherPrices = (row: TariffRow): readonly Price[] => {
  const listed: readonly (readonly [string, Decimal | null | undefined])[] =
    row.kind === 'air'
      ? [['M', row.minimum]]
      : row.kind === 'air-uld'
        ? [
            ['Pivot rate', row.pivotRate],
            ['Over-pivot rate', row.overPivotRate],
          ]
        : row.kind === 'rail-container'
          ? equipmentTypes.map((type) => [type, row.rates[type]] as const)
          : row.kind === 'rail-lcl'
            ? [['Min charge', row.minimumCharge]]
            : row.kind === 'haulage'
              ? [
                  ['Min', row.minimum],
                  ['Per km', row.perKm],
                ]
              : row.kind === 'exchange-rate'
                ? [['Per EUR', row.perEur]]
                : []
  return listed.flatMap(([column, rate]) => (rate ? [{ column, rate }] : []))
}

// A hint about units, never an amount: an approximate number is enough.
const roughly = (value: Decimal): number => value.units / powerOfTen(value.decimals)

/** How many times dearer or cheaper than its neighbours a price must be to be taken for a slip of unit or decimal sign. */
const suspicious = 50

const checkSigns = (row: TariffRow, prices: readonly Price[]): readonly Finding[] =>
  prices.flatMap(({ column, rate }): readonly Finding[] => {
    if (rate.units < 0) {
      const what = note('sheet.negativeRate', { rate: decimalToText(rate) })
      return [{ severity: 'error', row: row.row, column, note: what }]
    }
    if (rate.units > 0) return []
    const severity = row.kind === 'exchange-rate' ? 'error' : 'warning'
    return [{ severity, row: row.row, column, note: note('sheet.zeroRate') }]
  })

const checkLadder = (row: TariffRow): readonly Finding[] => {
  const ladder = ladderOf(row)
  return ladder.flatMap(({ column, rate }, index): readonly Finding[] => {
    const before = ladder[index - 1]
    if (!before || compareDecimals(rate, before.rate) < 0) return []
    const values = { from: column, rate: decimalToText(rate), before: decimalToText(before.rate) }
    return [{ severity: 'warning', row: row.row, column, note: note('sheet.breaksDoNotFall', values) }]
  })
}

const checkMinimum = (row: TariffRow): readonly Finding[] => {
  if (row.kind !== 'air' || row.minimum === null) return []
  const normal = row.breaks.find(({ from }) => from.units === 0)?.rate
  if (!normal || compareDecimals(row.minimum, normal) >= 0) return []
  const values = { minimum: decimalToText(row.minimum), rate: decimalToText(normal) }
  return [{ severity: 'warning', row: row.row, column: 'M', note: note('sheet.minimumBelowRate', values) }]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const currencyOf = (row: TariffRow): string =>
  'currency' in row && row.kind !== 'exchange-rate' ? row.currency : ''

// A price fifty times the column's usual one in its currency: per 100 kg under per kg, or a lost decimal sign.
const checkUnits = (rows: readonly TariffRow[]): readonly Finding[] => {
  const byColumn = new Map<string, { row: number; column: string; rate: Decimal }[]>()
  for (const row of rows) {
    if (row.kind === 'exchange-rate') continue
    for (const { column, rate } of [...ladderOf(row), ...otherPrices(row)]) {
      if (rate.units <= 0) continue
      const key = `${row.kind} ${currencyOf(row)} ${column}`
      const known = byColumn.get(key)
      const price = { row: row.row, column, rate }
      if (known) known.push(price)
      else byColumn.set(key, [price])
    }
  }
  return [...byColumn.values()].flatMap((prices) => {
    if (prices.length < 3) return []
    const usual = median(prices.map(({ rate }) => roughly(rate)))
    return prices.flatMap(({ row, column, rate }): readonly Finding[] => {
      const times = roughly(rate) / usual
      if (times < suspicious && times > 1 / suspicious) return []
      const shown = times >= 1 ? String(Math.round(times)) : `1/${Math.round(1 / times)}`
      const what = note('sheet.hundredfold', { rate: decimalToText(rate), times: shown })
      return [{ severity: 'warning', row, column, note: what }]
    })
  })
}

/** Prices that cannot be (negative), and prices that a person should look at (zero, not falling, a hundred times the others). */
export const checkPrices = (rows: readonly TariffRow[]): readonly Finding[] => [
  ...rows.flatMap((row) => [
    ...checkSigns(row, [...ladderOf(row), ...otherPrices(row)]),
    ...checkLadder(row),
    ...checkMinimum(row),
  ]),
  ...checkUnits(rows),
]
