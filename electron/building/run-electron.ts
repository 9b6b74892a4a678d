import { spawn } from 'node:child_process'

export type ElectronEnd =
  | { readonly kind: 'ended'; readonly code: number }
  /** It did not stay up long enough to have shown a window: a library of the system is missing, say. */
  | { readonly kind: 'did-not-open' }

/**
 * Runs the window to its end, with our terminal and the signals that we get. An end with an error within `openTime`
 * milliseconds counts as not opened.
 */
export const runElectron = (
  program: string,
  parameters: readonly string[],
  openTime: number,
): Promise<ElectronEnd> =>
  new Promise((resolve) => {
    const started = performance.now()
    // Set by some editors' terminals; Electron would then be a plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
    const electron = spawn(program, parameters, { stdio: 'inherit', env: environment })
    let stopping = false
    const forward = (signal: NodeJS.Signals): void => {
      stopping = true
      electron.kill(signal)
    }
    process.on('SIGINT', forward).on('SIGTERM', forward)
    electron.once('error', () => resolve({ kind: 'did-not-open' }))
    electron.once('exit', (code) => {
      process.removeListener('SIGINT', forward).removeListener('SIGTERM', forward)
      const tooSoon = code !== 0 && !stopping && performance.now() - started < openTime
      resolve(tooSoon ? { kind: 'did-not-open' } : { kind: 'ended', code: code ?? 1 })
    })
  })
