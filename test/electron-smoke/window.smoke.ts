import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron } from '../../electron/building/electron-binary.ts'

const root = join(import.meta.dirname, '..', '..')

interface Running {
  readonly program: ElectronApplication
  readonly window: Page
}

/** The unpacked program in the real Electron, on an empty data folder. */
const test = base.extend<{ readonly running: Running }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures it needs.
  running: async ({}, use) => {
    const executablePath = findElectron(root)
    if (executablePath === undefined) throw new Error('Electron is not installed: npx install-electron')
    const home = mkdtempSync(join(tmpdir(), 'viaduct-smoke-'))
    const program = await _electron.launch({
      executablePath,
      args: [root],
      env: { ...process.env, VIADUCT_HOME: home },
    })
    await use({ program, window: await program.firstWindow() })
    await program.close()
    rmSync(home, { recursive: true, force: true })
  },
})

test('the window opens on our own scheme and shows the shipment form', async ({ running: { window } }) => {
  expect(new URL(window.url()).protocol).toBe('app:')
  await expect(window).toHaveTitle(/Viaduct/)
  await expect(window.getByRole('textbox').or(window.getByRole('combobox')).first()).toBeVisible()
})

test('the page is sandboxed: no Node, only the bridge', async ({ running: { window } }) => {
  const seen = await window.evaluate(() => ({
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    bridge: typeof Reflect.get(globalThis, 'viaduct'),
  }))
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge: 'object' })
})

test('the data file opens in Electron with the same library as in Node', async ({ running: { window } }) => {
  const answer = await window.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'viaduct') as {
      call: (method: string, input: unknown) => Promise<unknown>
    }
    return bridge.call('app.about', {})
  })
  expect(answer).toMatchObject({ ok: true, value: { host: 'electron' } })
})

test('the page cannot leave this computer', async ({ running: { window } }) => {
  const reached = await window.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
})
