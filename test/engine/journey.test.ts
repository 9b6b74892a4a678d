import { expect, it } from 'vitest'
import { journeyOf, type Way } from '../../shared/engine/journey.ts'
import type { RoutePoint, Shipment } from '../../shared/freight/shipment.ts'
import type { DayNumber } from '../../shared/kernel/local-date.ts'
import { airRate, shipmentOf } from '../builders.ts'
import { bookOf } from '../book-builders.ts'

const zhengzhou: RoutePoint = {
  country: 'CN',
  name: 'Zhengzhou',
  region: 'HA',
  postcode: '450000',
  unlocode: 'CNCGO',
  iata: 'CGO',
  latitude: 34.75,
  longitude: 113.63,
}
const day = (number: number): DayNumber => number as DayNumber
const way: Way = {
  origin: zhengzhou,
  destination: { ...zhengzhou, country: 'BE', name: 'Liège' },
  direction: 'westbound',
  scope: 'door-to-door',
  readyOn: day(20_800),
  neededBy: day(20_850),
  quotedOn: day(20_790),
  incoterm: { rule: 'DAP', place: 'Liège', at: 'door', quoteFor: 'whole-chain' },
  clearance: { import: 'door', procedure42: false },
  insure: false,
  ownTransit: null,
}
const points: readonly Partial<RoutePoint>[] = [
  { country: 'KZ' },
  { name: 'Zhengzhou East' },
  { region: null },
  { postcode: '450001' },
  { unlocode: null },
  { iata: null },
  { latitude: 34.76 },
  { longitude: 113.64 },
]
const others: readonly Partial<Way>[] = [
  ...points.map((point) => ({ origin: { ...way.origin, ...point } })),
  ...points.map((point) => ({ destination: { ...way.destination, ...point } })),
  { direction: 'eastbound' },
  { scope: 'door-to-terminal' },
  { readyOn: day(20_801) },
  { neededBy: null },
  { quotedOn: day(20_791) },
  { incoterm: null },
  { incoterm: { rule: 'DDP', place: 'Liège', at: 'door', quoteFor: 'whole-chain' } },
  { incoterm: { rule: 'DAP', place: 'Namur', at: 'door', quoteFor: 'whole-chain' } },
  { incoterm: { rule: 'DAP', place: 'Liège', at: 'gateway', quoteFor: 'whole-chain' } },
  { incoterm: { rule: 'DAP', place: 'Liège', at: 'door', quoteFor: 'seller' } },
  { clearance: { import: 'gateway', procedure42: false } },
  { clearance: { import: 'door', procedure42: true } },
  { insure: true },
  { ownTransit: [] },
]
it('shares a journey among shipments of one way, and never with one that differs in any part of it', () => {
  const book = bookOf([airRate()])
  const journeyOn = (change: Partial<Shipment>) => journeyOf(shipmentOf({ ...way, ...change }), book)
  const journey = journeyOn({})
  expect(journeyOn({ currency: 'USD' })).toBe(journey)
  for (const change of others) expect(journeyOn(change), JSON.stringify(change)).not.toBe(journey)
  expect(journeyOf(shipmentOf(way), bookOf([airRate()]))).not.toBe(journey)
})
