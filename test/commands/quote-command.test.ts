import { readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resources } from '../contract/every-host.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { air, keyOf, rail } from '../quoting/quote-fixture.ts'
import { runCaptured, type Captured } from './run-captured.ts'

const sample = join(resources, 'samples', 'zhengzhou-liege-185kg.json')

/** The command line over a folder of its own. */
const commandLine =
  (home = temporaryFolder(), today = '2026-11-23') =>
  async (...argv: readonly string[]): Promise<Captured> => {
    return runCaptured(['quote', ...argv], {
      input: readFileSync(sample, 'utf8'),
      env: { VIADUCT_HOME: home },
      clock: { today: () => today as LocalDate, now: () => `${today}T09:00:00.000Z` },
      resources,
    })
  }

const number = 'Q-2026-0001'

describe('viaduct quote', () => {
  it('issues a quote once under a key, lists it, and shows what it costs and is sold for', async () => {
    const quote = commandLine()
    const issue = ['issue', sample, '--offers', `${rail},${air}`, '--markup', '12.5', '--key', keyOf(1)]
    const first = await quote(...issue)
    expect([first.exit, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^Q-2026-0001, valid until 7 Dec 2026\n {2}Rail LCL, /)
    expect((await quote(...issue)).out).toContain('was issued under this key before')
    const list = await quote('list', 'zheng', '--status', 'issued')
    expect(list.out).toContain('Zhengzhou – Liège')
    const shown = await quote('show', number)
    // 1,440.21 by air, each line × 1.125: what the sample book gives, sold at 12.5 % on top.
    expect(shown.out).toMatch(/1,440\.21 +1,620\.\d\d/)
    expect([list.exit, shown.exit]).toEqual([0, 0])
  })

  it('revises, records answers, verifies by number and by file, and explains', async () => {
    const home = temporaryFolder()
    const quote = commandLine(home)
    await quote('issue', sample, '--offers', `${rail},${air}`, '--margin', '10')
    const revised = await quote('revise', number, '--offers', air, '--margin', '12')
    expect(revised.out).toMatch(/^Q-2026-0001-R1, /)
    expect((await quote('status', `${number}-R1`, 'declined', '--reason', 'too dear')).out).toBe(
      'Q-2026-0001-R1: declined\n',
    )
    const content = await quote('show', number, '--content')
    const file = join(home, 'quote.json')
    writeFileSync(file, content.out)
    const hash = createHash('sha256').update(content.out).digest('hex')
    expect((await quote('show', number)).out).toContain(hash)
    expect(await quote('verify', number)).toMatchObject({ exit: 0, err: '' })
    expect(await quote('verify', file)).toMatchObject({ exit: 0, err: '' })
    writeFileSync(file, content.out.replace('"quotedOn":"2026-11-23"', '"quotedOn":"2026-11-24"'))
    expect((await quote('verify', file)).exit).toBe(3)
    const explained = await quote('explain', number, `${number}-R1`)
    expect(explained.exit).toBe(0)
    expect(explained.out).toMatch(/Margin +\d/)
    expect(explained.out).toContain(`${rail} is not on the second side.`)
    // The same day, the same tariffs: nothing has changed.
    expect((await quote('explain', number)).out).toContain('Difference 0.00 EUR')
  })

  it.each<[string, readonly string[], number, string]>([
    ['no offers', ['issue', sample], 2, '--offers'],
    ['both rates', ['issue', sample, '--offers', air, '--markup', '1', '--margin', '1'], 2, 'not both'],
    ['a margin of all', ['issue', sample, '--offers', air, '--margin', '100'], 2, 'below 100'],
    ['an offer that is none', ['issue', sample, '--offers', 'air:none'], 3, 'offers.0: '],
    ['a customer that is none', ['issue', sample, '--offers', air, '--customer', 'Nobody'], 3, 'Nobody'],
    ['a quote that is none', ['show', 'Q-1999-0001'], 3, 'Q-1999-0001'],
    ['a word that is no answer', ['status', number, 'won'], 2, 'accepted'],
    ['a status that is none', ['list', '--status', 'won'], 2, 'superseded'],
    ['a file that is none', ['verify', join(resources, 'samples', 'index.json')], 3, 'index.json'],
  ])('refuses %s with its sentence and its exit code', async (_, argv, exit, said) => {
    const ended = await commandLine()(...argv)
    expect([ended.exit, ended.out]).toEqual([exit, ''])
    expect(ended.err).toContain(said)
  })
})
