import { describe, expect, it, test } from 'vitest'
import {
  crossBorderRetailTax,
  importTax,
  iossTax,
  type DutiableLine,
} from '../../../shared/engine/landed-cost/import-tax.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimalToText, unitsAt } from '../../../shared/kernel/decimal.ts'
import { minorToText } from '../../../shared/money/money.ts'
import { airRate, dec, dutyRate, goodsLine, haulage, lclRate, liege } from '../../builders.ts'
import { offerWith } from '../offer-builders.ts'
import vectors from '../../vectors/landed-cost.json' with { type: 'json' }

const cents = (text: string): number => unitsAt(dec(text), 2)
const written = (minor: number | null): string | null => (minor === null ? null : minorToText(minor, 2))
const percentOrOpen = (text: string | null) => (text === null ? null : dec(text))

interface GoodsVector {
  readonly value: string
  readonly priceIncludes?: string
  readonly duty: string | null
  readonly consumptionTax?: string
  readonly vat: string
}

const dutiable = (goods: GoodsVector): DutiableLine => ({
  goods: cents(goods.value),
  freightIncluded: goods.priceIncludes === 'freight',
  dutyPercent: percentOrOpen(goods.duty),
  consumptionTaxPercent: dec(goods.consumptionTax ?? '0'),
  vatPercent: dec(goods.vat),
})

test('there are at least twenty-five cases, each with its working', () => {
  const { imports, ioss, retail, offers } = vectors
  const cases = [...imports, ...ioss, ...retail, ...offers]
  expect(cases.length).toBeGreaterThanOrEqual(25)
  expect(cases.filter(({ working }) => working.length < 10)).toEqual([])
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
})

describe('imports on paper', () => {
  it.each(vectors.imports)('$id: $what', (vector) => {
    const goods: readonly GoodsVector[] = vector.goods
    const tax = importTax(goods.map(dutiable), {
      toBorder: cents(vector.toBorder),
      afterBorder: cents(vector.afterBorder),
    })
    expect(
      tax.lines.map((line) => ({
        customsValue: written(line.customsValue),
        duty: written(line.duty),
        consumptionTax: written(line.consumptionTax),
        vatBase: written(line.vatBase),
      })),
    ).toEqual(
      vector.lines.map((line) => ({
        consumptionTax: line.duty === null ? null : '0.00',
        ...line,
      })),
    )
    expect(
      tax.vat.map(({ percent, base, amount }) => ({
        percent: decimalToText(percent),
        base: written(base),
        amount: written(amount),
      })),
    ).toEqual(vector.vat)
  })
})

describe('parcels on paper', () => {
  it.each(vectors.ioss)('$id: $what', (vector) => {
    const { duty, vat } = iossTax({
      price: cents(vector.price),
      itemCategories: vector.itemCategories,
      flatDuty: cents(vector.flatDuty),
      flatDutyInVatBase: vector.inVatBase,
      vatPercent: dec(vector.vat),
    })
    expect([written(duty), written(vat?.base ?? null), written(vat?.amount ?? null)]).toEqual([
      vector.duty,
      vector.base,
      vector.amount,
    ])
  })

  it.each(vectors.retail)('$id: $what', (vector) => {
    const { vat, consumptionTax } = crossBorderRetailTax(cents(vector.price), {
      vatPercent: dec(vector.vat),
      consumptionTaxPercent: dec(vector.consumptionTax),
      sharePercent: dec('70'),
    })
    expect([written(vat), written(consumptionTax)]).toEqual([vector.vatAmount, vector.consumptionAmount])
  })
})

interface OfferVector {
  readonly mode: string
  readonly country: string
  readonly import?: string
  readonly procedure42?: boolean
  readonly goods?: { readonly value: string; readonly currency: string }
  readonly vat: string
}

const landedOf = (vector: OfferVector) => {
  const { value, currency } = vector.goods ?? { value: '10000', currency: 'EUR' }
  const shipment: Partial<Shipment> = {
    destination: { ...liege, country: vector.country },
    goods: [goodsLine({ value: { amount: dec(value), currency } })],
    clearance: {
      import: vector.import === 'door' ? 'door' : null,
      procedure42: vector.procedure42 ?? false,
    },
  }
  const { landed } = offerWith(
    [
      vector.mode === 'air' ? airRate({ includes: [] }) : lclRate(),
      ...(vector.country === 'BE' ? [] : [haulage({ country: vector.country })]),
      dutyRate('9405', '5'),
      dutyRate(null, vector.vat, { importCountry: vector.country, measure: 'vat' }),
    ],
    shipment,
  )
  assert(landed, 'a landed cost')
  return landed
}

describe('offers on paper', () => {
  it.each(vectors.offers)('$id: $what', (vector) => {
    const { duty, vat, sums } = landedOf(vector)
    expect({
      duty,
      vatAmount: vat[0]?.amount,
      total: sums.total,
      totalWithVat: sums.totalWithVat,
    }).toEqual({
      duty: vector.duty,
      vatAmount: vector.vatAmount,
      total: vector.total,
      totalWithVat: vector.totalWithVat,
    })
  })
})
