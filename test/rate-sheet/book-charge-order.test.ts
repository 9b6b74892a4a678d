import { describe, expect, it } from 'vitest'
import { findLateBases } from '../../shared/rate-sheet/book-charge-order.ts'
import { charge, date } from '../builders.ts'
import { version } from '../book-builders.ts'

const fuel = (fields: Parameters<typeof charge>[4] = {}) =>
  charge('main', 'FSC', 'percent-of', '10', { ofCodes: ['WAR'], order: 42, ...fields })
const war = (fields: Parameters<typeof charge>[4] = {}) =>
  charge('main', 'WAR', 'consignment', '20', { order: 50, ...fields })
const ours = (...rows: Parameters<typeof version>[1]) =>
  version('charges', rows, { id: 'ours@2', name: 'Ours' })
const theirs = (...rows: Parameters<typeof version>[1]) =>
  version('charges', rows, { id: 'theirs@1', tariffId: 'theirs', name: 'Theirs' })

describe('a percentage of a charge that another tariff adds after it', () => {
  it('is told, whichever of the two is the new one', () => {
    const book = [ours(fuel()), theirs(war())]
    const late = [{ row: 2, tariff: 'Ours', code: 'WAR', baseRow: 2, baseTariff: 'Theirs' }]
    expect(findLateBases(book, new Set(['ours@2']))).toEqual(late)
    expect(findLateBases(book, new Set(['theirs@1']))).toEqual(late)
    expect(findLateBases(book, new Set(['something else']))).toEqual([])
  })

  it('is none where the base comes before', () => {
    expect(findLateBases([ours(fuel()), theirs(war({ order: 41 }))], new Set(['ours@2']))).toEqual([])
  })

  it('is left to the sheet’s own check within one sheet', () => {
    expect(findLateBases([ours(fuel(), war())], new Set(['ours@2']))).toEqual([])
  })

  it('is none where no offer can have both: another carrier, another mode, other days', () => {
    for (const [a, b] of [
      [{ carrier: 'Meuse' }, { carrier: 'Vesdre' }],
      [{ mode: 'air' }, { mode: 'rail' }],
      [{ validTo: date('2026-12-31') }, { validFrom: date('2027-01-01') }],
    ] as const) {
      expect(findLateBases([ours(fuel(a)), theirs(war(b))], new Set(['ours@2']))).toEqual([])
    }
    const rail = [ours(fuel({ mode: 'rail' })), theirs(war({ mode: 'rail-lcl' }))]
    expect(findLateBases(rail, new Set(['ours@2']))).toHaveLength(1)
  })
})
