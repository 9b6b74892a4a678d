import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, decimalToText, OverflowError } from '../../shared/kernel/decimal.ts'
import {
  addExact,
  compareExact,
  dividedBy,
  dividedByPowerOfTen,
  exactToText,
  negated,
  productOf,
  roundDownExact,
  roundExact,
  roundUpToStep,
  type Exact,
} from '../../shared/kernel/exact.ts'
import type { Rounding } from '../../shared/kernel/rounding.ts'
import { divideRounded, divideUp } from '../../shared/kernel/whole.ts'

/** The oracle: a fraction of two bigints, by the schoolbook. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}
const fraction = (value: Exact): Fraction => ({
  top: BigInt(value.units),
  bottom: 10n ** BigInt(value.decimals) * BigInt(value.divisor ?? 1),
})
const roundFraction = ({ top, bottom }: Fraction, rounding: Rounding): bigint => {
  const magnitude = top < 0n ? -top : top
  const below = magnitude / bottom
  const twiceRest = (magnitude - below * bottom) * 2n
  const up = twiceRest > bottom || (twiceRest === bottom && (rounding === 'half-up' || below % 2n === 1n))
  const rounded = up ? below + 1n : below
  return top < 0n ? -rounded : rounded
}

const units = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.maxSafeInteger(),
  // Halves of a cent are where rounding goes wrong.
  fc.integer({ min: -500_000, max: 500_000 }).map((half) => half * 2 + 1),
)
const plain: fc.Arbitrary<Exact> = fc.record({ units, decimals: fc.integer({ min: 0, max: 7 }) })
const rounding = fc.constantFrom<Rounding>('half-up', 'half-even')

test('half-up goes away from zero, half-even to the even neighbour', () => {
  const cents = (text: string, how: Rounding): number =>
    roundExact({ units: Number(text), decimals: 3 }, 2, how)
  // 1.005, 1.015, −1.005, 1.0049 (a unit below the half)
  expect([cents('1005', 'half-up'), cents('1015', 'half-up'), cents('-1005', 'half-up')]).toEqual([
    101, 102, -101,
  ])
  expect([cents('1005', 'half-even'), cents('1015', 'half-even'), cents('-1005', 'half-even')]).toEqual([
    100, 102, -100,
  ])
  expect(roundExact({ units: 10049, decimals: 4 }, 2, 'half-up')).toBe(100)
  expect(Object.is(roundExact({ units: -1, decimals: 3 }, 2, 'half-up'), 0)).toBe(true)
})

test('100,000 products, rounded, agree with the oracle', () => {
  fc.assert(
    fc.property(plain, plain, fc.integer({ min: 0, max: 3 }), rounding, (a, b, places, how) => {
      const product = productOf(a, b)
      const expected = roundFraction(
        {
          top: BigInt(a.units) * BigInt(b.units) * 10n ** BigInt(places),
          bottom: 10n ** BigInt(a.decimals + b.decimals),
        },
        how,
      )
      if (expected > 9007199254740991n || expected < -9007199254740991n) {
        expect(() => roundExact(product, places, how)).toThrow(OverflowError)
      } else if (BigInt(roundExact(product, places, how)) !== expected) {
        throw new Error(`${String(a.units)} × ${String(b.units)}: ${String(expected)}`)
      }
    }),
    { numRuns: 100_000 },
  )
})

const fractional: fc.Arbitrary<Exact> = fc
  .tuple(plain, fc.integer({ min: 1, max: 1_000_000 }))
  .map(([value, divisor]) => dividedBy(value, divisor))

test('sums and comparisons of fractions agree with the oracle', () => {
  fc.assert(
    fc.property(fc.oneof(plain, fractional), fc.oneof(plain, fractional), (a, b) => {
      const [left, right] = [fraction(a), fraction(b)]
      const sum = fraction(addExact(a, b))
      expect(sum.top * left.bottom * right.bottom).toBe(
        (left.top * right.bottom + right.top * left.bottom) * sum.bottom,
      )
      const difference = left.top * right.bottom - right.top * left.bottom
      expect(Math.sign(compareExact(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      expect(compareExact(addExact(a, negated(a)), decimal(0))).toBe(0)
    }),
    { numRuns: 20_000 },
  )
})

test('division rounds once, up or by the rule, on both sides of 2^53', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n })),
      fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.bigInt({ min: 2n ** 54n, max: 2n ** 60n })),
      rounding,
      (top, bottom, how) => {
        const expected = roundFraction({ top: BigInt(top), bottom: BigInt(bottom) }, how)
        if (expected > 9007199254740991n || expected < -9007199254740991n) {
          expect(() => divideRounded(top, bottom, how)).toThrow(OverflowError)
        } else {
          expect(BigInt(divideRounded(top, bottom, how))).toBe(expected)
          if (top >= 0) {
            const up = (BigInt(top) + BigInt(bottom) - 1n) / BigInt(bottom)
            if (up <= 9007199254740991n) expect(BigInt(divideUp(top, bottom))).toBe(up)
          }
        }
      },
    ),
    { numRuns: 20_000 },
  )
})

test('a step is the least multiple that is not below the value', () => {
  const up = (value: Exact, step: string): string => {
    const [whole = '', places = ''] = step.split('.')
    return decimalToText(roundUpToStep(value, decimal(Number(whole + places), places.length)))
  }
  expect(up({ units: 13, decimals: 0 }, '0.5')).toBe('13')
  expect(up({ units: 13001, decimals: 3 }, '0.5')).toBe('13.5')
  expect(up({ units: 3, decimals: 0, divisor: 7 }, '0.001')).toBe('0.429')
  expect(up({ units: 0, decimals: 0 }, '0.5')).toBe('0')
})

test('what is printed is what there is; a fraction is printed to six decimals for reading', () => {
  expect(exactToText(productOf(decimal(1828, 2), decimal(45)), 2)).toBe('822.60')
  expect(exactToText(dividedByPowerOfTen(decimal(125), 4))).toBe('0.0125')
  expect(exactToText(dividedBy(decimal(1), 3))).toBe('0.333333')
  expect(roundDownExact({ units: 1999, decimals: 3 }, 2)).toBe(199)
})
