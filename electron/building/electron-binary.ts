import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Electron's package, looked at by its files only: importing it in Node starts a download.
 * https://github.com/electron/electron/blob/v45.4.1/npm/install.js
 */
const packageFolder = (root: string): string => join(root, 'node_modules', 'electron')

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

const wantedVersion = (root: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(root), 'package.json'), 'utf8'))
  return String((manifest as { version?: unknown }).version)
}

/** The program to start, or undefined while it is not on this computer in the version that the project pins. */
export const findElectron = (
  root: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined => {
  const folder = packageFolder(root)
  const overridden = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const executable = readText(join(folder, 'path.txt'))
  if (overridden) {
    const program = join(overridden, executable === '' ? 'electron' : executable)
    return existsSync(program) ? program : undefined
  }
  const version = readText(join(folder, 'dist', 'version')).replace(/^v/, '')
  if (executable === '' || version !== wantedVersion(root)) return undefined
  const program = join(folder, 'dist', executable)
  return existsSync(program) ? program : undefined
}

export type FetchOutcome = 'fetched' | 'failed' | 'tried-today' | 'still-running'

/**
 * Asks Electron's own installer for the program and waits for `patience` milliseconds at most. A longer download goes
 * on beside this process and ends with it; a failed one is not tried again on the same day, so that a start without
 * network stays quick.
 */
export const fetchElectron = async (
  root: string,
  { day, patience }: { readonly day: string; readonly patience: number },
): Promise<FetchOutcome> => {
  const noteFile = join(root, 'out', 'electron-fetch.json')
  const attempt = JSON.stringify({ version: wantedVersion(root), day })
  if (readText(noteFile) === attempt) return 'tried-today'
  const installer = spawn(process.execPath, [join(packageFolder(root), 'install.js')], {
    cwd: root,
    stdio: 'ignore',
  })
  const stop = (): boolean => installer.kill()
  process.once('exit', stop)
  const outcome = await waitFor(installer, patience)
  if (outcome === 'still-running') {
    installer.unref()
    return outcome
  }
  process.removeListener('exit', stop)
  if (outcome === 'failed') {
    mkdirSync(dirname(noteFile), { recursive: true })
    writeFileSync(noteFile, attempt)
  }
  return outcome
}

const waitFor = (
  installer: ChildProcess,
  patience: number,
): Promise<'fetched' | 'failed' | 'still-running'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('still-running'), patience)
    const settle = (outcome: 'fetched' | 'failed'): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    installer.once('error', () => settle('failed'))
    installer.once('exit', (code) => settle(code === 0 ? 'fetched' : 'failed'))
  })
