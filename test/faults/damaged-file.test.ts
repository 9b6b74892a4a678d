import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultCodes, unwordedFault, wordFault, type UnwordedFault } from '../../shared/api/fault.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { createWording } from '../../shared/text/format.ts'
import type { Store } from '../../electron/store/store.ts'
import { newHouse } from '../../shared/quote/house.ts'
import { quoteContent } from '../quote/quote-content.ts'
import {
  noon,
  openedStore,
  ratesTariff,
  samplesOf,
  temporaryFolder,
  tryStore,
} from '../store/store-fixture.ts'

const samples = samplesOf(
  '1',
  ratesTariff(Array.from({ length: 28 }, (_, day) => 82_000 + day)),
  ratesTariff([11_593, 11_600], 'dollar'),
)
const form = { origin: 'Zhengzhou', weight: '185' }

const everything = (store: Store): readonly Result<unknown, UnwordedFault>[] => [
  store.read(store.tariffs.list),
  store.read(store.tariffs.activeBook),
  store.read(store.drafts.current),
  store.read(store.drafts.recent),
  store.read(() => store.quoteList.page({}, { before: null, limit: 10, today: '2026-11-23' })),
  store.read(() => store.quotes.find('Q-2026-0001')),
  store.read(() => {
    const quote = store.quotes.find('Q-2026-0002')
    return quote && store.quotes.history(quote)
  }),
  store.read(store.house.read),
]

let sound = Buffer.alloc(0)
let content = ''

/** The bytes of a sound data file with something of everything in it, and what is read from it. */
const makeSound = async (): Promise<void> => {
  if (content !== '') return
  const store = await openedStore(temporaryFolder(), { samples })
  store.write(() => store.drafts.setAside('An earlier one', form, noon))
  store.write(() => store.drafts.save(form, noon))
  const { number: _number, year: _year, ordinal: _ordinal, revision: _revision, ...rest } = quoteContent()
  const { supersedes: _supersedes, issuedAt, previousHash: _previousHash, ...body } = rest
  for (const n of [1, 2]) {
    const key = `0d5d4bd7-4f46-4bd3-8a2b-00000000000${n}`
    const place = { requestHash: '0'.repeat(64), numberFormat: 'Q-{year}-{n:4}', revises: null, issuedAt }
    store.write(() => store.quotes.issue({ body: { ...body, key }, ...place }))
  }
  store.write(() => store.house.write({ ...newHouse, floorPercent: '5' }))
  content = JSON.stringify(everything(store))
  store.close()
  sound = readFileSync(store.file)
}

/** Opens a folder with these bytes as its data file and reads everything: what was said, and what stayed on the disk. */
const readDamaged = async (
  bytes: Uint8Array,
): Promise<{
  readonly said: readonly string[]
  readonly changedSilently: boolean
  readonly kept: boolean
}> => {
  const home = temporaryFolder()
  const file = join(home, 'viaduct.db')
  writeFileSync(file, bytes)
  const opened = await tryStore(home, { samples })
  if (!opened.ok) {
    return { said: [opened.failure.code], changedSilently: false, kept: readFileSync(file).equals(bytes) }
  }
  const read = everything(opened.value)
  opened.value.close()
  const sounded = JSON.parse(content) as typeof read
  return {
    said: read.flatMap((result) => (result.ok ? [] : [result.failure.code])),
    changedSilently: read.some(
      (result, index) => result.ok && JSON.stringify(result) !== JSON.stringify(sounded[index]),
    ),
    kept: readFileSync(file).equals(bytes),
  }
}

const catalogued = new Set<string>(faultCodes)

describe('a damaged data file', () => {
  it('is never read as something else: every flipped bit is told with a code, or changes nothing that is read', async () => {
    await makeSound()
    let noticed = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(7), async (position, bit) => {
        const bytes = Buffer.from(sound)
        bytes[position] = (bytes[position] ?? 0) ^ (1 << bit)
        const { said, changedSilently, kept } = await readDamaged(bytes)
        expect(changedSilently).toBe(false)
        expect(said.filter((code) => !catalogued.has(code))).toEqual([])
        // One that is sound enough to be opened may have its sample tariffs brought up to date.
        if (said.length > 0) {
          noticed += 1
          expect(kept).toBe(true)
        }
      }),
      { numRuns: 200, seed: 20261123 },
    )
    expect(noticed).toBeGreaterThan(10)
  })

  it('is told as damaged when pages are cut off, blank or noise, and is kept as it is', async () => {
    await makeSound()
    const pages = sound.length / 4096
    const blank = Buffer.alloc(4096)
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))
    const variants: Buffer[] = []
    for (let page = 1; page < pages; page += 1) {
      variants.push(sound.subarray(0, page * 4096), sound.subarray(0, page * 4096 + 100))
      for (const other of [blank, noise]) {
        variants.push(
          Buffer.concat([sound.subarray(0, page * 4096), other, sound.subarray((page + 1) * 4096)]),
        )
      }
    }
    for (const bytes of variants) {
      const { said, changedSilently, kept } = await readDamaged(bytes)
      expect(changedSilently).toBe(false)
      if (said.length > 0) expect([[...new Set(said)], kept]).toEqual([['E-DAMAGED'], true])
    }
  })

  it('is refused where it is no data file at all: zeros, a text, the beginning of one', async () => {
    await makeSound()
    for (const [bytes, code] of [
      [Buffer.alloc(0), 'E-EMPTY'],
      [Buffer.alloc(8192), 'E-NOTOURS'],
      [Buffer.from('Dear Sir,\n'.repeat(500)), 'E-NOTOURS'],
      [sound.subarray(0, 99), 'E-NOTOURS'],
      [sound.subarray(0, 100), 'E-DAMAGED'],
    ] as const) {
      expect(await readDamaged(bytes)).toEqual({ said: [code], changedSilently: false, kept: true })
    }
  })

  it('stands beside its backups in the sentence, with how many there are and the newest one’s day', async () => {
    await makeSound()
    const home = temporaryFolder()
    mkdirSync(join(home, 'backups'))
    for (const day of ['2026-11-20', '2026-11-22', '2026-11-21']) {
      writeFileSync(join(home, 'backups', `${day}T120000Z-schema-1.db`), sound)
    }
    writeFileSync(join(home, 'viaduct.db'), sound.subarray(0, 8192))
    const opened = await tryStore(home, { samples })
    const fault = opened.ok ? unwordedFault('E-BUG', '') : opened.failure
    const { code, text } = wordFault(fault, createWording('en'))
    expect(code).toBe('E-DAMAGED')
    expect(text).toContain(`${join(home, 'backups')} (3, the newest of 22 Nov 2026) were not touched`)
  })
})
