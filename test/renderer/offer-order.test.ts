import { expect, test } from 'vitest'
import { orderOffers } from '../../renderer/comparison/offer-order.ts'
import type { Offer } from '../../shared/quote/comparison.ts'

const offer = (id: string, total: string, complete: boolean): Offer =>
  ({ id, total, complete, perKg: total, emissionsKg: total }) as Offer

const ranked = [offer('b', '702.30', true), offer('c', '1842.50', true), offer('a', '648.20', false)]
const ids = (offers: readonly Offer[]): string => offers.map(({ id }) => id).join('')

test('unsorted offers stand as they were ranked', () => {
  expect(orderOffers(ranked, null)).toBe(ranked)
})

test('by price the offer with a hole stays last, both ways: its sum is not yet a price', () => {
  expect(ids(orderOffers(ranked, { column: 'total', descending: false }))).toBe('bca')
  expect(ids(orderOffers(ranked, { column: 'total', descending: true }))).toBe('cba')
})

test('by another column a hole makes no difference, and numbers are not compared as words', () => {
  expect(ids(orderOffers(ranked, { column: 'emissions', descending: false }))).toBe('abc')
})
