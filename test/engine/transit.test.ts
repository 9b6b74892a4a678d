import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCalendar, type Calendar } from '../../shared/engine/calendar.ts'
import { createTimetable } from '../../shared/engine/schedule.ts'
import {
  describeTransit,
  planTransit,
  unpublishedCalendar,
  type TransitPlan,
  type TransitStage,
} from '../../shared/engine/transit.ts'
import { createBookRow } from '../../shared/tariff/book-row.ts'
import { timeDefaults } from '../../shared/tariff/time-defaults.ts'
import { version } from '../book-builders.ts'
import { containerRate, date, day, exception, holiday, range } from '../builders.ts'

interface Vector {
  readonly id: string
  readonly departsOn: string
  readonly gatewayArrives: string
  readonly delivered: string
  readonly days: number
}
const vectors = JSON.parse(readFileSync(new URL('../vectors/dates.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Vector[]
}
const vector = (id: string): Vector => {
  const found = vectors.cases.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const belgium = createCalendar(
  'BE',
  [holiday('BE', '2026-12-25', { name: 'Christmas' }), holiday('BE', '2027-01-01', { name: 'New Year' })],
  null,
)
const china = createCalendar('CN', [holiday('CN', '2026-10-01'), holiday('CN', '2027-01-01')], null)

const train = (
  cutOffHours: number,
  transit = range(20),
  exceptions: readonly ReturnType<typeof exception>[] = [],
) => {
  const row = containerRate({ cutOffHours, transit })
  return createTimetable(
    [createBookRow(row, version('rail-container', [row]))],
    exceptions,
    timeDefaults['rail-fcl'],
    'westbound',
  )
}

const stage = (
  kind: TransitStage['kind'],
  days: TransitStage['range'],
  calendar: Calendar | null = null,
): TransitStage => ({ kind, range: days, calendar })

const plan = (fields: Partial<TransitPlan> = {}): TransitPlan => ({
  readyOn: day('2026-12-07'),
  neededBy: null,
  pickUp: { days: range(1), calendar: china },
  timetable: train(48),
  stagesAfter: () => [
    stage('handling', range(1)),
    stage('import-clearance', range(1), belgium),
    stage('on-carriage', range(1), belgium),
  ],
  ...fields,
})

const planned = (fields: Partial<TransitPlan> = {}) => {
  const transit = planTransit(plan(fields))
  if (transit.kind === 'none') throw new Error(transit.reason)
  return transit
}

const lcl = {
  timetable: train(96),
  stagesAfter: () => [
    stage('handling', range(4)),
    stage('import-clearance', range(1), belgium),
    stage('on-carriage', range(1), belgium),
  ],
}

describe('transit', () => {
  it.each([
    ['T1', {}],
    ['T2', lcl],
  ] as const)('gives the worked dates of %s', (id, fields) => {
    const dates = describeTransit(planned(fields))
    const expected = vector(id)
    expect(dates).toMatchObject({
      pickUpOn: '2026-12-07',
      receivedOn: '2026-12-08',
      departsOn: expected.departsOn,
      gatewayArrivesTypical: expected.gatewayArrives,
      arrivesTypical: expected.delivered,
      daysTypical: expected.days,
    })
  })

  it('shows the typical way stage by stage, each beginning where the last ended, and the holiday in its way', () => {
    const { stages, holidays } = describeTransit(planned())
    expect(stages).toEqual([
      { kind: 'pre-carriage', from: '2026-12-07', to: '2026-12-08', days: 1 },
      { kind: 'wait', from: '2026-12-08', to: '2026-12-11', days: 3 },
      { kind: 'main', from: '2026-12-11', to: '2026-12-31', days: 20 },
      { kind: 'handling', from: '2026-12-31', to: '2027-01-01', days: 1 },
      { kind: 'import-clearance', from: '2027-01-01', to: '2027-01-04', days: 3 },
      { kind: 'on-carriage', from: '2027-01-04', to: '2027-01-05', days: 1 },
    ])
    expect(holidays).toEqual([{ date: '2027-01-01', country: 'BE', name: 'New Year' }])
  })

  it('picks up on the first business day on or after the ready date', () => {
    // Sat 5 Dec: picked up Mon 7 Dec.
    expect(describeTransit(planned({ readyOn: day('2026-12-05') }))).toMatchObject({
      pickUpOn: '2026-12-07',
      daysTypical: 31,
    })
  })

  it('hands over on the ready date at a terminal, also on a Sunday, without a pick-up', () => {
    // Sun 6 Dec is received the same day: the cut-off of Tue 8 Dec is that very day.
    expect(describeTransit(planned({ readyOn: day('2026-12-06'), pickUp: null }))).toMatchObject({
      pickUpOn: null,
      receivedOn: '2026-12-06',
      cutOffOn: '2026-12-06',
      departsOn: '2026-12-08',
    })
  })

  it('ends at the terminal after handling when nothing is delivered', () => {
    // Arrives 31 Dec, one day of handling.
    const dates = describeTransit(planned({ stagesAfter: () => [stage('handling', range(1))] }))
    expect(dates).toMatchObject({ arrivesTypical: '2027-01-01', daysTypical: 25 })
  })

  it('runs minimum, typical and maximum each through the calendar with its own figures', () => {
    const dates = describeTransit(
      planned({
        timetable: train(48, range(17, 20, 26)),
        stagesAfter: () => [
          stage('handling', range(1, 1, 2)),
          stage('import-clearance', range(1, 1, 2), belgium),
          stage('on-carriage', range(1), belgium),
        ],
      }),
    )
    // Minimum: arrives Mon 28 Dec, handled 29, cleared Wed 30, delivered Thu 31 Dec.
    expect(dates.arrivesEarliest).toBe('2026-12-31')
    expect(dates.arrivesTypical).toBe('2027-01-05')
    // Maximum: arrives Wed 6 Jan, handled Fri 8, cleared Tue 12, delivered Wed 13 Jan.
    expect(dates.arrivesLatest).toBe('2027-01-13')
    expect([dates.daysMin, dates.daysTypical, dates.daysMax]).toEqual([24, 29, 37])
  })

  it('takes the next departure in the maximum when the longer haulage misses the first', () => {
    const dates = describeTransit(planned({ pickUp: { days: range(1, 1, 3), calendar: china } }))
    // Received Thu 10 Dec at the latest, after Wed 9: departs 15 Dec, arrives 4 Jan, handled 5, cleared 6, delivered 7.
    expect(dates.arrivesLatest).toBe('2027-01-07')
    expect(dates.arrivesTypical).toBe('2027-01-05')
  })

  it('answers the last ready dates that make a deadline, typical and safe', () => {
    const dates = describeTransit(
      planned({ neededBy: day('2027-01-15'), timetable: train(48, range(17, 20, 26)) }),
    )
    // Typical: of Tue 22 Dec it arrives Mon 11 Jan, handled 12, cleared 13, delivered 14; of Fri 25 Dec it would be
    // Mon 18. Cut-off Sun 20 Dec, received at the latest Fri 18, picked up Thu 17.
    expect(dates.latestReadyOn).toBe('2026-12-17')
    // Maximum: of Tue 15 Dec it arrives Sun 10 Jan, handled 11, cleared 12, delivered 13; of Fri 18 Dec Mon 18 Jan.
    // Cut-off Sun 13 Dec, received Fri 11, picked up Thu 10.
    expect(dates.latestReadySafeOn).toBe('2026-12-10')
  })

  it('answers the following departures, without the cancelled ones', () => {
    const dates = describeTransit(
      planned({ timetable: train(48, range(20), [exception('cancelled', '2026-12-18')]) }),
    )
    expect(dates.followingDepartures).toEqual(['2026-12-15', '2026-12-22', '2026-12-25', '2026-12-29'])
  })

  it('has no way when no departure has a rate any more', () => {
    const row = containerRate({ validTo: date('2026-12-09') })
    const timetable = createTimetable(
      [createBookRow(row, version('rail-container', [row]))],
      [],
      timeDefaults['rail-fcl'],
      'westbound',
    )
    expect(planTransit(plan({ timetable }))).toMatchObject({ kind: 'none', reason: 'NoRateOnDeparture' })
  })

  it('names the calendar whose year is not published yet', () => {
    expect(unpublishedCalendar(planned())).toBeUndefined()
    // Received in 2028, for which nothing is published.
    expect(unpublishedCalendar(planned({ readyOn: day('2028-01-10') }))).toEqual({
      country: 'CN',
      year: '2028',
    })
  })
})
