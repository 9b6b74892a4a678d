/** A whole calendar day in local time, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly brand: 'LocalDate' }

/** Days since 1970-01-01, so that calendar arithmetic is integer arithmetic. */
export type DayNumber = number & { readonly brand: 'DayNumber' }

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

// Civil calendar after Howard Hinnant's `days_from_civil`: exact for every Gregorian date, no time zone involved.
const daysFromCivil = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const civilFromDays = (day: DayNumber): LocalDate => {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day_ = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day_, 2)}` as LocalDate
}

// A comparison writes the same few dates hundreds of times.
const datesByDay = new Map<DayNumber, LocalDate>()

export const dayToDate = (day: DayNumber): LocalDate => {
  const known = datesByDay.get(day)
  if (known !== undefined) return known
  const date = civilFromDays(day)
  if (datesByDay.size > 4000) datesByDay.clear()
  datesByDay.set(day, date)
  return date
}

export const dateToDay = (date: LocalDate): DayNumber =>
  daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))) as DayNumber

/** Reads `YYYY-MM-DD` of a day that exists (2026-02-30 does not), 1900 to 2199. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined
  const date = text as LocalDate
  return dayToDate(dateToDay(date)) === date ? date : undefined
}

export const addDays = (day: DayNumber, days: number): DayNumber => (day + days) as DayNumber

// 1970-01-01 was a Thursday (4).
export const weekdayOf = (day: DayNumber): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
