import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, type App } from '../../electron/app.ts'
import { runCommandLine } from '../../electron/commands/run-command-line.ts'
import type { DispatchAnswer } from '../../shared/api/dispatch.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { resetElectron } from '../doubles/electron.ts'
import { httpHost, ipcHost, type HostConnection, type HostUnderTest } from './host-under-test.ts'

export const resources = join(import.meta.dirname, '..', '..', 'resources')

export const clock = {
  today: () => '2026-11-23' as LocalDate,
  now: () => '2026-11-23T12:00:00.000Z',
}

/** A host over the data file of a folder, with everything behind it that the program has. */
export interface EveryHost {
  readonly name: string
  readonly open: (home: string) => Promise<HostConnection>
  /** How many random calls are affordable: each one starts the program anew on the command line. */
  readonly randomCalls: number
}

const openApp = async (home: string): Promise<App> => {
  const app = await createApp({ clock, home, resources, host: 'browser' })
  assert(app.ok, `the application opens: ${app.ok ? '' : app.failure.details}`)
  return app.value
}

const inProcess: EveryHost = {
  name: 'the dispatcher itself',
  randomCalls: 300,
  open: async (home) => {
    const app = await openApp(home)
    return { call: app.dispatch, close: () => Promise.resolve(app.close()) }
  },
}

const overApp = (host: HostUnderTest): EveryHost => ({
  name: host.name,
  randomCalls: 150,
  open: async (home) => {
    resetElectron()
    const app = await openApp(home)
    const { call, close } = await host.connect(app.dispatch)
    return {
      call,
      close: async () => {
        await close()
        app.close()
      },
    }
  },
})

let files = 0

const commandLine: EveryHost = {
  name: 'the command line',
  randomCalls: 40,
  open: (home) =>
    Promise.resolve({
      call: async (method, input) => {
        let printed = ''
        const { bytes, ...rest } = (input ?? {}) as { readonly bytes?: unknown }
        const file = bytes instanceof Uint8Array ? join(home, `input-${(files += 1)}`) : undefined
        if (file !== undefined) {
          mkdirSync(home, { recursive: true })
          writeFileSync(file, bytes as Uint8Array)
        }
        await runCommandLine(['call', ...(file === undefined ? [] : ['--file', file]), '--', method], {
          out: (text) => Promise.resolve(void (printed += text)),
          err: (text) => Promise.reject(new Error(text)),
          input: () => Promise.resolve(JSON.stringify(file === undefined ? input : rest)),
          env: { VIADUCT_HOME: home },
          clock,
          resources,
        })
        return JSON.parse(printed) as DispatchAnswer
      },
      close: () => Promise.resolve(),
    }),
}

export const everyHost: readonly EveryHost[] = [inProcess, overApp(httpHost), overApp(ipcHost), commandLine]
