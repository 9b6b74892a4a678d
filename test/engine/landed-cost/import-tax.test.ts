import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  crossBorderRetailTax,
  importTax,
  iossTax,
  type DutiableLine,
} from '../../../shared/engine/landed-cost/import-tax.ts'
import { decimalToText, zero } from '../../../shared/kernel/decimal.ts'
import { dec } from '../../builders.ts'

const cents = (text: string): number => Math.round(Number(text) * 100)

const line = (goods: string, duty: string | null, fields: Partial<DutiableLine> = {}): DutiableLine => ({
  goods: cents(goods),
  freightIncluded: false,
  dutyPercent: duty === null ? null : dec(duty),
  consumptionTaxPercent: zero,
  vatPercent: dec('21'),
  ...fields,
})

describe('an ordinary import', () => {
  // Published examples of customs agents, and one by air with 70 % of its freight.
  it.each([
    {
      what: 'EU import, FOB',
      goods: '45000',
      toBorder: '5000',
      afterBorder: '850',
      duty: '3.7',
      expected: { customsValue: 5_000_000, duty: 185_000, base: 5_270_000, vat: 1_106_700 },
    },
    {
      what: 'EU import, DDP',
      goods: '25000',
      toBorder: '3200',
      afterBorder: '600',
      duty: '12',
      expected: { customsValue: 2_820_000, duty: 338_400, base: 3_218_400, vat: 675_864 },
    },
    {
      what: 'air, 70 % of 2,000 and 50 of insurance before the border',
      goods: '10000',
      toBorder: '1450',
      afterBorder: '600',
      duty: '4',
      expected: { customsValue: 1_145_000, duty: 45_800, base: 1_250_800, vat: 262_668 },
    },
  ])('$what', ({ goods, toBorder, afterBorder, duty, expected }) => {
    const tax = importTax([line(goods, duty)], { toBorder: cents(toBorder), afterBorder: cents(afterBorder) })
    expect(tax.lines).toMatchObject([{ customsValue: expected.customsValue, duty: expected.duty }])
    expect(tax.vat).toMatchObject([{ base: expected.base, amount: expected.vat }])
  })

  // 1,000 over 3,000 + 7,000 is 300 and 700; duty 2.7 % of 3,300 = 89.10, 12 % of 7,700 = 924.
  it('shares transport by value and rounds duty once a line', () => {
    const tax = importTax([line('3000', '2.7'), line('7000', '12')], { toBorder: 100_000, afterBorder: 0 })
    expect(tax.lines.map(({ customsValue, duty }) => [customsValue, duty])).toEqual([
      [330_000, 8_910],
      [770_000, 92_400],
    ])
  })

  // 0.10 over three equal lines: 0.04, 0.03, 0.03.
  it('gives what does not divide to the largest remainder, of equal ones to the first', () => {
    const tax = importTax([line('10', '0'), line('10', '0'), line('10', '0')], {
      toBorder: 10,
      afterBorder: 0,
    })
    expect(tax.lines.map(({ customsValue }) => customsValue)).toEqual([1_004, 1_003, 1_003])
  })

  it('adds no transport to a price that holds it, and puts its share on nobody else', () => {
    const goods = [line('5000', '0', { freightIncluded: true }), line('5000', '0')]
    const tax = importTax(goods, { toBorder: 100_000, afterBorder: 20_000 })
    expect(tax.lines.map(({ customsValue, vatBase }) => [customsValue, vatBase])).toEqual([
      [500_000, 500_000],
      [550_000, 560_000],
    ])
  })

  // 21 % of 1,000.05 = 210.0105, twice; together 21 % of 2,000.10 = 420.021 → 420.02. 6 % of 500 = 30.
  it('rounds VAT once a rate, over the lines that bear it', () => {
    const goods = [line('1000.05', '0'), line('500', '0', { vatPercent: dec('6') }), line('1000.05', '0')]
    const tax = importTax(goods, { toBorder: 0, afterBorder: 0 })
    expect(tax.vat.map(({ percent, base, amount }) => [decimalToText(percent), base, amount])).toEqual([
      ['21', 200_010, 42_002],
      ['6', 50_000, 3_000],
    ])
  })

  // CIF 10,000, duty 10 % = 1,000; c = 20 %: 11,000 × 0.2 / 0.8 = 2,750; VAT 13 % of 13,750 = 1,787.50.
  it("takes China's consumption tax on its own price", () => {
    const goods = [line('10000', '10', { consumptionTaxPercent: dec('20'), vatPercent: dec('13') })]
    const tax = importTax(goods, { toBorder: 0, afterBorder: 0 })
    expect(tax.lines[0]).toMatchObject({ duty: 100_000, consumptionTax: 275_000, vatBase: 1_375_000 })
    expect(tax.vat[0]?.amount).toBe(178_750)
  })

  it('leaves open what a missing rate leaves open, and taxes the other lines', () => {
    const tax = importTax([line('1000', null), line('1000', '5')], { toBorder: 0, afterBorder: 0 })
    expect(tax.lines).toMatchObject([
      { customsValue: 100_000, duty: null, vatBase: null },
      { duty: 5_000, vatBase: 105_000 },
    ])
    expect(tax.vat).toMatchObject([{ base: 105_000, amount: 22_050 }])
  })

  it('loses no cent of the transport, however many lines share it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (values, toBorder) => {
          const goods = values.map((goodsMinor) => ({ ...line('0', '0'), goods: goodsMinor }))
          const sum = importTax(goods, { toBorder, afterBorder: 0 }).lines.reduce(
            (total, { customsValue }) => total + customsValue,
            0,
          )
          expect(sum).toBe(values.reduce((total, value) => total + value, 0) + toBorder)
        },
      ),
    )
  })
})

describe('parcels', () => {
  const parcel = {
    price: 4_000,
    itemCategories: 2,
    flatDuty: 300,
    flatDutyInVatBase: true,
    vatPercent: dec('21'),
  }

  // One silk and two wool blouses are two categories: 2 × 3 €. VAT 21 % of 46.
  it('bear 3 € for each item category under IOSS, and VAT on it', () => {
    expect(iossTax(parcel)).toMatchObject({ duty: 600, vat: { base: 4_600, amount: 966 } })
  })

  it('bear VAT on the price alone where the flat duty is kept out of the base', () => {
    expect(iossTax({ ...parcel, flatDutyInVatBase: false }).vat).toMatchObject({ base: 4_000, amount: 840 })
  })

  // 70 % × (10 + 13) / (100 − 10) = 17.8889 %; 178.89 on 1,000 CNY, of it VAT 70 % × 13 % × 1,000 / 0.9 = 101.11.
  it("pay the composite rate of China's cross-border retail", () => {
    const rates = { vatPercent: dec('13'), consumptionTaxPercent: dec('10'), sharePercent: dec('70') }
    // On a million it shows with all its decimals.
    const onMillion = crossBorderRetailTax(100_000_000, rates)
    expect(onMillion.vat + onMillion.consumptionTax).toBe(17_888_889)
    expect(crossBorderRetailTax(100_000, rates)).toEqual({ vat: 10_111, consumptionTax: 7_778 })
  })

  // 70 % of 13 % is 9.1 %; of 9 % it is 6.3 %.
  it.each([
    ['13', 9_100],
    ['9', 6_300],
  ])('pay 70 in a hundred of VAT at %s where there is no consumption tax', (vat, tax) => {
    const rates = { vatPercent: dec(vat), consumptionTaxPercent: zero, sharePercent: dec('70') }
    expect(crossBorderRetailTax(100_000, rates)).toEqual({ vat: tax, consumptionTax: 0 })
  })
})
