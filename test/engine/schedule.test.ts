import { describe, expect, it } from 'vitest'
import {
  createTimetable,
  cutOffDaysOf,
  departuresAfter,
  firstDeparture,
} from '../../shared/engine/schedule.ts'
import { createBookRow } from '../../shared/tariff/book-row.ts'
import type { RailContainerRate } from '../../shared/tariff/rail-rate.ts'
import { timeDefaults } from '../../shared/tariff/time-defaults.ts'
import { version } from '../book-builders.ts'
import { containerRate, date, day, exception, range } from '../builders.ts'

const timetable = (
  rates: readonly Partial<RailContainerRate>[],
  exceptions: Parameters<typeof createTimetable>[1] = [],
) => {
  const rows = rates.map((fields) => containerRate(fields))
  const own = version('rail-container', rows)
  return createTimetable(
    rows.map((row) => createBookRow(row, own)),
    exceptions,
    timeDefaults['rail-fcl'],
    'westbound',
  )
}
const days = (found: readonly { readonly day: number }[]) => found.map((departure) => departure.day)

describe('the schedule', () => {
  it.each([
    [12, 1],
    [24, 1],
    [25, 2],
    [48, 2],
    [96, 4],
    [0, 0],
  ])('%i hours of cut-off are %i calendar days', (hours, expected) => {
    expect(cutOffDaysOf(hours)).toBe(expected)
  })

  it('reaches a departure when the goods are received by its cut-off day, that day included', () => {
    // Tuesdays and Fridays, 48 h: for Fri 11 Dec 2026 the cut-off day is Wed 9 Dec.
    const trains = timetable([{}])
    expect(firstDeparture(trains, day('2026-12-09'))?.day).toBe(day('2026-12-11'))
    expect(firstDeparture(trains, day('2026-12-10'))?.day).toBe(day('2026-12-15'))
  })

  it('passes over cancelled and blacked-out departures and takes extra ones', () => {
    const trains = timetable(
      [{}],
      [
        exception('cancelled', '2026-12-11'),
        exception('extra', '2026-12-13'),
        exception('blackout', '2026-12-15', '2026-12-18'),
        exception('extra', '2026-12-16'),
      ],
    )
    expect(days(departuresAfter(trains, day('2026-12-08'), 3))).toEqual([
      day('2026-12-13'),
      day('2026-12-22'),
      day('2026-12-25'),
    ])
  })

  it('takes no departure without a valid rate but the next covered one', () => {
    const trains = timetable([
      { validTo: date('2026-12-10') },
      { validFrom: date('2026-12-16'), validTo: date('2026-12-31'), departureDays: [4] },
    ])
    expect(firstDeparture(trains, day('2026-12-09'))?.day).toBe(day('2026-12-17'))
    expect(firstDeparture(trains, day('2026-12-30'))).toBeUndefined()
  })

  it("departs daily where the sheet does not say, with the mode's usual transit and cut-off", () => {
    const trains = timetable([{ departureDays: null, transit: null, cutOffHours: null }])
    expect(firstDeparture(trains, day('2026-12-09'))).toMatchObject({
      day: day('2026-12-11'),
      cutOffDays: 2,
      transit: range(17, 20, 26),
    })
  })
})
