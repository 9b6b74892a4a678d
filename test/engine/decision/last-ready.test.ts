import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { lastReady } from '../../../shared/engine/decision/last-ready.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { addDays, dateToDay } from '../../../shared/kernel/local-date.ts'
import { airRate, containerRate, date, day, lclRate, range, shipmentOf } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const book = bookWith([
  airRate({ transit: range(1, 2, 4), cutOffHours: 24 }),
  containerRate({ transit: range(17, 20, 26) }),
  lclRate({ transit: range(17, 20, 26) }),
])

describe('the last ready date', () => {
  it('of a container is Thursday 17 December for 15 January, and 10 December to be safe', () => {
    // Typical: Tue 22 Dec arrives Mon 11 Jan, handled 12, cleared 13, delivered 14; Fri 25 Dec would be Mon 18. Cut-off
    // Sun 20, taken in Fri 18, collected Thu 17. Slowest: Tue 15 Dec arrives Sun 10 Jan, delivered Wed 13; Fri 18 Dec
    // would be Mon 18. Cut-off Sun 13, taken in Fri 11, collected Thu 10.
    const { services } = lastReady(shipmentOf(), book, day('2027-01-15'))
    expect(services.find(({ mode }) => mode === 'rail-fcl')).toMatchObject({
      typical: {
        readyOn: '2026-12-17',
        cutOffOn: '2026-12-20',
        departsOn: '2026-12-22',
        deliveredOn: '2027-01-14',
      },
      safe: { readyOn: '2026-12-10', departsOn: '2026-12-15', deliveredOn: '2027-01-13' },
    })
  })

  it('of a mode is the latest of its services', () => {
    const { services, modes } = lastReady(shipmentOf(), book, day('2027-01-15'))
    const container = services.find(({ mode }) => mode === 'rail-fcl')
    expect(modes.map(({ mode }) => mode)).toEqual(['air', 'rail'])
    expect(modes[1]).toMatchObject({ typical: { offer: container?.offer, readyOn: '2026-12-17' } })
  })

  it('is null where no departure makes the deadline', () => {
    // The first train with a rate leaves on Fri 1 Jan and arrives on Thu 21; there is no flight at all.
    const lateTrain = bookWith([containerRate({ validFrom: date('2027-01-01') })])
    const { services, modes } = lastReady(shipmentOf(), lateTrain, day('2027-01-20'))
    expect(services).toMatchObject([{ typical: null, safe: null }])
    expect(modes).toEqual([
      { mode: 'air', typical: null, safe: null },
      { mode: 'rail', typical: null, safe: null },
    ])
  })

  it('makes the deadline in compare, and the day after does not', () => {
    for (const by of ['2026-12-23', '2027-01-04', '2027-01-15', '2027-02-01']) {
      const shipment = { ...shipmentOf(), neededBy: day(by) }
      for (const { offer, typical } of lastReady(shipment, book, day(by)).services) {
        assert(typical, offer)
        const readyOn = dateToDay(typical.readyOn)
        const inTime = [readyOn, addDays(readyOn, 1)].map(
          (ready) =>
            compare({ ...shipment, readyOn: ready }, book).offers.find(({ id }) => id === offer)?.inTime,
        )
        expect([offer, by, ...inTime]).toEqual([offer, by, true, false])
      }
    }
  })
})
