import { describe, expect, it } from 'vitest'
import { englishDate, type DateStyle } from '../../shared/text/english-date.ts'
import { createWording } from '../../shared/text/format.ts'

const options: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { year: 'numeric' },
  short: {},
  weekday: { weekday: 'short' },
  'weekday-full': { weekday: 'short', year: 'numeric' },
}
const styles = Object.keys(options) as DateStyle[]

describe('a date in English', () => {
  it.each(styles)(
    'is what Intl prints, without commas: %s, every day from 1967 to 1973 and 2023 to 2029',
    (style) => {
      const intl = new Intl.DateTimeFormat('en-GB', {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...options[style],
      })
      for (const [from, to] of [
        [Date.UTC(1967, 0, 1), Date.UTC(1973, 11, 31)],
        [Date.UTC(2023, 0, 1), Date.UTC(2029, 11, 31)],
      ] as const) {
        for (let time = from; time <= to; time += 86_400_000) {
          const printed = intl.format(time).replaceAll(',', '').replace('Sept', 'Sep')
          expect(englishDate(new Date(time).toISOString().slice(0, 10), style)).toBe(printed)
        }
      }
    },
  )

  it('is left to Intl where it is no day of the calendar, or of another millennium', () => {
    expect(englishDate('2026-02-31', 'full')).toBeUndefined()
    expect(englishDate('0999-01-01', 'full')).toBeUndefined()
    expect(createWording('en').date('2026-02-31')).toBe('3 Mar 2026')
  })
})
