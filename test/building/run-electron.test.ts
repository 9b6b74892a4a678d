import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runElectron } from '../../electron/building/run-electron.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-run-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const writeProgram = (body: string): string => {
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return program
}

describe.runIf(process.platform !== 'win32')('running the window', () => {
  test('hands on the parameters and the exit code of a window that was closed', async () => {
    const said = join(folder, 'said')
    const program = writeProgram(`echo "$@" > '${said}'`)
    expect(await runElectron(program, ['/program', '--home', 'x'], 60_000)).toEqual({
      kind: 'ended',
      code: 0,
    })
    expect(readFileSync(said, 'utf8')).toBe('/program --home x\n')
  })

  test('tells an Electron that ends at once with an error from one that ran', async () => {
    const program = writeProgram('exit 127')
    expect(await runElectron(program, [], 60_000)).toEqual({ kind: 'did-not-open' })
    expect(await runElectron(program, [], 0)).toEqual({ kind: 'ended', code: 127 })
  })

  test('tells an Electron that cannot be started at all', async () => {
    expect(await runElectron(join(folder, 'nowhere'), [], 60_000)).toEqual({ kind: 'did-not-open' })
  })

  test('does not make a plain Node of it, whatever the terminal says', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    try {
      const program = writeProgram('test -z "$ELECTRON_RUN_AS_NODE"')
      expect(await runElectron(program, [], 0)).toEqual({ kind: 'ended', code: 0 })
    } finally {
      delete process.env['ELECTRON_RUN_AS_NODE']
    }
  })
})
