import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { scenarioBook } from '../../../shared/engine/decision/scenario-book.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { ScenarioEffect } from '../../../shared/quote/scenario.ts'
import type { TariffBook } from '../../../shared/tariff/tariff-book.ts'
import { dec, shipmentOf } from '../../builders.ts'
import { book, deadline, run } from './scenario-fixture.ts'

const wayRecommended = (shipment: Shipment, of: TariffBook): 'air' | 'rail' | undefined => {
  const { offers, recommendation } = compare(shipment, of)
  const mode = offers.find(({ id }) => id === recommendation?.offer)?.mode
  return mode && (mode === 'air' ? 'air' : 'rail')
}

const goodsOf = (kg: number): Partial<Shipment> => ({
  cargo: { kind: 'totals', pieces: 1, grams: kg * 1000, volumeM3: dec(String(kg / 200)) },
})

describe('the decision', () => {
  it('flips from the least size that turns it: one less does not', () => {
    for (const [effect, fields] of [
      [{ kind: 'crossing-closed', days: 1 }, deadline],
      [{ kind: 'dwell', mode: 'rail', days: 1 }, deadline],
      [{ kind: 'rate', mode: 'air', percent: '-1' }, {}],
    ] as const) {
      const from = run(fields, [effect]).cases[0]?.flipsFrom
      assert(from, effect.kind)
      const at = (size: number) =>
        run(fields, ['days' in effect ? { ...effect, days: size } : { ...effect, percent: String(size) }])
          .cases[0]?.flips
      const step = from.size > 0 ? 1 : -1
      expect(at(from.size)).toBe(true)
      if (from.size !== step) expect(at(from.size - step)).toBe(false)
    }
    // The shared box is ready for customs on Fri 8 Jan, and a weekend later it makes no difference: one or two days more
    // still give Tue 12, three Wed 13, five Fri 15, and six (Thu 14, cleared 15) Mon 18, late. The container is in time
    // then, and dearer than air.
    expect(run(deadline, [{ kind: 'crossing-closed', days: 1 }]).cases[0]?.flipsFrom).toEqual({
      unit: 'days',
      size: 6,
    })
  })

  it('flips from the first of all sizes with which a comparison recommends the other way, by whatever it is ranked', () => {
    const percents = (sign: '' | '-') =>
      Array.from({ length: sign === '' ? 100 : 99 }, (_, index) => `${sign}${index + 1}`)
    const effects: readonly (readonly ScenarioEffect[])[] = [
      percents('').map((size) => ({ kind: 'rate', mode: 'rail', percent: size })),
      percents('-').map((size) => ({ kind: 'rate', mode: 'air', percent: size })),
      percents('').map((size) => ({ kind: 'currency', currency: 'USD', percent: size })),
      percents('-').map((size) => ({ kind: 'currency', currency: 'USD', percent: size })),
      percents('').map((size) => ({ kind: 'fuel', mode: 'air', percent: size })),
      Array.from({ length: 60 }, (_, index) => ({ kind: 'dwell', mode: 'rail', days: index + 1 })),
    ]
    let flipping = 0
    for (const fields of [deadline, { rankBy: 'arrival' }, goodsOf(60)] as const) {
      const before = wayRecommended(shipmentOf(fields), book)
      for (const sizes of effects) {
        const [effect] = sizes
        assert(effect, 'a size')
        const first = sizes.findIndex((one) => {
          const then = wayRecommended(shipmentOf(fields), scenarioBook(book, [one], shipmentOf(fields)))
          return before !== undefined && then !== undefined && then !== before
        })
        const sign = 'percent' in effect && effect.percent.startsWith('-') ? -1 : 1
        const found = run(fields, [effect]).cases[0]?.flipsFrom
        expect(found?.size ?? null).toBe(first < 0 ? null : (first + 1) * sign)
        if (first >= 0) flipping += 1
      }
    }
    expect(flipping).toBeGreaterThan(2)
  })
})
