import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runCaptured, type Captured } from './run-captured.ts'

/** Runs a command over its own data folder and keeps what it printed. */
const run = async (
  argv: readonly string[],
  options: { readonly input?: string; readonly home?: string } = {},
): Promise<Captured> => {
  const home = options.home ?? temporaryFolder()
  return runCaptured(argv, {
    input: options.input ?? '',
    env: { VIADUCT_HOME: home },
    clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T12:00:00.000Z' },
    resources: join(home, 'no resources'),
  })
}

describe('the command line', () => {
  it('answers every command’s --help with 0 and its own text', async () => {
    for (const command of ['compare', 'places', 'tariff list', 'tariff show', 'schema', 'call']) {
      const { exit, out, err } = await run([...command.split(' '), '--help'])
      expect([exit, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^viaduct ${command}`))
    }
    const all = await run([])
    expect(all.exit).toBe(0)
    expect(all.out).toContain('tariff show ID')
  })

  it('answers 2 and says how to ask for help when it does not understand the words', async () => {
    for (const argv of [
      ['conquer'],
      ['tariff'],
      ['tariff', 'burn'],
      ['compare'],
      ['compare', 'a.json', 'b.json'],
      ['places', 'Liège', '--limit', 'many'],
      ['tariff', 'list', '--loud'],
      ['tariff', 'list', '--lang', 'tlh'],
    ]) {
      const { exit, out, err } = await run(argv)
      expect([argv, exit, out]).toEqual([argv, 2, ''])
      expect(err).not.toBe('')
    }
  })

  it('answers 3 for a file that cannot be read, is not JSON or is no shipment, with messages on standard error', async () => {
    const folder = temporaryFolder()
    const letter = join(folder, 'letter.json')
    writeFileSync(letter, 'Dear Sir')
    const other = join(folder, 'other.json')
    writeFileSync(other, '\uFEFF{"origin":{"country":"CN"},"readyOn":7}')
    for (const [file, told] of [
      [join(folder, 'none.json'), 'cannot be read'],
      [letter, 'is not JSON'],
      [other, 'destination: '],
    ] as const) {
      const { exit, out, err } = await run(['compare', file])
      expect([file, exit, out]).toEqual([file, 3, ''])
      expect(err).toContain(told)
    }
  })

  it('prints the schemas that the program itself checks with', async () => {
    const names = (await run(['schema'])).out.trim().split('\n')
    expect(names).toContain('quotes.compare')
    for (const name of names) {
      const { exit, out } = await run(['schema', name])
      expect([name, exit]).toEqual([name, 0])
      expect(JSON.parse(out)).toBeTypeOf('object')
    }
    const shipment = JSON.parse((await run(['schema', 'shipment'])).out) as { required: string[] }
    expect(shipment.required).toEqual(['origin', 'destination'])
    expect((await run(['schema', 'nothing'])).exit).toBe(3)
  })

  it('calls any method with the JSON on standard input and prints its whole answer with sorted keys', async () => {
    const home = temporaryFolder()
    expect(await run(['call', 'settings.write'], { home, input: '{"theme":"dark"}' })).toEqual({
      exit: 0,
      out: '{"ok":true,"value":{}}\n',
      err: '',
    })
    expect((await run(['call', 'settings.read'], { home })).out).toBe(
      '{"ok":true,"value":{"currency":"EUR","language":"en","theme":"dark"}}\n',
    )
    const refused = await run(['call', 'settings.write'], { home, input: '{"theme":"plaid"}' })
    expect(refused.exit).toBe(3)
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, fault: { code: 'E-FORMAT' } })
    expect((await run(['call', 'settings.write'], { input: '{' })).exit).toBe(3)
  })

  it('answers 5 where the folder’s data file is not ours, in three sentences and with the code', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'viaduct.db'), 'a letter')
    const { exit, out, err } = await run(['tariff', 'list'], { home })
    expect([exit, out]).toEqual([5, ''])
    expect(err).toMatch(
      /^E-NOTOURS: The file .*viaduct\.db is not a Viaduct data file\. It was not touched\./,
    )
  })
})
