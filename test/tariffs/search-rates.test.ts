import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import type { SearchAnswer } from '../../shared/api/book-schemas.ts'
import { bareResources, openApp, utf8, type TestApp } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

const air = utf8(
  'Origin,Destination,Carrier,Service,Currency,N,Remarks\n' +
    'CGO,LGG,Łódź Cargo,Direct,EUR,5,Zhongyuan\nPVG,LGG,中欧国际物流,Express,EUR,6,garments\n',
)
const haulage = utf8(
  'Haulier,Gateway,Direction,Country,Postcode from,Postcode to,Zone,Service,Currency,<=100,Price per\n' +
    'Ardenne Road,LGG,westbound,BE,4000,4699,B1,groupage,EUR,12,100 kg\n' +
    'Ardenne Road,LGG,westbound,BE,5000,5999,B2,groupage,EUR,14,100 kg\n',
)

const searched = async ({ ask }: TestApp, text: string, allVersions = false): Promise<SearchAnswer> => {
  for (;;) {
    const answer = await ask('tariffs.search', { text, allVersions })
    assert(answer.ok, JSON.stringify(answer))
    if (answer.value.pending === null) return answer.value
  }
}
const labels = ({ groups }: SearchAnswer): readonly string[] =>
  groups.flatMap(({ hits }) => hits.map(({ label }) => label))

const withRates = async (home = temporaryFolder()): Promise<TestApp> => {
  const app = await openApp(home, { resources: bareResources() })
  await app.accept({ fileName: 'air.csv', bytes: air, issuer: 'Nord', acceptWarnings: true })
  await app.accept({ fileName: 'road.csv', bytes: haulage, issuer: 'Ardenne Road', acceptWarnings: true })
  return app
}

describe('rows are found', () => {
  it('by the beginning of any word, without case and accents, and by several words in any order', async () => {
    const app = await withRates()
    expect(labels(await searched(app, 'lodz'))).toEqual(['CGO–LGG · Łódź Cargo · Direct'])
    expect(labels(await searched(app, 'expr GARM'))).toEqual(['PVG–LGG · 中欧国际物流 · Express'])
    expect(labels(await searched(app, 'express lodz'))).toEqual([])
    expect(labels(await searched(app, '国际'))).toEqual(['PVG–LGG · 中欧国际物流 · Express'])
  })

  it('by the name of a gateway, which the rows know by its code alone', async () => {
    const app = await withRates()
    const found = await searched(app, 'zhengzhou')
    expect(labels(found)).toEqual(['CGO–LGG · Łódź Cargo · Direct'])
    expect(found.gateways.map(({ code }) => code)).toContain('CGO')
    expect(labels(await searched(app, 'cgo'))).toEqual(['CGO–LGG · Łódź Cargo · Direct'])
  })

  it('by a postcode that lies inside a zone', async () => {
    const app = await withRates()
    const found = await searched(app, '4460')
    expect(found.groups.map(({ hits }) => hits.map(({ row }) => row))).toEqual([[2]])
    expect(labels(await searched(app, '4700'))).toEqual([])
    expect((await searched(app, '5100')).groups[0]?.hits.map(({ row }) => row)).toEqual([3])
  })

  it('in what is in force, and in every version when that is asked for', async () => {
    const app = await withRates()
    await app.ask('tariffs.retire', { id: 'nord-air-breaks' })
    expect(labels(await searched(app, 'lodz'))).toEqual([])
    expect(labels(await searched(app, 'lodz', true))).toHaveLength(1)
    await app.accept({
      fileName: 'air.csv',
      bytes: utf8('Origin,Destination,Carrier,Service,Currency,N\nHGH,LGG,Lodz Cargo,Direct,EUR,5\n'),
      issuer: 'Nord',
      acceptWarnings: true,
    })
    expect(labels(await searched(app, 'lodz'))).toEqual(['HGH–LGG · Lodz Cargo · Direct'])
  })

  it('when nothing is typed, none; and what FTS5 would take for a command is a word like any other', async () => {
    const app = await withRates()
    expect(labels(await searched(app, ' … '))).toEqual([])
    for (const text of ['"', 'a OR b', 'NEAR(', 'words:lodz', '*', "'; DROP TABLE version"])
      await searched(app, text)
    expect(labels(await searched(app, 'lodz*'))).toHaveLength(1)
  })
})

describe('the index', () => {
  it('is made again from the data file when its own is gone or damaged', async () => {
    const home = temporaryFolder()
    const first = await withRates(home)
    await searched(first, 'lodz')
    first.app.close()
    const file = join(home, 'search.db')
    expect(existsSync(file)).toBe(true)
    for (const damage of [() => rmSync(file), () => writeFileSync(file, 'no database at all')]) {
      damage()
      const again = await openApp(home, { resources: bareResources() })
      expect(labels(await searched(again, 'lodz'))).toHaveLength(1)
      again.app.close()
    }
  })
})
