import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { openApp, utf8 } from '../importing/import-fixture.ts'

const head = 'Origin,Destination,Carrier,Service,Currency,N,+45,Valid from,Valid to'
const file = (issuer: string, ...rows: readonly string[]) => ({
  fileName: 'rates.csv',
  bytes: utf8([head, ...rows].join('\n')),
  issuer,
})
const cgo = (rate: string, validTo = '2027-02-28') =>
  `CGO,LGG,Meuse,Direct,EUR,${rate},4.75,2026-10-01,${validTo}`
const pvg = 'PVG,LGG,Meuse,Direct,EUR,6.00,4.80,2026-12-01,2027-02-28'

describe('the way back to an older version', () => {
  it('shows first what would change and which lane would lose its price, and writes nothing', async () => {
    const { accept, ask, settle } = await openApp()
    await accept(file('Meuse', cgo('5.00')))
    await accept(file('Meuse', cgo('5.50'), pvg))
    const list = await ask('tariffs.list', {})
    expect(await settle('tariffs.rehearse', { id: 'meuse-air-breaks@1' })).toMatchObject({
      value: {
        tariff: { version: 1 },
        replaces: { version: 2 },
        diff: {
          changed: 1,
          dropped: 1,
          rows: [
            { label: 'CGO–LGG · Meuse · Direct', largest: { before: '5.5', after: '5', percent: '-9.1' } },
            {},
          ],
        },
        losesCover: [{ origin: 'PVG', destination: 'LGG', from: '2026-12-01', to: '2027-02-28' }],
        conflicts: [],
      },
    })
    expect(await ask('tariffs.list', {})).toEqual(list)
  })

  it('is judged by what is in force now: a tie is told before', async () => {
    const { accept, ask, settle } = await openApp()
    await accept(file('Meuse', cgo('5.00')))
    await ask('tariffs.retire', { id: 'meuse-air-breaks' })
    await accept(file('An agent', cgo('4.90')))
    expect(await settle('tariffs.rehearse', { id: 'meuse-air-breaks@1' })).toMatchObject({
      value: { replaces: null, conflicts: [{ first: { row: 2 }, second: { row: 2 } }], suggestedPriority: 1 },
    })
  })
})

describe('a priority', () => {
  it('is a version of its own with the same rows, and settles a tie', async () => {
    const { accept, ask, settle } = await openApp()
    await accept(file('An agent', cgo('4.90')))
    await accept({ ...file('Meuse', cgo('5.00')), activate: false })
    expect(await settle('tariffs.setPriority', { id: 'meuse-air-breaks', priority: 0 })).toMatchObject({
      failure: { code: 'ActivationConflicts' },
    })
    const given = await settle('tariffs.setPriority', { id: 'meuse-air-breaks', priority: 1 })
    expect(given).toMatchObject({
      value: { tariff: { version: 2, priority: 1, active: true, origin: 'priority' } },
    })
    const compared = await ask('tariffs.compareVersions', {
      from: 'meuse-air-breaks@1',
      to: 'meuse-air-breaks@2',
    })
    expect(compared).toMatchObject({ value: { diff: { same: 1, changed: 0, new: 0, dropped: 0 } } })
    const list = await ask('tariffs.list', {})
    assert(list.ok, 'the list is there')
    const [first, second] = [1, 2].map((version) =>
      list.value.find(({ tariffId, version: one }) => tariffId === 'meuse-air-breaks' && one === version),
    )
    expect(first?.hash).not.toBe(second?.hash)
  })

  it('of a sample is nobody’s to give', async () => {
    const { settle } = await openApp()
    expect(await settle('tariffs.setPriority', { id: 'sample-rail-lcl', priority: 1 })).toMatchObject({
      failure: { code: 'SampleOnlyAsCopy' },
    })
  })
})

describe('two versions side by side', () => {
  it('miss also what ran out long ago', async () => {
    const { accept, ask } = await openApp()
    await accept(file('Meuse', cgo('5.00'), 'SZX,LGG,Meuse,Direct,EUR,6,4.95,2026-01-01,2026-06-30'))
    await accept(file('Meuse', cgo('5.00')))
    expect(
      await ask('tariffs.compareVersions', { from: 'meuse-air-breaks@1', to: 'meuse-air-breaks@2' }),
    ).toMatchObject({ value: { diff: { same: 1, dropped: 1 } } })
  })
})

describe('a version that is kept and not put in force', () => {
  it('stands in the list, which holds', async () => {
    const { accept, ask } = await openApp()
    await accept({ ...file('Meuse', cgo('5.00')), activate: false })
    const list = await ask('tariffs.list', {})
    assert(list.ok, JSON.stringify(list))
    expect(list.value.find(({ tariffId }) => tariffId === 'meuse-air-breaks')).toMatchObject({
      active: false,
      lanes: 1,
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })
})

describe('an expired tariff', () => {
  it('never prices, although it is in force', async () => {
    const { accept, ask } = await openApp()
    await accept(file('Meuse', cgo('6.00', '2026-11-22')))
    const compared = await ask('quotes.compare', {
      shipment: {
        origin: { iata: 'CGO' },
        destination: { iata: 'LGG' },
        scope: 'terminal-to-terminal',
        readyOn: '2026-11-24',
        quotedOn: '2026-11-23',
        totals: { pieces: 1, weightKg: 100, volumeM3: 0.4 },
      },
    })
    assert(compared.ok, JSON.stringify(compared))
    expect(compared.value.offers.filter(({ carrier }) => carrier === 'Meuse')).toEqual([])
    expect(compared.value.exclusions.filter(({ carrier }) => carrier === 'Meuse')).not.toEqual([])
  })
})

describe('days without a rate', () => {
  it('between the version in force and the new one are told in the review, the rehearsal and on activation', async () => {
    const { accept, ask, preview, settle } = await openApp()
    const lane = (from: string, to: string): string => `CGO,LGG,Meuse,Direct,EUR,6,5,${from},${to}`
    await accept(file('Meuse', lane('2026-11-01', '2026-12-31')))
    const next = file('Meuse', lane('2027-01-15', '2027-03-31'))
    const gap = [{ code: 'validityGap', text: expect.stringMatching(/^CGO–LGG .*1 .*14 /) as string }]
    expect((await preview(next)).bookWarnings).toMatchObject(gap)
    await accept({ ...next, activate: false })
    expect(await settle('tariffs.rehearse', { id: 'meuse-air-breaks@2' })).toMatchObject({
      value: { bookWarnings: gap },
    })
    expect(await ask('tariffs.activate', { id: 'meuse-air-breaks@2' })).toMatchObject({
      value: { tariff: { active: true }, bookWarnings: gap },
    })
  })
})
