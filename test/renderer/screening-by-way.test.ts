import { expect, test } from 'vitest'
import { outcomeOfWay, screeningByWay } from '../../renderer/screening/screening-by-way.ts'
import type { ModeScreening } from '../../shared/quote/comparison.ts'

const answer = (
  mode: ModeScreening['mode'],
  from: string,
  to: string,
  outcome: ModeScreening['outcome'],
): ModeScreening => ({ mode, from, to, outcome, goods: [{ line: 1, hsCode: '3304', outcome, findings: [] }] })

test('both kinds of train are told once where they are screened alike, over the days of both', () => {
  const merged = screeningByWay(
    [
      answer('air', '2026-12-09', '2026-12-11', 'allowed'),
      answer('rail-lcl', '2026-12-15', '2026-12-15', 'check'),
      answer('rail-fcl', '2026-12-11', '2026-12-11', 'check'),
    ],
    'rail',
  )
  expect(merged.map(({ modes, from, to }) => [modes, from, to])).toEqual([
    [['rail-lcl', 'rail-fcl'], '2026-12-11', '2026-12-15'],
  ])
})

test('what differs by kind or by day stands apart, and the severest speaks for the way', () => {
  const answers = screeningByWay(
    [
      answer('rail-lcl', '2026-10-27', '2026-10-30', 'allowed'),
      answer('rail-lcl', '2026-11-03', '2026-11-06', 'check'),
      answer('rail-fcl', '2026-11-03', '2026-11-03', 'refused'),
    ],
    'rail',
  )
  expect(answers).toHaveLength(3)
  expect(outcomeOfWay(answers)).toBe('refused')
})

test('a way that was not asked for was not checked', () => {
  expect(outcomeOfWay([])).toBe('not-checked')
})
