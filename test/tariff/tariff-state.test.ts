import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { tariffStateOn } from '../../shared/tariff/tariff-state.ts'

const today = '2026-11-23' as LocalDate
const state = (validFrom: string | null, validTo: string | null, active = true) =>
  tariffStateOn({ active, validFrom, validTo }, today)

describe('how a tariff stands', () => {
  it('is told by its last day, which still prices, and two weeks before it', () => {
    expect(state(null, '2026-11-22')).toBe('expired')
    expect(state(null, '2026-11-23')).toBe('expiring')
    expect(state('2026-11-01', '2026-12-07')).toBe('expiring')
    expect(state('2026-11-01', '2026-12-08')).toBe('in-force')
    expect(state(null, null)).toBe('in-force')
  })

  it('is told by its first day while it is ahead, and is retired out of force whatever its days', () => {
    expect(state('2026-11-24', '2026-11-30')).toBe('upcoming')
    expect(state(null, '2026-11-22', false)).toBe('retired')
  })
})
