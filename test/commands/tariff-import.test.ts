import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runCaptured, type Captured } from './run-captured.ts'

const sheets = join(import.meta.dirname, '..', 'rate-sheet', 'sheets')

/** A data folder of its own, and commands over it. */
const commandLine = () => {
  const home = temporaryFolder()
  const run = async (...argv: readonly string[]): Promise<Captured> => {
    return runCaptured(argv, {
      env: { VIADUCT_HOME: home },
      clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T12:00:00.000Z' },
      resources: bareResources(),
    })
  }
  return { home, run }
}

describe('tariff import', () => {
  it('takes a sheet over and puts it in force; the same again adds nothing', async () => {
    const { run } = commandLine()
    const file = join(sheets, '01-own-headings.csv')
    expect(await run('tariff', 'import', file)).toEqual({
      exit: 0,
      out: '01-own-headings.csv: meuse-air-breaks@1, 2 rows (in force)\n',
      err: '',
    })
    expect((await run('tariff', 'import', file)).out).toContain('meuse-air-breaks@1 says the same already')
    const other = await run('tariff', 'import', file, '--issuer', 'Agent', '--inactive')
    expect(other.out).toContain('agent-air-breaks@1, 2 rows (not in force)')
  })

  it.each([
    ['03-chinese-gb18030.csv', [], '--encoding'],
    ['06-dates-both-ways.csv', [], '--dates'],
    ['07-decimals-both-ways.csv', [], '--decimal'],
    ['13-charges-graduated.csv', [], '--issuer'],
    ['16-misspelt-heading.csv', [], '--layout'],
    ['16-misspelt-heading.csv', ['--layout', 'air-breaks'], '--map'],
    ['20-two-sheets-of-rates.xlsx', [], '--sheet'],
    ['04-title-and-notes.csv', ['--issuer', 'Meuse'], '--accept-warnings'],
  ])('%s %j is refused with 3 and the name of the switch: %s', async (name, more, flag) => {
    const { run } = commandLine()
    const { exit, out, err } = await run('tariff', 'import', join(sheets, name), ...more)
    expect([exit, out]).toEqual([3, ''])
    expect(err).toContain(flag)
    expect((await run('tariff', 'list', '--json')).out).toBe('[]\n')
  })

  it('goes on with the switch, and with a map of headings from a file', async () => {
    const { home, run } = commandLine()
    const dates = await run('tariff', 'import', join(sheets, '06-dates-both-ways.csv'), '--dates', 'dmy')
    expect([dates.exit, dates.err]).toEqual([0, ''])
    const map = join(home, 'map.json')
    writeFileSync(map, '{"Origin airprt":"Origin","Destnation":"Destination"}')
    const mapped = await run('tariff', 'import', join(sheets, '16-misspelt-heading.csv'), '--map', map)
    expect([mapped.exit, mapped.err]).toEqual([0, ''])
  })

  it('--dry-run prints the findings by cell and the difference, and writes nothing', async () => {
    const { run } = commandLine()
    await run('tariff', 'import', join(sheets, '01-own-headings.csv'))
    const before = await run('tariff', 'list', '--json')
    const { exit, out } = await run('tariff', 'import', join(sheets, '15-seven-mistakes.csv'), '--dry-run')
    expect(exit).toBe(3)
    expect(out).toMatch(/G4 +error +“6\.2O” is not a number\. \(perhaps 6\.20\)/)
    expect(out).toMatch(/K8 +error +.*\(perhaps 2027-02-28\)/)
    expect(out).toContain('Compared with meuse-air-breaks@1')
    expect(out).toMatch(/\d+ new, \d+ changed, \d+ the same, \d+ dropped/)
    expect(await run('tariff', 'list', '--json')).toEqual(before)
  })

  it('takes every sheet of a workbook over in one transaction with --all-sheets, or none of them', async () => {
    const { run } = commandLine()
    const book = join(sheets, '20-two-sheets-of-rates.xlsx')
    const taken = await run('tariff', 'import', book, '--all-sheets')
    expect([taken.exit, taken.err]).toEqual([0, ''])
    expect(taken.out.match(/\(in force\)/g)).toHaveLength(2)
    const shown = (await run('tariff', 'list', '--json')).out
    // Each would now tie with its own earlier version under another name: neither goes in.
    const again = await run('tariff', 'import', book, '--all-sheets', '--name', 'Winter')
    expect([again.exit, again.out]).toEqual([3, ''])
    expect((await run('tariff', 'list', '--json')).out).toBe(shown)
  })

  it('writes none of several files when one of them is refused', async () => {
    const { run } = commandLine()
    const good = join(sheets, '01-own-headings.csv')
    const { exit, err } = await run('tariff', 'import', good, join(sheets, '15-seven-mistakes.csv'))
    expect(exit).toBe(3)
    expect(err).toContain('15-seven-mistakes.csv: The sheet has 7 errors')
    expect((await run('tariff', 'list', '--json')).out).toBe('[]\n')
  })

  it('names a file that is not there, and one that is none', async () => {
    const { home, run } = commandLine()
    expect(await run('tariff', 'import', join(home, 'nowhere.csv'))).toMatchObject({ exit: 3, out: '' })
    writeFileSync(join(home, 'picture.xlsx'), 'PK\u0003\u0004 no archive')
    const { exit, err } = await run('tariff', 'import', join(home, 'picture.xlsx'))
    expect([exit, err]).toEqual([3, expect.stringContaining('not a spreadsheet')])
  })
})

