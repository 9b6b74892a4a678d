import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalToText,
  multiplyDecimals,
  OverflowError,
  parseDecimal,
  unitsAt,
} from '../../shared/kernel/decimal.ts'

const read = (text: string) => {
  const value = parseDecimal(text)
  if (!value) throw new Error(text)
  return value
}

test('equal numbers are equal objects, however they are written', () => {
  for (const text of ['18.5', '18.50', '018.500', '+18.5', '1.85e1', '185e-1']) {
    expect(parseDecimal(text), text).toEqual({ units: 185, decimals: 1 })
  }
  expect(parseDecimal('-0')).toEqual({ units: 0, decimals: 0 })
})

test('what is not a number by the grammar, or cannot be kept exactly, is refused', () => {
  for (const text of [
    '',
    '.',
    '1.',
    '.5',
    '1,5',
    '1 000',
    '0x10',
    'NaN',
    'Infinity',
    '12a',
    '1e999',
    '12345678901234567.8',
  ]) {
    expect(parseDecimal(text), text).toBeUndefined()
  }
})

test('printing gives back every decimal, padded to what is asked', () => {
  expect(decimalToText(read('980'), 2)).toBe('980.00')
  expect(decimalToText(read('0.05'))).toBe('0.05')
  expect(decimalToText(read('-0.05'), 3)).toBe('-0.050')
  expect(decimalToText(read('8.2145'), 2)).toBe('8.2145')
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }), (units, decimals) => {
      const value = decimal(units, decimals)
      expect(parseDecimal(decimalToText(value))).toEqual(value)
    }),
  )
})

test('sums, products and comparisons are exact', () => {
  expect(decimalToText(addDecimals(read('0.1'), read('0.2')))).toBe('0.3')
  expect(decimalToText(multiplyDecimals(read('18.28'), read('45')))).toBe('822.6')
  expect(compareDecimals(read('0.30'), read('0.3'))).toBe(0)
  expect(compareDecimals(read('9007199254740991'), read('0.1'))).toBeGreaterThan(0)
  expect(compareDecimals(read('-2'), read('1.5'))).toBeLessThan(0)
})

test('a comparison is that of whole numbers of the finer of the two, however large', () => {
  const number = fc.record({ units: fc.maxSafeInteger(), decimals: fc.nat(12) })
  const near = fc.record({ units: fc.integer({ min: -2000, max: 2000 }), decimals: fc.nat(3) })
  const whole = ({ units, decimals }: { readonly units: number; readonly decimals: number }): bigint =>
    BigInt(units) * 10n ** BigInt(12 - decimals)
  fc.assert(
    fc.property(fc.oneof(number, near), fc.oneof(number, near), (a, b) => {
      const order = compareDecimals(a, b)
      expect([order < 0, order > 0]).toEqual([whole(a) < whole(b), whole(a) > whole(b)])
    }),
  )
})

test('too large is an overflow, never a rounded number', () => {
  expect(() => multiplyDecimals(read('9007199254740991'), read('3'))).toThrow(OverflowError)
  expect(() => unitsAt(read('9007199254740991'), 2)).toThrow(OverflowError)
})
