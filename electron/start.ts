import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStale } from './building/build-stale.ts'
import { fetchElectron, findElectron } from './building/electron-binary.ts'

const root = join(import.meta.dirname, '..')
const parameters = process.argv.slice(2)

/** Milliseconds that a user waits for Electron's download before the browser takes its place. */
const downloadPatience = 20_000

/** An Electron that ends within these milliseconds with an error lacks something of the system. */
const failedStart = 4_000

type Window =
  { readonly kind: 'electron'; readonly program: string } | { readonly kind: 'browser'; readonly why: string }

const whyNoElectron = {
  failed: 'Electron is not installed and could not be downloaded; Viaduct opens in your browser.',
  'tried-today': 'Electron is not installed (no download today); Viaduct opens in your browser.',
  'still-running':
    'Electron is still downloading and will be used once it is here; until then Viaduct opens in your browser.',
} as const

const chooseWindow = async (): Promise<Window> => {
  if (parameters.includes('--browser')) return { kind: 'browser', why: 'Viaduct opens in your browser.' }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return {
      kind: 'browser',
      why: 'Electron needs a screen and there is none here; Viaduct is served to a browser instead.',
    }
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return {
      kind: 'browser',
      why: "Electron's sandbox does not run as root; Viaduct is served to a browser instead.",
    }
  }
  const installed = findElectron(root)
  if (installed !== undefined) return { kind: 'electron', program: installed }
  console.log('Fetching Electron…')
  const day = new Date().toISOString().slice(0, 10)
  const outcome = await fetchElectron(root, { day, patience: downloadPatience })
  if (outcome !== 'fetched') return { kind: 'browser', why: whyNoElectron[outcome] }
  const program = findElectron(root)
  return program === undefined
    ? { kind: 'browser', why: whyNoElectron.failed }
    : { kind: 'electron', program }
}

/** Runs the window to its end; false when it could not even open. */
const runElectron = (program: string): Promise<boolean> =>
  new Promise((resolve) => {
    const started = performance.now()
    const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
    const electron = spawn(program, [root, ...parameters], { stdio: 'inherit', env: environment })
    const forward = (signal: NodeJS.Signals): boolean => electron.kill(signal)
    process.on('SIGINT', forward).on('SIGTERM', forward)
    electron.once('error', () => resolve(false))
    electron.once('exit', (code, signal) => {
      process.removeListener('SIGINT', forward).removeListener('SIGTERM', forward)
      const failedAtOnce = code !== 0 && signal !== 'SIGINT' && performance.now() - started < failedStart
      process.exitCode = failedAtOnce ? 0 : (code ?? 1)
      resolve(!failedAtOnce)
    })
  })

const serve = async (why: string): Promise<void> => {
  console.log(why)
  const program = join(root, 'out', 'electron', 'serve.js')
  process.argv = [process.execPath, program, ...parameters.filter((word) => word !== '--browser')]
  await import(pathToFileURL(program).href)
}

enableCompileCache(join(root, 'out', 'compile-cache'))
await buildStale(root)
const chosen = await chooseWindow()
if (chosen.kind === 'browser') {
  await serve(chosen.why)
} else if (!(await runElectron(chosen.program))) {
  await serve('Electron could not open a window here; Viaduct opens in your browser.')
}
