import { describe, expect, it } from 'vitest'
import { frontToCsv } from '../../../renderer/decide/front-csv.ts'
import { nameServices } from '../../../renderer/decide/name-services.ts'
import { sweepToCsv } from '../../../renderer/decide/sweep-csv.ts'
import type { FrontAnswer } from '../../../shared/api/decide-methods.ts'
import { createWording } from '../../../shared/text/format.ts'
import { swept, sweepOf } from './sweep-builder.ts'

const wording = createWording('en')

const offer = (fields: Partial<FrontAnswer['offers'][number]>): FrontAnswer['offers'][number] => ({
  id: 'a',
  mode: 'air',
  service: 'Economy',
  carrier: 'Carrier',
  originGateway: 'CGO',
  destinationGateway: 'LGG',
  total: '1440.21',
  complete: true,
  arrivesEarliest: '2026-12-15',
  arrivesTypical: '2026-12-15',
  arrivesLatest: '2026-12-21',
  daysTypical: 8,
  inTime: true,
  standing: { kind: 'front' },
  ...fields,
})

describe('the data of the charts as CSV', () => {
  it('has a weight a row and a service a column, with a word where the price is the least', () => {
    const sweep = sweepOf(
      [
        swept('air', ['10.00', null, '30.00', '40.00', '50.00'], {
          complete: [false, false, true, true, true],
        }),
        swept('rail', ['7.00', '7.00', '7.00', '7.00', '7.00']),
      ],
      [],
    )
    expect(sweepToCsv(sweep, wording).split('\r\n').slice(0, 4)).toEqual([
      'kg,Air air EUR,from,Rail LCL EUR,from',
      '25,10.00,from,7.00,',
      '50,,,7.00,',
      '100,30.00,,7.00,',
    ])
  })

  it('has an offer a row, with what beats it, by how much and by how long', () => {
    const front: FrontAnswer = {
      currency: 'EUR',
      neededBy: '2026-12-20',
      offers: [
        offer({}),
        offer({
          id: 'b',
          service: 'Freighter',
          total: '1500.00',
          arrivesTypical: '2026-12-21',
          inTime: false,
          standing: { kind: 'beaten', by: 'a', dearer: '59.79', daysLater: 6 },
        }),
      ],
    }
    expect(frontToCsv(front, wording).split('\r\n').slice(1, 3)).toEqual([
      'a,air,Economy,Carrier,1440.21,,2026-12-15,2026-12-15,2026-12-21,8,2026-12-20,yes,,,',
      'b,air,Freighter,Carrier,1500.00,,2026-12-15,2026-12-21,2026-12-21,8,2026-12-20,no,Air Economy,59.79,6',
    ])
  })
})

describe('the names of services', () => {
  it('are short, and longer only where two would be called the same', () => {
    const one = {
      mode: 'air',
      service: 'Economy',
      carrier: 'X',
      originGateway: 'CGO',
      destinationGateway: 'LGG',
    } as const
    const train = { ...one, mode: 'rail-lcl', service: 'Train' } as const
    const names = nameServices(
      [
        { ...one, id: '1' },
        { ...one, id: '2', originGateway: 'PVG' },
        { ...one, id: '3', service: 'Freighter' },
        { ...train, id: '4' },
        { ...train, id: '5', mode: 'rail-fcl' },
        { ...train, id: '6', mode: 'rail-fcl', carrier: 'Y' },
      ],
      wording.say,
    )
    expect([...names.values()]).toEqual([
      'Air CGO–LGG Economy',
      'Air PVG–LGG Economy',
      'Air Freighter',
      'Rail LCL',
      'Rail FCL Train, X',
      'Rail FCL Train, Y',
    ])
  })
})
