import { parseLocalDate, type LocalDate } from '../kernel/local-date.ts'
import { ok } from '../kernel/result.ts'
import { unreadable, type Cell, type DateOrder } from './cell.ts'

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

// English, French; the first letters that tell the months apart.
const months: readonly RegExp[] = [
  /^jan/,
  /^(feb|fev)/,
  /^mar/,
  /^(apr|avr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
]

const monthOf = (word: string): number => {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return months.findIndex((pattern) => pattern.test(plain)) + 1
}

const dateOf = (year: string, month: string | number, day: string): LocalDate | undefined =>
  parseLocalDate(
    `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
  )

const everyOrder = (date: LocalDate | undefined): Partial<Record<DateOrder, LocalDate>> =>
  date === undefined ? {} : { dmy: date, mdy: date, ymd: date }

/** What a text says under each date order. A four-digit year in front or a month's name leaves no choice. */
export const dateReadings = (raw: string): Partial<Record<DateOrder, LocalDate>> => {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/[T ]0?0:00(:00(\.0+)?)?Z?$/, '')
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (yearFirst) {
    const [, year = '', month = '', day = ''] = yearFirst
    return everyOrder(dateOf(year, month, day))
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th|er)?[-\s./]*(\p{L}{3,})\.?[-\s./,]*(\d{4}|\d{2})$/u.exec(text)
  if (named) return everyOrder(dateOf(named[3] ?? '', monthOf(named[2] ?? ''), named[1] ?? ''))
  const americanNamed = /^(\p{L}{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (americanNamed) {
    return everyOrder(dateOf(americanNamed[3] ?? '', monthOf(americanNamed[1] ?? ''), americanNamed[2] ?? ''))
  }
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text)
  if (!parts) return {}
  const [, first = '', second = '', third = ''] = parts
  const readings: Partial<Record<DateOrder, LocalDate>> = {}
  const dmy = dateOf(third, second, first)
  const mdy = dateOf(third, first, second)
  const ymd = first.length === 2 && third.length === 2 ? dateOf(first, second, third) : undefined
  if (dmy) readings.dmy = dmy
  if (mdy) readings.mdy = mdy
  if (ymd) readings.ymd = ymd
  return readings
}

/** A day; written as ISO. */
export const dateCell: Cell<LocalDate> = {
  grammar: 'date',
  write: (date) => date,
  read: (text, settings) => {
    const date = dateReadings(text)[settings.dates]
    return date === undefined ? unreadable('unreadableDate', text) : ok(date)
  },
}
