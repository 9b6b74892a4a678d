import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const execute = promisify(execFile)
const entry = join(import.meta.dirname, 'run-main.ts')

let home: string
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'viaduct-built-'))
})
test.afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

const runMain = async (...parameters: readonly string[]) => {
  const { stdout } = await execute(process.execPath, [entry, ...parameters])
  const lines = stdout.trimEnd().split('\n')
  return {
    printed: lines.slice(0, -1).join('\n'),
    report: JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>,
  }
}

test('the built program opens its window and answers its page through the built preload', async () => {
  const { report } = await runMain('--home', home)
  expect(report).toMatchObject({
    trace: ['lock', 'sandbox', 'window'],
    userData: join(home, 'window'),
    faults: [],
    about: { ok: true, value: { host: 'electron' } },
    page: 200,
  })
  expect(existsSync(join(home, 'viaduct.db'))).toBe(true)
})

test('a second start leaves the data to the first and quits', async () => {
  const { report } = await runMain('--home', home, '--second')
  expect(report).toMatchObject({ trace: ['lock', 'quit'] })
  expect(existsSync(join(home, 'viaduct.db'))).toBe(false)
})

test('a command is run before any window and without the lock', async () => {
  const { printed, report } = await runMain('schema', 'app.about')
  expect(report).toMatchObject({ trace: ['exit 0'] })
  expect(JSON.parse(printed)).toBeInstanceOf(Object)
})

test('a data file that is not ours is told, and left as it is', async () => {
  const { writeFileSync, readFileSync } = await import('node:fs')
  writeFileSync(join(home, 'viaduct.db'), 'a letter')
  const { report } = await runMain('--home', home)
  expect(report['trace']).toEqual(['lock', 'sandbox', 'exit 1'])
  expect(JSON.stringify(report['faults'])).toContain('E-NOTOURS')
  expect(readFileSync(join(home, 'viaduct.db'), 'utf8')).toBe('a letter')
})
