import { expect, test } from 'vitest'
import {
  placeCaptions,
  positionOf,
  ticks,
  timelineAxis,
  weekends,
} from '../../renderer/comparison/timeline-axis.ts'
import { dateToDay, dayToDate, type LocalDate } from '../../shared/kernel/local-date.ts'
import type { Transit } from '../../shared/quote/comparison.ts'

const day = (date: string) => dateToDay(date as LocalDate)

const transit = (from: string, latest: string): Transit => ({
  pickUpOn: from,
  receivedOn: from,
  cutOffOn: from,
  departsOn: from,
  gatewayArrivesTypical: latest,
  arrivesEarliest: latest,
  arrivesTypical: latest,
  arrivesLatest: latest,
  daysMin: 1,
  daysTypical: 1,
  daysMax: 1,
  latestReadyOn: null,
  latestReadySafeOn: null,
  followingDepartures: [],
  stages: [{ kind: 'main', from, to: latest, days: 1 }],
  holidays: [],
})

test('the axis holds every route and the whole of the last day that counts', () => {
  const axis = timelineAxis([transit('2026-12-07', '2026-12-18'), transit('2026-12-07', '2027-01-20')], null)
  expect(dayToDate(axis.start)).toBe('2026-12-06')
  expect(axis.start + axis.days).toBeGreaterThan(day('2027-01-20'))
  const withDeadline = timelineAxis([transit('2026-12-07', '2026-12-18')], '2027-02-01')
  expect(withDeadline.start + withDeadline.days).toBeGreaterThan(day('2027-02-01') + 1)
})

test('a day stands at its share of the axis, its deadline at its end', () => {
  const axis = { start: day('2026-12-06'), days: 50 }
  expect(positionOf(axis, day('2026-12-07'), 0.5)).toBeCloseTo(3)
  expect(positionOf(axis, day('2027-01-15'), 1)).toBeCloseTo(82)
})

test('weekends are Saturday and Sunday, also where the axis cuts one', () => {
  // Sunday 6 December 2026 is the first day.
  expect(weekends({ start: day('2026-12-06'), days: 14 })).toEqual([
    { from: 0, length: 1 },
    { from: 6, length: 2 },
    { from: 13, length: 1 },
  ])
})

test('a mark stands under every Monday, on a long axis under fewer', () => {
  const axis = { start: day('2026-12-06'), days: 16 }
  expect(ticks(axis).map(dayToDate)).toEqual(['2026-12-07', '2026-12-14', '2026-12-21'])
  expect(ticks({ ...axis, days: 120 }).length).toBeLessThan(120 / 7 / 1.5)
})

test('a caption that would lie on another or run out of the plot is left out', () => {
  const caption = (key: string, left: number) => ({ key, text: 'New Year, BE', left })
  const placed = placeCaptions(
    [caption('a', 100), caption('b', 130), caption('c', 300), caption('d', 580)],
    [{ from: 280, to: 310 }],
    600,
  )
  expect(placed.map(({ key }) => key)).toEqual(['a'])
})
