import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, resources } from '../contract/every-host.ts'
import { runCaptured, type Captured } from './run-captured.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-log-'))
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

const listAt = (name: string, days: readonly string[]): string => {
  const file = join(folder, name)
  const rows = days.map((one) => `rail,Corridor Rail,Zhengzhou–Liège train,CNZGZ,BENRY,${one}`)
  writeFileSync(file, ['Mode,Carrier,Service,From,To,Departed,Arrived', ...rows, ''].join('\n'))
  return file
}

// Of 20 21 23 24 30 days the P10 is the 1st, the P50 the 3rd, the P90 the 5th.
const five = [
  '06/01/2026,29/01/2026',
  '13/01/2026,06/02/2026',
  '20/01/2026,09/02/2026',
  '27/01/2026,17/02/2026',
  '03/02/2026,05/03/2026',
]

describe('viaduct log', () => {
  it('refuses a list whole, with its findings by cell, and asks how dates are meant', async () => {
    const wrong = listAt('wrong.csv', ['13/02/2026,01/02/2026'])
    expect(await run('log', 'import', wrong)).toEqual({
      exit: 3,
      out: '',
      err: `G2  It cannot arrive before it leaves on 13 Feb 2026.\n${wrong}: One cell has to be corrected. Nothing was written.\n`,
    })
    const open = await run('log', 'import', listAt('open.csv', ['02/03/2026,05/03/2026']))
    expect([open.exit, open.err.includes('--dates')]).toEqual([3, true])
    expect((await run('log', 'import', wrong, '--dates', 'backwards')).exit).toBe(2)
    expect((await run('log', 'list')).out.trim()).toBe('')
  })

  it('takes a list in, prints it with what it says, and a comparison reckons with it', async () => {
    const file = listAt('five.csv', five)
    expect((await run('log', 'import', file, '--dry-run')).out).toBe('5 rows, 5 ready\n')
    expect(await run('log', 'import', file)).toEqual({
      exit: 0,
      out: '5 shipments are in the log.\n',
      err: '',
    })
    const { out } = await run('log', 'list')
    expect(out).toMatch(/3 Feb 2026 +5 Mar 2026 +30/)
    expect(out).toMatch(/Winter +5 shipments: P10 20, P50 23, P90 30 days/)
    const shipment = join(folder, 'shipment.json')
    const sample = JSON.parse(
      readFileSync(join(resources, 'samples', 'zhengzhou-liege-185kg.json'), 'utf8'),
    ) as object
    writeFileSync(shipment, JSON.stringify({ ...sample, transitDays: 'log' }))
    expect((await run('compare', shipment)).out.replaceAll(/\s+/g, ' ')).toContain(
      'Main carriage 23 days by your own log: P50 of 5 own shipments, winter (November to March); P10 20, P90 30.',
    )
  })
})