describe('tariff export, activate and retire', () => {
  it('write the file whole, and take the tariff out of force and back', async () => {
    const { home, run } = commandLine()
    await run('tariff', 'import', join(sheets, '01-own-headings.csv'))
    const csv = join(home, 'out.csv')
    expect(await run('tariff', 'export', 'meuse-air-breaks', '--to', csv)).toEqual({
      exit: 0,
      out: `${csv}\n`,
      err: '',
    })
    expect(readFileSync(csv, 'utf8').split('\r\n')[1]).toContain('CGO,LGG,Meuse,Direct,EUR,78,5.95,4.75,3.95')
    expect(await run('tariff', 'retire', 'meuse-air-breaks')).toMatchObject({ exit: 0, err: '' })
    expect((await run('tariff', 'list', '--json')).out).toContain('"active":false')
    expect(await run('tariff', 'activate', 'meuse-air-breaks@1')).toMatchObject({ exit: 0, err: '' })
    expect((await run('tariff', 'list', '--json')).out).toContain('"active":true')
  })

  it('answer 3 for a tariff that is not there, 2 without a place to write to, 6 for one that cannot be written', async () => {
    const { home, run } = commandLine()
    await run('tariff', 'import', join(sheets, '01-own-headings.csv'))
    expect((await run('tariff', 'activate', 'nowhere')).exit).toBe(3)
    expect((await run('tariff', 'retire', 'nowhere')).exit).toBe(3)
    expect((await run('tariff', 'export', 'nowhere', '--to', join(home, 'x.csv'))).exit).toBe(3)
    expect((await run('tariff', 'export', 'meuse-air-breaks')).exit).toBe(2)
    const lost = join(home, 'no folder', 'x.csv')
    expect((await run('tariff', 'export', 'meuse-air-breaks', '--to', lost)).exit).toBe(6)
    expect(existsSync(lost)).toBe(false)
  })

  it('a workbook of several tariffs goes in again without a switch', async () => {
    const { home, run } = commandLine()
    await run('tariff', 'import', join(sheets, '01-own-headings.csv'))
    await run('tariff', 'import', join(sheets, '14-ecb-daily.csv'), '--issuer', 'ECB')
    const book = join(home, 'book.xlsx')
    expect((await run('tariff', 'export', 'meuse-air-breaks', 'ecb-exchange-rates', '--to', book)).exit).toBe(
      0,
    )
    const other = commandLine()
    expect(await other.run('tariff', 'import', book)).toMatchObject({ exit: 0, err: '' })
    expect((await other.run('tariff', 'list', '--json')).out.match(/"active":true/g)).toHaveLength(2)
  })
})
