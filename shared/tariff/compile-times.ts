import { dateToDay, dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { byRank, createBookRow, expiryOf, type BookRow } from './book-row.ts'
import { fitsMode, modeWeight } from './compile-charges.ts'
import type { ScheduleException, TransitStep, TransitTime } from './reference-rows.ts'
import type { TariffVersion } from './tariff.ts'
import type { ServiceQuery } from './tariff-book.ts'

const specificityOf = ({ service, carrier, gateway, mode, direction }: TransitTime): number =>
  (service === null ? 0 : 64) +
  (carrier === null ? 0 : 32) +
  (gateway === null ? 0 : 16) +
  modeWeight(mode) * 2 +
  (direction === null ? 0 : 1)

/** Times of the steps after arrival, the most specific first. */
export const indexTimes = (
  versions: readonly TariffVersion[],
): ((query: ServiceQuery, gateway: string, step: TransitStep) => readonly BookRow<TransitTime>[]) => {
  const rows = versions
    .flatMap((version) =>
      version.rows.flatMap((row) => (row.kind === 'time' ? [createBookRow(row, version)] : [])),
    )
    .toSorted((a, b) => b.rank - a.rank || specificityOf(b.row) - specificityOf(a.row) || byRank(a, b))
  return (query, gateway, step) =>
    rows.filter(
      ({ row }) =>
        row.step === step &&
        fitsMode(row.mode, query.mode) &&
        (row.direction === null || row.direction === query.direction) &&
        (row.carrier === null || row.carrier === query.carrier) &&
        (row.service === null || row.service === query.service) &&
        (row.gateway === null || row.gateway === gateway),
    )
}

/** An exception within its tariff's expiry; none where it begins only after. */
const withinExpiry = (row: ScheduleException, expiry: number): readonly ScheduleException[] => {
  if (dateToDay(row.to) <= expiry) return [row]
  return dateToDay(row.from) <= expiry ? [{ ...row, to: dayToDate(expiry as DayNumber) }] : []
}

/** Departures cancelled, added or blacked out, of a service's own lane. */
export const indexExceptions = (
  versions: readonly TariffVersion[],
): ((query: ServiceQuery) => readonly ScheduleException[]) => {
  const rows = versions.flatMap((version) =>
    version.rows.flatMap((row) => (row.kind === 'exception' ? withinExpiry(row, expiryOf(version)) : [])),
  )
  return (query) =>
    rows.filter(
      (row) =>
        (row.carrier === null || row.carrier === query.carrier) &&
        (row.service === null || row.service === query.service) &&
        (row.origin === null || row.origin === query.origin) &&
        (row.destination === null || row.destination === query.destination),
    )
}
