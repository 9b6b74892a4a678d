import { describe, expect, it } from 'vitest'
import { nearestRank, transitStatistics } from '../../../shared/engine/decision/transit-statistics.ts'
import type { LoggedTransit } from '../../../shared/freight/own-transit.ts'
import { seasonOf } from '../../../shared/freight/season.ts'
import { addDays, dateToDay, dayToDate, type LocalDate } from '../../../shared/kernel/local-date.ts'

/** A train of the corridor that left on a day and took so many days; null for one that is under way. */
const train = (
  departedOn: string,
  days: number | null,
  more: Partial<LoggedTransit> = {},
): LoggedTransit => ({
  mode: 'rail-lcl',
  carrier: 'Corridor Rail',
  service: 'Zhengzhou–Liège train',
  originGateway: 'CNZGZ',
  destinationGateway: 'BENRY',
  departedOn,
  arrivedOn: days === null ? null : dayToDate(addDays(dateToDay(departedOn as LocalDate), days)),
  ...more,
})

describe('the nearest-rank percentile', () => {
  // On paper: rank = ⌈percent × n / 100⌉.
  it.each([
    [[7], 10, 7],
    [[7], 90, 7],
    [[15, 20, 35, 40, 50], 30, 20], // ⌈1.5⌉ = 2nd
    [[15, 20, 35, 40, 50], 40, 20], // ⌈2.0⌉ = 2nd
    [[15, 20, 35, 40, 50], 50, 35], // ⌈2.5⌉ = 3rd
    [[15, 20, 35, 40, 50], 100, 50],
    [[17, 18, 18, 19, 20, 21, 22, 25, 31, 44], 10, 17], // 1st of ten
    [[17, 18, 18, 19, 20, 21, 22, 25, 31, 44], 50, 20], // 5th
    [[17, 18, 18, 19, 20, 21, 22, 25, 31, 44], 90, 31], // 9th: one of ten may be later
    [[17, 18, 18, 19, 20, 21, 22, 25, 31], 90, 31], // ⌈8.1⌉ = 9th: of fewer than ten the most
  ])('of %j at %i %% is the value %i', (ordered, percent, expected) => {
    expect(nearestRank(ordered, percent)).toBe(expected)
  })
})

describe('the statistics of a log', () => {
  it('count whole days from departure to arrival, over the end of a year and of February', () => {
    const [group] = transitStatistics([
      train('2026-12-29', 23),
      { ...train('2026-02-27', 0), arrivedOn: '2026-03-20' },
      train('2027-01-05', 19),
    ])
    expect(group?.days).toEqual([19, 21, 23])
  })

  it('part winter from summer by the day of departure, wherever the train arrives', () => {
    const groups = transitStatistics([
      train('2026-03-31', 20),
      train('2026-04-01', 18),
      train('2026-10-31', 22),
      train('2026-11-01', 24),
    ])
    expect(groups.map(({ season, days }) => [season, days])).toEqual([
      ['winter', [20, 24]],
      ['summer', [18, 22]],
    ])
  })

  it('take names that differ in case, accents and signs for one service, and name it as the newest does', () => {
    const groups = transitStatistics([
      train('2026-01-06', 20, { carrier: 'CORRIDOR RAIL', service: 'Zhengzhou-Liege Train' }),
      train('2026-01-13', 22),
    ])
    expect(groups.map(({ carrier, service, shipments }) => [carrier, service, shipments])).toEqual([
      ['Corridor Rail', 'Zhengzhou–Liège train', 2],
    ])
  })

  it('keep apart what differs in mode, lane, carrier or service', () => {
    const groups = transitStatistics([
      train('2026-01-06', 20),
      train('2026-01-06', 20, { mode: 'rail-fcl' }),
      train('2026-01-06', 20, { originGateway: 'CNXIY' }),
      train('2026-01-06', 20, { carrier: 'Other' }),
      train('2026-01-06', 20, { service: 'Express' }),
    ])
    expect(groups.map(({ shipments }) => shipments)).toEqual([1, 1, 1, 1, 1])
  })

  it('leave out what has not arrived', () => {
    const groups = transitStatistics([train('2026-01-06', 20), train('2026-01-13', null)])
    expect(groups.map(({ shipments, days }) => [shipments, days])).toEqual([[1, [20]]])
    expect(transitStatistics([train('2026-01-13', null)])).toEqual([])
  })

  it('have enough from the fifth shipment on', () => {
    const log = [17, 26, 18, 22, 19].map((days, index) => train(`2026-01-0${index + 1}`, days))
    expect(transitStatistics(log.slice(0, 4)).map(({ enough }) => enough)).toEqual([false])
    // Of five: P10 is the 1st, P50 the 3rd, P90 the 5th of 17 18 19 22 26.
    expect(
      transitStatistics(log).map(({ enough, p10Days, p50Days, p90Days }) => [
        enough,
        p10Days,
        p50Days,
        p90Days,
      ]),
    ).toEqual([[true, 17, 19, 26]])
  })
})

it('winter is November to March', () => {
  const seasonAt = (date: string) => seasonOf(dateToDay(date as LocalDate))
  expect(['2026-11-01', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-31'].map(seasonAt)).toEqual(
    Array.from({ length: 5 }, () => 'winter'),
  )
  expect(['2026-04-01', '2026-07-15', '2026-10-31'].map(seasonAt)).toEqual(['summer', 'summer', 'summer'])
})
