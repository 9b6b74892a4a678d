import fc from 'fast-check'
import { expect, test } from 'vitest'
import { airFreight, createAirLadder, type AirFreight } from '../../shared/engine/air-freight.ts'
import { uldCharge } from '../../shared/engine/uld-charge.ts'
import { decimal, decimalToText } from '../../shared/kernel/decimal.ts'
import { compareExact, productOf } from '../../shared/kernel/exact.ts'
import type { AirRate } from '../../shared/tariff/air-rate.ts'
import { uldRate } from '../builders.ts'
import vectors from '../vectors/air-freight.json' with { type: 'json' }
import { airRate, amountOf, d, reasonOf } from './rating-builders.ts'

const tariffs: Readonly<Record<string, Readonly<Record<string, string>>>> = vectors.tariffs

const ladderOf = (name: string): AirRate => {
  const { currency = 'EUR', ...ladder } = tariffs[name] ?? {}
  return airRate(ladder, { currency })
}

const price = (weight: string, ...rates: readonly AirRate[]): AirFreight => {
  const freight = airFreight(rates.map(createAirLadder), d(weight))
  if (!freight) throw new Error('no price')
  return freight
}

test.each(vectors.cases)('published: $id, $chargeableKg kg of $tariff', (entry) => {
  const freight = price(entry.chargeableKg, ladderOf(entry.tariff))
  expect(amountOf(freight)).toBe(entry.amount)
  if (entry.ratedAs === 'M') {
    expect(freight).toMatchObject({ ratedAsBreak: 'M', basis: 'minimum', rule: 'minimum' })
    expect(freight.quantity).toEqual(decimal(1))
    expect(freight.ratedAsKg).toEqual(d(entry.chargeableKg))
  } else {
    expect(decimalToText(freight.ratedAsKg, 1)).toBe(entry.ratedAs)
    expect(freight.quantity).toEqual(freight.ratedAsKg)
  }
})

test('the reason says what was paid and why, in the words of the trade', () => {
  expect(reasonOf(price('30', ladderOf('cny-break')))).toBe(
    '45.0 kg × 18.28 CNY, rated as 45 kg because 30.0 kg × 37.15 would be 1,114.50',
  )
  expect(reasonOf(price('200', ladderOf('sample-ladder')))).toBe('200.0 kg × 4.90 EUR')
  expect(reasonOf(price('12.5', ladderOf('sample-ladder')))).toBe(
    'minimum 95.00 EUR; 12.5 kg × 7.50 would be 93.75',
  )
})

test('breaks begin at their own weight: 45 kg are +45, 44.5 kg are not yet', () => {
  // 45 × 5.90 = 265.50; 44.5 × 7.50 = 333.75, so rated as 45 all the same.
  expect(price('45', ladderOf('sample-ladder'))).toMatchObject({ rule: 'break', ratedAsBreak: '+45' })
  expect(price('44.5', ladderOf('sample-ladder'))).toMatchObject({
    rule: 'higher-break',
    ratedAsBreak: '+45',
  })
})

test('a tie goes to the lower break', () => {
  // 50 × 2.00 = 100.00 = 100 × 1.00
  const freight = price('50', airRate({ N: '2.00', '100': '1.00' }))
  expect(freight).toMatchObject({ rule: 'break', ratedAsBreak: 'N' })
  expect(amountOf(freight)).toBe('100.00')
})

test('the minimum is compared last, with the cheapest of the ladder', () => {
  // 30 kg: N 90.00, rated as 45 kg 45.00; M 60 beats 45.00 although N alone would be above it.
  const freight = price('30', airRate({ M: '60', N: '3.00', '45': '1.00' }))
  expect(amountOf(freight)).toBe('60.00')
  expect(freight.ratedAsBreak).toBe('M')
  // Equal to the minimum is not below it: 60 × 1.00.
  expect(price('60', airRate({ M: '60', N: '1.00' })).rule).toBe('break')
})

test('a ladder that begins above the weight is paid from its first break', () => {
  const freight = price('60', airRate({ '100': '4.00', '300': '3.00' }))
  expect(amountOf(freight)).toBe('400.00')
  expect(freight).toMatchObject({ ratedAsBreak: '+100', rule: 'higher-break' })
})

test('of general, commodity and class reduction the cheapest, compared before rounding', () => {
  const general = airRate({ M: '95', N: '7.50', '45': '5.90', '100': '4.90' })
  const commodity = airRate({ '100': '3.10' }, { commodity: 'garments', row: 9 })
  // 120 kg: 588.00 general, 372.00 commodity. 40 kg: 45 × 5.90 = 265.50 general, 100 × 3.10 = 310.00 commodity.
  expect(price('120', general, commodity)).toMatchObject({ rule: 'commodity', source: { row: 9 } })
  expect(amountOf(price('120', general, commodity))).toBe('372.00')
  expect(amountOf(price('40', general, commodity))).toBe('265.50')
  // Reduction to 50 % of N: 40 × 3.75 = 150.00
  const reduced = airRate({}, { classPercent: d('50') })
  expect(price('40', general, reduced)).toMatchObject({ rule: 'class', ratedAsBreak: 'R' })
  expect(amountOf(price('40', general, reduced))).toBe('150.00')
})

