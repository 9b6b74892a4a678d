import type { Decimal } from '../../kernel/decimal.ts'
import { note } from '../../kernel/note.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { ExchangeRate } from '../../tariff/reference-rows.ts'
import { dateCell } from '../date-cell.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import { currencyCell } from '../place-cells.ts'
import { textCell } from '../word-cells.ts'

interface Values {
  readonly currency: string | null
  readonly perEur: Decimal | null
  readonly date: LocalDate
  readonly source: string
}

/** A quarter, as the bank's shorter history has it. */
const keptDays = 92

const ecbSource = 'ECB'

/** Units per 1 EUR: a currency a row, or the ECB's daily file with a currency a column (`Date, USD, JPY, …`). */
export const exchangeRates = defineLayout<Values, ExchangeRate>({
  name: 'exchange-rates',
  kind: 'exchange-rate',
  columns: {
    currency: optional('Currency', currencyCell, null),
    perEur: optional('Per EUR', numberCell, null),
    date: required('Date', dateCell),
    source: optional('Source', textCell, ''),
  },
  open: {
    after: 'source',
    boundOf: (heading) => /^\s*([A-Z]{3})\s*$/.exec(heading)?.[1],
    headingOf: (bound) => bound,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  },
  isRecognised: (keys, currencies) =>
    keys.has('date') && (currencies >= 2 || (keys.has('currency') && keys.has('perEur'))),
  toRows: ({ currency, perEur, date, source }, open, row, report) => {
    if (open.length > 0 && currency === null) {
      return open.map(({ bound, value }) => ({
        kind: 'exchange-rate' as const,
        row,
        currency: bound,
        perEur: value,
        date,
        source: source === '' ? ecbSource : source,
      }))
    }
    if (currency === null) report('Currency', note('sheet.missingValue'))
    if (perEur === null) report('Per EUR', note('sheet.missingValue'))
    return currency === null || perEur === null
      ? []
      : [{ kind: 'exchange-rate', row, currency, perEur, date, source }]
  },
  // A history is a file of thousands of days; a quote asks for the newest before its own.
  join: (rows, report) => {
    const dates = new Set(rows.map(({ date }) => date))
    if (dates.size <= keptDays) return rows
    const newest = [...dates].reduce((latest, date) => (date > latest ? date : latest))
    const kept = rows.filter(({ date }) => date === newest)
    report(kept[0]?.row ?? 0, 'Date', note('sheet.oldRates', { n: dates.size, date: newest }), 'warning')
    return kept
  },
  fromRow: ({ currency, perEur, date, source }) => [{ values: { currency, perEur, date, source }, open: [] }],
})
