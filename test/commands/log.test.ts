import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog, defectFields } from '../../electron/log.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

const now = (): string => '2026-11-23T12:00:00.000Z'

describe('the log', () => {
  it('is a line of JSON an event and never grows past two small files', () => {
    const home = temporaryFolder()
    const log = createLog(home, now)
    log.write('defect', { method: 'quotes.compare' })
    const file = join(home, 'log', 'viaduct.log')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      at: now(),
      event: 'defect',
      method: 'quotes.compare',
    })
    for (let line = 0; line < 6000; line += 1) log.write('defect', { at: 'x'.repeat(100) })
    expect(readdirSync(join(home, 'log')).toSorted()).toEqual(['viaduct.1.log', 'viaduct.log'])
    expect(statSync(file).size).toBeLessThan(300 * 1024)
  })

  it('says of a defect what it was and where, not what was typed', () => {
    const fields = defectFields(new TypeError('cannot read "Huawei, 12,000 EUR"'))
    expect(JSON.stringify(fields)).not.toContain('Huawei')
    expect(fields).toMatchObject({ defect: 'TypeError' })
    expect(fields['at']).toContain('log.test.ts')
  })

  it('stops nothing when it cannot be written', () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'log'), 'a file where the folder should be')
    expect(() => createLog(home, now).write('defect')).not.toThrow()
  })
})
