import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../shared/engine/calendar.ts'
import { day, holiday } from '../builders.ts'

const china = createCalendar(
  'CN',
  [
    holiday('CN', '2026-01-01'),
    holiday('CN', '2026-01-04', { day: 'working-day' }),
    holiday('CN', '2026-02-17'),
  ],
  null,
)
const belgium = createCalendar(
  'BE',
  [
    holiday('BE', '2025-01-01', { name: 'New Year' }),
    holiday('BE', '2025-04-21', { name: 'Easter Monday' }),
    holiday('BE', '2026-01-01', { name: 'New Year' }),
    holiday('BE', '2026-04-06', { name: 'Easter Monday' }),
    holiday('BE', '2026-09-27', { region: 'Wallonia', name: 'Fête de Wallonie' }),
    holiday('BE', '2026-11-16', { region: 'Wallonia', name: 'Regional' }),
  ],
  null,
)

describe('a calendar', () => {
  it('counts business days from the next day, over weekends and holidays', () => {
    // Wed 31 Dec 2025 + 1: Thu 1 Jan is a holiday, so Fri 2 Jan.
    expect(belgium.add(day('2025-12-31'), 1)).toBe(day('2026-01-02'))
    // Fri 2 Jan + 1: Mon 5 Jan.
    expect(belgium.add(day('2026-01-02'), 1)).toBe(day('2026-01-05'))
  })

  it('takes 0 business days as the day itself, or the next business day', () => {
    expect(belgium.add(day('2026-01-02'), 0)).toBe(day('2026-01-02'))
    expect(belgium.add(day('2026-01-03'), 0)).toBe(day('2026-01-05'))
  })

  it("counts a weekend day of China's notice as a business day", () => {
    // Sun 4 Jan 2026 makes up for the New Year bridge.
    expect(china.isBusinessDay(day('2026-01-04'))).toBe(true)
    expect(china.add(day('2026-01-02'), 1)).toBe(day('2026-01-04'))
  })

  it('goes back to the latest day from which a number of business days still suffices', () => {
    // Mon 5 Jan: one business day earlier is Fri 2 Jan.
    expect(belgium.latestFor(day('2026-01-05'), 1)).toBe(day('2026-01-02'))
    // Sun 4 Jan: the last business day is Fri 2, one earlier Wed 31 Dec (1 Jan is a holiday).
    expect(belgium.latestFor(day('2026-01-04'), 1)).toBe(day('2025-12-31'))
    expect(belgium.latestFor(day('2026-01-04'), 0)).toBe(day('2026-01-02'))
  })

  it('expects what the law fixes where only one year is published, and guesses nothing that follows the moon', () => {
    const notice = [
      '2026-01-01',
      '2026-01-02',
      '2026-02-17',
      '2026-05-01',
      '2026-05-05',
      '2026-10-01',
      '2026-10-07',
    ]
    const { holidayOn } = createCalendar(
      'CN',
      notice.map((date) => holiday('CN', date)),
      null,
    )
    const expected = notice.filter((date) => holidayOn(day(date.replace('2026', '2027'))) !== undefined)
    expect(expected).toEqual(['2026-01-01', '2026-05-01', '2026-10-01'])
  })

  it('expects the fixed days, not the moving ones, in a year that is not published', () => {
    expect(belgium.isPublished(day('2026-12-31'))).toBe(true)
    expect(belgium.isPublished(day('2027-01-01'))).toBe(false)
    expect(belgium.isBusinessDay(day('2027-01-01'))).toBe(false)
    // 21 and 6 April were Easter Mondays of one year each.
    expect(belgium.isBusinessDay(day('2027-04-21'))).toBe(true)
  })

  it("keeps a region's holidays to the region", () => {
    const wallonia = createCalendar('BE', [holiday('BE', '2026-11-16', { region: 'Wallonia' })], 'Wallonia')
    expect(belgium.isBusinessDay(day('2026-11-16'))).toBe(true)
    expect(wallonia.isBusinessDay(day('2026-11-16'))).toBe(false)
  })

  it('has weekends only where no holidays are loaded, and says so', () => {
    const none = createCalendar('FR', [], null)
    expect(none.isBusinessDay(day('2026-01-01'))).toBe(true)
    expect(none.isPublished(day('2026-01-01'))).toBe(false)
  })
})
