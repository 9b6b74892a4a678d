import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimal, decimalToText } from '../../shared/kernel/decimal.ts'
import { isSellPercent, sellPercentage, sellPrice, type SellPricing } from '../../shared/pack/sell-price.ts'
import { dec } from '../builders.ts'

const at = (kind: SellPricing['kind'], percent: string): SellPricing => ({ kind, percent: dec(percent) })

describe('a sell price', () => {
  // Worked on paper: markup is cost × (100 + p) / 100, margin is cost × 100 / (100 − p).
  it.each([
    ['50', 'EUR', at('markup', '60'), '80'],
    ['50', 'EUR', at('margin', '37.5'), '80'],
    // 3.85 × 1.15 = 4.4275
    ['3.85', 'EUR', at('markup', '15'), '4.428'],
    // 3.85 / 0.85 = 4.52941…
    ['3.85', 'EUR', at('margin', '15'), '4.529'],
    // 0.085 × 1.15 = 0.09775
    ['0.085', 'EUR', at('markup', '15'), '0.098'],
    // 75 × 1.125 = 84.375
    ['75.00', 'USD', at('markup', '12.5'), '84.375'],
    // 1,250 / 0.9 = 1,388.8…: the yen has no minor unit, a price one decimal.
    ['1250', 'JPY', at('margin', '10'), '1388.9'],
    // 2.5 × 1.3333 = 3.33325: the dinar has three, a price four.
    ['2.5', 'KWD', at('markup', '33.33'), '3.3333'],
    // 0.0004 × 1.1 = 0.00044: kept to the cost's own four decimals, it is not less than the cost.
    ['0.0004', 'EUR', at('markup', '10'), '0.0004'],
    // Half goes up: 0.05 × 1.01 = 0.0505
    ['0.05', 'EUR', at('markup', '1'), '0.051'],
  ])('for %s %s at %o is %s, rounded half-up', (cost, currency, pricing, price) => {
    expect(decimalToText(sellPrice(dec(cost), currency, pricing))).toBe(price)
  })

  it('for a percentage of the goods is a percentage to three decimals', () => {
    // 0.35 × 1.15 = 0.4025
    expect(decimalToText(sellPercentage(dec('0.35'), at('markup', '15')))).toBe('0.403')
  })

  it('of a rebate and of nothing is nothing', () => {
    expect(sellPrice(dec('-10'), 'EUR', at('markup', '15'))).toEqual(decimal(0))
    expect(sellPrice(dec('0'), 'EUR', at('margin', '15'))).toEqual(decimal(0))
  })

  it('is never below its cost', () => {
    const cost = fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([units, decimals]) => decimal(units, decimals))
    const pricing = fc.record({
      kind: fc.constantFrom<SellPricing['kind']>('markup', 'margin'),
      percent: fc.integer({ min: 1, max: 950_000 }).map((units) => decimal(units, 4)),
    })
    fc.assert(
      fc.property(cost, pricing, fc.constantFrom('EUR', 'JPY', 'KWD'), (of, by, currency) => {
        expect(compareDecimals(sellPrice(of, currency, by), of)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

it.each([
  ['markup', '0.0001', true],
  ['markup', '1000', true],
  ['markup', '0', false],
  ['markup', '1000.1', false],
  ['markup', '-5', false],
  ['markup', '12.34567', false],
  ['margin', '95', true],
  ['margin', '95.1', false],
  ['margin', '100', false],
] as const)('a %s of %s per cent makes a price: %s', (kind, percent, makes) => {
  expect(isSellPercent(at(kind, percent))).toBe(makes)
})
