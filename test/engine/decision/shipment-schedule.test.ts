import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { mondayOf, windowOf } from '../../../shared/engine/decision/schedule-window.ts'
import type { ServiceSchedule } from '../../../shared/engine/decision/schedule.ts'
import { shipmentSchedule } from '../../../shared/engine/decision/shipment-schedule.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { dateToDay } from '../../../shared/kernel/local-date.ts'
import type { TariffRow } from '../../../shared/tariff/tariff.ts'
import {
  airRate,
  containerRate,
  date,
  day,
  exception,
  holiday,
  lclRate,
  range,
  shipmentOf,
} from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const trains: readonly TariffRow[] = [
  lclRate({ transit: range(17, 20, 26) }),
  containerRate({ transit: range(17, 20, 26) }),
]

const scheduleWith = (
  rows: readonly TariffRow[],
  fields: Partial<Shipment> = {},
  from = '2026-12-07',
  weeks = 4,
) => shipmentSchedule(shipmentOf(fields), bookWith(rows), windowOf(day(from), weeks))

const serviceOf = (schedule: { readonly services: readonly ServiceSchedule[] }, mode: string) => {
  const found = schedule.services.find((service) => service.mode === mode)
  assert(found, mode)
  return found
}

const departure = (service: ServiceSchedule, on: string) => {
  const found = service.departures.find(({ departsOn }) => departsOn === on)
  assert(found, on)
  return found
}

