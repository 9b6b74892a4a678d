import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { clock, resources } from '../contract/every-host.ts'
import { runCaptured, type Captured } from './run-captured.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-schedule-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = async (...argv: readonly string[]): Promise<Captured> => {
  return runCaptured(argv, {
    env: { VIADUCT_HOME: join(folder, 'home') },
    clock,
    resources,
  })
}

describe('viaduct schedule', () => {
  it('prints for people each departure with its cut-off and arrival, the cancelled train with why, and the holidays', async () => {
    const { exit, out, err } = await run('schedule', 'CNZGZ-BENRY', '--from', '2026-12-07', '--weeks', '4')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^SAMPLE: /)
    // By the sample sheet: Tuesdays and Fridays, 48 h before with a container, 17 to 26 days.
    expect(out).toMatch(/Rail container .*CNZGZ–BENRY/)
    expect(out).toMatch(/Fri 11 Dec +Wed 9 Dec +Mon 28 Dec +Thu 31 Dec +Wed 6 Jan/)
    expect(out).toMatch(/Tue 22 Dec +cancelled: Sample of a cancelled departure/)
    expect(out).toMatch(/Fri 25 Dec +BE/)
    expect(out).not.toMatch(/\b(cli|schedule)\.[a-zA-Z]|\{\w+|[ \t]$/m)
  })

  it('prints with --json what the contract answers, four weeks from today, in canonical form', async () => {
    const { exit, out } = await run('schedule', 'Zhengzhou-Liège', '--json')
    expect(exit).toBe(0)
    expect(out).toBe(`${canonicalJson(JSON.parse(out))}\n`)
    const schedule = JSON.parse(out) as MethodOutput<'schedule.lane'>
    expect([schedule.from, schedule.to]).toEqual(['2026-11-23', '2026-12-20'])
    expect(new Set(schedule.services.map(({ mode }) => mode))).toEqual(
      new Set(['air', 'rail-lcl', 'rail-fcl']),
    )
  })

  it('refuses a lane that no tariff has with 3, and switches that mean nothing with 2', async () => {
    const unknown = await run('schedule', 'Nowhere-Liège')
    expect([unknown.exit, unknown.out]).toEqual([3, ''])
    expect(unknown.err).toContain('Nowhere-Liège')
    expect((await run('schedule', 'CGO-LGG', '--from', '2026-02-30')).exit).toBe(2)
    expect((await run('schedule', 'CGO-LGG', '--weeks', '27')).exit).toBe(2)
    expect((await run('schedule')).exit).toBe(2)
  })

  it('explains itself', async () => {
    const { exit, out } = await run('schedule', '--help')
    expect(exit).toBe(0)
    expect(out).toMatch(/^viaduct schedule FROM-TO \[--from DATE\] \[--weeks N\]/)
  })
})
