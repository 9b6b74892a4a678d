import { addDays, dateToDay, dayToDate, weekdayOf, type DayNumber } from '../kernel/local-date.ts'
import type { Holiday } from '../tariff/reference-rows.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'

/** Business days of a country, and of its region where one is known. */
export interface Calendar {
  readonly country: string
  readonly isBusinessDay: (day: DayNumber) => boolean
  /** The holiday's name; undefined on any other day. */
  readonly holidayOn: (day: DayNumber) => string | undefined
  /** The day itself or the next business day. */
  readonly firstOnOrAfter: (day: DayNumber) => DayNumber
  /** `n` business days after, counted from the next day; 0 is the day itself or the next business day. */
  readonly add: (day: DayNumber, n: number) => DayNumber
  /** The latest business day from which `add(…, n)` is not after `day`. */
  readonly latestFor: (day: DayNumber, n: number) => DayNumber
  /** Whether the year's holidays are published; later years are computed with weekends and fixed days: provisional. */
  readonly isPublished: (day: DayNumber) => boolean
}

const yearOf = (day: DayNumber): number => Number(dayToDate(day).slice(0, 4))

// Where only one year is published, as for China, these of its holidays return on their date by law (the State Council's
// regulation of November 2024: New Year, two days of Labour Day, three of National Day).
const fixedByLaw: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** Days that are a holiday in every published year (1 January, 1 May): they can be expected in the next. */
const fixedDaysOf = (national: readonly Holiday[]): ReadonlyMap<string, string> => {
  const years = new Set(national.map(({ date }) => date.slice(0, 4)))
  const yearsByDay = new Map<string, { name: string; years: Set<string> }>()
  for (const { date, day, name } of national) {
    if (day !== 'holiday') continue
    const monthAndDay = date.slice(5)
    const known = yearsByDay.get(monthAndDay)
    if (known) known.years.add(date.slice(0, 4))
    else yearsByDay.set(monthAndDay, { name, years: new Set([date.slice(0, 4)]) })
  }
  const fixed = new Map<string, string>()
  for (const [monthAndDay, found] of yearsByDay) {
    if (found.years.size === years.size && (years.size > 1 || fixedByLaw.has(monthAndDay))) {
      fixed.set(monthAndDay, found.name)
    }
  }
  return fixed
}

export const createCalendar = (
  country: string,
  holidays: readonly Holiday[],
  region: string | null,
): Calendar => {
  const own = holidays.filter((holiday) => holiday.region === null || holiday.region === region)
  const names = new Map<number, string>()
  const workingDays = new Set<number>()
  let lastYear = -Infinity
  for (const { date, day, name } of own) {
    const number = dateToDay(date)
    if (day === 'working-day') workingDays.add(number)
    else names.set(number, name)
    lastYear = Math.max(lastYear, Number(date.slice(0, 4)))
  }
  const fixed = fixedDaysOf(own.filter((holiday) => holiday.region === null))
  const firstUnpublished = Number.isFinite(lastYear)
    ? dateToDay(`${lastYear + 1}-01-01` as Holiday['date'])
    : -Infinity
  const holidayOn = (day: DayNumber): string | undefined =>
    names.get(day) ?? (day >= firstUnpublished ? fixed.get(dayToDate(day).slice(5)) : undefined)
  const isBusinessDay = (day: DayNumber): boolean =>
    workingDays.has(day) || (weekdayOf(day) < 6 && holidayOn(day) === undefined)
  const firstOnOrAfter = (day: DayNumber): DayNumber => {
    let found = day
    while (!isBusinessDay(found)) found = addDays(found, 1)
    return found
  }
  return {
    country,
    isBusinessDay,
    holidayOn,
    firstOnOrAfter,
    add: (day, n) => {
      if (n === 0) return firstOnOrAfter(day)
      let found = day
      for (let left = n; left > 0; left -= 1) found = firstOnOrAfter(addDays(found, 1))
      return found
    },
    latestFor: (day, n) => {
      let found = day
      while (!isBusinessDay(found)) found = addDays(found, -1)
      for (let left = n; left > 0; left -= 1) {
        found = addDays(found, -1)
        while (!isBusinessDay(found)) found = addDays(found, -1)
      }
      return found
    },
    isPublished: (day) => yearOf(day) <= lastYear,
  }
}

const calendarsByBook = new WeakMap<TariffBook, Map<string, Calendar>>()

/** The book's calendar of a country and region, built once. */
export const calendarOf = (book: TariffBook, country: string, region: string | null): Calendar => {
  const calendars = calendarsByBook.get(book) ?? new Map<string, Calendar>()
  calendarsByBook.set(book, calendars)
  const key = `${country} ${region ?? ''}`
  const known = calendars.get(key)
  if (known) return known
  const calendar = createCalendar(country, book.holidays(country), region)
  calendars.set(key, calendar)
  return calendar
}
