import { describe, expect, it } from 'vitest'
import { decimalToText, type Decimal } from '../../shared/kernel/decimal.ts'
import { hasSellRow, sellRows } from '../../shared/pack/sell-tariff.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import {
  airRate,
  charge,
  containerRate,
  dec,
  exception,
  exchangeRate,
  haulage,
  holiday,
  ladder,
  lclRate,
  parameter,
  transitTime,
  uldRate,
} from '../builders.ts'

const by20 = { kind: 'markup', percent: dec('20') } as const

const soldRow = <Row extends TariffRow>(row: Row): Row => {
  const [made] = sellRows([row], by20, 'Meuse Forwarding')
  return made as Row
}

const text = (value: Decimal | null | undefined): string | null => (value ? decimalToText(value) : null)

// Every figure is its cost × 1.2, on paper.
describe('a sell tariff marks up', () => {
  it('an air ladder and its minimum, not the weights', () => {
    const row = soldRow(airRate({ minimum: dec('95'), breaks: ladder({ '0': '7.5', '45': '5.93' }) }))
    expect(text(row.minimum)).toBe('114')
    expect(row.breaks.map(({ from, rate }) => [text(from), text(rate)])).toEqual([
      ['0', '9'],
      ['45', '7.116'],
    ])
  })

  it('a unit load device at and over its pivot weight, not the weight', () => {
    const row = soldRow(uldRate({ pivotRate: dec('1.2'), overPivotRate: dec('1'), tareKg: dec('120') }))
    expect([row.pivotRate, row.overPivotRate, row.pivotKg, row.tareKg].map(text)).toEqual([
      '1.44',
      '1.2',
      '1000',
      '120',
    ])
  })

  it('rail by W/M with its minimum charge, and by container', () => {
    const lcl = soldRow(
      lclRate({ breaks: ladder({ '0': '160' }), minimumCharge: dec('90'), minimumRevenueTon: dec('1') }),
    )
    expect([lcl.breaks[0]?.rate, lcl.minimumCharge, lcl.minimumRevenueTon].map(text)).toEqual([
      '192',
      '108',
      '1',
    ])
    const box = soldRow(containerRate({ rates: { '40HC': dec('5500'), '20GP': dec('3300') }, freeDays: 7 }))
    expect([text(box.rates['40HC']), text(box.rates['20GP']), box.freeDays]).toEqual(['6600', '3960', 7])
    expect(box.rates).not.toHaveProperty('45HC')
  })

  it('haulage by band, minimum and kilometre, not the bounds and the distance', () => {
    const row = soldRow(
      haulage({
        haulier: 'Camions Dupont',
        minimum: dec('60'),
        bands: [{ toKg: dec('500'), price: dec('22.5') }],
        perKm: dec('1.85'),
        km: dec('120'),
      }),
    )
    expect([row.minimum, row.bands[0]?.price, row.perKm, row.bands[0]?.toKg, row.km].map(text)).toEqual([
      '72',
      '27',
      '2.22',
      '500',
      '120',
    ])
    expect(row.haulier).toBe('Meuse Forwarding')
  })

  it.each([
    ['consignment', '45', '54'],
    ['kg-gross', '0.15', '0.18'],
    ['container', '210', '252'],
    ['hs-line', '10', '12'],
    ['minimum', '25', '30'],
    ['percent-value', '0.3', '0.36'],
    ['percent-cif', '1.25', '1.5'],
    ['percent-duties', '2.5', '3'],
    // Their base carries the margin already.
    ['percent-freight', '18', '18'],
    ['percent-of', '5', '5'],
  ] as const)('a charge per %s of %s to %s, and its minimum and maximum', (basis, rate, sell) => {
    const row = soldRow(
      charge('main', 'FSC', basis, rate, {
        ofCodes: basis === 'percent-of' ? ['FRT'] : [],
        min: dec('15'),
        max: dec('400'),
        from: dec('3'),
        to: dec('9'),
        due: 'carrier',
      }),
    )
    expect([row.rate, row.min, row.max, row.from, row.to].map(text)).toEqual([sell, '18', '480', '3', '9'])
    expect(row.due).toBeNull()
  })

  it('no charge that only demands a price', () => {
    expect(
      soldRow(charge('import-clearance', 'FISREP', 'consignment', null, { required: true })).rate,
    ).toBeNull()
  })

  it('nothing that is no price', () => {
    const facts: readonly TariffRow[] = [
      parameter('valuationPercent', '0.75'),
      transitTime('handling', { min: 1, typical: 1, max: 2 }),
      exception('cancelled', '2026-12-24'),
      holiday('BE', '2026-12-25'),
      exchangeRate('CNY', '8.2145', '2026-11-23'),
    ]
    expect(sellRows(facts, by20, 'Meuse Forwarding')).toEqual(
      facts.map((row, index) => ({ ...row, row: index + 1 })),
    )
  })
})

it('a sell tariff says that it sells, and keeps no remark of the supplier', () => {
  const row = soldRow(airRate({ side: 'buy', remarks: 'net net, do not show' }))
  expect([row.side, row.remarks]).toEqual(['sell', ''])
  expect(hasSellRow([row])).toBe(true)
  expect(hasSellRow([airRate({ side: 'buy' }), charge('main', 'FSC', 'kg-gross', '0.15')])).toBe(false)
})
