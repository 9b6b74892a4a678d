import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dateToDay,
  dayToDate,
  parseLocalDate,
  weekdayOf,
  type DayNumber,
} from '../../shared/kernel/local-date.ts'

const day = (text: string): DayNumber => {
  const date = parseLocalDate(text)
  if (!date) throw new Error(text)
  return dateToDay(date)
}

test('a day number counts from 1970-01-01 and comes back as the same date', () => {
  expect(day('1970-01-01')).toBe(0)
  expect(day('1970-01-02')).toBe(1)
  // 56 years of 365 days and the 14 leap days from 1972 to 2024.
  expect(day('2026-01-01')).toBe(56 * 365 + 14)
  fc.assert(
    fc.property(fc.integer({ min: -25000, max: 80000 }), (number) => {
      expect(dateToDay(dayToDate(number as DayNumber))).toBe(number)
    }),
  )
})

test('only a day that exists is a date', () => {
  expect(parseLocalDate('2028-02-29')).toBe('2028-02-29')
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-12',
    '20261207',
    '1899-12-31',
    'tomorrow',
    '',
  ]) {
    expect(parseLocalDate(text), text).toBeUndefined()
  }
})

test('weeks begin on Monday', () => {
  // From the calendar of December 2026: the 7th is a Monday, the 13th a Sunday.
  expect(weekdayOf(day('2026-12-07'))).toBe(1)
  expect(weekdayOf(day('2026-12-13'))).toBe(7)
  expect(weekdayOf(addDays(day('2026-12-07'), -1))).toBe(7)
  expect(weekdayOf(day('1969-12-31'))).toBe(3)
})
