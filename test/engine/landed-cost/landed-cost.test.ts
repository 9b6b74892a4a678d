import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import type { Goods, Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LandedCost, Unworded } from '../../../shared/quote/comparison.ts'
import type { TariffRow } from '../../../shared/tariff/tariff.ts'
import {
  airRate,
  charge,
  dec,
  dutyRate,
  goodsLine,
  lclRate,
  liege,
  parameter,
  zhengzhou,
} from '../../builders.ts'
import { sampleBook, sampleShipment } from '../../sample-book.ts'
import { codesOf, compareWith, linesOf, offerWith } from '../offer-builders.ts'

const vat = (percent: string, country = 'BE'): TariffRow =>
  dutyRate(null, percent, { importCountry: country, measure: 'vat' })

/** Lamps at 5 %, VAT 21 %. */
const tables = [dutyRate('9405', '5'), vat('21')]

const tenThousand = goodsLine({ value: { amount: dec('10000'), currency: 'EUR' } })

const landedOf = (
  rows: readonly TariffRow[],
  goods: readonly Goods[],
  shipment: Partial<Shipment> = {},
): Unworded<LandedCost> => {
  const { landed } = offerWith([lclRate(), ...rows], { goods, ...shipment })
  assert(landed, 'a landed cost')
  return landed
}

const holesOf = (landed: Unworded<LandedCost>): readonly string[] =>
  landed.holes.map(({ line, code, reason }) => `${line} ${code} ${reason.key}`)

describe('the landed cost of an offer', () => {
  // Collection 25 (200 CNY), note 50, export 35, rail 153.60 (9,170 of 10,660 km before Poland: 132.1307) make 242.13; the rest
  // of the rail, T1 65, handling 45, delivery 100 make 231.47. 5 % of 10,242.13; 21 % of 10,985.71.
  it('divides the rail at the Polish border and taxes what lies behind it only with VAT', () => {
    expect(landedOf(tables, [tenThousand])).toMatchObject({
      country: 'BE',
      regime: 'ordinary',
      customsCurrency: 'EUR',
      complete: true,
      toBorder: '242.13',
      afterBorder: '231.47',
      mainSharePercent: '86.02',
      customsValue: '10242.13',
      duty: '512.11',
      vat: [{ percent: '21', base: '10985.71', amount: '2307.00' }],
      sums: {
        goods: '10000.00',
        transport: '568.60',
        duty: '512.11',
        vat: '2307.00',
        vatIsCost: false,
        total: '11080.71',
        totalWithVat: '13387.71',
      },
    })
  })

  it('counts VAT as a cost to who gets none back', () => {
    const { sums, lines } = landedOf(tables, [tenThousand], { vatRecoverable: false })
    expect(sums).toMatchObject({ vatIsCost: true, total: '13387.71', totalWithVat: '13387.71' })
    // 13,387.71 over 1,000 lamps.
    expect(lines[0]?.landedPerUnit).toBe('13.3877')
  })

  it('takes euros for customs and the quote currency for the sums', () => {
    const landed = landedOf(tables, [tenThousand], { currency: 'USD' })
    expect(landed.duty).toBe('512.11')
    // 512.11 × 1.25 = 640.1375.
    expect(landed.sums.duty).toBe('640.14')
  })

  // Collection 25, air waybill 40, export 35, and 70 % of 200 × 4.90 = 686.
  it('counts seven tenths of the air freight from China', () => {
    const rate = airRate({ includes: [] })
    const { landed } = offerWith([rate, ...tables], { goods: [tenThousand] })
    expect(landed).toMatchObject({ mainSharePercent: '70', toBorder: '786.00' })
  })

  it('adds up the duties of a code, the longest code of each measure first', () => {
    const rows = [
      ...tables,
      dutyRate('940542', '3'),
      dutyRate('940542', '15', { measure: 'anti-dumping', origin: 'CN' }),
      dutyRate('940542', '2', { measure: 'countervailing', origin: 'CN' }),
      dutyRate('940542', '0', { measure: 'preferential', origin: 'CN' }),
    ]
    // 3 + 15 + 2 = 20 % of 10,242.13.
    const { duty, lines } = landedOf(rows, [tenThousand])
    expect(duty).toBe('2048.43')
    expect(lines[0]?.duties.map(({ measure, percent }) => `${measure} ${percent}`)).toEqual([
      'third-country 3',
      'anti-dumping 15',
      'countervailing 2',
    ])
  })

  it('takes a typed rate before every table, and marks it', () => {
    const goods = [{ ...tenThousand, dutyPercent: dec('10'), vatPercent: dec('6') }]
    const { duty, vat: taxes, lines } = landedOf(tables, goods)
    expect(duty).toBe('1024.21')
    expect(taxes).toMatchObject([{ percent: '6' }])
    expect(lines[0]).toMatchObject({ vatTyped: true, duties: [{ typed: true, source: null }] })
  })

  it.each<[string, readonly TariffRow[], Partial<Goods>, readonly string[]]>([
    ['a code without a duty', [vat('21')], {}, ['0 DUTY landed.noDuty']],
    ['goods without a code', tables, { hsCode: '' }, ['0 DUTY landed.noCode']],
    ['goods without an origin', tables, { origin: null }, ['0 DUTY landed.noOrigin']],
    ['a country without VAT', [dutyRate('9405', '5')], {}, ['0 VAT landed.noVat']],
    [
      'a duty that is no percentage',
      [vat('21'), dutyRate('9405', { kind: 'not-a-percentage', text: '1.2 EUR/100 kg' })],
      {},
      ['0 DUTY landed.notAPercentage'],
    ],
  ])('leaves a hole, not a nought, for %s', (_what, rows, fields, holes) => {
    const landed = landedOf(rows, [{ ...tenThousand, ...fields }])
    expect(holesOf(landed)).toEqual(holes)
    expect(landed.complete).toBe(false)
    expect(landed.sums.totalWithVat).toBeNull()
  })

  it('shows the range where a code is too short to decide', () => {
    const rows = [vat('21'), dutyRate('94054210', '2.7'), dutyRate('94054290', '4.7')]
    expect(landedOf(rows, [tenThousand]).holes).toMatchObject([
      { code: 'DUTY', reason: { key: 'landed.severalRates' }, range: { low: '2.7', high: '4.7' } },
    ])
  })

  it('leaves VAT to the country of delivery under procedure 42', () => {
    const landed = landedOf(tables, [tenThousand], { clearance: { import: null, procedure42: true } })
    expect(landed).toMatchObject({ regime: 'procedure-42', vat: [{ percent: '0', amount: '0.00' }] })
  })

  it('is left out where a part of the transport is paid by the other party, and without a value', () => {
    const incoterm = { rule: 'DAP', place: 'Liège', at: 'door', quoteFor: 'seller' } as const
    expect(offerWith([lclRate(), ...tables], { goods: [tenThousand], incoterm }).landed).toBeNull()
    expect(offerWith([lclRate(), ...tables], { goods: [goodsLine({ value: null })] }).landed).toBeNull()
    expect(
      offerWith([lclRate(), ...tables], { goods: [tenThousand], scope: 'door-to-terminal' }).landed,
    ).toBeNull()
  })

  // 2 % of 512.11 is 10.2422.
  it('prices a percentage of the duties once they are known, and keeps it a hole while they are not', () => {
    const fee = charge('import-clearance', 'DSB', 'percent-duties', '2', { order: 65 })
    expect(linesOf(offerWith([lclRate(), fee, ...tables], { goods: [tenThousand] }))).toContain(
      'import-clearance DSB 10.24',
    )
    const { holes } = offerWith([lclRate(), fee, vat('21')], { goods: [tenThousand] })
    expect(holes.map(({ code }) => code)).toEqual(['DSB'])
  })
})