test('a class surcharge replaces the general rate, also when it is dearer, with its own minimum', () => {
  const general = airRate({ M: '95', N: '7.50', '45': '5.90', '100': '4.90' })
  const animals = airRate({ M: '150' }, { classPercent: d('150') })
  // 150 % of 7.50 = 11.25; 200 kg are 2,250.00 against 980.00.
  expect(price('200', general, animals)).toMatchObject({ rule: 'class', ratedAsBreak: 'S' })
  expect(amountOf(price('200', general, animals))).toBe('2250.00')
  // 10 kg × 11.25 = 112.50, below its M of 150.
  expect(amountOf(price('10', general, animals))).toBe('150.00')
})

const uldLoad = (kg: string, m3 = '1', unitM3?: string) => ({
  grossKg: d(kg),
  volumeM3: d(m3),
  unitVolumeM3: unitM3 === undefined ? null : d(unitM3),
})

test.each(vectors.uld)('published: $id, a unit with $weightKg kg', (entry) => {
  const rate = uldRate({
    pivotKg: d(entry.pivotKg),
    pivotRate: d(entry.pivotRate),
    overPivotRate: d(entry.overPivotRate),
  })
  expect(amountOf(uldCharge(rate, uldLoad(entry.weightKg)))).toBe(entry.amount)
})

test('the tare of a unit counts as weight, and cargo over its maximum takes another unit', () => {
  // 950 kg + 120 kg tare = 1,070: 1,200.00 + 70 × 1.00
  expect(amountOf(uldCharge(uldRate({ tareKg: d('120') }), uldLoad('950')))).toBe('1270.00')
  // 3,000 kg in units of 1,500 gross with 120 tare: 1,380 each, so three; 3,360 kg, pivot 3,000: 3,600 + 360
  const three = uldCharge(uldRate({ tareKg: d('120'), maxGrossKg: d('1500') }), uldLoad('3000'))
  expect(three.units).toBe(3)
  expect(amountOf(three)).toBe('3960.00')
  // Exactly two full units: 2 × 1,380 = 2,760; 3,000 kg gross, pivot 2,000: 2,400 + 1,000
  expect(amountOf(uldCharge(uldRate({ tareKg: d('120'), maxGrossKg: d('1500') }), uldLoad('2760')))).toBe(
    '3400.00',
  )
})

test('light cargo takes as many units as its volume needs, each at its pivot weight', () => {
  const rate = uldRate({ tareKg: d('120'), maxGrossKg: d('1500') })
  // 51 m³ in units of 17: three, each 1,200.00 at the pivot of 1,000 kg; 300 + 3 × 120 kg stay below 3,000.
  expect(amountOf(uldCharge(rate, uldLoad('300', '51', '17')))).toBe('3600.00')
  expect(uldCharge(rate, uldLoad('300', '51.001', '17')).units).toBe(4)
  // Weight asks for two, volume for one.
  expect(uldCharge(rate, uldLoad('2000', '10', '17')).units).toBe(2)
})

const anyLadder = fc
  .record({
    M: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
    rates: fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 8 }),
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ M, rates, bounds }) => {
    const sorted = bounds.toSorted((a, b) => a - b)
    return {
      ...airRate({}, { minimum: M === undefined ? null : decimal(M, 2) }),
      // Bounds in tenths of a kilogram, rates with six decimals: what a sheet may hold.
      breaks: rates.map((rate, index) => ({
        from: index === 0 ? decimal(0) : decimal(sorted[index] ?? 0, 1),
        rate: decimal(rate, 6),
      })),
    }
  })
const weightStep = fc.integer({ min: 1, max: 50_000 }).map((halves) => decimal(halves * 5, 1))

test('freight never falls as the weight grows, on any ladder, falling or not', () => {
  fc.assert(
    fc.property(anyLadder, weightStep, weightStep, (rate, a, b) => {
      const [light, heavy] = compareExact(a, b) <= 0 ? [a, b] : [b, a]
      const ladder = [createAirLadder(rate)]
      const [less, more] = [airFreight(ladder, light), airFreight(ladder, heavy)]
      expect(less && more && compareExact(less.exact, more.exact)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 3000 },
  )
})

test('freight is never above what any higher break costs at its own weight, nor below the minimum', () => {
  fc.assert(
    fc.property(anyLadder, weightStep, (rate, weight) => {
      const freight = airFreight([createAirLadder(rate)], weight)
      if (!freight) throw new Error('no price')
      if (rate.minimum) expect(compareExact(freight.exact, rate.minimum)).toBeGreaterThanOrEqual(0)
      if (freight.ratedAsBreak === 'M') return
      for (const step of rate.breaks) {
        if (compareExact(step.from, weight) < 0) continue
        expect(compareExact(freight.exact, productOf(step.from, step.rate))).toBeLessThanOrEqual(0)
      }
      // The line's own arithmetic gives the amount.
      expect(compareExact(freight.exact, productOf(freight.quantity, freight.rate ?? decimal(0)))).toBe(0)
    }),
    { numRuns: 3000 },
  )
})
