import { expect, test } from 'vitest'
import { punctuality } from '../../renderer/comparison/punctuality.ts'
import type { Offer } from '../../shared/quote/comparison.ts'
import { createWording } from '../../shared/text/format.ts'

const wording = createWording('en')
const offer = (daysEarly: number | null, arrivesLatest: string) =>
  ({ daysEarly, transit: { arrivesLatest } }) as unknown as Offer

test('an offer is early or late by whole days, usually and at its slowest', () => {
  expect(punctuality(offer(3, '2027-01-20'), '2027-01-15', wording)).toBe(
    'usually *3 days early*, at its slowest (20 Jan) *5 days late*',
  )
  expect(punctuality(offer(1, '2027-01-15'), '2027-01-15', wording)).toBe(
    'usually *1 day early*, at its slowest (15 Jan) *on the day*',
  )
})

test('without a needed-by date there is nothing to be early for', () => {
  expect(punctuality(offer(null, '2027-01-20'), null, wording)).toBeNull()
})
