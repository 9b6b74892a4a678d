import { describe, expect, it } from 'vitest'
import { advise } from '../../../shared/engine/decision/advise.ts'
import type { AdviceKind } from '../../../shared/engine/decision/advice-kinds.ts'
import { compare } from '../../../shared/engine/compare.ts'
import type { Cargo, Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { TariffRow } from '../../../shared/tariff/tariff.ts'
import type { TariffBook } from '../../../shared/tariff/tariff-book.ts'
import {
  airRate,
  containerRate,
  dec,
  haulage,
  ladder,
  lclRate,
  parameter,
  pieces,
  shipmentOf,
} from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const totals = (kg: number, cubicMetres: string): Cargo => ({
  kind: 'totals',
  pieces: 1,
  grams: kg * 1000,
  volumeM3: dec(cubicMetres),
})

const said = (shipment: Shipment, book: TariffBook, kind: AdviceKind) =>
  advise(shipment, book).breakpoints.find((advice) => advice.kind === kind)?.text.values

describe('the adviser', () => {
  it('says that 36 kg pays as 45 already, and that 9 kg are free', () => {
    const shipment = shipmentOf({ cargo: totals(36, '0.1') })
    expect(said(shipment, bookWith([airRate({ minimum: null })]), 'pays-as')).toMatchObject({
      weight: '36',
      ratedAs: '45',
      free: '9',
    })
  })

  it('sets the one number of an advice apart from its words', () => {
    const gainAt = (kg: number, kind: AdviceKind) =>
      advise(
        shipmentOf({ cargo: totals(kg, '0.1') }),
        bookWith([airRate({ minimum: null })]),
      ).breakpoints.find((advice) => advice.kind === kind)?.gain
    expect(gainAt(36, 'pays-as')).toEqual({ kind: 'free', kg: '9' })
    // 276 kg, as below.
    expect(gainAt(220, 'next-break')).toEqual({ kind: 'more', kg: '56' })
  })

  it('says from which weight the next break pays', () => {
    // 300 × 4.50 = 1,350, which 4.90 a kg reaches at 275.51 kg.
    const shipment = shipmentOf({ cargo: totals(220, '0.5') })
    expect(said(shipment, bookWith([airRate({ minimum: null })]), 'next-break')).toMatchObject({
      weight: '276',
      more: '56',
      ratedAs: '300',
    })
  })

  it('says how much of the same goods minimums still hold', () => {
    // One revenue ton at least, which at 500 kg/m³ holds 500 kg; the minimum of handling, 45 at 0.20 a kg, 225 kg.
    const book = bookWith([lclRate({ minimumRevenueTon: dec('1'), kgPerM3: dec('1000') })])
    expect(said(shipmentOf({ cargo: totals(100, '0.2') }), book, 'same-price')).toMatchObject({
      weight: '225',
      free: '125',
    })
  })

  it('says where a little more costs less', () => {
    // The road costs 150 up to 100 kg and 100 above, and the tariff does not let the lighter pay as the heavier. The
    // next step by air is 100.5 kg: 5.5 kg at 2 are 11 more, 39 less with the road.
    const isRoad = (row: TariffRow): boolean =>
      row.kind === 'haulage' && row.country === 'BE' && row.service === 'groupage'
    const book = bookWith(
      [
        airRate({ minimum: null, breaks: ladder({ '0': '2' }) }),
        parameter('higherBand', 'no'),
        haulage({
          bands: [
            { toKg: dec('100'), price: dec('150') },
            { toKg: dec('30000'), price: dec('100') },
          ],
        }),
      ],
      isRoad,
    )
    expect(said(shipmentOf({ cargo: totals(95, '0.2') }), book, 'more-costs-less')).toMatchObject({
      weight: '100.5',
      more: '5.5',
      saves: '39.00',
    })
  })

  it('says from where a container of one’s own is cheaper than groupage', () => {
    // 300 a revenue ton against 1,500 for the box: five are as dear, at 500 kg/m³ 2,500 kg. What else they pay differs; the comparison
    // on either side of the weight says the same.
    const book = bookWith([
      lclRate({ currency: 'EUR', breaks: ladder({ '0': '300' }), kgPerM3: dec('1000') }),
      containerRate({ currency: 'EUR', rates: { '20GP': dec('1500') }, box: 'COC' }),
    ])
    const shipment = shipmentOf({ cargo: totals(1000, '2') })
    const values = said(shipment, book, 'own-container')
    assert(values, 'both are offered')
    const at = dec(String(values['weight']))
    const kg = at.units / 10 ** at.decimals
    const byId = (weight: number) =>
      Object.fromEntries(
        compare(shipmentOf({ cargo: totals(weight, String(weight / 500)) }), book).offers.map(
          ({ mode, total }) => [mode, Number(total)],
        ),
      )
    expect(byId(kg)['rail-fcl']).toBeLessThan(byId(kg)['rail-lcl'] ?? 0)
    expect(byId(kg - 0.5)['rail-fcl']).toBeGreaterThanOrEqual(byId(kg - 0.5)['rail-lcl'] ?? 0)
  })

  it('says by how much lower pieces stand one layer higher, where that saves a box', () => {
    // Inside a 20GP 2.393 m: pieces of 1.25 m stand singly, of 1.19 m in twos; 16 of them fill two floors or one.
    const book = bookWith([containerRate({ currency: 'EUR', rates: { '20GP': dec('1500') } })])
    const cargo: Cargo = {
      kind: 'pieces',
      pieces: [pieces(16, [120, 100, 125], 200, { stackable: true })],
    }
    expect(said(shipmentOf({ cargo }), book, 'stack-height')).toMatchObject({
      line: 1,
      lower: '6',
      layers: 2,
    })
  })
})

describe('whether the speed is worth its price', () => {
  it('is a question only where there are offers of both modes', () => {
    const air = bookWith([airRate()])
    expect(advise(shipmentOf(), air).speed).toBeNull()
    expect(advise(shipmentOf(), bookWith([airRate(), lclRate()])).speed).not.toBeNull()
  })
})
