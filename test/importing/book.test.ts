import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { openApp, utf8 } from './import-fixture.ts'

const sheet = (carrier: string, rate: string, validity = '2026-12-01,2027-02-28'): Uint8Array =>
  utf8(
    `Origin,Destination,Carrier,Service,Currency,N,+45,Valid from,Valid to\nCGO,LGG,${carrier},Direct,EUR,${rate},4.75,${validity}\n`,
  )
const file = (issuer: string, rate: string, validity?: string) => ({
  fileName: 'rates.csv',
  bytes: sheet('Meuse', rate, validity),
  issuer,
})

describe('what is in force', () => {
  it('is the newest accepted version, and the way back is to activate the older one', async () => {
    const { accept, ask } = await openApp()
    await accept(file('Meuse', '5.95'))
    const second = await accept(file('Meuse', '6.25'))
    expect(second.tariff).toMatchObject({ id: 'meuse-air-breaks@2', version: 2, active: true })
    const activeIds = async (): Promise<readonly string[]> => {
      const list = await ask('tariffs.list', {})
      return list.ok ? list.value.flatMap(({ id, active, sample }) => (active && !sample ? [id] : [])) : []
    }
    expect(await activeIds()).toEqual(['meuse-air-breaks@2'])
    await ask('tariffs.activate', { id: 'meuse-air-breaks@1' })
    expect(await activeIds()).toEqual(['meuse-air-breaks@1'])
    await ask('tariffs.retire', { id: 'meuse-air-breaks' })
    expect(await activeIds()).toEqual([])
  })

  it('is what the next comparison prices with', async () => {
    const { accept, ask } = await openApp()
    const before = await ask('app.about', {})
    await accept(file('Meuse', '5.95'))
    const after = await ask('app.about', {})
    assert(before.ok && after.ok, 'the program tells what it is')
    expect(after.value.book?.rows).toBe((before.value.book?.rows ?? 0) + 1)
    expect(after.value.book?.hash).not.toBe(before.value.book?.hash)
    const compared = await ask('quotes.compare', {
      shipment: {
        origin: { iata: 'CGO' },
        destination: { iata: 'LGG' },
        scope: 'terminal-to-terminal',
        readyOn: '2026-12-07',
        quotedOn: '2026-11-23',
        totals: { pieces: 1, weightKg: 100, volumeM3: 0.4 },
      },
    })
    assert(compared.ok, JSON.stringify(compared))
    const own = compared.value.offers.find(({ carrier }) => carrier === 'Meuse')
    expect(own?.lines.find(({ code }) => code === 'FRT')).toMatchObject({
      rate: '4.75',
      amount: '475.00',
      source: { version: '1' },
    })
  })

  it('never has two rows that price the same with equal right: they are named and nothing is written', async () => {
    const { accept, ask, preview } = await openApp()
    await accept(file('Meuse', '5.95'))
    const list = await ask('tariffs.list', {})
    const rival = file('An agent', '5.80')
    expect((await preview(rival)).conflicts).toMatchObject([
      { first: { versionId: 'meuse-air-breaks@1', row: 2 }, second: { row: 2 } },
    ])
    expect(await ask('tariffs.import', rival)).toMatchObject({
      ok: false,
      failure: { code: 'ActivationConflicts', conflicts: [{ first: { row: 2 } }] },
    })
    expect(await ask('tariffs.list', {})).toEqual(list)
    const kept = await accept({ ...rival, activate: false })
    expect(kept.tariff).toMatchObject({ id: 'an-agent-air-breaks@1', active: false })
    expect(await ask('tariffs.activate', { id: 'an-agent-air-breaks@1' })).toMatchObject({
      failure: { code: 'ActivationConflicts' },
    })
    const higher = await accept({ ...rival, priority: 5 })
    expect(higher.tariff).toMatchObject({ version: 2, active: true })
  })
})

describe('a new version against the one in force', () => {
  it('shows every change in per cent, what is new, what is dropped, and which lane loses its price', async () => {
    const { accept, preview } = await openApp()
    const head = 'Origin,Destination,Carrier,Service,Currency,N,+45,Valid from,Valid to'
    const rows = (...lines: readonly string[]) => ({
      fileName: 'rates.csv',
      issuer: 'Meuse',
      bytes: utf8([head, ...lines].join('\n')),
    })
    await accept(
      rows(
        'CGO,LGG,Meuse,Direct,EUR,5.00,4.00,2026-12-01,2027-02-28',
        'PVG,LGG,Meuse,Direct,EUR,6.00,4.80,2026-12-01,2027-02-28',
        'HGH,LGG,Meuse,Direct,EUR,6.15,4.90,2026-09-01,2026-12-31',
        'CAN,LGG,Meuse,Direct,EUR,6.20,4.95,2026-12-01,2027-02-28',
        'SZX,LGG,Meuse,Direct,EUR,6.20,4.95,2026-01-01,2026-06-30',
      ),
    )
    const seen = await preview(
      rows(
        'CGO,LGG,Meuse,Direct,EUR,5.20,3.90,2026-12-01,2027-02-28',
        'PVG,LGG,Meuse,Direct,EUR,6.00,4.80,2026-12-01,2027-02-28',
        'CAN,LGG,Meuse,Direct,EUR,6.20,4.95,2026-12-01,2027-01-31',
        'CKG,LGG,Meuse,Direct,EUR,5.85,4.65,2026-12-01,2027-02-28',
      ),
    )
    expect(seen.diff).toMatchObject({
      new: 1,
      changed: 2,
      validityOnly: 1,
      same: 1,
      dropped: 1,
      medianPercent: '+4.0',
    })
    expect(seen.diff.rows).toMatchObject([
      {
        state: 'changed',
        row: 2,
        largest: { column: 'N', before: '5', after: '5.2', percent: '+4.0' },
        changes: [{ column: 'N' }, { column: '+45', percent: '-2.5' }],
      },
      { state: 'changed', row: 4, largest: null, changes: [{ column: 'Valid to', after: '2027-01-31' }] },
      { state: 'new', row: 5 },
      { state: 'dropped', row: null, label: 'HGH–LGG · Meuse · Direct', values: { N: '6.15' } },
    ])
    expect(seen.losesCover).toEqual([
      { mode: 'air', origin: 'HGH', destination: 'LGG', from: '2026-11-23', to: '2026-12-31' },
      { mode: 'air', origin: 'CAN', destination: 'LGG', from: '2027-02-01', to: '2027-02-28' },
    ])
  })
})

describe('an issuer’s next sheet', () => {
  it('needs no answer a second time', async () => {
    const { accept, preview } = await openApp()
    const head = 'Start airprt,Ziel,Service,N,+45,Valid from'
    const sheetOf = (rate: string) => ({
      fileName: 'rates.csv',
      issuer: 'Nord',
      bytes: utf8(`${head}\nCGO,LGG,Direct,${rate},4.75,01/12/2026\n`),
    })
    const answers = {
      layout: 'air-breaks' as const,
      mapping: { 'Start airprt': 'Origin', Ziel: 'Destination' },
      constants: { Currency: 'EUR' },
      dates: 'dmy' as const,
    }
    await accept({ ...sheetOf('5.95'), ...answers })
    const next = await preview(sheetOf('6.05'))
    expect(next).toMatchObject({ questions: [], errors: 0, rows: 1, nextVersion: 2, dates: 'dmy' })
    expect(next.remembered.toSorted()).toEqual(['constants', 'dates', 'mapping'])
  })
})
