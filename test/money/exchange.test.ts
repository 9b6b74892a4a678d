import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, decimalToText, OverflowError, zero } from '../../shared/kernel/decimal.ts'
import { roundExact } from '../../shared/kernel/exact.ts'
import type { Rounding } from '../../shared/kernel/rounding.ts'
import { minorUnitsOf } from '../../shared/money/currency-table.ts'
import { convert, convertExactly, createExchange } from '../../shared/money/exchange.ts'
import { decimalToMinor, moneyToText } from '../../shared/money/money.ts'
import { percentOf, sumIn } from '../../shared/money/percent-of.ts'
import { d, exchangeBetween } from '../engine/rating-builders.ts'
import vectors from '../vectors/money-and-charges.json' with { type: 'json' }

const vector = (id: string) => {
  const found = vectors.cases.find((entry) => entry.id === id)
  if (!found) throw new Error(id)
  return found
}

test.each(['X1', 'X2'])('published: %s, one exact step through EUR', (id) => {
  const entry = vector(id)
  const { from = '', to = '' } = entry
  const exchange = createExchange(
    from,
    to,
    d(entry.perEurFrom ?? '1'),
    d(entry.perEurTo ?? '1'),
    d(entry.cafPercent ?? '0'),
  )
  expect(
    moneyToText(convert(decimalToMinor(d(entry.amount ?? ''), from) ?? 0, exchange, 'half-up'), to),
  ).toBe(entry.result)
})

test('currencies with other minor units than two', () => {
  // 10,000 JPY / 180.25 = 55.478… EUR; 55.48 EUR × 0.3555 = 19.723 KWD (19.72314).
  const step = (minor: number, from: string, to: string): string => {
    const exchange = exchangeBetween(from, to)
    if (!exchange) throw new Error(from)
    return moneyToText(convert(minor, exchange, 'half-up'), to)
  }
  expect(step(10_000, 'JPY', 'EUR')).toBe('55.48')
  expect(step(5548, 'EUR', 'KWD')).toBe('19.723')
  // 0.355 KWD is 0.99859 EUR, 179.996 JPY
  expect(step(355, 'KWD', 'JPY')).toBe('180')
})

test('a currency to itself is itself, whatever the buffer', () => {
  expect(convert(12_345, createExchange('USD', 'USD', d('1.1593'), d('1.1593'), d('2')), 'half-up')).toBe(
    12_345,
  )
})

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD')
const rate = fc.integer({ min: 1, max: 99_999_999 }).map((units) => decimal(units, 5))

test('100,000 conversions agree with a fraction of bigints, rounded once', () => {
  const rounding = fc.constantFrom<Rounding>('half-up', 'half-even')
  const buffer = fc.integer({ min: 0, max: 999 }).map((units) => decimal(units, 2))
  const minor = fc.integer({ min: -99_999_999, max: 9_999_999_999 })
  fc.assert(
    fc.property(
      fc.tuple(currency, currency),
      fc.tuple(rate, rate),
      buffer,
      minor,
      rounding,
      ([from, to], [perEurFrom, perEurTo], caf, amount, how) => {
        const exchange = createExchange(from, to, perEurFrom, perEurTo, caf)
        if (from === to) {
          expect(convert(amount, exchange, how)).toBe(amount)
          return
        }
        // amount / 10^m × perEurTo / perEurFrom × (1 + caf / 100) × 10^m', all as one fraction.
        const scale = (decimals: number): bigint => 10n ** BigInt(decimals)
        const top =
          BigInt(amount) *
          BigInt(perEurTo.units) *
          scale(perEurFrom.decimals) *
          (100n * scale(caf.decimals) + BigInt(caf.units)) *
          scale(minorUnitsOf(to))
        const bottom =
          BigInt(perEurFrom.units) *
          scale(perEurTo.decimals) *
          100n *
          scale(caf.decimals) *
          scale(minorUnitsOf(from))
        const magnitude = top < 0n ? -top : top
        const below = magnitude / bottom
        const twice = (magnitude % bottom) * 2n
        const up = twice > bottom || (twice === bottom && (how === 'half-up' || below % 2n === 1n))
        const expected = (up ? below + 1n : below) * (top < 0n ? -1n : 1n)
        if (magnitude / bottom >= 2n ** 53n) {
          expect(() => convert(amount, exchange, how)).toThrow(OverflowError)
          return
        }
        const got = convert(amount, exchange, how)
        if (BigInt(got) !== expected) throw new Error(`${got} instead of ${String(expected)}`)
      },
    ),
    { numRuns: 100_000 },
  )
})

test('a percentage is of rounded lines, each converted exactly, and rounded once: 100,000 against the oracle', () => {
  const amounts = fc.array(
    fc.record({
      minor: fc.integer({ min: 0, max: 99_999_999 }),
      currency: fc.constantFrom('EUR', 'USD', 'CNY'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const perEur: Readonly<Record<string, bigint>> = { EUR: 10_000n, USD: 11_593n, CNY: 82_145n }
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom('EUR', 'USD', 'CNY'),
      fc.integer({ min: 0, max: 9999 }),
      (lines, into, percent) => {
        const base = sumIn(into, lines, exchangeBetween)
        if (!base) throw new Error('no exchange')
        const got = roundExact(percentOf(base, decimal(percent, 2)), 2, 'half-up')
        // Sum over a common denominator: Π of the three rates.
        const [eur = 1n, usd = 1n, cny = 1n] = [perEur['EUR'], perEur['USD'], perEur['CNY']]
        const bottom = eur * usd * cny
        let top = 0n
        for (const line of lines)
          top += BigInt(line.minor) * (perEur[into] ?? 1n) * (bottom / (perEur[line.currency] ?? 1n))
        const twice = top * BigInt(percent) * 2n + bottom * 10_000n
        const expected = twice / (bottom * 20_000n)
        if (BigInt(got) !== expected) throw new Error(`${got} instead of ${String(expected)}`)
      },
    ),
    { numRuns: 100_000 },
  )
})

test('published: X4, a percentage of the rounded lines', () => {
  const base = sumIn(
    'EUR',
    [
      { minor: 98_000, currency: 'EUR' },
      { minor: 21_000, currency: 'EUR' },
    ],
    exchangeBetween,
  )
  expect(
    base && moneyToText(roundExact(percentOf(base, d(vector('X4').percent ?? '')), 2, 'half-up'), 'EUR'),
  ).toBe(vector('X4').result)
})

test('lines in two currencies add up exactly; a missing rate of exchange is told, never taken as one', () => {
  // 100.00 USD / 1.1593 = 86.258949… EUR, + 10.00: 14 % of it is 13.476252… and not 14 % of a rounded 96.26.
  const base = sumIn(
    'EUR',
    [
      { minor: 10_000, currency: 'USD' },
      { minor: 1000, currency: 'EUR' },
    ],
    exchangeBetween,
  )
  expect(base && decimalToText(decimal(roundExact(percentOf(base, d('14')), 6, 'half-up'), 6))).toBe(
    '13.476253',
  )
  expect(sumIn('EUR', [{ minor: 1, currency: 'PLN' }], exchangeBetween)).toBeUndefined()
  expect(sumIn('EUR', [], exchangeBetween)).toEqual({ units: 0, decimals: 2 })
})

test('an exact conversion keeps what rounding would lose', () => {
  const exchange = createExchange('USD', 'EUR', d('1.1593'), d('1'), zero)
  // 1 cent of a dollar is 0.8625… cents.
  expect(roundExact(convertExactly(1, exchange), 6, 'half-up')).toBe(8626)
})
