import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goods } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimal, unitsAt } from '../../../shared/kernel/decimal.ts'
import { airRate, dec, goodsLine, lclRate } from '../../builders.ts'
import { offerWith } from '../offer-builders.ts'

const cents = (text: string): number => unitsAt(dec(text), 2)
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)
const known = (text: string | null): string => {
  assert(text, 'a figure that is known')
  return text
}

/** Lines with typed rates, so that nothing is open. */
const line: fc.Arbitrary<Goods> = fc
  .record({
    value: fc.integer({ min: 1, max: 9_999_999 }),
    currency: fc.constantFrom('EUR', 'USD', 'CNY'),
    duty: fc.integer({ min: 0, max: 400 }),
    vat: fc.constantFrom('21', '12', '6'),
    priceIncludes: fc.constantFrom('goods' as const, 'freight' as const),
  })
  .map(({ value, currency, duty, vat, priceIncludes }) =>
    goodsLine({
      value: { amount: decimal(value, 2), currency },
      dutyPercent: decimal(duty, 1),
      vatPercent: dec(vat),
      priceIncludes,
    }),
  )

const cases = fc.record({
  goods: fc.array(line, { minLength: 1, maxLength: 6 }),
  currency: fc.constantFrom('EUR', 'USD'),
  vatRecoverable: fc.boolean(),
  rate: fc.constantFrom(airRate(), lclRate()),
})

describe('a landed cost of any lines', () => {
  it('is the sum of its lines, and of its goods, transport, duty and VAT where that is a cost', () => {
    fc.assert(
      fc.property(cases, ({ goods, currency, vatRecoverable, rate }) => {
        const offer = offerWith([rate], { goods, currency, vatRecoverable })
        const { landed } = offer
        assert(landed, 'a landed cost')
        const { sums, lines } = landed
        const total = cents(known(sums.total))
        expect(sum(lines.map((part) => cents(known(part.landed))))).toBe(total)
        const parts = [
          sums.goods,
          sums.transport,
          known(sums.duty),
          ...(vatRecoverable ? [] : [known(sums.vat)]),
        ]
        expect(sum(parts.map(cents))).toBe(total)
        expect(sums.transport).toBe(offer.total)
      }),
      { numRuns: 150 },
    )
  })

  it('shares out the transport and the tax to the cent in the money of customs', () => {
    fc.assert(
      fc.property(cases, ({ goods, rate }) => {
        const { landed } = offerWith([rate], { goods })
        assert(landed, 'a landed cost')
        const { lines } = landed
        const added = sum(lines.map((part) => cents(part.transportToBorder)))
        const allExFreight = goods.every(({ priceIncludes }) => priceIncludes === 'goods')
        if (allExFreight) expect(added).toBe(cents(landed.toBorder))
        else expect(added).toBeLessThanOrEqual(cents(landed.toBorder))
        for (const part of lines) {
          expect(cents(part.goodsValue) + cents(part.transportToBorder)).toBe(cents(part.customsValue))
        }
        expect(sum(lines.map((part) => cents(part.customsValue)))).toBe(cents(landed.customsValue))
        expect(sum(lines.map((part) => cents(known(part.duty))))).toBe(cents(known(landed.duty)))
        expect(sum(lines.map((part) => cents(known(part.vat))))).toBe(
          sum(landed.vat.map(({ amount }) => cents(amount))),
        )
      }),
      { numRuns: 150 },
    )
  })
})
