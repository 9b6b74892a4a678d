import { decimal } from '../kernel/decimal.ts'
import { dateToDay, dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { byRank, createBookRow, type BookRow } from './book-row.ts'
import type { ExchangeRate } from './reference-rows.ts'
import type { TariffVersion } from './tariff.ts'
import type { DatedExchangeRate } from './tariff-book.ts'

/** The newest rate on or before the day; an own tariff's, however old, before a sample's. */
export const indexExchangeRates = (
  versions: readonly TariffVersion[],
): ((currency: string, day: DayNumber) => DatedExchangeRate | undefined) => {
  const ratesByCurrency = new Map<string, BookRow<ExchangeRate>[]>()
  for (const version of versions) {
    for (const row of version.rows) {
      if (row.kind !== 'exchange-rate') continue
      const known = ratesByCurrency.get(row.currency)
      if (known) known.push(createBookRow(row, version))
      else ratesByCurrency.set(row.currency, [createBookRow(row, version)])
    }
  }
  for (const rates of ratesByCurrency.values()) {
    rates.sort((a, b) => b.rank - a.rank || dateToDay(b.row.date) - dateToDay(a.row.date) || byRank(a, b))
  }
  return (currency, day) => {
    if (currency === 'EUR') {
      return { currency, perEur: decimal(1), date: dayToDate(day), source: 'EUR', sample: false }
    }
    const found = ratesByCurrency
      .get(currency)
      ?.find(({ row, to }) => dateToDay(row.date) <= day && day <= to)
    if (!found) return undefined
    const { perEur, date, source } = found.row
    return { currency, perEur, date, source, sample: found.version.sample }
  }
}
