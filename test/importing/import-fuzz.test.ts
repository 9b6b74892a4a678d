import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/api/wire.ts'
import { bareResources, openApp } from './import-fixture.ts'

const folder = join(import.meta.dirname, '..', 'rate-sheet', 'sheets')
const files = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((fileName) => ({ fileName, bytes: new Uint8Array(readFileSync(join(folder, fileName))) }))

/** A sheet with some of its bytes changed, doubled or cut away. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([{ fileName, bytes }, changes]) => {
    let made = Uint8Array.from(bytes)
    for (const [place, byte, kind] of changes) {
      const at = Math.min(Math.floor(place * made.length), made.length - 1)
      if (kind === 0) made[at] = byte
      else if (kind === 1) made = made.slice(0, Math.max(1, at))
      else if (kind === 2) made = Uint8Array.from([...made.slice(0, at), byte, ...made.slice(at)])
      else made[at] = (made[at] ?? 0) ^ (1 << (byte % 8))
    }
    return { fileName, bytes: made }
  })

const answers = fc.record(
  {
    layout: fc.constantFrom('air-breaks', 'charges', 'rail-container', 'holidays'),
    decimal: fc.constantFrom('.', ','),
    dates: fc.constantFrom('dmy', 'mdy', 'ymd'),
    encoding: fc.constantFrom('utf-8', 'gb18030', 'windows-1252', 'utf-16le'),
    mapping: fc.dictionary(
      fc.constantFrom('#1', '#3', 'Origin', 'Rate', ''),
      fc.constantFrom('', 'Origin', '+100', 'x'),
    ),
    constants: fc.dictionary(
      fc.constantFrom('Currency', 'Carrier', 'Service', 'x'),
      fc.string({ maxLength: 5 }),
    ),
    corrections: fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: 9 }),
        column: fc.integer({ min: 1, max: 9 }),
        text: fc.string(),
      }),
      { maxLength: 3 },
    ),
    leftOut: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

describe('whatever bytes come', () => {
  it('they are a sheet, a question, findings or a refusal by name, and what is refused is not there', async () => {
    const { app, ask } = await openApp(undefined, { resources: bareResources() })
    await fc.assert(
      fc.asyncProperty(spoilt, answers, async (file, given) => {
        const before = canonicalJson(await ask('tariffs.list', {}))
        const answer = await app.dispatch('tariffs.import', {
          ...file,
          ...given,
          issuer: 'Fuzz',
          acceptWarnings: true,
        })
        expect('fault' in answer ? answer.fault : undefined).toBeUndefined()
        if (!answer.ok) expect(canonicalJson(await ask('tariffs.list', {}))).toBe(before)
      }),
      { numRuns: 400 },
    )
  }, 120_000)
})
