import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf, openQuoting, type QuotingApp } from '../quoting/quote-fixture.ts'

const flight = {
  mode: 'air',
  carrier: 'Meuse Cargo',
  service: 'Freighter',
  originGateway: 'Zhengzhou',
  destinationGateway: 'LGG',
  departedOn: '2026-03-02',
  arrivedOn: '2026-03-05',
  reference: '990-1234',
}
const listOf = (...lines: readonly string[]) =>
  new TextEncoder().encode(
    ['Mode,Carrier,Service,From,To,Departed,Arrived,Reference', ...lines, ''].join('\n'),
  )
const kept = async ({ get }: QuotingApp) =>
  (await get('transitLog.list', {})).entries.map(({ reference, departedOn, days }) => [
    reference,
    departedOn,
    days,
  ])

describe('the transit log', () => {
  it('keeps what was written down, the last departure first, and finds it by words', async () => {
    const app = await openQuoting()
    const { entries } = await app.get('transitLog.add', {
      entries: [
        { id: keyOf(1), entry: flight },
        {
          id: keyOf(2),
          entry: { ...flight, departedOn: '2026-04-01', arrivedOn: null, reference: 'Łódź 7' },
        },
      ],
    })
    expect(entries[0]).toMatchObject({
      originGateway: 'CGO',
      originGatewayName: 'Zhengzhou Xinzheng',
      enteredAt: '2026-11-23T09:00:00.000Z',
    })
    expect(await kept(app)).toEqual([
      ['Łódź 7', '2026-04-01', null],
      ['990-1234', '2026-03-02', 3],
    ])
    const found = async (text: string) => (await app.get('transitLog.list', { text })).entries.length
    expect([await found('lodz freighter'), await found('meuse'), await found('1234 lodz')]).toEqual([1, 2, 0])
    expect((await app.get('transitLog.list', { limit: 1, offset: 1 })).entries).toHaveLength(1)
  })

  it('adds nothing twice under one id, and nothing at all where one of several is refused', async () => {
    const app = await openQuoting()
    const first = { id: keyOf(1), entry: flight }
    await app.get('transitLog.add', { entries: [first] })
    await app.get('transitLog.add', { entries: [first] })
    const refusal = await app.ask('transitLog.add', {
      entries: [
        { id: keyOf(2), entry: { ...flight, reference: 'new' } },
        { id: keyOf(3), entry: { ...flight, reference: 'NEW ' } },
        { id: keyOf(4), entry: { ...flight, arrivedOn: '2026-03-01', reference: '9901234' } },
      ],
      language: 'en',
    })
    expect('failure' in refusal && refusal.failure).toMatchObject({
      code: 'EntryRefused',
      text: '2 fields have to be corrected. Nothing was written.',
      issues: [
        { entry: 1, field: 'reference', code: 'ReferenceKept' },
        { entry: 2, field: 'arrivedOn', text: 'It cannot arrive before it leaves on 2 Mar 2026.' },
      ],
    })
    expect(await kept(app)).toHaveLength(1)
  })

  it('changes an entry in place and answers what it removes, so that it can be added again', async () => {
    const app = await openQuoting()
    await app.get('transitLog.add', { entries: [{ id: keyOf(1), entry: { ...flight, arrivedOn: null } }] })
    await app.get('transitLog.change', { id: keyOf(1), entry: flight })
    expect(await kept(app)).toEqual([['990-1234', '2026-03-02', 3]])
    expect(await app.refuse('transitLog.change', { id: keyOf(9), entry: flight })).toBe('EntryUnknown')
    const { removed } = await app.get('transitLog.remove', { ids: [keyOf(1), keyOf(1), keyOf(9)] })
    expect(removed.map(({ reference }) => reference)).toEqual(['990-1234'])
    expect(await kept(app)).toEqual([])
    await app.get('transitLog.add', { entries: [{ id: keyOf(1), entry: flight }] })
    expect(await kept(app)).toHaveLength(1)
  })

  it('takes a list in whole or, where a line is wrong, not at all', async () => {
    const app = await openQuoting()
    const good = 'air,Meuse Cargo,Freighter,CGO,LGG,2026-03-02,2026-03-05,990-1'
    const bad = 'air,Meuse Cargo,Freighter,CGO,LGG,2026-03-05,2026-03-02,990-2'
    const bytes = listOf(good, bad)
    const preview = await app.get('transitLog.preview', { fileName: 'log.csv', bytes, language: 'en' })
    expect(preview).toMatchObject({ rows: 2, ready: 1, findingCount: 1, datesAmbiguous: false })
    expect(preview.findings).toEqual([
      {
        row: 3,
        cell: 'G3',
        field: 'arrivedOn',
        code: 'ArrivedBefore',
        text: 'It cannot arrive before it leaves on 5 Mar 2026.',
      },
    ])
    expect(await app.refuse('transitLog.import', { fileName: 'log.csv', bytes })).toBe('ListRefused')
    expect(await kept(app)).toEqual([])
    expect(await app.get('transitLog.import', { fileName: 'log.csv', bytes: listOf(good) })).toEqual({
      added: 1,
    })
    // The same list again: its references are known.
    expect(await app.refuse('transitLog.import', { fileName: 'log.csv', bytes: listOf(good) })).toBe(
      'ListRefused',
    )
  })

  it('asks for the order of dates, and takes what was pasted from a spreadsheet', async () => {
    const app = await openQuoting()
    const bytes = new TextEncoder().encode(
      'Mode\tCarrier\tService\tFrom\tTo\tATD\tATA\nrail\tCorridor Rail\tTrain\tCNZGZ\tBENRY\t03/02/2026\t05/03/2026\n',
    )
    const input = { fileName: 'Clipboard', bytes }
    expect(await app.refuse('transitLog.import', input)).toBe('DatesAmbiguous')
    expect(await app.get('transitLog.import', { ...input, dates: 'dmy' })).toEqual({ added: 1 })
    // 3 February to 5 March: 25 days to the end of February and 5.
    expect(await kept(app)).toEqual([['', '2026-02-03', 30]])
  })

  it('goes out as CSV that comes in again as it was', async () => {
    const app = await openQuoting()
    await app.get('transitLog.add', {
      entries: [
        { id: keyOf(1), entry: { ...flight, note: 'stood in "snow", 2 days' } },
        { id: keyOf(2), entry: { ...flight, arrivedOn: null, reference: '=1+1' } },
      ],
    })
    const file = await app.get('transitLog.export', {})
    expect(file.fileName).toBe('transit-log-2026-11-23.csv')
    const other = await openQuoting()
    const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'))
    await other.get('transitLog.import', { fileName: file.fileName, bytes })
    const rows = async (one: QuotingApp) =>
      (await one.get('transitLog.list', {})).entries.map((entry) => ({ ...entry, id: '' }))
    expect(await rows(other)).toEqual(await rows(app))
  })

  it('says by service and season what it holds, beside the tariff’s days', async () => {
    const app = await openQuoting()
    const bytes = listOf(
      'air,Meuse Cargo,Freighter,CGO,LGG,2026-03-02,2026-03-05,',
      'air,Meuse Cargo,Freighter,CGO,LGG,2026-03-04,2026-03-05,',
      'air,Meuse Cargo,Freighter,CGO,LGG,2026-11-20,,',
      'rail,Nobody,Train,CNZGZ,BENRY,2026-05-02,2026-05-22,',
    )
    await app.get('transitLog.import', { fileName: 'log.csv', bytes })
    const statistics = await app.get('transitLog.statistics', {})
    expect(statistics).toMatchObject({ leastShipments: 5, shipments: 3, underWay: 1 })
    expect(
      statistics.groups.map(({ carrier, season, shipments, enough, days, tariff }) => ({
        carrier,
        season,
        shipments,
        enough,
        days,
        tariff,
      })),
    ).toEqual([
      {
        carrier: 'Meuse Cargo',
        season: 'winter',
        shipments: 2,
        enough: false,
        days: [1, 3],
        tariff: { min: 1, typical: 2, max: 4 },
      },
      { carrier: 'Nobody', season: 'summer', shipments: 1, enough: false, days: [20], tariff: null },
    ])
  })

  it('names the services of the tariffs in force once each', async () => {
    const services = await (await openQuoting()).get('transitLog.services', {})
    expect(services).toContainEqual({
      mode: 'rail-fcl',
      carrier: 'Corridor Rail',
      service: 'Zhengzhou–Liège train',
      originGateway: 'CNZGZ',
      destinationGateway: 'BENRY',
      originGatewayName: 'Zhengzhou Putian',
      destinationGatewayName: 'Liège Logistics Intermodal',
    })
    expect(new Set(services.map((service) => JSON.stringify(service))).size).toBe(services.length)
  })

  it('tells a record that changed by itself as damage', async () => {
    const app = await openQuoting()
    await app.get('transitLog.add', { entries: [{ id: keyOf(1), entry: flight }] })
    const file = new Database(join(app.home, 'viaduct.db'))
    file.prepare("UPDATE transit_log SET arrived_on = '2026-03-04'").run()
    file.close()
    expect(await app.refuse('transitLog.list', {})).toBe('E-DAMAGED')
  })
})
