import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftTitle, keepDraft, restoreDraft } from '../../renderer/state/drafts.ts'
import { emptyForm, emptyGoods, type ShipmentForm } from '../../renderer/state/shipment-form.ts'
import { createShipmentStore } from '../../renderer/state/shipment-store.ts'
import type { Client } from '../../shared/api/contract.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A host that keeps one draft. */
const createKeeper = () => {
  const saved: unknown[] = []
  const client = ((name: string, input: { form?: unknown }) => {
    if (name === 'drafts.save') saved.push(input.form)
    return Promise.resolve({
      ok: true,
      value: name === 'drafts.current' ? { form: saved.at(-1) ?? null } : {},
    })
  }) as unknown as Client
  return { client, saved }
}

test('a pause in typing saves once what stands there then', async () => {
  const { client, saved } = createKeeper()
  const shipment = createShipmentStore('EUR')
  keepDraft(client, shipment)
  for (const readyOn of ['7', '7 ', '7 D', '7 Dec']) {
    shipment.edit('readyOn', (form) => ({ ...form, readyOn }))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(saved).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(400)
  expect(saved).toHaveLength(1)
  expect((await restoreDraft(client))?.readyOn).toBe('7 Dec')
})

test('leaving the window saves what was not saved yet, and nothing twice', async () => {
  const { client, saved } = createKeeper()
  const shipment = createShipmentStore('EUR')
  const drafts = keepDraft(client, shipment)
  await drafts.flush()
  expect(saved).toHaveLength(0)
  shipment.edit('readyOn', (form) => ({ ...form, readyOn: '7' }))
  await drafts.flush()
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved).toHaveLength(1)
})

test('a shipment is known again by its ends and its goods', () => {
  const form: ShipmentForm = {
    ...emptyForm('EUR'),
    origin: { text: 'Zhengzhou, CN', postcode: '', place: null },
    destination: { text: 'Liège, BE', postcode: '', place: null },
    goods: [{ ...emptyGoods(1), description: 'LED lamps' }],
  }
  expect(draftTitle(form, 'Shipment')).toBe('Zhengzhou – Liège, LED lamps')
  expect(draftTitle(emptyForm('EUR'), 'Shipment')).toBe('Shipment')
})
