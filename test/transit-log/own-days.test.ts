import { describe, expect, it } from 'vitest'
import type { MethodInput } from '../../shared/api/contract.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { addDays, dateToDay, dayToDate, type LocalDate } from '../../shared/kernel/local-date.ts'
import { air, keyOf, lamps, openQuoting, order, rail, type QuotingApp } from '../quoting/quote-fixture.ts'

type Entry = MethodInput<'transitLog.add'>['entries'][number]['entry']

const train = {
  mode: 'rail-lcl',
  carrier: 'corridor rail',
  service: 'Zhengzhou-Liege train',
  originGateway: 'CNZGZ',
  destinationGateway: 'BENRY',
}

/** Trains that left on consecutive days from one on and took so many days. */
const trains = (from: string, days: readonly number[]): readonly Entry[] =>
  days.map((taken, index) => {
    const departs = addDays(dateToDay(from as LocalDate), index)
    return { ...train, departedOn: dayToDate(departs), arrivedOn: dayToDate(addDays(departs, taken)) }
  })

let ids = 0
const log = (app: QuotingApp, entries: readonly Entry[]) =>
  app.get('transitLog.add', { entries: entries.map((entry) => ({ id: keyOf((ids += 1)), entry })) })

const byLog: ShipmentInput = { ...lamps, transitDays: 'log' }

const offered = async ({ get }: QuotingApp, shipment: ShipmentInput, id = rail) => {
  const { offers } = await get('quotes.compare', { shipment, language: 'en' })
  const offer = offers.find((one) => one.id === id)
  assert(offer, `${id} is offered`)
  return offer
}

// Six winters' trains in order: 19 21 23 23 28 40. P10 is the 1st, P50 the 3rd, P90 the 6th.
const winter = trains('2026-01-06', [23, 40, 19, 28, 21, 23])

