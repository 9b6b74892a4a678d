import { dateToDay, type DayNumber, type LocalDate } from '../kernel/local-date.ts'
import type { TariffRow, TariffVersion } from './tariff.ts'

/** A row in the book: where it came from, from when to when it prices, and how it stands against its rivals. */
export interface BookRow<Row> {
  readonly row: Row
  readonly version: TariffVersion
  /** First and last day, both included; infinite where neither the sheet nor the tariff's expiry sets a limit. */
  readonly from: number
  readonly to: number
  /** The tariff's and the row's priority; every sample is below every own tariff. */
  readonly rank: number
}

const sampleRank = -1e12

const firstDay = (date: LocalDate | null): number => (date === null ? -Infinity : dateToDay(date))
const lastDay = (date: LocalDate | null): number => (date === null ? Infinity : dateToDay(date))

/** The last day on which anything of a version counts; infinite for all but those that a pack brought. */
export const expiryOf = ({ expiresOn }: TariffVersion): number => lastDay(expiresOn ?? null)

export const createBookRow = <Row extends TariffRow>(row: Row, version: TariffVersion): BookRow<Row> => ({
  row,
  version,
  from: 'validFrom' in row ? firstDay(row.validFrom) : -Infinity,
  to: Math.min('validTo' in row ? lastDay(row.validTo) : Infinity, expiryOf(version)),
  rank: (version.sample ? sampleRank : 0) + version.priority + ('priority' in row ? row.priority : 0),
})

export const isValidOn = (bookRow: { readonly from: number; readonly to: number }, day: DayNumber): boolean =>
  bookRow.from <= day && day <= bookRow.to

export const overlap = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean => a.from <= b.to && b.from <= a.to

const versionOrder = (a: TariffVersion, b: TariffVersion): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Higher priority first; among equals (which activation refuses) the order of versions and rows, so that an answer never wavers. */
export const byRank = <Row extends { readonly row: number }>(a: BookRow<Row>, b: BookRow<Row>): number =>
  b.rank - a.rank || versionOrder(a.version, b.version) || a.row.row - b.row.row
