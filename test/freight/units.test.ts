import { describe, expect, it } from 'vitest'
import { toGrams, toTenthMm } from '../../shared/freight/units.ts'
import { parseDecimal, zero } from '../../shared/kernel/decimal.ts'

const exact = (text: string) => parseDecimal(text) ?? zero

describe('toTenthMm', () => {
  it.each([
    ['60', 'cm', 6000],
    ['600', 'mm', 6000],
    ['0.6', 'm', 6000],
    ['1', 'in', 254],
    ['23.5', 'in', 5969],
    // 60.124 cm are 6012.4 tenths, 60.125 are 6012.5.
    ['60.124', 'cm', 6012],
    ['60.125', 'cm', 6013],
    // 1.5 in are 381 exactly; 0.1 in are 25.4.
    ['0.1', 'in', 25],
    ['40', 'm', 400_000],
  ] as const)('%s %s are %i tenths of a millimetre, half up', (text, unit, tenths) => {
    expect(toTenthMm(exact(text), unit)).toBe(tenths)
  })
})

describe('toGrams', () => {
  it.each([
    ['18.5', 'kg', 10, 185_000],
    ['1', 'lb', 1, 454],
    // 453.59237 × 1000 = 453,592.37: multiplied first, rounded once.
    ['1', 'lb', 1000, 453_592],
    // 0.0004 kg is 0.4 g a piece, which alone would round to nothing.
    ['0.0004', 'kg', 1000, 400],
    ['0.5', 'g', 1, 1],
    ['0.49', 'g', 1, 0],
    ['1.25', 't', 2, 2_500_000],
  ] as const)('%s %s × %i weigh %i g, rounded once after the count', (text, unit, count, grams) => {
    expect(toGrams(exact(text), unit, count)).toBe(grams)
  })
})
