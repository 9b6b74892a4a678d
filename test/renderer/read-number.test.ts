import { expect, test } from 'vitest'
import { readNumber } from '../../renderer/state/read-number.ts'

test.each([
  ['18,5', '18.5'],
  ['18.5', '18.5'],
  ['18.', '18'],
  [',5', '0.5'],
  ['1 234,5', '1234.5'],
  ['1\u202f234,50', '1234.50'],
  ['1.234,5', '1234.5'],
  ['1,234.50', '1234.50'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ["12'000", '12000'],
  ['0,125', '0.125'],
  ['−3', '-3'],
])('%s is sent as %s', (typed, sent) => {
  expect(readNumber(typed, true)).toBe(sent)
})

test('one comma before three digits groups thousands in English and is the decimal sign in French', () => {
  expect(readNumber('24,000', true)).toBe('24000')
  expect(readNumber('24,000', false)).toBe('24.000')
})

test.each(['18.5x', 'ten', '', '1e3', '--3', '12 kg'])('what is no number stays as typed: “%s”', (typed) => {
  expect(readNumber(typed, true)).toBe(typed)
})
