import { describe, expect, it, test } from 'vitest'
import { readDate } from '../../renderer/state/read-date.ts'
import { readPastDate } from '../../renderer/state/read-past-date.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { createWording } from '../../shared/text/format.ts'

const today = '2026-11-23' as LocalDate

test.each([
  ['2026-12-07', '2026-12-07'],
  ['20261207', '2026-12-07'],
  ['2026/12/7', '2026-12-07'],
  ['7 Dec 2026', '2026-12-07'],
  ['7 dec', '2026-12-07'],
  ['7dec', '2026-12-07'],
  ['7th December', '2026-12-07'],
  ['Dec 7', '2026-12-07'],
  ['December 7, 2026', '2026-12-07'],
  ['Mon 7 Dec 2026', '2026-12-07'],
  ['lun. 7 déc. 2026', '2026-12-07'],
  ['1er février 2027', '2027-02-01'],
  ['15 août', '2027-08-15'],
  ['7/12', '2026-12-07'],
  ['07.12.26', '2026-12-07'],
  ['7-12-2026', '2026-12-07'],
  ['7 12 2026', '2026-12-07'],
  ['+14', '2026-12-07'],
  ['+14 days', '2026-12-07'],
  ['29/2/2028', '2028-02-29'],
])('a day can be typed as %s', (typed, day) => {
  expect(readDate(typed, today)).toBe(day)
})

test.each([
  ['12/1', '2027-01-12'],
  ['22 Nov', '2026-11-22'],
  ['1 Oct', '2027-10-01'],
  ['29 Feb', undefined],
])('without a year %s is the day that comes next, a month of looking back allowed', (typed, day) => {
  expect(readDate(typed, today)).toBe(day)
})

test.each(['', '7', '7 D', '31/11', '32/1', '13/13', 'soon', '2026-02-30', '7 Foo', '+', '-3', '2026-1'])(
  '“%s” is no day',
  (typed) => {
    expect(readDate(typed, today)).toBeUndefined()
  },
)

test('what the field shows is read back as the same day', () => {
  const { date } = createWording('en')
  for (const month of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const day = `2027-${String(month).padStart(2, '0')}-15`
    expect(readDate(date(day, 'weekday-full'), today)).toBe(day)
  }
})

describe('a day that has come', () => {
  it.each([
    ['23 Nov', '2026-11-23'],
    ['24 Nov', '2025-11-24'],
    ['22/11', '2026-11-22'],
    ['1 Jan', '2026-01-01'],
    ['31.12', '2025-12-31'],
    ['7 Dec 2024', '2024-12-07'],
    ['2026-02-28', '2026-02-28'],
  ])('%s is the last that there was, %s', (typed, expected) => {
    expect(readPastDate(typed, '2026-11-23' as LocalDate)).toBe(expected)
  })
})
