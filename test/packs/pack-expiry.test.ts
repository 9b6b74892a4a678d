import { describe, expect, it } from 'vitest'
import { fileOf, introduce, openOn, refusal, type PackApp } from './pack-app.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

const sheet = [
  'Origin,Destination,Carrier,Service,Currency,M,N,+45,Transit,Departure days,Cut-off hours',
  'CGO,LGG,Meuse,Direct,EUR,75,6.20,4.90,2,daily,12',
]

/** A daily flight, in a pack that ends with 10 December 2026. */
const packUntil = async (reader: PackApp) => {
  const maker = await openOn('2026-11-23')
  await introduce(maker, reader, 'Partner')
  const ids = [
    await maker.rates('Meuse', sheet),
    await maker.rates('Meuse', [
      'Leg,Code,Name,Basis,Rate,Currency,Mode,After expiry,Valid to',
      'main,FSC,Fuel,kg-gross,0.50,EUR,air,last,2026-12-05',
    ]),
  ]
  return fileOf(await maker.get('packs.make', { ids, name: 'Until the 10th', expiresOn: '2026-12-10' }))
}

const shipment = {
  origin: { iata: 'CGO' },
  destination: { iata: 'LGG' },
  scope: 'terminal-to-terminal',
  totals: { pieces: 1, weightKg: 50, volumeM3: 0.12 },
} as const

const priced = async (app: PackApp, readyOn: string, quotedOn: string) => {
  const { offers, exclusions } = await app.get('quotes.compare', {
    shipment: { ...shipment, readyOn, quotedOn },
  })
  const [offer] = offers
  return offer
    ? {
        departs: offer.transit.departsOn,
        codes: offer.lines.map(({ code, provisional }) => (provisional ? `${code}?` : code)),
      }
    : exclusions.find(({ mode }) => mode === 'air')?.reason
}

describe('a pack’s last day', () => {
  it('is a day on which it is still taken in, and the next day it is refused', async () => {
    const home = temporaryFolder()
    const before = await openOn('2026-12-09', home)
    const file = await packUntil(before)
    const onTheDay = await openOn('2026-12-10', home)
    expect((await onTheDay.get('packs.preview', file)).expiresOn).toBe('2026-12-10')
    const dayAfter = await openOn('2026-12-11', home)
    const shown = await dayAfter.ask('packs.preview', file)
    expect(refusal(shown)).toBe('E-EXPIRED')
    expect('failure' in shown && shown.failure.text).toContain('10 Dec 2026')
    expect(refusal(await dayAfter.ask('packs.import', file))).toBe('E-EXPIRED')
    expect(await dayAfter.get('tariffs.list', {})).toEqual([])
    expect((await onTheDay.get('packs.import', file)).expiresOn).toBe('2026-12-10')
  })

  it('is the last on which its rows price, though they say no end', async () => {
    const app = await openOn('2026-11-23')
    await app.get('packs.import', await packUntil(app))
    // Twelve hours before departure the goods are in, so they leave the day after.
    expect(await priced(app, '2026-12-03', '2026-11-23')).toEqual({
      departs: '2026-12-04',
      codes: ['FRT', 'FSC'],
    })
    expect(await priced(app, '2026-12-09', '2026-11-23')).toEqual({
      departs: '2026-12-10',
      codes: ['FRT', 'FSC?'],
    })
    expect(await priced(app, '2026-12-10', '2026-11-23')).toBe('NoRateOnDeparture')
    expect(await priced(app, '2026-12-20', '2026-12-15')).toBe('NoRateOnDeparture')
  })

  it('stays its last when its tariff is activated again', async () => {
    const app = await openOn('2026-11-23')
    const { tariffs } = await app.get('packs.import', await packUntil(app))
    const id = tariffs[0]?.id ?? ''
    await app.get('tariffs.retire', { id })
    await app.get('tariffs.activate', { id })
    expect(await priced(app, '2026-12-20', '2026-11-23')).toBe('NoRateOnDeparture')
  })

  it('is the last for a pack that is made of it', async () => {
    const app = await openOn('2026-11-23')
    const { tariffs } = await app.get('packs.import', await packUntil(app))
    await app.get('keys.make', { name: 'Us' })
    const ids = [tariffs[0]?.id ?? '']
    expect(refusal(await app.ask('packs.make', { ids, name: 'x', expiresOn: '2026-12-11' }))).toBe(
      'ExpiryTooLate',
    )
    expect((await app.get('packs.make', { ids, name: 'x', expiresOn: '2026-12-10' })).tariffs).toBe(1)
  })
})

it('a pack that would have expired yesterday is not made', async () => {
  const app = await openOn('2026-11-23')
  const ids = [await app.rates('Meuse', sheet)]
  await app.get('keys.make', { name: 'Us' })
  expect(refusal(await app.ask('packs.make', { ids, name: 'x', expiresOn: '2026-11-22' }))).toBe('ExpiryPast')
  expect((await app.get('packs.make', { ids, name: 'x', expiresOn: '2026-11-23' })).rows).toBe(1)
})
