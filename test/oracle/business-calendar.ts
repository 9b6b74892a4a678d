import { day, weekdayOf, type Day } from './day.ts'
import { readSheet } from './sheet-reader.ts'

const holidays = new Set<string>()
const workingDays = new Set<string>()
const lastYears = new Map<string, number>()
for (const row of readSheet('sample-book/holidays.csv')) {
  const key = `${row('Country')}/${row('Region')}/${day(row('Date'))}`
  if (row('Kind') === 'holiday') holidays.add(key)
  else workingDays.add(key)
  const year = Number(row('Date').slice(0, 4))
  lastYears.set(row('Country'), Math.max(year, lastYears.get(row('Country')) ?? 0))
}

/**
 * China's holidays of fixed date, by the State Council's regulation as amended in November 2024. Spring Festival,
 * Qingming, Dragon Boat and Mid-Autumn follow the moon and the sun and are not guessed.
 */
const fixedDays = new Map([['CN', ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']]])

const isHoliday = (country: string, region: string, of: Day): boolean => {
  const date = new Date(of * 86_400_000).toISOString()
  if (Number(date.slice(0, 4)) > (lastYears.get(country) ?? 0)) {
    return fixedDays.get(country)?.includes(date.slice(5, 10)) ?? false
  }
  return holidays.has(`${country}//${of}`) || (region !== '' && holidays.has(`${country}/${region}/${of}`))
}

export const isBusinessDay = (country: string, region: string, of: Day): boolean => {
  if (workingDays.has(`${country}//${of}`)) return true
  return ![0, 6].includes(weekdayOf(of)) && !isHoliday(country, region, of)
}

/** That day, or the next business day after it. */
export const businessDayFrom = (country: string, region: string, of: Day): Day =>
  isBusinessDay(country, region, of) ? of : businessDayFrom(country, region, of + 1)

/** `count` business days after a date, counted from the next day; none means that day or the next business day. */
export const afterBusinessDays = (country: string, region: string, of: Day, count: number): Day =>
  count === 0
    ? businessDayFrom(country, region, of)
    : count === 1
      ? businessDayFrom(country, region, of + 1)
      : afterBusinessDays(country, region, businessDayFrom(country, region, of + 1), count - 1)
