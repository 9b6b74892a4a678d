import { expect, test } from 'vitest'
import { emptyForm, type ShipmentForm } from '../../renderer/state/shipment-form.ts'
import { createShipmentStore, type ShipmentStore } from '../../renderer/state/shipment-store.ts'

const type = (store: ShipmentStore, field: 'readyOn' | 'neededBy', text: string): void => {
  for (let length = 1; length <= text.length; length += 1) {
    store.edit(field, (form) => ({ ...form, [field]: text.slice(0, length) }))
  }
}
const dates = (store: ShipmentStore): readonly string[] => {
  const { readyOn, neededBy } = store.getState().form
  return [readyOn, neededBy]
}

test('typing on in one field is undone at once, the next field separately', () => {
  const store = createShipmentStore('EUR')
  type(store, 'readyOn', '7 Dec')
  type(store, 'neededBy', '15 Jan')
  store.undo()
  expect(dates(store)).toEqual(['7 Dec', ''])
  store.undo()
  expect(dates(store)).toEqual(['', ''])
  store.redo()
  store.redo()
  expect(dates(store)).toEqual(['7 Dec', '15 Jan'])
})

test('coming back to a field begins a new step', () => {
  const store = createShipmentStore('EUR')
  type(store, 'readyOn', '7 Dec')
  store.touch('readyOn')
  store.edit('readyOn', (form) => ({ ...form, readyOn: '8 Dec' }))
  store.undo()
  expect(dates(store)[0]).toBe('7 Dec')
})

test('a change after an undo forgets what could have been redone', () => {
  const store = createShipmentStore('EUR')
  type(store, 'readyOn', '7')
  store.undo()
  type(store, 'neededBy', '9')
  store.redo()
  expect(dates(store)).toEqual(['', '9'])
})

test('another shipment can be undone, and nothing of it was touched yet', () => {
  const store = createShipmentStore('EUR')
  type(store, 'readyOn', '7 Dec')
  store.touch('readyOn')
  const other: ShipmentForm = { ...emptyForm('USD'), readyOn: '1 Jan' }
  store.replace(other)
  expect(store.getState().touched.size).toBe(0)
  store.undo()
  expect(dates(store)[0]).toBe('7 Dec')
})

test('undo and redo at the end of their way do nothing', () => {
  const store = createShipmentStore('EUR')
  const { form } = store.getState()
  store.undo()
  store.redo()
  expect(store.getState().form).toBe(form)
})
