import { addDays, dateToDay, weekdayOf, type DayNumber, type Weekday } from '../kernel/local-date.ts'
import { isValidOn } from '../tariff/book-row.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { ScheduleException } from '../tariff/reference-rows.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import type { TimeDefaults } from '../tariff/time-defaults.ts'
import type { Direction } from '../freight/transport-mode.ts'
import type { OwnDays, OwnDaysOfService } from './own-days.ts'

/** What a departure promises, by the row that prices it. */
export interface DepartureTerms {
  readonly row: BookRow<MainCarriageRate>
  /** Whole days from departure to arrival, local dates. */
  readonly transit: DayRange
  /** What the own log says of them, whether or not they are its days; null where it is not asked. */
  readonly own: OwnDays | null
  /** The cut-off lies this many calendar days before departure. */
  readonly cutOffDays: number
}

/** When a service departs with a valid rate. */
export interface Timetable {
  /** Undefined on a day without a departure, or without a rate for it. */
  readonly departureOn: (day: DayNumber) => DepartureTerms | undefined
  /** What takes away the departure that the day would have: an exception, or that no rate is valid; undefined where none is due. */
  readonly stopOn: (day: DayNumber) => ScheduleException | 'no-rate' | undefined
  readonly firstDay: number
  readonly lastDay: number
}

/** What moves a timetable's days beside its rows. */
export interface TimetableChanges {
  /** Counts before the rows' days where it has enough. */
  readonly ownDays?: OwnDaysOfService | null
  readonly delay?: DayRange | undefined
}

const longer = (range: DayRange, by: DayRange | undefined): DayRange =>
  by ? { min: range.min + by.min, typical: range.typical + by.typical, max: range.max + by.max } : range

/** 12 hours before departure is the day before: ⌈hours / 24⌉. */
export const cutOffDaysOf = (hours: number): number => Math.ceil(hours / 24)

/** A departure is looked for this far ahead: longer than any timetable's pause. */
const horizonDays = 180

/**
 * The timetable of rows that are best first. A cancelled or blacked-out day has no departure, also not an extra one; an
 * extra departure needs a valid rate like any other. Rows without departure days run daily; a missing transit or cut-off
 * is the usual one of the mode. The own log's days, where it has enough, take the place of the row's; a delay comes on
 * top of either.
 */
export const createTimetable = (
  rows: readonly BookRow<MainCarriageRate>[],
  exceptions: readonly ScheduleException[],
  defaults: TimeDefaults,
  direction: Direction,
  { ownDays = null, delay }: TimetableChanges = {},
): Timetable => {
  const spans = exceptions.map((exception) => ({
    exception,
    stops: exception.effect !== 'extra',
    from: dateToDay(exception.from),
    to: dateToDay(exception.to),
  }))
  const terms = rows.map((row): DepartureTerms & { readonly days: readonly Weekday[] | null } => ({
    row,
    days: row.row.departureDays,
    transit: longer(row.row.transit ?? defaults.transit[direction], delay),
    own: null,
    cutOffDays: cutOffDaysOf(row.row.cutOffHours ?? defaults.cutOffHours),
  }))
  const departureOn = (day: DayNumber): DepartureTerms | undefined => {
    let extra = false
    for (const span of spans) {
      if (day < span.from || day > span.to) continue
      if (span.stops) return undefined
      extra = true
    }
    const weekday = weekdayOf(day)
    // Only the row that prices the day says whether it is a departure day.
    const found = terms.find(({ row }) => isValidOn(row, day))
    if (!found) return undefined
    if (!extra && found.days !== null && !found.days.includes(weekday)) return undefined
    if (!ownDays) return found
    const own = ownDays.on(day)
    return { ...found, own, transit: own.range ? longer(own.range, delay) : found.transit }
  }
  const stopOn = (day: DayNumber): ScheduleException | 'no-rate' | undefined => {
    const weekday = weekdayOf(day)
    const valid = terms.find(({ row }) => isValidOn(row, day))
    if (!valid) return terms.some(({ days }) => days?.includes(weekday)) ? 'no-rate' : undefined
    const stop = spans.find(({ stops, from, to }) => stops && from <= day && day <= to)
    const due =
      valid.days === null ||
      valid.days.includes(weekday) ||
      spans.some(({ stops, from, to }) => !stops && from <= day && day <= to)
    return due ? stop?.exception : undefined
  }
  return {
    departureOn,
    stopOn,
    firstDay: Math.min(...rows.map(({ from }) => from)),
    lastDay: Math.max(...rows.map(({ to }) => to)),
  }
}

export interface Departure extends DepartureTerms {
  readonly day: DayNumber
}

/** The first departure whose cut-off day is not before `receivedOn`. */
export const firstDeparture = (timetable: Timetable, receivedOn: DayNumber): Departure | undefined => {
  const start = Math.max(receivedOn, timetable.firstDay) as DayNumber
  const end = Math.min(start + horizonDays, timetable.lastDay)
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const terms = timetable.departureOn(day)
    if (terms && receivedOn <= day - terms.cutOffDays) return { ...terms, day }
  }
  return undefined
}

/** The next departures after a day, at most `count`. */
export const departuresAfter = (
  timetable: Timetable,
  after: DayNumber,
  count: number,
): readonly Departure[] => {
  const found: Departure[] = []
  const end = Math.min(after + horizonDays, timetable.lastDay)
  for (let day = addDays(after, 1); day <= end && found.length < count; day = addDays(day, 1)) {
    const terms = timetable.departureOn(day)
    if (terms) found.push({ ...terms, day })
  }
  return found
}

/** The last departure not after a day; undefined when none lies within the horizon before it. */
export const lastDeparture = (
  timetable: Timetable,
  notAfter: DayNumber,
  fits: (departure: Departure) => boolean,
): Departure | undefined => {
  const start = Math.min(notAfter, timetable.lastDay)
  const end = Math.max(notAfter - horizonDays, timetable.firstDay)
  for (let day = start as DayNumber; day >= end; day = addDays(day, -1)) {
    const terms = timetable.departureOn(day)
    if (terms && fits({ ...terms, day })) return { ...terms, day }
  }
  return undefined
}
