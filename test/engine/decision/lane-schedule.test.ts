import { describe, expect, it } from 'vitest'
import { laneSchedule } from '../../../shared/engine/decision/lane-schedule.ts'
import { windowOf } from '../../../shared/engine/decision/schedule-window.ts'
import { airRate, containerRate, day, lclRate, range } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const book = bookWith([airRate(), containerRate({ transit: range(17, 20, 26) }), lclRate()])
const lane = (text: string, weeks = 1) => laneSchedule(text, book, windowOf(day('2026-12-07'), weeks))
const modesOf = (text: string) => lane(text)?.services.map(({ mode }) => mode)

describe('the schedule of a lane', () => {
  it('finds gateways by code in any case, and by a name that has a hyphen or none', () => {
    expect(modesOf('CGO-LGG')).toEqual(['air'])
    expect(modesOf('cnzgz-benry')).toEqual(['rail-lcl', 'rail-fcl'])
    expect(modesOf('Zhengzhou Putian–Liege Logistics Intermodal')).toEqual(['rail-lcl', 'rail-fcl'])
    expect(modesOf('LGG-CGO')).toBeUndefined()
    expect(modesOf('CGO')).toBeUndefined()
    expect(modesOf('-LGG')).toBeUndefined()
  })

  it('has every departure of the weeks with its cut-off day and arrival, and no shipment’s dates', () => {
    const container = lane('CNZGZ-BENRY', 2)?.services.find(({ mode }) => mode === 'rail-fcl')
    expect(container?.departures.map(({ departsOn }) => departsOn)).toEqual([
      '2026-12-08',
      '2026-12-11',
      '2026-12-15',
      '2026-12-18',
    ])
    expect(container?.departures[1]).toEqual({
      departsOn: '2026-12-11',
      cutOffOn: '2026-12-09',
      receivedBy: '2026-12-09',
      gateway: { earliest: '2026-12-28', typical: '2026-12-31', latest: '2027-01-06' },
      delivered: null,
      readyBy: null,
      state: null,
      unpublished: null,
    })
  })
})
