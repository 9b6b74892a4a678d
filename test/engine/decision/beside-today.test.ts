import { describe, expect, it } from 'vitest'
import { besideToday, type WayBeside } from '../../../shared/engine/decision/beside-today.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { ScenarioEffect } from '../../../shared/quote/scenario.ts'
import { airRate, charge, lclRate, range, shipmentOf } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const book = bookWith([
  airRate({ service: 'Flight', transit: range(1, 2, 4), cutOffHours: 24 }),
  lclRate({ transit: range(17, 20, 26) }),
  charge('main', 'FSC', 'kg-chargeable', '0.50', { mode: 'air', order: 40 }),
])

const beside = (effect: ScenarioEffect): { readonly air: WayBeside; readonly rail: WayBeside } => {
  const [air, rail] = besideToday(shipmentOf(), book, [effect])
  assert(air && rail, 'both ways')
  return { air, rail }
}
const cents = (text: string | null): number => Number((text ?? '').replace('.', ''))

describe('a scenario beside today', () => {
  it('shows the charges that are others, whose changes sum to that of the total, and counts the rest', () => {
    const { air, rail } = beside({ kind: 'fuel', mode: null, percent: '20' })
    // Fuel at 0.50 on 200 kg is 100.00, a fifth more 120.00.
    expect(air.lines).toMatchObject([{ code: 'FSC', today: '100.00', asIf: '120.00', change: '20.00' }])
    expect([air.change, air.daysLater]).toEqual(['20.00', 0])
    assert(air.today && rail.asIf, 'offers')
    expect(air.unchanged.lines).toBe(air.today.lines.length - 1)
    expect(cents(air.unchanged.amount) + cents('100.00')).toBe(cents(air.today.total))
    expect(rail).toMatchObject({ lines: [], change: '0.00', unchanged: { amount: rail.asIf.total } })
  })

  it.each([
    { kind: 'rate', mode: 'rail', percent: '15' },
    { kind: 'currency', currency: null, percent: '-5' },
    { kind: 'departure-cancelled', mode: 'air' },
  ] satisfies ScenarioEffect[])('has changes of lines that sum to the change of the total: %o', (effect) => {
    for (const way of Object.values(beside(effect))) {
      const sum = way.lines.reduce((total, { change }) => total + cents(change), 0)
      expect(sum).toBe(cents(way.change))
    }
  })

  it('shows by stage where the days are lost', () => {
    const { rail, air } = beside({ kind: 'crossing-closed', days: 14 })
    const days = (one: WayBeside, kind: string) => one.stages.find((stage) => stage.kind === kind)
    expect(days(rail, 'main')).toEqual({ kind: 'main', today: 20, asIf: 34 })
    expect(rail.daysLater).toBe(14)
    expect(air.stages.every(({ today, asIf }) => today === asIf)).toBe(true)
  })

  it('has nothing to compare where a way is not offered', () => {
    const [, rail] = besideToday(shipmentOf(), bookWith([airRate()]), [
      { kind: 'rate', mode: 'air', percent: '5' },
    ])
    expect(rail).toMatchObject({ today: null, asIf: null, change: null, lines: [], stages: [] })
  })
})
