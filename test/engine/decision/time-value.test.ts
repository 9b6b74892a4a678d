import { describe, expect, it } from 'vitest'
import { decimal } from '../../../shared/kernel/decimal.ts'
import { roundExact } from '../../../shared/kernel/exact.ts'
import { breakEvenPerKg, capitalCost, timeValueOf } from '../../../shared/engine/decision/time-value.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { dec } from '../../builders.ts'
import vectors from '../../vectors/emissions-and-time.json' with { type: 'json' }

const published = (id: string) => {
  const entry = vectors.cases.find((candidate) => candidate.id === id)
  assert(entry, id)
  return entry
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100)

describe('time value', () => {
  it('published: capital bound in 50,000 for 30 days at 25 % a year', () => {
    expect(roundExact(capitalCost(decimal(5_000_000), dec('25'), 30), 0, 'half-up')).toBe(
      cents(published('F01').inTransitCost),
    )
  })

  it('published: a price of 3 a kg for 18 days at 20 % a year pays from 304.17 a kg', () => {
    expect(breakEvenPerKg(300, 1000, 18, dec('20'))).toBe(cents(published('F11').breakEvenPerKg))
  })

  it('lowers the break-even by what a day of delay costs, down to nothing', () => {
    // (540 − 10 × 18) / 100 kg = 3.60 a kg; × 365 / (0.15 × 18) = 486.67.
    expect(breakEvenPerKg(54_000, 100_000, 18, dec('15'), 1000)).toBe(48_667)
    expect(breakEvenPerKg(54_000, 100_000, 18, dec('15'), 3000)).toBe(0)
    expect(breakEvenPerKg(54_000, 100_000, 18, dec('0'))).toBeNull()
  })

  const goods = { grams: 220_000, valueMinor: 2_070_215, percentPerYear: dec('15'), delayMinorPerDay: 0 }

  it('prices the days saved where the dearer is the faster', () => {
    // 691 / 28 = 24.68; 20,702.15 × 0.15 / 365 = 8.51; 691 / 220 × 365 / (0.15 × 28) = 272.96; 20,702.15 / 220 = 94.10.
    expect(timeValueOf({ total: 130_340, days: 8 }, { total: 61_240, days: 36 }, goods)).toEqual({
      kind: 'trade-off',
      faster: 'air',
      apart: 69_100,
      daysSaved: 28,
      perDay: 2468,
      costOfDay: 851,
      costOfDays: 23_822,
      breakEvenPerKg: 27_296,
      goodsPerKg: 9410,
      pays: false,
    })
  })

  it('pays from the value at which it breaks even, and not a euro below', () => {
    // 691 × 365 / (0.15 × 28) = 60,051.19.
    const of = (valueMinor: number) =>
      timeValueOf({ total: 130_340, days: 8 }, { total: 61_240, days: 36 }, { ...goods, valueMinor })
    expect(of(6_005_200)).toMatchObject({ pays: true })
    expect(of(6_005_000)).toMatchObject({ pays: false })
  })

  it('cannot say whether it pays without a value of the goods', () => {
    const unvalued = { ...goods, valueMinor: null }
    expect(timeValueOf({ total: 200, days: 1 }, { total: 100, days: 2 }, unvalued)).toMatchObject({
      kind: 'trade-off',
      costOfDay: null,
      pays: null,
    })
  })

  it('asks no price of speed where the cheaper is not slower', () => {
    expect(timeValueOf({ total: 100, days: 3 }, { total: 250, days: 9 }, goods)).toEqual({
      kind: 'no-trade-off',
      better: 'air',
      saves: 150,
      days: 6,
    })
    expect(timeValueOf({ total: 100, days: 9 }, { total: 100, days: 3 }, goods)).toMatchObject({
      better: 'rail',
      saves: 0,
      days: 6,
    })
  })
})
