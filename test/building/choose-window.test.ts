import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseWindow, type Surroundings } from '../../electron/building/choose-window.ts'

let root = ''
let electron = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'viaduct-window-'))
  electron = join(root, 'node_modules', 'electron')
  mkdirSync(electron, { recursive: true })
  writeFileSync(join(electron, 'package.json'), '{ "name": "electron", "version": "45.0.0" }')
  writeInstaller('process.exit(1)')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Notes each call, then does what the test wants. */
const writeInstaller = (body: string): void =>
  writeFileSync(
    join(electron, 'install.js'),
    `require('node:fs').appendFileSync(${JSON.stringify(join(root, 'calls'))}, '.')\n${body}`,
  )
const installerCalls = (): number =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').length : 0

const install = (version = '45.0.0', folder = join(electron, 'dist')): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'electron'), '')
  writeFileSync(join(electron, 'path.txt'), 'electron')
}

const desk: Surroundings = {
  platform: 'linux',
  isRoot: false,
  environment: { DISPLAY: ':0' },
  day: '2026-11-23',
  patience: 20_000,
}
const choose = (surroundings: Partial<Surroundings> = {}) => chooseWindow(root, { ...desk, ...surroundings })

test('Electron is taken where it is installed, and not asked for again', async () => {
  install()
  expect(await choose()).toEqual({ kind: 'electron', program: join(electron, 'dist', 'electron') })
  expect(installerCalls()).toBe(0)
})

test('an Electron of another version does not count', async () => {
  install('44.9.9')
  expect((await choose()).kind).toBe('browser')
})

test('an Electron whose program is gone does not count', async () => {
  install()
  rmSync(join(electron, 'dist', 'electron'))
  expect((await choose()).kind).toBe('browser')
})

test('ELECTRON_OVERRIDE_DIST_PATH names an Electron elsewhere', async () => {
  const elsewhere = join(root, 'elsewhere')
  install('45.0.0', elsewhere)
  expect(await choose({ environment: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: elsewhere } })).toEqual({
    kind: 'electron',
    program: join(elsewhere, 'electron'),
  })
})

test.each([
  ['without a screen', { environment: {} }, /screen/],
  ['as root', { isRoot: true }, /root/],
])('%s the browser is taken, in one sentence, without a download', async (_, surroundings, sentence) => {
  install()
  const chosen = await choose(surroundings)
  expect(chosen.kind === 'browser' && chosen.why).toMatch(sentence)
  expect(installerCalls()).toBe(0)
})

test('Windows and macOS need neither a DISPLAY nor another user', async () => {
  install()
  for (const platform of ['win32', 'darwin'] as const) {
    expect((await choose({ platform, environment: {} })).kind).toBe('electron')
  }
})

test('a missing Electron is fetched', async () => {
  writeInstaller(`
    const { mkdirSync, writeFileSync } = require('node:fs')
    mkdirSync(__dirname + '/dist')
    writeFileSync(__dirname + '/dist/version', '45.0.0')
    writeFileSync(__dirname + '/dist/electron', '')
    writeFileSync(__dirname + '/path.txt', 'electron')`)
  expect(await choose()).toEqual({ kind: 'electron', program: join(electron, 'dist', 'electron') })
})

test('a download that failed is not tried again on that day, but on the next', async () => {
  const first = await choose()
  const second = await choose()
  expect(first.kind === 'browser' && first.why).toMatch(/could not be downloaded/)
  expect(second.kind === 'browser' && second.why).toMatch(/earlier today/)
  expect(installerCalls()).toBe(1)
  await choose({ day: '2026-11-24' })
  expect(installerCalls()).toBe(2)
})

test('a download that takes longer than the patience does not keep the user waiting', async () => {
  writeInstaller('setTimeout(() => undefined, 30_000)')
  const chosen = await choose({ patience: 100 })
  expect(chosen.kind === 'browser' && chosen.why).toMatch(/still downloading/)
})
