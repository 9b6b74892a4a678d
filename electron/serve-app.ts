import { join } from 'node:path'
import type { Fault } from '../shared/api/contract.ts'
import { ok, type Result } from '../shared/kernel/result.ts'
import { createApp } from './app.ts'
import type { Clock } from './clock.ts'
import { startHttpHost } from './hosts/http-host.ts'
import { readRendererFiles } from './hosts/renderer-files.ts'
import { findProgramFolder } from './program-folder.ts'

export interface ServeOptions {
  readonly clock: Clock
  readonly home: string
  readonly port: number
}

export interface ServedApp {
  /** With the token, for the user's eyes. */
  readonly url: string
  /** Works once, for handing to the browser. */
  readonly launchUrl: () => string
  /** Ends running answers, then closes the store. */
  readonly close: () => Promise<void>
}

/**
 * The program behind the loopback host. Rejects with `NotBuiltError`, and with Node's error when the port
 * cannot be had; a fault of the data file is the failure.
 */
export const serveApp = async ({ clock, home, port }: ServeOptions): Promise<Result<ServedApp, Fault>> => {
  const programFolder = findProgramFolder(import.meta.dirname)
  const files = readRendererFiles(join(programFolder, 'out', 'renderer'))
  const opened = await createApp({
    clock,
    home,
    resources: join(programFolder, 'resources'),
    host: 'browser',
  })
  if (!opened.ok) return opened
  const app = opened.value
  try {
    const host = await startHttpHost({ dispatch: app.dispatch, files, port })
    const close = async (): Promise<void> => {
      await host.close()
      app.close()
    }
    return ok({ url: host.url, launchUrl: host.launchUrl, close })
  } catch (error) {
    app.close()
    throw error
  }
}
