import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { clock, resources } from '../contract/every-host.ts'
import { runCaptured, type Captured } from './run-captured.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-compare-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const sample = join(resources, 'samples', 'zhengzhou-liege-185kg.json')

const run = async (...argv: readonly string[]): Promise<Captured> => {
  return runCaptured(argv, {
    input: readFileSync(sample, 'utf8'),
    env: { VIADUCT_HOME: join(folder, 'home') },
    clock,
    resources,
  })
}

/** The sample shipment with something else in it. */
const changed = (name: string, change: object): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(sample, 'utf8')) as object), ...change }))
  return file
}

describe('viaduct hs', () => {
  it('finds a heading by words and the codes of the duty tables by digits', async () => {
    const words = await run('hs', 'led', 'lamps', '--json')
    expect(words.exit).toBe(0)
    expect(JSON.parse(words.out)).toMatchObject([{ level: 'heading' }, {}])
    const { out } = await run('hs', '9405')
    expect(out).toMatch(/^9405 {4}heading/)
    expect(out).toMatch(/940542 {2}code of a duty table/)
  })

  it('says on standard error that nothing was found', async () => {
    expect(await run('hs', 'unobtainium')).toMatchObject({
      out: '',
      err: expect.stringMatching(/No chapter/),
    })
  })
})

describe('viaduct compare', () => {
  it('prints with --json the canonical comparison and nothing else, the same every time and from standard input', async () => {
    const first = await run('compare', sample, '--json')
    expect([first.exit, first.err]).toEqual([0, ''])
    expect(first.out).toBe(`${canonicalJson(JSON.parse(first.out))}\n`)
    expect((await run('compare', '-', '--json')).out).toBe(first.out)
    expect((JSON.parse(first.out) as Comparison).quotedOn).toBe('2026-11-23')
  })

  it('prints how the goods are screened, mode by mode, where there is anything to say', async () => {
    const goods = [{ description: 'Shirts', hsCode: '610910' }, { description: 'Sundries' }]
    const text = (await run('compare', changed('screened.json', { goods }))).out.replaceAll(/\s+/g, ' ')
    expect(text).toContain(
      'Line 1: Check, Russian transit ban, HS 61: Russia stops some of these goods in transit, with a risk of confiscation. · Decree 313',
    )
    expect(text).toContain('Line 2: Not checked, No HS code: not screened.')
    expect((await run('compare', sample)).out).not.toContain('Screening of the goods')
  })

  // The figures are worked in test/engine/landed-cost/landed-cost.test.ts.
  it('prints what the goods cost at the door, line by line, and what is open with its reason', async () => {
    const known = (await run('compare', sample)).out.replaceAll(/\s+/g, ' ')
    expect(known).toContain('Landed in BE: 21,901.70 EUR = goods 20,702.15 + transport 633.14 + duty 566.41')
    expect(known).toContain('customs value 20,978.04, duty 566.41 EUR (Duty rate 2.7 % [SAMPLE])')
    expect(known).toContain('18.2514 a unit')
    const goods = [{ hsCode: '841300', value: 100, currency: 'EUR', origin: 'CN' }]
    const open = (await run('compare', changed('open.json', { goods }))).out.replaceAll(/\s+/g, ' ')
    expect(open).toContain('Open: no table in force has a duty for 841300 imported into BE')
  })

  it('takes the day of the quote from --on, whatever the file says', async () => {
    const { out } = await run('compare', sample, '--json', '--on', '2026-11-30')
    expect((JSON.parse(out) as Comparison).quotedOn).toBe('2026-11-30')
    const refused = await run('compare', sample, '--on', 'yesterday')
    expect([refused.exit, refused.out]).toEqual([3, ''])
    expect(refused.err).toMatch(/^quotedOn: /)
  })

  it('prints for people every offer with its total and lines by leg, the SAMPLE mark, and no key without its sentence', async () => {
    const comparison = JSON.parse((await run('compare', sample, '--json')).out) as Comparison
    const { exit, out } = await run('compare', sample)
    expect(exit).toBe(0)
    expect(out).toMatch(/^SAMPLE: /)
    for (const offer of comparison.offers) {
      expect(out).toContain(offer.id)
      const thousands = offer.total.replace(/\B(?=(\d{3})+\.)/g, ',')
      expect(out).toContain(`${thousands} ${comparison.currency}`)
      for (const line of offer.lines) expect(out).toContain(line.name)
    }
    expect(out).toContain('Main carriage')
    expect(out).not.toMatch(/\b(cli|leg|line|warning|hole|exclusion)\.[a-zA-Z]|\{\w+/)
  })

  it('refuses field by field with 3, on standard error or with --json as the failure itself', async () => {
    const file = changed('wrong.json', { readyOn: '2026-02-30', surplus: 1 })
    expect((await run('compare', file)).err).toMatch(/^surplus: /)
    const wrong = changed('wrong-day.json', { readyOn: '2026-02-30' })
    const { exit, out, err } = await run('compare', wrong, '--json')
    expect(exit).toBe(3)
    expect(err).toMatch(/^readyOn: /)
    expect(JSON.parse(out)).toMatchObject({ code: 'ShipmentRefused', issues: [{ path: 'readyOn' }] })
  })

  it('answers 7 when no service can carry the shipment, and prints why all the same', async () => {
    // Batteries that the train does not take, in a piece that no aeroplane takes.
    const file = changed('nothing.json', {
      pieces: [{ count: 1, length: 400, width: 400, height: 400, unit: 'cm', weight: 900 }],
      goods: [{ description: 'Battery rack', unNumbers: ['UN3480'], value: '20000', currency: 'EUR' }],
      handling: { unNumber: 'UN3480', battery: 'lithium-ion' },
    })
    const { exit, out } = await run('compare', file)
    expect(exit).toBe(7)
    expect(out).toContain('No service can carry this shipment')
    expect(out).toContain('Not possible')
  })
})
