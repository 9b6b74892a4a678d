import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { openApp, utf8, type TestApp } from './import-fixture.ts'

const headings = 'Origin,Destination,Carrier,Service,Currency,N,+45,Valid from,Valid to'
const row = (origin: string, service: string, rate = '5.95'): string =>
  `${origin},LGG,Meuse,${service},EUR,${rate},4.75,2026-12-01,2027-02-28`
const sheet = (...rows: readonly string[]): Uint8Array => utf8([headings, ...rows].join('\n'))
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => row('CGO', `S${at}`))

const rowsOf = async ({ ask }: TestApp, pages: string | null, from: number, count: number) => {
  assert(pages !== null, 'a paged preview names its pages')
  const answer = await ask('tariffs.previewRows', { pages, from, count })
  assert(answer.ok, JSON.stringify(answer))
  return answer.value.rows
}

describe('a file that is looked at several times', () => {
  it('is sent once: its handle stands for it in every preview and in the import, until it is let go', async () => {
    const { ask, preview, accept } = await openApp()
    const fileName = 'rates.csv'
    const sent = await ask('tariffs.stage', { fileName, bytes: sheet(row('CGO', 'Direct')) })
    assert(sent.ok, JSON.stringify(sent))
    const { staged } = sent.value
    expect((await preview({ fileName, staged })).rows).toBe(1)
    expect((await accept({ fileName, staged })).tariff.rows).toBe(1)
    await ask('tariffs.unstage', { staged })
    expect(await ask('tariffs.preview', { fileName, staged })).toMatchObject({
      failure: { code: 'FileForgotten' },
    })
  })

  it('is neither missing nor there twice', async () => {
    const { ask } = await openApp()
    const bytes = sheet(row('CGO', 'Direct'))
    for (const input of [{}, { bytes, staged: 'x' }]) {
      expect(await ask('tariffs.preview', { fileName: 'rates.csv', ...input })).toMatchObject({
        fault: { code: 'E-FORMAT' },
      })
    }
  })
})

describe('the rows of a preview', () => {
  it.each([
    ['short', 500],
    ['long, in a thread of its own', 9000],
  ])('of a %s sheet come by their position, each once and in order', async (_kind, count) => {
    const app = await openApp()
    const seen = await app.preview({ fileName: 'rates.csv', bytes: sheet(...many(count)), paged: true })
    expect(seen.grid).toMatchObject({ length: count })
    expect(seen.grid.rows.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, at) => at))
    const middle = await rowsOf(app, seen.grid.pages, 395, 10)
    expect(middle.map(({ position, row: number, cells }) => [position, number, cells[3]])).toEqual(
      Array.from({ length: 10 }, (_, at) => [395 + at, 397 + at, `S${395 + at}`]),
    )
    expect(await rowsOf(app, seen.grid.pages, count - 3, 1000)).toHaveLength(3)
  })

  it('hold those that the sheet drops behind the last of their lane, written under the sheet’s own columns', async () => {
    const app = await openApp()
    await app.accept({
      fileName: 'old.csv',
      bytes: sheet(row('CGO', 'Direct'), row('CGO', 'Slow'), row('PVG', 'Direct')),
    })
    const seen = await app.preview({
      fileName: 'new.csv',
      bytes: sheet(row('CGO', 'Direct'), row('PVG', 'Direct')),
    })
    expect(seen.diff.dropped).toBe(1)
    expect(seen.grid.rows.map(({ row: number, kind, cells }) => [number, kind, cells[0], cells[3]])).toEqual([
      [2, 'data', 'CGO', 'Direct'],
      [null, 'dropped', 'CGO', 'Slow'],
      [3, 'data', 'PVG', 'Direct'],
    ])
  })

  it('do not tell a row for dropped that stands there with a mistake in it', async () => {
    const app = await openApp()
    await app.accept({ fileName: 'old.csv', bytes: sheet(row('CGO', 'Direct'), row('PVG', 'Direct')) })
    const seen = await app.preview({
      fileName: 'new.csv',
      bytes: sheet(row('CGO', 'Direct', '5.9O'), row('PVG', 'Direct')),
    })
    expect([seen.errors, seen.diff.dropped]).toEqual([1, 0])
    expect(seen.grid.rows.map(({ kind }) => kind)).toEqual(['data', 'data'])
  })
})

describe('the effect of a sheet', () => {
  it('is said of the shipments that are being worked on, as far as they can be priced', async () => {
    const app = await openApp()
    const shipment = {
      origin: { iata: 'CGO' },
      destination: { iata: 'LGG' },
      scope: 'terminal-to-terminal',
      readyOn: '2026-12-07',
      totals: { pieces: '1', weightKg: '20', volumeM3: '0.05' },
    }
    const drafts = [
      { title: 'Samples', shipment },
      { title: 'Unfinished', shipment: { origin: {} } },
    ]
    const cheap = sheet(row('CGO', 'Direct', '0.10'))
    const seen = await app.preview({ fileName: 'rates.csv', bytes: cheap, drafts })
    expect(seen.openWork).toBe(1)
    expect(seen.effects).toMatchObject([{ kind: 'draft', label: 'Samples', mode: 'air', carrier: 'Meuse' }])
    expect(Number(seen.effects[0]?.change)).toBeLessThan(0)
  })
})
