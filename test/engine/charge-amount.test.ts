import { expect, test } from 'vitest'
import { chargeAmount, createChargeGroup, includedAmount } from '../../shared/engine/charge-amount.ts'
import { namedLines, type ChargeContext, type PricedLine } from '../../shared/engine/charge-quantities.ts'
import { chargeableWeight } from '../../shared/engine/chargeable-weight.ts'
import { valuationCharge } from '../../shared/engine/valuation-charge.ts'
import { decimal } from '../../shared/kernel/decimal.ts'
import { bases } from '../../shared/tariff/basis.ts'
import type { Charge } from '../../shared/tariff/charge.ts'
import vectors from '../vectors/money-and-charges.json' with { type: 'json' }
import { amountOf, charge, chargeContext, d, parameters, reasonOf } from './rating-builders.ts'

const price = (context: ChargeContext, first: Partial<Charge>, ...others: readonly Partial<Charge>[]) =>
  chargeAmount(createChargeGroup(charge(first), ...others.map(charge)), context)

const line = (code: string, minor: number, own: Partial<PricedLine> = {}): PricedLine => ({
  code,
  leg: 'main',
  freight: code === 'FRT',
  minor,
  currency: 'EUR',
  ...own,
})

const resultOf = (id: string): string | undefined => vectors.cases.find((entry) => entry.id === id)?.result

test('published: X3, security on gross rounded up by the weight step', () => {
  const { grossKg } = chargeableWeight(185_250, d('0.1'), parameters())
  // 185.5 × 0.15 = 27.825
  const priced = price(chargeContext({ grossKg }), { basis: 'kg-gross', rate: d('0.15') })
  expect(amountOf(priced)).toBe(resultOf('X3'))
  expect(reasonOf(priced)).toBe('185.5 kg gross × 0.15 EUR')
})

test('published: X4, 12.5 % of freight and fuel', () => {
  const context = chargeContext({}, { lines: [line('FRT', 98_000), line('FSC', 21_000), line('SSC', 5000)] })
  const priced = price(context, { basis: 'percent-of', ofCodes: ['FRT', 'FSC'], rate: d('12.5') })
  expect(amountOf(priced)).toBe(resultOf('X4'))
  expect(reasonOf(priced)).toBe('12.5 % of 1,190.00 EUR (FRT + FSC)')
  // Of the freight alone: 122.50
  expect(amountOf(price(context, { basis: 'percent-freight', rate: d('12.5') }))).toBe('122.50')
})

test('a percentage of a code that stands on two legs is taken of its own leg', () => {
  const lines = [line('HLG', 73_050, { leg: 'pre-carriage' }), line('HLG', 46_993, { leg: 'on-carriage' })]
  const fuel: Partial<Charge> = { basis: 'percent-of', ofCodes: ['HLG'], rate: d('14') }
  // 14 % of 469.93 is 65.7902; of both, where the leg has none of its own, 168.0602.
  expect(amountOf(price(chargeContext({}, { lines }), { ...fuel, leg: 'on-carriage' }))).toBe('65.79')
  expect(amountOf(price(chargeContext({}, { lines }), { ...fuel, leg: 'destination' }))).toBe('168.06')
})

test('fuel of the haulage at one end is never taken of the haulage at the other', () => {
  const lines = [line('HLG', 73_050, { leg: 'pre-carriage' }), line('FRT', 98_000)]
  const named = (leg: Charge['leg']) =>
    namedLines({ leg, ofCodes: ['HLG', 'FRT'] }, lines).map(({ code }) => code)
  expect(named('on-carriage')).toEqual(['FRT'])
  expect(named('destination')).toEqual(['HLG', 'FRT'])
})

test('published: X5, insurance on 110 % of goods and the lines before it', () => {
  const context = chargeContext(
    {},
    {
      goodsValue: [{ minor: 2_222_222, currency: 'EUR' }],
      lines: [line('FRT', 184_250), line('INS', 999, { leg: 'insurance' })],
    },
  )
  const priced = price(context, { basis: 'percent-cif', rate: d('0.3') })
  expect(amountOf(priced)).toBe(resultOf('X5'))
  expect(priced).toMatchObject({ rule: 'insurance' })
  expect(reasonOf(priced)).toBe('0.3 % of 110 % of 24,064.72 EUR, goods and the lines before')
})

