import { expect, test } from 'vitest'
import { emptyQuoteForm } from '../../renderer/state/quote-form.ts'
import { createQuoteMakingStore } from '../../renderer/state/quote-making-store.ts'
import { emptyForm } from '../../renderer/state/shipment-form.ts'
import type { Client } from '../../shared/api/contract.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'

type Call = { readonly name: string; readonly input: Readonly<Record<string, unknown>> }

const priced = {
  currency: 'EUR',
  offers: [],
  sell: {},
  validUntil: null,
  document: {},
  issues: [],
  bookHash: '',
}
const gone = { ok: false, fault: { code: 'E-GONE', text: 'The host is gone.', details: '' } }
const refusal = (failure: object) => ({ ok: false, failure })
const issued = (number: string, again: boolean) => ({
  ok: true,
  value: { quote: { number }, again, warnings: [] },
})

/** A host that prices, keeps drafts, and answers an issue as it is told to. */
const createHost = (answers: readonly object[]) => {
  const calls: Call[] = []
  const left = [...answers]
  const client = ((name: string, input: Call['input']) => {
    calls.push({ name, input })
    if (name === 'quotes.price') return Promise.resolve({ ok: true, value: priced })
    if (name === 'quotes.issue' || name === 'quotes.revise') return Promise.resolve(left.shift() ?? gone)
    return Promise.resolve({ ok: true, value: {} })
  }) as unknown as Client
  return { client, calls, of: (name: string) => calls.filter((call) => call.name === name) }
}

const createStore = (answers: readonly object[]) => {
  const host = createHost(answers)
  let ids = 0
  const store = createQuoteMakingStore({
    client: host.client,
    newId: () => `id-${(ids += 1)}`,
    shipment: () => ({ input: { origin: {}, destination: {} }, form: emptyForm('EUR'), title: 'A – B' }),
    today: () => '2026-11-23' as LocalDate,
    language: () => 'en',
  })
  store.begin(emptyQuoteForm(['air']), null)
  return { store, host }
}

test('after an unknown outcome the same key is asked again, until it is known whether the quote counted', async () => {
  const { store, host } = createStore([gone, issued('Q-2026-0001', true)])
  expect(await store.issue()).toBeUndefined()
  expect(store.getState().outcome).toMatchObject({ kind: 'unknown' })
  expect(await store.issue()).toMatchObject({ quote: { number: 'Q-2026-0001' }, again: true })
  const [first, second] = host.of('quotes.issue')
  expect(second?.input).toEqual(first?.input)
  expect(store.getState().open).toBe(false)
})

test('the key is kept as a draft before it is used, so that a restart asks under the same', async () => {
  const { store, host } = createStore([gone])
  await store.issue()
  const names = host.calls.map(({ name }) => name)
  expect(names.indexOf('quotes.saveDraft')).toBeLessThan(names.indexOf('quotes.issue'))
  const [draft] = host.of('quotes.saveDraft')
  const [order] = host.of('quotes.issue')
  expect(draft?.input['content']).toMatchObject({ key: order?.input['key'] })
  expect(draft?.input['id']).toBe(order?.input['draft'])
})

test('a press that had counted before a change is told by its number, and can be revised with the change', async () => {
  const taken = refusal({ code: 'KeyTaken', number: 'Q-2026-0007', text: '' })
  const { store, host } = createStore([gone, taken, issued('Q-2026-0007-R1', false)])
  await store.issue()
  store.edit((form) => ({ ...form, note: 'changed' }))
  await store.issue()
  expect(store.getState().outcome).toMatchObject({ kind: 'counted', number: 'Q-2026-0007' })
  expect(await store.issue()).toBeUndefined()
  store.reviseCounted()
  expect(await store.issue()).toMatchObject({ quote: { number: 'Q-2026-0007-R1' } })
  const [revision] = host.of('quotes.revise')
  expect(revision?.input['number']).toBe('Q-2026-0007')
  expect(revision?.input['key']).not.toBe(host.of('quotes.issue')[0]?.input['key'])
})

test('prices that have moved are asked again and told, and nothing is issued', async () => {
  const { store, host } = createStore([refusal({ code: 'PricesChanged', totals: [], text: 'They moved.' })])
  const before = host.of('quotes.price').length
  expect(await store.issue()).toBeUndefined()
  expect(store.getState().outcome).toEqual({ kind: 'refused', text: 'They moved.' })
  expect(host.of('quotes.price').length).toBe(before + 1)
})

test('what cannot be sent is not sent', async () => {
  const { store, host } = createStore([issued('Q', false)])
  store.edit((form) => ({ ...form, offers: [] }))
  expect(await store.issue()).toBeUndefined()
  expect(host.of('quotes.issue')).toEqual([])
})

test('closing keeps what was typed; discarding forgets it', async () => {
  const { store, host } = createStore([])
  store.edit((form) => ({ ...form, note: 'kept' }))
  await store.close()
  expect(host.of('quotes.saveDraft').at(-1)?.input['content']).toMatchObject({ form: { note: 'kept' } })
  store.begin(emptyQuoteForm(['air']), null)
  const { id } = store.getState()
  store.edit((form) => ({ ...form, note: 'gone' }))
  await store.discard()
  expect(host.of('quotes.discardDraft').at(-1)?.input).toEqual({ id })
})

test('a quote in which nothing was typed leaves no draft behind', async () => {
  const { store, host } = createStore([])
  await store.close()
  expect(host.of('quotes.saveDraft')).toEqual([])
})
