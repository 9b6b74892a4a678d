import { expect, test } from 'vitest'
import { belongsToField, createComparisonStore } from '../../renderer/state/comparison-store.ts'
import { keepUnchanged } from '../../renderer/state/keep-unchanged.ts'
import type { FormReading } from '../../renderer/state/form-to-shipment.ts'
import type { Answer, Client } from '../../shared/api/contract.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'

type Compared = Answer<'quotes.compare'>

/** A host that answers when it is told to, in any order. */
const createSlowHost = () => {
  const waiting: ((answer: Compared) => void)[] = []
  const client = (() => new Promise<Compared>((resolve) => waiting.push(resolve))) as unknown as Client
  return { client, answer: (index: number, answer: Compared) => waiting[index]?.(answer) }
}

const reading = (rows: readonly (readonly [string, string])[] = []): FormReading => ({
  input: { origin: {}, destination: {} },
  rows: new Map(rows),
})

const cargo: Comparison['cargo'] = {
  pieces: 10,
  grossKg: '185.0',
  volumeM3: '1.200',
  densityKgPerM3: '154',
  air: { chargeableKg: '200.0', decidedBy: 'volume', freeKg: '15.0', freeM3: '0.000' },
  rail: { revenueTon: '1.200', decidedBy: 'volume', freeKg: '415.0', freeM3: '0.000' },
}

const comparison = (currency: string): Comparison => ({
  currency,
  quotedOn: '2026-11-23',
  direction: 'westbound',
  cargo,
  offers: [],
  exclusions: [],
  recommendation: null,
  difference: null,
  screening: [],
  warnings: [],
  exchangeRates: [],
  sample: false,
})

const refused = (path: string): Compared => ({
  ok: false,
  failure: { code: 'ShipmentRefused', issues: [{ path, code: 'x', text: 'A sentence.' }], cargo: null },
})

test('of several questions under way the latest is shown, whichever is answered last', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const questions = [store.ask(reading(), 'en'), store.ask(reading(), 'en')]
  host.answer(1, { ok: true, value: comparison('USD') })
  host.answer(0, { ok: true, value: comparison('EUR') })
  await Promise.all(questions)
  expect(store.getState().comparison?.currency).toBe('USD')
  expect(store.getState().asking).toBe(false)
})

test('the comparison before stays while a shipment is refused, marked by its obstacle', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const first = store.ask(reading(), 'en')
  host.answer(0, { ok: true, value: comparison('EUR') })
  await first
  const second = store.ask(reading([['pieces.0', 'pieces.7']]), 'en')
  expect(store.getState().comparison?.currency).toBe('EUR')
  host.answer(1, refused('pieces.0.weight'))
  await second
  const { comparison: shown, obstacle, issues, cargo: measured } = store.getState()
  expect(shown?.currency).toBe('EUR')
  expect(obstacle).toEqual({ kind: 'refused' })
  expect(issues.map(({ path }) => path)).toEqual(['pieces.7.weight'])
  expect(measured).toBeNull()
})

test('an answer clears the sentences of the refusal before', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const first = store.ask(reading(), 'en')
  host.answer(0, refused('readyOn'))
  await first
  const second = store.ask(reading(), 'en')
  host.answer(1, { ok: true, value: comparison('EUR') })
  await second
  expect(store.getState().issues).toEqual([])
  expect(store.getState().obstacle).toBeNull()
})

test('a fault leaves the comparison and what is wrong with the fields as they were', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const first = store.ask(reading(), 'en')
  host.answer(0, { ok: true, value: comparison('EUR') })
  await first
  const second = store.ask(reading(), 'en')
  const fault = { code: 'E-GONE', text: 'Gone.', details: '' }
  host.answer(1, { ok: false, fault })
  await second
  expect(store.getState().comparison?.currency).toBe('EUR')
  expect(store.getState().obstacle).toEqual({ kind: 'fault', fault })
})

test('what did not change stays the same object, so that it is not drawn again', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const first = store.ask(reading(), 'en')
  host.answer(0, { ok: true, value: comparison('EUR') })
  await first
  const before = store.getState().comparison
  const second = store.ask(reading(), 'en')
  host.answer(1, { ok: true, value: { ...comparison('EUR'), cargo: structuredClone(cargo), sample: true } })
  await second
  const after = store.getState().comparison
  expect(after).not.toBe(before)
  expect(after?.cargo).toBe(before?.cargo)
  expect(after?.sample).toBe(true)
})

test('keeping the unchanged never changes a value', () => {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [{ a: [1, 2] }, { a: [1, 3] }],
    [[1, 2, 3], [1]],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: null }, { a: {} }],
    [[], {}],
    [null, [null]],
  ]
  for (const [old, value] of pairs) expect(keepUnchanged(old, value)).toEqual(value)
})

test('a finding belongs to its field and to what is around it, not to a field that begins alike', () => {
  expect(belongsToField('origin.postcode', 'origin')).toBe(true)
  expect(belongsToField('pieces.10.weight', 'pieces.1')).toBe(false)
})

test('a new shipment lets the answer of the last one go', async () => {
  const host = createSlowHost()
  const store = createComparisonStore(host.client)
  const first = store.ask(reading(), 'en')
  host.answer(0, { ok: true, value: comparison('EUR') })
  await first
  store.forget()
  expect(store.getState().comparison).toBeNull()
  expect(store.getState().cargo).toBeNull()
})