const hsLines = (count: number): ChargeContext => chargeContext({ hsLines: decimal(count) })
const declaration: readonly [Partial<Charge>, Partial<Charge>] = [
  { basis: 'hs-line', tier: 'graduated', from: d('0'), to: d('3'), rate: d('0') },
  { basis: 'hs-line', tier: 'graduated', from: d('3'), to: null, rate: d('10') },
]

test('published: X6, three HS lines in the price, then 10 each', () => {
  expect(amountOf(price(hsLines(5), ...declaration))).toBe(resultOf('X6'))
  expect(reasonOf(price(hsLines(5), ...declaration))).toBe('2 above the 3 in the price × 10.00 EUR')
  expect(amountOf(price(hsLines(3), ...declaration))).toBe('0.00')
  expect(reasonOf(price(hsLines(1), ...declaration))).toBe('1; up to 3 are in the price')
})

test.each([
  // basis, quantity that the context holds, expected at a rate of 2.345
  ['consignment', '2.35'],
  ['awb', '2.35'],
  // 185.5 × 2.345 = 434.9975
  ['kg-gross', '435.00'],
  // 200 × 2.345
  ['kg-chargeable', '469.00'],
  // 300 × 2.345
  ['kg-rated', '703.50'],
  // 1.204 × 2.345 = 2.82338
  ['m3', '2.82'],
  // 1.2 × 2.345 = 2.814
  ['wm', '2.81'],
  ['piece', '23.45'],
  ['pallet', '9.38'],
  // two 40HC and one 20GP
  ['container', '7.04'],
  // 0.1855 × 2.345 = 0.43499…
  ['tonne', '0.43'],
  ['hs-line', '4.69'],
  ['parcel', '7035.00'],
  ['km', '304.85'],
  ['day', '11.73'],
  // 2.345 % of 980.00 = 22.981
  ['percent-freight', '22.98'],
  // 2.345 % of 20.00 (FSC) = 0.469
  ['percent-of', '0.47'],
  // 2.345 % of 24,000 USD / 1.1593 = 20,702.1478 EUR → 485.465…
  ['percent-value', '485.47'],
  // 2.345 % of 110 % of (20,702.1478 + 1,000.00) = 559.806…
  ['percent-cif', '559.81'],
  // 2.345 % of 500.00 = 11.725
  ['percent-duties', '11.73'],
  ['minimum', '2.35'],
] as const)('by %s', (basis, expected) => {
  const context = chargeContext(
    {
      grossKg: d('185.5'),
      chargeableKg: d('200'),
      ratedKg: d('300'),
      volumeM3: d('1.204'),
      revenueTon: d('1.2'),
      pieces: d('10'),
      pallets: d('4'),
      hsLines: d('2'),
      parcels: d('3000'),
      km: d('130'),
      days: d('5'),
    },
    {
      equipment: [
        { type: '40HC', count: 2 },
        { type: '20GP', count: 1 },
      ],
      lines: [line('FRT', 98_000), line('FSC', 2000)],
      goodsValue: [{ minor: 2_400_000, currency: 'USD' }],
      duties: [{ minor: 50_000, currency: 'EUR' }],
    },
  )
  const priced = price(context, { basis, rate: d('2.345'), ofCodes: ['FSC'] })
  expect(amountOf(priced)).toBe(expected)
  expect(reasonOf(priced)).not.toContain('rating.')
})

test('every basis of the tariff is worked above, and without its quantity it has no price', () => {
  const always = new Set([
    'consignment',
    'awb',
    'minimum',
    'kg-gross',
    'tonne',
    'percent-freight',
    'percent-of',
  ])
  for (const basis of bases) {
    expect(price(chargeContext(), { basis }).kind, basis).toBe(always.has(basis) ? 'priced' : 'unpriced')
  }
})

test('Min and Max hold once, after the product and before rounding', () => {
  const context = chargeContext({ grossKg: d('100') })
  // 100 × 0.15 = 15.00
  const own = { basis: 'kg-gross', rate: d('0.15') } as const
  expect(amountOf(price(context, { ...own, min: d('25') }))).toBe('25.00')
  expect(reasonOf(price(context, { ...own, min: d('25') }))).toBe(
    'minimum 25.00 EUR; by its rate it would be 15.00',
  )
  expect(price(context, { ...own, min: d('25') })).toMatchObject({ rule: 'minimum', basis: 'minimum' })
  expect(amountOf(price(context, { ...own, max: d('12') }))).toBe('12.00')
  expect(price(context, { ...own, max: d('12') })).toMatchObject({ rule: 'maximum' })
  // Exactly the minimum is the rate's own price.
  expect(price(context, { ...own, min: d('15') })).toMatchObject({ rule: 'rate' })
})