describe('the days of the own log', () => {
  it('take the place of the tariff’s through all dates, only for who asks for them', async () => {
    const app = await openQuoting()
    await log(app, winter)
    const tariff = await offered(app, lamps)
    const own = await offered(app, byLog)
    expect(tariff.transit.departsOn).toBe('2026-12-15')
    expect(tariff.transit.gatewayArrivesTypical).toBe('2027-01-04')
    expect(tariff.transit.arrivesTypical).toBe('2027-01-12')
    expect(tariff.ownTransit).toBeUndefined()
    // 15 Dec and 23 days are Thu 7 Jan; freight station 4 days: 11 Jan; clearance 1: 12 Jan; haulage 1: Wed 13 Jan.
    expect(own.transit.departsOn).toBe('2026-12-15')
    expect(own.transit.gatewayArrivesTypical).toBe('2027-01-07')
    expect(own.transit.arrivesTypical).toBe('2027-01-13')
    expect(own.ownTransit).toEqual({
      used: true,
      season: 'winter',
      shipments: 6,
      leastShipments: 5,
      minDays: 19,
      typicalDays: 23,
      maxDays: 40,
      explanation:
        'Main carriage 23 days by your own log: P50 of 6 own shipments, winter (November to March); P10 19, P90 40.',
    })
    expect(own.total).toBe(tariff.total)
  })

  it('stay away below five shipments in the season, and the offer says so', async () => {
    const app = await openQuoting()
    await log(app, [...winter.slice(0, 4), ...trains('2026-05-04', [12, 12, 12, 12, 12, 12])])
    const own = await offered(app, byLog)
    expect(own.transit).toEqual((await offered(app, lamps)).transit)
    expect(own.ownTransit?.explanation).toBe(
      'Your log has 4 of this service that left in winter; 5 are needed. The tariff’s 17–26 days count, typically 20.',
    )
    expect((await offered(app, byLog, air)).ownTransit).toMatchObject({ used: false, shipments: 0 })
    // The fifth is enough.
    await log(app, winter.slice(4, 5))
    expect((await offered(app, byLog)).ownTransit?.used).toBe(true)
  })

  it('decide who is in time, what is recommended, the calendar and the last ready day', async () => {
    const app = await openQuoting()
    await log(app, winter)
    const neededBy = '2027-01-12'
    const inTime = async (shipment: ShipmentInput) => (await offered(app, shipment)).inTime
    expect(await inTime({ ...lamps, neededBy })).toBe(true)
    expect(await inTime({ ...byLog, neededBy })).toBe(false)
    const ways = async (shipment: ShipmentInput) =>
      (await app.get('quotes.compare', { shipment })).recommendation?.offer.split(':')[0]
    expect(await ways({ ...lamps, neededBy })).toBe('rail-lcl')
    expect(await ways({ ...byLog, neededBy })).toBe('air')
    const arrivals = async (shipment: ShipmentInput) => {
      const { services } = await app.get('schedule.departures', { shipment })
      const departures = services.find(({ offer }) => offer === rail)?.departures ?? []
      return departures.find(({ departsOn }) => departsOn === '2026-12-15')?.gateway
    }
    expect(await arrivals(lamps)).toEqual({
      earliest: '2027-01-01',
      typical: '2027-01-04',
      latest: '2027-01-10',
    })
    expect(await arrivals(byLog)).toEqual({
      earliest: '2027-01-03',
      typical: '2027-01-07',
      latest: '2027-01-24',
    })
  })

  it('are what a closed crossing comes on top of', async () => {
    const app = await openQuoting()
    await log(app, winter)
    const delivered = async (shipment: ShipmentInput) => {
      const { cases } = await app.get('scenarios.run', {
        shipment: { ...shipment, neededBy: null },
        scenarios: [{ name: 'closed', effects: [{ kind: 'crossing-closed', days: 7 }] }],
      })
      return cases[0]?.outcome.rail?.deliveredOn
    }
    // A week after 12 Jan, and a week after 13 Jan: the same weekdays, no holiday between.
    expect(await delivered(lamps)).toBe('2027-01-19')
    expect(await delivered(byLog)).toBe('2027-01-20')
  })

  it('a quote keeps what the log said, so that it is verified to the byte when the log has grown', async () => {
    const app = await openQuoting()
    await log(app, winter)
    const { number } = (await app.get('quotes.issue', order(900, { shipment: byLog }))).quote
    const before = (await app.get('quotes.show', { number, language: 'en' })).offers[0]?.offer.transit
    await log(app, trains('2026-02-02', [60, 61, 62, 63, 64, 65, 66, 67, 68]))
    expect((await offered(app, byLog)).transit.gatewayArrivesTypical).not.toBe('2027-01-07')
    expect((await app.get('quotes.verify', { number })).result).toBe('identical')
    expect((await app.get('quotes.show', { number, language: 'en' })).offers[0]?.offer.transit).toEqual(
      before,
    )
    // Only the quoted services' figures are kept: of the train's winter, none of the flight's.
    const exported = await app.get('quotes.export', { number })
    const content = JSON.parse(Buffer.from(exported.base64, 'base64').toString()) as {
      shipment: ShipmentInput
    }
    expect(content.shipment.ownTransit?.map(({ season, shipments }) => [season, shipments])).toEqual([
      ['winter', 6],
    ])
    // Made again, it asks the log as it is now.
    const { request } = await app.get('quotes.duplicate', { number })
    expect([request.shipment.transitDays, request.shipment.ownTransit]).toEqual(['log', undefined])
  })

  it('a figure that a caller writes into the shipment counts nothing', async () => {
    const app = await openQuoting()
    const figures = [
      {
        ...train,
        mode: 'rail-lcl' as const,
        season: 'winter' as const,
        shipments: 99,
        p10Days: 1,
        p50Days: 1,
        p90Days: 1,
      },
    ]
    const own = await offered(app, { ...byLog, ownTransit: figures })
    expect(own.ownTransit).toMatchObject({ used: false, shipments: 0 })
    expect((await offered(app, { ...lamps, ownTransit: figures })).ownTransit).toBeUndefined()
  })
})
