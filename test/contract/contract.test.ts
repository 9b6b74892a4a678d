import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../electron/app.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { contractSuite } from './contract-suite.ts'
import { sampleShipments } from './sample-shipments.ts'
import { clock, everyHost, resources } from './every-host.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-contract-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

for (const host of everyHost) contractSuite(host, () => join(folder, host.name))

describe('the same shipment on the same day', () => {
  it('is answered by every host, each with a data file of its own, with the same bytes', async () => {
    const answers = await Promise.all(
      everyHost.map(async (host) => {
        const connection = await host.open(join(folder, `${host.name}, again`))
        try {
          const texts: string[] = []
          for (const shipment of sampleShipments) {
            texts.push(canonicalJson(await connection.call('quotes.compare', { shipment })))
          }
          return texts
        } finally {
          await connection.close()
        }
      }),
    )
    const [first = [], ...others] = answers
    expect(first.filter((text) => text.startsWith('{"ok":true'))).toHaveLength(sampleShipments.length)
    for (const other of others) expect(other).toEqual(first)
  }, 120_000)
})

describe('without any tariff', () => {
  it('a comparison says that nothing is loaded, and everything else works', async () => {
    const bare = join(folder, 'bare')
    cpSync(join(resources, 'places'), join(bare, 'places'), { recursive: true })
    const app = await createApp({ clock, home: join(folder, 'bare home'), resources: bare, host: 'browser' })
    assert(app.ok, 'the application opens')
    const { dispatch, close } = app.value
    const [shipment] = sampleShipments
    expect(await dispatch('quotes.compare', { shipment })).toMatchObject({
      ok: false,
      failure: { code: 'NothingLoaded' },
    })
    expect(await dispatch('tariffs.list', {})).toEqual({ ok: true, value: [] })
    expect(await dispatch('app.about', {})).toMatchObject({
      ok: true,
      value: { book: null, currencies: ['EUR'] },
    })
    close()
  })
})
