import { expect, test } from 'vitest'
import { emptyQuoteForm, withPrice, type QuoteForm } from '../../renderer/state/quote-form.ts'
import { pricePath, quoteFormToRequest } from '../../renderer/state/quote-form-to-request.ts'
import { requestToQuoteForm } from '../../renderer/state/request-to-quote-form.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'

const shipment = { origin: { place: 'Zhengzhou' }, destination: { place: 'Liège' } }
const read = (change: Partial<QuoteForm>, offers: readonly string[] = ['air']) =>
  quoteFormToRequest(
    { ...emptyQuoteForm(offers), ...change },
    {
      shipment,
      today: '2026-11-23' as LocalDate,
      commaGroups: true,
    },
  )

test('what was not typed is left to the customer and the house', () => {
  const { request, issues } = read({})
  expect(issues).toEqual([])
  expect(request).toEqual({ shipment, offers: ['air'], sell: {}, document: { note: '' } })
})

test('figures and days are read as people type them', () => {
  const { request, issues } = read({
    rules: [{ id: 1, target: 'quote', kind: 'marginOnSale', percent: '12,5' }],
    prices: [{ offer: 'air', line: null, amount: '1,650', reason: ' agreed ' }],
    rounding: 'up',
    roundTo: '0,50',
    validUntil: '7 Dec',
  })
  expect(issues).toEqual([])
  expect(request.sell).toEqual({
    rules: [{ appliesTo: { kind: 'quote' }, rate: { kind: 'marginOnSale', percent: '12.5' } }],
    overrides: [{ offer: 'air', line: null, amount: '1650', reason: 'agreed' }],
    rounding: { to: '0.50', direction: 'up' },
  })
  expect(request.validUntil).toBe('2026-12-07')
})

test('a rate is for a leg or a charge code by its own name, a colon in it included', () => {
  const { request } = read({
    rules: [
      { id: 1, target: 'leg:on-carriage', kind: 'markupOnCost', percent: '5' },
      { id: 2, target: 'code:A:B', kind: 'markupOnCost', percent: '6' },
    ],
  })
  expect(request.sell?.rules?.map(({ appliesTo }) => appliesTo)).toEqual([
    { kind: 'leg', leg: 'on-carriage' },
    { kind: 'code', code: 'A:B' },
  ])
})

test('what cannot be read is left out and said at its field; the rest is asked all the same', () => {
  const price = {
    offer: 'air',
    line: { leg: 'main', code: 'FRT', nth: 0 },
    amount: '12a',
    reason: '',
  } as const
  const { request, issues } = read({
    rules: [
      { id: 3, target: 'quote', kind: 'marginOnSale', percent: '100' },
      { id: 4, target: 'leg:main', kind: 'markupOnCost', percent: '8' },
    ],
    prices: [price],
    rounding: 'nearest',
    roundTo: 'five',
  })
  expect(issues).toEqual([
    { path: 'sell.rules.3', reason: 'percent' },
    { path: pricePath(price), reason: 'amount' },
    { path: 'sell.rounding.to', reason: 'amount' },
  ])
  expect(request.sell).toEqual({
    rules: [{ appliesTo: { kind: 'leg', leg: 'main' }, rate: { kind: 'markupOnCost', percent: '8' } }],
  })
})

test('a price by hand without its reason is priced and held back', () => {
  const { request, issues } = read({ prices: [{ offer: 'air', line: null, amount: '700', reason: ' ' }] })
  expect(request.sell?.overrides).toHaveLength(1)
  expect(issues).toEqual([{ path: 'sell.prices.air.total', reason: 'reason' }])
})

test('a price by hand of an offer that is not chosen stays with the form and is not sent', () => {
  const { request, issues } = read({ prices: [{ offer: 'rail', line: null, amount: '700', reason: 'x' }] })
  expect(request.sell).toEqual({})
  expect(issues).toEqual([])
})

test('a finding at a sent price is shown at the price that it is about', () => {
  const { formPath } = read({
    prices: [
      { offer: 'rail', line: null, amount: '1', reason: 'x' },
      { offer: 'air', line: null, amount: '2.345', reason: 'x' },
    ],
  })
  expect(formPath('sell.overrides.0.amount')).toBe('sell.prices.air.total')
  expect(formPath('offers.0')).toBe('offers.0')
})

test('emptying a price by hand gives it back to the rules', () => {
  const set = withPrice(emptyQuoteForm(['air']), { offer: 'air', line: null, amount: '7', reason: '' })
  expect(set.prices).toHaveLength(1)
  expect(withPrice(set, { offer: 'air', line: null, amount: ' ', reason: 'x' }).prices).toEqual([])
})

test('a quote that is made into another asks for the same', () => {
  const asked = read({
    rules: [{ id: 1, target: 'code:FRT', kind: 'marginOnSale', percent: '10' }],
    prices: [{ offer: 'air', line: null, amount: '700', reason: 'agreed' }],
    rounding: 'none',
    language: 'zh',
    detail: 'lines',
    emissions: 'no',
    terms: { all: 'All.', air: '', rail: 'Rail only.' },
    note: 'To the client',
    internalNote: 'To us',
  }).request
  const again = requestToQuoteForm(asked, null)
  expect(read(again).request).toEqual(asked)
})
