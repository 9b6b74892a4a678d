import { describe, expect, it } from 'vitest'
import { repeatPieces } from '../../shared/freight/repeat-pieces.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { readShipment, sampleShipmentInput } from '../sample-book.ts'

const ends = { origin: { iata: 'CGO' }, destination: { iata: 'LGG' } } satisfies ShipmentInput
const line = { length: 60, width: 40, height: 50, weight: '18.5' }

describe('a shipment with another number of pieces', () => {
  it('has the count in its line and what belongs to the pieces in proportion', () => {
    expect(
      repeatPieces(
        {
          ...ends,
          pieces: [{ ...line, count: ' 10 ' }, { count: '' }],
          goods: [{ value: '24000.00', units: 1200, weightKg: '185', hsCode: '9405' }],
          parcels: { count: 25, orderValue: '39.90' },
          declaredForCarriage: { value: 1000, currency: 'USD' },
          delayCostPerDay: { value: 50 },
        },
        10,
        3,
      ),
    ).toEqual({
      ...ends,
      pieces: [{ ...line, count: 3 }, { count: '' }],
      goods: [{ value: '7200', units: '360', weightKg: '55.5', hsCode: '9405' }],
      // 7.5 parcels are eight.
      parcels: { count: 8, orderValue: '39.90' },
      declaredForCarriage: { value: '300', currency: 'USD' },
      delayCostPerDay: { value: 50 },
    })
  })

  it('rounds a share that is not whole once, half up, to cents and grams and cubic centimetres', () => {
    const { goods, totals } = repeatPieces(
      {
        ...ends,
        totals: { pieces: 3, weightKg: 100, volumeM3: '1' },
        goods: [{ value: 100, units: 10 }, { value: '1.23456' }],
      },
      3,
      2,
    )
    expect(totals).toEqual({ pieces: 2, weightKg: '66.667', volumeM3: '0.666667' })
    expect(goods?.map(({ value, units }) => [value, units])).toEqual([
      ['66.67', '6.667'],
      ['0.82304', undefined],
    ])
  })

  it('weighs pounds by the number of pieces, not by a carton that was rounded', () => {
    const typed = {
      ...sampleShipmentInput('zhengzhou-liege-185kg'),
      pieces: [{ ...line, count: 1, weight: 1, weightUnit: 'lb' as const }],
    }
    const { cargo } = readShipment(repeatPieces(typed, 1, 100))
    // 100 lb are 45,359.237 g; a hundred times 454 g would be 41 g more.
    expect(cargo.kind === 'pieces' && cargo.pieces[0]?.lineGrams).toBe(45_359)
  })

  it('is the shipment itself with its own number of pieces', () => {
    const typed = sampleShipmentInput('yiwu-milan-2400kg-9m3')
    expect(readShipment(repeatPieces(typed, 150, 150))).toEqual(readShipment(typed))
  })

  it('leaves what cannot be read for the answer to name', () => {
    expect(repeatPieces({ ...ends, goods: [{ value: 'much' }] }, 2, 1).goods).toEqual([
      { value: 'much', units: undefined, weightKg: undefined },
    ])
  })
})