describe('parcels', () => {
  const parcels = {
    count: 400,
    orderValue: { amount: dec('40'), currency: 'EUR' },
    itemCategories: 2,
    ioss: true,
  }

  // 400 × 2 × 3 €; VAT 21 % of 16,000 + 2,400.
  it('bear the flat duty of IOSS and VAT, which their buyers never get back', () => {
    const { landed } = offerWith([airRate(), ...tables], { goods: [], parcels })
    expect(landed).toMatchObject({
      regime: 'ioss',
      duty: '2400.00',
      vat: [{ base: '18400.00', amount: '3864.00' }],
      sums: { vatIsCost: true },
    })
  })

  it('bear no flat duty before it is in force', () => {
    const later = parameter('parcelDutyFrom', '2027-07-01')
    expect(offerWith([airRate(), later, ...tables], { goods: [], parcels }).landed?.duty).toBe('0.00')
  })

  it('are an ordinary import above the limit, and without IOSS', () => {
    const dear = { ...parcels, orderValue: { amount: dec('150.01'), currency: 'EUR' } }
    const goods = [goodsLine({ value: null })]
    for (const given of [dear, { ...parcels, ioss: false }]) {
      expect(offerWith([airRate(), ...tables], { goods, parcels: given }).landed?.regime).toBe('ordinary')
    }
  })

  // 400 orders of 320 CNY: 9.1 % of 128,000.
  it('pay seven tenths of VAT as cross-border retail in China, and no duty', () => {
    const { landed } = offerWith([airRate({ origin: 'LGG', destination: 'CGO' }), vat('13', 'CN')], {
      origin: liege,
      destination: zhengzhou,
      direction: 'eastbound',
      goods: [goodsLine({ value: null, origin: 'BE' })],
      parcels,
    })
    expect(landed).toMatchObject({
      regime: 'cross-border-retail',
      customsCurrency: 'CNY',
      customsValue: '128000.00',
      duty: '0.00',
      vat: [{ amount: '11648.00' }],
    })
  })
})

describe('the sample book', () => {
  // 24,000 USD at 1.1593 = 20,702.15. Rail: 1,096 CNY at 8.2145 = 133.4226 and 86.0225 % of 192 USD make 275.89; with
  // 262.25 behind the border. 2.7 % of 20,978.04; 21 % of 21,806.70. Air: 952.50 CNY, 47.75 and 70 % of 946 make 825.90.
  it('lands 1,200 lamps from Zhengzhou in Liège to the cents that paper gives', () => {
    const { offers } = compare(sampleShipment('zhengzhou-liege-185kg'), sampleBook())
    const landed = (id: string) => offers.find((offer) => offer.id === id)?.landed
    expect(landed('rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train')).toMatchObject({
      customsValue: '20978.04',
      duty: '566.41',
      vat: [{ amount: '4579.41' }],
      sums: { total: '21901.70' },
      lines: [{ landedPerUnit: '18.2514' }],
      sample: true,
    })
    expect(landed('air:CGO-LGG:yellow-river-air:economy')).toMatchObject({
      customsValue: '21528.05',
      duty: '581.26',
      sums: { total: '22723.62' },
    })
  })
})

describe('ranking by landed cost', () => {
  it('puts the offer first whose goods are cheapest at the door', () => {
    const both = [airRate(), lclRate(), ...tables]
    const { offers, warnings } = compareWith(both, { goods: [tenThousand], rankBy: 'landed' })
    expect(offers.map(({ mode }) => mode)).toEqual(['rail-lcl', 'air'])
    expect(codesOf(warnings)).not.toContain('RankedByTotal')
  })
})
