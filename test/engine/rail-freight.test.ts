import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRailLclLadder, railLclFreight } from '../../shared/engine/rail-lcl-freight.ts'
import { freeBeforeRevenueTonMoves, revenueTonOf } from '../../shared/engine/revenue-ton.ts'
import { decimal, decimalToText, unitsAt } from '../../shared/kernel/decimal.ts'
import { compareExact } from '../../shared/kernel/exact.ts'
import type { RailLclRate } from '../../shared/tariff/rail-rate.ts'
import { lclRate } from '../builders.ts'
import vectors from '../vectors/rail-lcl.json' with { type: 'json' }
import { amountOf, d, parameters, reasonOf } from './rating-builders.ts'

const grams = (kg: string): number => unitsAt(d(kg), 3)

test.each(vectors.cases)('published: $id, $volumeM3 m³ and $grossKg kg at $kgPerM3', (entry) => {
  const wm = (step: string): string =>
    decimalToText(
      revenueTonOf(
        grams(entry.grossKg),
        d(entry.volumeM3),
        parameters({
          kgPerM3: entry.kgPerM3,
          revenueTonStep: step,
          minimumRevenueTon: entry.minimum ?? '0',
        }),
      ).revenueTon,
    )
  expect(wm('0.001')).toBe(entry.revenueTon)
  if (entry.withStep001 !== undefined) expect(wm('0.01')).toBe(entry.withStep001)
})

const price = (kg: string, m3: string, own: Partial<RailLclRate> = {}) => {
  const rule = parameters()
  const wm = revenueTonOf(grams(kg), d(m3), rule)
  return railLclFreight(createRailLclLadder(lclRate(own)), wm, grams(kg), rule.kgPerM3)
}

test('the sample: 1.2 m³ × 160 USD, and the weight that did not decide', () => {
  const freight = price('185', '1.2')
  expect(amountOf(freight, 'USD')).toBe('192.00')
  expect(freight).toMatchObject({ basis: 'wm', rule: 'rate' })
  expect(reasonOf(freight)).toBe(
    '1.200 W/M × 160.00 USD; volume decides: 185.0 kg are 0.370, at 500 kg per m³',
  )
})

test('weight decides above 500 kg per m³; below one revenue ton one is paid', () => {
  // 2,400 kg / 500 = 4.8 W/M × 160 = 768.00
  expect(amountOf(price('2400', '3'), 'USD')).toBe('768.00')
  expect(reasonOf(price('2400', '3'))).toContain('weight decides: 2,400.0 kg')
  expect(amountOf(price('50', '0.12'), 'USD')).toBe('160.00')
  expect(reasonOf(price('50', '0.12'))).toContain('the least that is charged')
})

test('breaks on W/M follow the rule of air, and the minimum charge comes last', () => {
  const breaks = [
    { from: d('0'), rate: d('160') },
    { from: d('5'), rate: d('120') },
  ]
  // 4 W/M: 640.00, as 5 W/M 600.00.
  const higher = price('100', '4', { breaks })
  expect(amountOf(higher, 'USD')).toBe('600.00')
  expect(higher).toMatchObject({ rule: 'higher-break', ratedAs: d('5') })
  // 3 W/M: 480.00 stays; 5 W/M is its own break.
  expect(amountOf(price('100', '3', { breaks }), 'USD')).toBe('480.00')
  expect(price('100', '5', { breaks })).toMatchObject({ rule: 'break' })
  const minimum = price('100', '1.2', { minimumCharge: d('250') })
  expect(amountOf(minimum, 'USD')).toBe('250.00')
  expect(minimum).toMatchObject({ rule: 'minimum', basis: 'minimum', quantity: decimal(1) })
})

test('what is free before W/M moves', () => {
  // 1.2 W/M at 500 kg: 600 kg in all, 415 more; by volume nothing.
  const free = freeBeforeRevenueTonMoves(185_000, d('1.2'), d('1.2'), d('500'))
  expect(decimalToText(free.freeKg)).toBe('415')
  expect(decimalToText(free.freeM3)).toBe('0')
  // At the minimum of 1 W/M: 450 kg and 0.88 m³ more.
  const small = freeBeforeRevenueTonMoves(50_000, d('0.12'), d('1'), d('500'))
  expect([decimalToText(small.freeKg), decimalToText(small.freeM3)]).toEqual(['450', '0.88'])
})

test('W/M never falls as weight or volume grows', () => {
  const kg = fc.integer({ min: 1, max: 30_000_000 })
  const litres = fc.integer({ min: 1, max: 90_000 })
  fc.assert(
    fc.property(
      kg,
      kg,
      litres,
      litres,
      fc.constantFrom('333', '500', '400', '1000'),
      (a, b, v, w, kgPerM3) => {
        const rule = parameters({ kgPerM3 })
        const less = revenueTonOf(Math.min(a, b), decimal(Math.min(v, w), 3), rule)
        const more = revenueTonOf(Math.max(a, b), decimal(Math.max(v, w), 3), rule)
        expect(compareExact(less.revenueTon, more.revenueTon)).toBeLessThanOrEqual(0)
      },
    ),
  )
})
