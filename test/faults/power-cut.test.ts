import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { createSeededRandom } from '../bench/seeded-random.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { compileLibrary } from './compile-library.ts'
import { checkedQuotes, numbersTo, quoteBody, quoteHome } from './quote-home.ts'
import { createDisk, traceScript, type Operation } from './write-trace.ts'

const cuts = 300
const quotes = 40

const quotesIn = (folder: string): ReadonlyMap<string, string> | 'damaged' => {
  try {
    return checkedQuotes(folder)
  } catch {
    return 'damaged'
  }
}

interface Losses {
  readonly lost: number
  readonly damaged: number
  readonly gaps: number
  /** Cuts before the end at which a quote was being written. */
  readonly within: number
}

/** Cuts the power at moments of a trace, each time with another part of what was not synced on the disk. */
const cutAt = (before: string, operations: readonly Operation[], count: number): Losses => {
  const random = createSeededRandom(20261123).next
  const moments = new Set<number>()
  while (moments.size < count) moments.add(Math.floor(random() * operations.length))
  const disk = createDisk(before)
  const acknowledged: string[] = []
  const losses = { lost: 0, damaged: 0, gaps: 0, within: 0 }
  operations.forEach((operation, index) => {
    // Who acknowledges is outside the machine: what was said to the user stays said.
    if (operation.file === 'acknowledged') {
      if (operation.kind === 'write') acknowledged.push(operation.data.toString().trim())
      return
    }
    disk.step(operation)
    if (!moments.has(index)) return
    const folder = temporaryFolder()
    const share = random()
    disk.cutInto(folder, () => random() < share)
    const found = quotesIn(folder)
    rmSync(folder, { recursive: true })
    if (acknowledged.length < quotes) losses.within += 1
    if (found === 'damaged') losses.damaged += 1
    else {
      const numbers = [...found.keys()]
      if (numbers.join(' ') !== numbersTo(found.size).join(' ')) losses.gaps += 1
      const missing = acknowledged.some((line) => {
        const [key = '', number = ''] = line.split(' ')
        return found.get(number) !== key
      })
      if (missing) losses.lost += 1
    }
  })
  return losses
}

const traceOf = async (library: string, mode: 'house' | 'wal') => {
  const before = await quoteHome()
  const folder = temporaryFolder()
  cpSync(before, folder, { recursive: true })
  const body = join(temporaryFolder(), 'body.json')
  writeFileSync(body, JSON.stringify(await quoteBody()))
  const log = join(temporaryFolder(), 'trace')
  const operations = traceScript(library, 'issue-raw.ts', [folder, String(quotes), body, mode], folder, log)
  const synced = operations.filter(({ kind }) => kind === 'sync').length
  assert(operations.length > quotes && synced > 0, `the tracer sees the writes: ${operations.length}`)
  return { before, operations }
}

it('a power cut at any of 300 moments loses no acknowledged quote, and leaves the numbers without a gap', async ({
  skip,
}) => {
  const library = compileLibrary('trace-writes.c', temporaryFolder())
  if (library === undefined) return skip('no C compiler here to trace the writes with')
  const { before, operations } = await traceOf(library, 'house')
  const { within, ...losses } = cutAt(before, operations, cuts)
  expect(losses).toEqual({ lost: 0, damaged: 0, gaps: 0 })
  expect(within).toBeGreaterThan(cuts / 2)
}, 300_000)

it('the same cuts do catch a file that is opened in WAL mode with its default of syncing', async ({
  skip,
}) => {
  const library = compileLibrary('trace-writes.c', temporaryFolder())
  if (library === undefined) return skip('no C compiler here to trace the writes with')
  const { before, operations } = await traceOf(library, 'wal')
  expect(cutAt(before, operations, cuts / 5).lost).toBeGreaterThan(0)
}, 300_000)
