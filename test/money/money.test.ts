import { expect, test } from 'vitest'
import { currencyCodes, minorUnitsOf } from '../../shared/money/currency-table.ts'
import { decimalToMinor, moneyToText, rateToText } from '../../shared/money/money.ts'
import { d } from '../engine/rating-builders.ts'

test('minor units by ISO 4217', () => {
  expect(['EUR', 'CNY', 'HUF', 'ISK', 'JPY', 'KWD', 'TND'].map(minorUnitsOf)).toEqual([2, 2, 2, 0, 0, 3, 3])
  expect(currencyCodes.has('ZZZ')).toBe(false)
  expect(() => minorUnitsOf('ZZZ')).toThrow('ZZZ')
  for (const code of currencyCodes) expect(code).toMatch(/^[A-Z]{3}$/)
  // Every currency of the corridor and of its neighbours is there.
  for (const code of 'EUR CNY USD KZT RUB BYN PLN CZK SEK DKK HUF RON CHF GBP NOK TRY'.split(' ')) {
    expect(currencyCodes.has(code), code).toBe(true)
  }
})

test('money prints all decimals of its currency, and reads no more than those', () => {
  expect(moneyToText(184_250, 'EUR')).toBe('1842.50')
  expect(moneyToText(5, 'EUR')).toBe('0.05')
  expect(moneyToText(-5, 'EUR')).toBe('-0.05')
  expect(moneyToText(Number.MAX_SAFE_INTEGER, 'EUR')).toBe('90071992547409.91')
  expect(moneyToText(-12_345, 'EUR')).toBe('-123.45')
  expect(moneyToText(0, 'KWD')).toBe('0.000')
  expect(moneyToText(18_025, 'JPY')).toBe('18025')
  expect(decimalToMinor(d('1842.5'), 'EUR')).toBe(184_250)
  expect(decimalToMinor(d('0.005'), 'EUR')).toBeUndefined()
  expect(decimalToMinor(d('0.5'), 'JPY')).toBeUndefined()
  expect(rateToText(d('4.9'), 'EUR')).toBe('4.90')
  expect(rateToText(d('0.8215'), 'EUR')).toBe('0.8215')
})
