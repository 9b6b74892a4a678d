import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { landedToCsv } from '../../renderer/comparison/landed-csv.ts'
import { comparedOffers } from '../../renderer/comparison/landed-rows.ts'
import { landedSections } from '../../renderer/comparison/landed-sections.ts'
import { goodsOfLine, landedObstacle } from '../../renderer/state/landed-form.ts'
import { emptyForm, emptyGoods, type ShipmentForm } from '../../renderer/state/shipment-form.ts'
import { compare } from '../../shared/engine/compare.ts'
import type { Goods, Shipment } from '../../shared/freight/shipment.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { createWording } from '../../shared/text/format.ts'
import { wordComparison } from '../../shared/text/word-comparison.ts'
import { airRate, dec, dutyRate, goodsLine, lclRate, shipmentOf } from '../builders.ts'
import { bookWith } from '../engine/offer-builders.ts'

const wording = createWording('en')

const answer = (goods: readonly Goods[], shipment: Partial<Shipment> = {}): Comparison =>
  wordComparison(
    compare(
      shipmentOf({ goods, ...shipment }),
      bookWith([
        airRate({ includes: [] }),
        lclRate(),
        dutyRate('9405', '5'),
        dutyRate(null, '21', { importCountry: 'BE', measure: 'vat' }),
      ]),
    ),
    wording,
  )

const lamps = goodsLine({ value: { amount: dec('10000'), currency: 'EUR' } })
const sectionsOf = (comparison: Comparison) =>
  landedSections(comparedOffers(comparison, null), comparison.currency, wording)

describe('the table of landed costs', () => {
  test('sets air beside rail, and says a single line of goods at once', () => {
    const comparison = answer([lamps])
    const offers = comparedOffers(comparison, null)
    expect(offers.map(({ mode }) => mode)).toEqual(['air', 'rail-lcl'])
    const [door, line, ...others] = sectionsOf(comparison)
    expect(others).toEqual([])
    // The figures are those of test/vectors/landed-cost.json, O06 and O07; by air it is cleared at the gateway, without T1.
    expect(door?.rows.find(({ key }) => key === 'total')?.values[1]).toBe('11080.71')
    expect(line?.title).toBe('Lamps · HS 9405 42 · made in CN')
    expect(line?.rows.find(({ key }) => key === 'mainShare')?.values).toEqual(['70', '86.02'])
    expect(
      line?.rows.filter(({ rate }) => rate !== null).map(({ label, values }) => [label, ...values]),
    ).toEqual([
      ['Duty rate', '5', '5'],
      ['VAT rate', '21', '21'],
    ])
  })

  test('gives every line of goods a section of its own', () => {
    const typed = goodsLine({
      description: 'Pumps',
      value: { amount: dec('4000'), currency: 'EUR' },
      dutyPercent: dec('10'),
      vatPercent: dec('6'),
    })
    const sections = sectionsOf(
      answer([{ ...lamps, value: { amount: dec('6000'), currency: 'EUR' } }, typed]),
    )
    expect(sections.map(({ key }) => key)).toEqual(['door', 'customs', 'line 0', 'line 1'])
    const figure = (section: number, key: string) =>
      sections[section]?.rows.find((row) => row.key === key)?.values[1]
    // 242.13 by 6 to 4: 145.28 and 96.85; 10 % of 4,096.85 is 409.685; 4,000 + 227.44 + 409.69.
    expect([figure(2, 'lineTransport'), figure(3, 'lineTransport')]).toEqual(['145.28', '96.85'])
    expect([figure(3, 'duty'), figure(3, 'lineTotal')]).toEqual(['409.69', '4637.13'])
    expect(sections[3]?.rows.find(({ rate }) => rate !== null)?.rate?.typed).toBe(true)
  })

  test('leaves open what is open, and calls a sum a beginning', () => {
    const comparison = answer([{ ...lamps, hsCode: '8413' }])
    const [door, line] = sectionsOf(comparison)
    expect(door?.rows.find(({ key }) => key === 'total')).toMatchObject({
      values: [null, null],
      from: [true, true],
    })
    expect(line?.holes).toMatchObject([
      { hole: { code: 'DUTY' }, offers: [{ mode: 'air' }, { mode: 'rail-lcl' }] },
    ])
  })

  test('says that goods without a value are not in the sum', () => {
    const [door] = sectionsOf(answer([lamps, goodsLine({ value: null })]))
    expect(door?.holes).toMatchObject([{ hole: { code: 'GOODS' } }])
  })

  test('is copied as CSV, a column an offer, decimals as the answer has them', () => {
    const comparison = answer([lamps])
    const offers = comparedOffers(comparison, null)
    const { data, errors } = Papa.parse<Record<string, string>>(
      landedToCsv(offers, comparison.currency, wording),
      { header: true, skipEmptyLines: true },
    )
    expect(errors).toEqual([])
    const rail = offers[1]?.id ?? ''
    expect(data.find(({ what }) => what === 'Total at the door')).toMatchObject({
      unit: 'EUR',
      [rail]: '11080.71',
    })
    expect(data.find(({ what }) => what === 'Share of the main carriage that counts')).toMatchObject({
      unit: '%',
      [rail]: '86.02',
    })
  })
})

describe('the way from a landed cost back to the form', () => {
  const blank = emptyForm('EUR')
  const of = (fields: Partial<ShipmentForm>): ShipmentForm => ({ ...blank, ...fields })

  test('a line is the goods with a value at that place', () => {
    const goods = [emptyGoods(1), { ...emptyGoods(2), description: 'x' }, { ...emptyGoods(5), value: '9' }]
    expect(goodsOfLine(of({ goods }), 0)?.id).toBe(5)
  })

  test('why there is none: no value, a share only, no clearance', () => {
    const goods = [{ ...emptyGoods(1), value: '100' }]
    expect(landedObstacle(blank)).toBe('value')
    const seller = { ...blank.incoterm, rule: 'DAP', quoteFor: 'seller' } as const
    expect(landedObstacle(of({ goods, incoterm: seller }))).toBe('part')
    expect(landedObstacle(of({ goods, scope: 'door-to-terminal' }))).toBe('scope')
    expect(landedObstacle(of({ goods }))).toBe('unknown')
  })
})