describe('the schedule of a shipment', () => {
  it('takes Friday’s train with a container and Tuesday’s with a shared box, by their cut-offs', () => {
    // Ready Mon 7 Dec, in at the terminal Tue 8. Container: 48 h before Fri 11 is Wed 9. Shared box: 96 h before Fri 11
    // was Mon 7; of Tue 15 it is Fri 11.
    const schedule = scheduleWith(trains)
    const container = serviceOf(schedule, 'rail-fcl')
    expect(container.receivedOn).toBe('2026-12-08')
    expect(
      container.departures.slice(0, 3).map(({ departsOn, cutOffOn, state }) => [departsOn, cutOffOn, state]),
    ).toEqual([
      ['2026-12-08', '2026-12-06', 'missed'],
      ['2026-12-11', '2026-12-09', 'taken'],
      ['2026-12-15', '2026-12-13', 'later'],
    ])
    expect(departure(container, '2026-12-11').delivered?.typical).toBe('2027-01-05')
    const shared = serviceOf(schedule, 'rail-lcl')
    expect(
      shared.departures.slice(0, 3).map(({ departsOn, cutOffOn, state }) => [departsOn, cutOffOn, state]),
    ).toEqual([
      ['2026-12-08', '2026-12-04', 'missed'],
      ['2026-12-11', '2026-12-07', 'missed'],
      ['2026-12-15', '2026-12-11', 'taken'],
    ])
    expect(departure(shared, '2026-12-15')).toMatchObject({
      gateway: { earliest: '2027-01-01', typical: '2027-01-04', latest: '2027-01-10' },
      delivered: { typical: '2027-01-12' },
    })
  })

  it('takes goods in until the last business day before a cut-off on a Sunday, and says when they must be ready', () => {
    // Tue 15 Dec, cut-off Sun 13: taken in on Fri 11, hauled one day, so collected Thu 10.
    expect(departure(serviceOf(scheduleWith(trains), 'rail-fcl'), '2026-12-15')).toMatchObject({
      cutOffOn: '2026-12-13',
      receivedBy: '2026-12-11',
      readyBy: '2026-12-10',
    })
    // At a terminal the goods are handed over on any day.
    const atTerminal = scheduleWith(trains, { scope: 'terminal-to-door' })
    expect(departure(serviceOf(atTerminal, 'rail-fcl'), '2026-12-15')).toMatchObject({
      receivedBy: '2026-12-13',
      readyBy: '2026-12-13',
    })
  })

  it('tells why nothing departs: cancelled, blacked out, or no rate; a day without a train is none of them', () => {
    const { departures, stops } = serviceOf(
      scheduleWith([
        containerRate({ validTo: date('2026-12-26') }),
        exception('cancelled', '2026-12-11', '2026-12-11', { reason: 'Locomotive' }),
        exception('blackout', '2026-12-14', '2026-12-19', { reason: 'Track works' }),
      ]),
      'rail-fcl',
    )
    expect(departures.map(({ departsOn }) => departsOn)).toEqual(['2026-12-08', '2026-12-22', '2026-12-25'])
    expect(stops).toEqual([
      { on: '2026-12-11', kind: 'cancelled', reason: 'Locomotive' },
      { on: '2026-12-15', kind: 'blackout', reason: 'Track works' },
      { on: '2026-12-18', kind: 'blackout', reason: 'Track works' },
      { on: '2026-12-29', kind: 'no-rate', reason: null },
      { on: '2027-01-01', kind: 'no-rate', reason: null },
    ])
  })

  it('lists the days off of both countries, and the years that are not published', () => {
    const schedule = scheduleWith([...trains, holiday('CN', '2027-01-02', { day: 'working-day' })])
    expect(schedule.holidays.map(({ date: on, country }) => `${on} ${country}`)).toEqual([
      '2026-12-25 BE',
      '2027-01-01 CN',
      '2027-01-01 BE',
    ])
    expect(schedule.unpublished).toEqual([])
    const later = scheduleWith(trains, { readyOn: day('2028-01-03') }, '2027-12-27')
    expect(later.unpublished).toEqual([
      { country: 'CN', year: '2028' },
      { country: 'BE', year: '2028' },
    ])
    expect(departure(serviceOf(later, 'rail-fcl'), '2028-01-07').unpublished).toEqual({
      country: 'CN',
      year: '2028',
    })
  })

  it('says what one day too late costs: the next departure and its price', () => {
    // The container makes Fri 11 Dec when ready by Tue 8; ready Wed 9 it is in on Thu 10 and leaves on Tue 15. The
    // rate goes up by USD 400, EUR 320, with the train of the 15th; it arrives 4 Jan, and is at the door on Thu 7.
    const { slip } = serviceOf(
      scheduleWith([
        containerRate({ validTo: date('2026-12-14') }),
        containerRate({
          validFrom: date('2026-12-15'),
          rates: { '20GP': { units: 3800, decimals: 0 } },
        }),
      ]),
      'rail-fcl',
    )
    expect(slip).toMatchObject({
      readyBy: '2026-12-08',
      next: { departsOn: '2026-12-15', deliveredOn: '2027-01-07', moreMoney: '320.00', moreDays: 2 },
    })
  })

  it('answers a service with nothing left to depart, and not one that refuses the goods', () => {
    const schedule = scheduleWith([containerRate({ validTo: date('2026-12-09') }), lclRate()], {
      handling: { unNumber: '1263', battery: null, temperature: null },
    })
    expect(schedule.services.map(({ mode, offer }) => [mode, offer])).toEqual([['rail-fcl', null]])
    expect(serviceOf(schedule, 'rail-fcl').departures.map(({ state }) => state)).toEqual(['missed'])
  })

  it('gives for every departure what compare gives when the goods are ready on its last day', () => {
    const rows = [
      ...trains,
      airRate({ transit: range(1, 2, 4), cutOffHours: 24 }),
      exception('cancelled', '2026-12-22'),
    ]
    const book = bookWith(rows)
    const shipment = shipmentOf()
    const schedule = shipmentSchedule(shipment, book, windowOf(mondayOf(shipment.readyOn), 6))
    let compared = 0
    for (const service of schedule.services) {
      for (const { departsOn, readyBy, cutOffOn, delivered } of service.departures) {
        assert(readyBy && delivered, 'a shipment has a door')
        const answer = compare({ ...shipment, readyOn: dateToDay(readyBy) }, book)
        const offer = answer.offers.find(({ id }) => id === service.offer)
        assert(offer, readyBy)
        // A flight a day: two cut-offs may have the same last business day before them.
        if (offer.transit.departsOn !== departsOn) {
          expect(offer.transit.departsOn < departsOn).toBe(true)
          continue
        }
        expect(offer.transit).toMatchObject({ cutOffOn, arrivesTypical: delivered.typical })
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(30)
  })

  it('takes the departure, the dates and the price after a slip from compare', () => {
    const book = bookWith([...trains, airRate()])
    const shipment = shipmentOf()
    for (const { offer, slip } of shipmentSchedule(shipment, book, windowOf(day('2026-12-07'), 1)).services) {
      assert(slip?.next, 'departs again')
      const late = compare({ ...shipment, readyOn: dateToDay(slip.readyBy) }, book)
      const later = compare(
        { ...shipment, readyOn: (dateToDay(slip.readyBy) + 1) as Shipment['readyOn'] },
        book,
      )
      const find = (answer: typeof late) => answer.offers.find(({ id }) => id === offer)
      const now = compare(shipment, book).offers.find(({ id }) => id === offer)
      expect(find(late)?.transit.departsOn).toBe(now?.transit.departsOn)
      expect(find(later)).toMatchObject({
        total: slip.next.total,
        transit: { departsOn: slip.next.departsOn, arrivesTypical: slip.next.deliveredOn },
      })
      expect(slip.next.departsOn).not.toBe(now?.transit.departsOn)
    }
  })
})