test('flat tiers: the rate of the tier for all of it, From included and To not, by any quantity', () => {
  const tiers = [
    { basis: 'kg-gross', tierBy: 'piece', from: null, to: d('10'), rate: d('0.20') },
    { basis: 'kg-gross', tierBy: 'piece', from: d('10'), to: d('50'), rate: d('0.15') },
  ] as const
  const with_ = (pieces: string) =>
    price(chargeContext({ grossKg: d('100'), pieces: d(pieces) }), tiers[0], tiers[1])
  expect(amountOf(with_('9'))).toBe('20.00')
  expect(amountOf(with_('10'))).toBe('15.00')
  expect(with_('10')).toMatchObject({ rule: 'tier' })
  expect(with_('50')).toMatchObject({ kind: 'unpriced', code: 'NoTier' })
})

test('graduated tiers: each share at its own rate, Min once over the sum', () => {
  const tiers = [
    { basis: 'kg-gross', tier: 'graduated', from: null, to: d('100'), rate: d('0.20'), min: d('30') },
    { basis: 'kg-gross', tier: 'graduated', from: d('100'), to: d('500'), rate: d('0.15') },
    { basis: 'kg-gross', tier: 'graduated', from: d('500'), to: null, rate: d('0.10') },
  ] as const
  const at = (kg: string): string =>
    // Sheets need not be sorted.
    amountOf(price(chargeContext({ grossKg: d(kg) }), tiers[0], tiers[2], tiers[1]))
  // 100 × 0.20 = 20.00, below 30; 250: 20.00 + 150 × 0.15 = 42.50; 620.5: 20.00 + 60.00 + 120.5 × 0.10 = 92.05
  expect([at('100'), at('250'), at('620.5')]).toEqual(['30.00', '42.50', '92.05'])
})

test('rows by equipment are one charge: each box type at its own rate', () => {
  const rows = [
    { basis: 'container', equipment: '40HC', rate: d('110') },
    { basis: 'container', equipment: '20GP', rate: d('80') },
  ] as const
  const boxes = (...equipment: ChargeContext['equipment']) =>
    price(chargeContext({}, { equipment }), rows[0], rows[1])
  const mixed = boxes({ type: '40HC', count: 2 }, { type: '20GP', count: 1 })
  expect(amountOf(mixed)).toBe('300.00')
  expect(mixed).toMatchObject({ quantity: decimal(3), rate: null })
  expect(boxes({ type: '40HC', count: 2 })).toMatchObject({ quantity: decimal(2), rate: d('110') })
  expect(boxes({ type: '45HC', count: 1 })).toMatchObject({ kind: 'unpriced', code: 'NoEquipment' })
})

test('a percentage in another currency is of exact conversions, without the buffer', () => {
  // 14 % of 5,500.00 USD in EUR: 4,744.2422… × 0.14 = 664.1939…
  const context = chargeContext({}, { lines: [line('FRT', 550_000, { currency: 'USD' })] })
  expect(amountOf(price(context, { basis: 'percent-freight', rate: d('14') }))).toBe('664.19')
  const zloty = chargeContext({}, { lines: [line('FRT', 550_000, { currency: 'PLN' })] })
  expect(price(zloty, { basis: 'percent-freight', rate: d('14') })).toMatchObject({ code: 'NoExchangeRate' })
})

test('a required row without a rate has no price; an included one costs nothing and says so', () => {
  expect(price(chargeContext(), { rate: null })).toMatchObject({ kind: 'unpriced', code: 'NoRate' })
  expect(amountOf(includedAmount(charge({})))).toBe('0.00')
  expect(reasonOf(includedAmount(charge({})))).toBe('in the freight rate')
})

test('valuation: 0.75 % of what is declared above the liability limit, with its minimum', () => {
  const declared = {
    declared: d('24000'),
    currency: 'EUR',
    grossKg: d('185'),
    liabilityLimitPerKg: d('30'),
    percent: d('0.75'),
    minimum: d('10'),
  }
  // 24,000 − 185 × 30 = 18,450 × 0.75 % = 138.375
  expect(amountOf(valuationCharge(declared))).toBe('138.38')
  // 6,000 − 5,550 = 450 × 0.75 % = 3.375, below 10
  expect(amountOf(valuationCharge({ ...declared, declared: d('6000') }))).toBe('10.00')
  expect(valuationCharge({ ...declared, declared: d('5550') })).toBeUndefined()
})
