import { expect, test } from 'vitest'
import { createLastSweep } from '../../electron/decision/last-sweep.ts'
import { shipmentOf } from '../builders.ts'
import { sampleBook } from '../sample-book.ts'

test('a shipment is swept once for the chart and the advice, and anew when it or the book is another', () => {
  const book = sampleBook()
  const sweepOf = createLastSweep()
  const first = sweepOf(shipmentOf(), book)
  expect(sweepOf(shipmentOf(), book)).toBe(first)
  const dollars = sweepOf(shipmentOf({ currency: 'USD' }), book)
  expect(dollars?.weighing.shipment.currency).toBe('USD')
  const again = sweepOf(shipmentOf(), book)
  expect(again).not.toBe(first)
  expect(again?.points).toEqual(first?.points)
  expect(sweepOf(shipmentOf(), sampleBook())).not.toBe(again)
})
