import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { createSeededRandom } from '../bench/seeded-random.ts'
import { bareResources, openApp } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { checkedQuotes, numbersTo, quoteHome } from './quote-home.ts'
import { lane, shipment } from './quote-shipment.ts'
import { runChild } from './run-child.ts'

const keyOf = (n: number): string => `0d5d4bd7-4f46-4bd3-8a2b-${String(n).padStart(12, '0')}`
const orderOf = (n: number) => ({ key: keyOf(n), shipment, offers: [lane], acceptHoles: true })

/** What a child has said it was acknowledged: key and number. */
const acknowledgedIn = (out: string): readonly (readonly [key: string, number: string])[] =>
  [...out.matchAll(/^(\S{36}) (Q-\S+)$/gm)].map(([, key = '', number = '']) => [key, number])

it('kill -9 at 40 moments of issuing loses no acknowledged quote and no number', async () => {
  const home = await quoteHome()
  const random = createSeededRandom(20261123)
  const acknowledged = new Map<string, string>()
  let killedWithin = 0
  for (let kill = 1; kill <= 40; kill += 1) {
    const parameters = [home, String(kill), '1000', bareResources()]
    const { out, err, signal } = await runChild('issue-quotes.ts', parameters, random.integer(1, 250))
    expect([err, signal]).toEqual(['', 'SIGKILL'])
    for (const [key, number] of acknowledgedIn(out)) acknowledged.set(number, key)
    const kept = checkedQuotes(home)
    expect([...kept.keys()]).toEqual(numbersTo(kept.size))
    for (const [number, key] of acknowledged) expect([number, kept.get(number)]).toEqual([number, key])
    // One more may be kept than was acknowledged: the kill came between the commit and the word of it.
    expect(kept.size - acknowledged.size).toBeLessThanOrEqual(kill)
    if (acknowledgedIn(out).length > 0) killedWithin += 1
  }
  expect(killedWithin).toBeGreaterThan(20)
}, 240_000)

it('three processes that issue 900 quotes at once make the numbers 1 to 900, each once', async () => {
  const home = await quoteHome()
  const ends = await Promise.all(
    ['1', '2', '3'].map((writer) => runChild('issue-quotes.ts', [home, writer, '300', bareResources()])),
  )
  expect(ends.map(({ code, err }) => `${code}${err}`)).toEqual(['0', '0', '0'])
  const acknowledged = ends.flatMap(({ out }) => acknowledgedIn(out))
  expect(acknowledged.map(([, number]) => number).toSorted()).toEqual(numbersTo(900))
  const kept = checkedQuotes(home)
  expect(
    new Map(acknowledged.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([key, number]) => [number, key])),
  ).toEqual(kept)
}, 240_000)

const mounted: string[] = []
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder])
})

it('a full disk issues nothing and says so, and the same order is issued once when there is room', async ({
  skip,
}) => {
  const disk = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return skip('this user may not mount a small disk')
  }
  mounted.push(disk)
  const home = join(disk, 'home')
  cpSync(await quoteHome(), home, { recursive: true })
  const { app, ask } = await openApp(home, { resources: bareResources() })
  const issued = await ask('quotes.issue', orderOf(1))
  expect(issued.ok).toBe(true)
  expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(4_000_000))).toThrow('ENOSPC')
  const refused = await ask('quotes.issue', orderOf(2))
  expect(refused).toMatchObject({
    fault: { code: 'E-FULL', text: expect.stringContaining('not issued') as string },
  })
  rmSync(join(disk, 'filler'))
  const again = await ask('quotes.issue', orderOf(2))
  expect(again).toMatchObject({ ok: true, value: { again: false, quote: { number: 'Q-2026-0002' } } })
  expect(await ask('quotes.issue', orderOf(2))).toMatchObject({ ok: true, value: { again: true } })
  app.close()
  expect([...checkedQuotes(home).keys()]).toEqual(numbersTo(2))
}, 60_000)

it('a file that another process keeps locked issues nothing and says who to wait for', async () => {
  const home = await quoteHome()
  const { app, ask } = await openApp(home, { resources: bareResources() })
  const other = new Database(join(home, 'viaduct.db'))
  other.exec('BEGIN EXCLUSIVE')
  expect(await ask('quotes.issue', orderOf(1))).toMatchObject({ fault: { code: 'E-BUSY' } })
  other.exec('ROLLBACK')
  other.close()
  expect(await ask('quotes.issue', orderOf(1))).toMatchObject({ ok: true, value: { again: false } })
  app.close()
  expect([...checkedQuotes(home).keys()]).toEqual(numbersTo(1))
})

it('a data file that was replaced meanwhile acknowledges nothing', async () => {
  const home = await quoteHome()
  const { app, ask } = await openApp(home, { resources: bareResources() })
  const file = join(home, 'viaduct.db')
  rmSync(file)
  cpSync(join(await quoteHome(), 'viaduct.db'), file)
  expect(await ask('quotes.issue', orderOf(1))).toMatchObject({ fault: { code: 'E-MOVED' } })
  app.close()
  expect(checkedQuotes(home).size).toBe(0)
})
