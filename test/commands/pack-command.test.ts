import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runCaptured, type Captured } from './run-captured.ts'

/** A data folder of its own, and commands over it. */
const commandLine = () => {
  const home = temporaryFolder()
  return async (...argv: readonly string[]): Promise<Captured> => {
    return runCaptured(argv, {
      env: { VIADUCT_HOME: home },
      clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T12:00:00.000Z' },
      resources: bareResources(),
    })
  }
}

const sheet = 'Origin,Destination,Carrier,Service,Currency,N,+45\nCGO,LGG,Meuse,Direct,EUR,6.20,4.90\n'

const madePack = async (maker: ReturnType<typeof commandLine>, ...more: readonly string[]) => {
  const folder = temporaryFolder()
  const csv = join(folder, 'rates.csv')
  writeFileSync(csv, sheet)
  await maker('tariff', 'import', csv)
  const line = (await maker('keys', 'make', 'Meuse Forwarding')).out.trim()
  const file = join(folder, 'winter.viaductpack')
  const made = await maker(
    'tariff',
    'pack',
    'meuse-air-breaks',
    '--to',
    file,
    '--expires',
    '2026-12-31',
    '--name',
    'Winter',
    ...more,
  )
  return { csv, file, line, made }
}

describe('a pack on the command line', () => {
  it('is made, refused with the line to trust, and in force once that is trusted', async () => {
    const maker = commandLine()
    const reader = commandLine()
    const { file, line, made } = await madePack(maker)
    expect(made).toEqual({ exit: 0, out: `${file}\n`, err: '' })
    const refused = await reader('tariff', 'import', file)
    expect([refused.exit, refused.out]).toEqual([3, ''])
    expect(refused.err).toContain(`viaduct keys trust "${line}"`)

    const seen = await reader('tariff', 'import', file, '--dry-run')
    expect(seen.exit).toBe(3)
    expect(seen.out).toContain('nobody here has trusted; it says Meuse Forwarding')
    expect(seen.out).toContain('1 new, 0 changed, 0 the same, 0 dropped')

    const trusted = await reader('keys', 'trust', ...line.split(' '), '--name', 'Liège office')
    expect(trusted.out).toMatch(/^Liège office {2}([0-9A-F]{4} ){7}[0-9A-F]{4}\n$/)
    const dry = await reader('tariff', 'import', file, '--dry-run')
    expect([dry.exit, dry.err]).toEqual([0, ''])
    expect((await reader('tariff', 'list', '--json')).out).toBe('[]\n')
    expect(await reader('tariff', 'import', file)).toEqual({
      exit: 0,
      out: 'winter.viaductpack: meuse-air-breaks@1, one row (in force until 31 Dec 2026)\n',
      err: '',
    })
    const list = await reader('keys', 'list')
    expect(list.out).toContain('Liège office')
    expect(list.err).toContain('keys make')
    expect((await reader('keys', 'forget', 'Liège', 'office')).exit).toBe(0)
    expect((await reader('keys', 'forget', 'Liège', 'office')).exit).toBe(3)
    expect((await reader('tariff', 'import', file)).exit).toBe(3)
  })

  it('holds sell prices where that is said, with a markup or a margin', async () => {
    const maker = commandLine()
    const { file } = await madePack(maker, '--sell', '--margin', '20')
    const seen = await maker('tariff', 'import', file, '--dry-run')
    expect([seen.exit, seen.err]).toEqual([0, ''])
    expect(seen.out).toContain('“Winter”: a sell tariff')
    await maker('tariff', 'retire', 'meuse-air-breaks')
    await maker('tariff', 'import', file)
    // 6.20 / 0.8 and 4.90 / 0.8
    const shown = await maker('tariff', 'show', 'meuse-forwarding-air-breaks-winter')
    expect(shown.out).toMatch(/7\.75 +6\.125/)
  })

  it.each([
    [['--sell'], 2],
    [['--markup', '10'], 2],
    [['--sell', '--markup', '10', '--margin', '10'], 2],
    [['--sell', '--markup', 'ten'], 2],
    [['--sell', '--margin', '99'], 3],
    [['--expires', '2026-11-22'], 3],
    [['--expires', 'soon'], 3],
  ] as const)('is not made with %j: exit %i', async (more, exit) => {
    const { made } = await madePack(commandLine(), ...more)
    expect([made.exit, made.out]).toEqual([exit, ''])
    expect(made.err).not.toBe('')
  })

  it('is imported by itself, and its switches are asked for', async () => {
    const maker = commandLine()
    const { csv, file } = await madePack(maker)
    expect((await maker('tariff', 'import', csv, file)).exit).toBe(2)
    expect((await maker('tariff', 'pack', 'meuse-air-breaks')).exit).toBe(2)
    expect((await maker('keys', 'make', 'Again')).err).toContain('--replace')
    expect((await maker('keys', 'trust', 'nonsense')).exit).toBe(3)
  })
})
