import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'

export interface ViaductHost {
  /** With the token. */
  readonly url: string
  readonly home: string
  /** Stops the host as Ctrl C does. */
  readonly stop: () => Promise<void>
  /** Stops it and starts another on the same data, on another day if one is given; answers its address. */
  readonly restart: (today?: string) => Promise<string>
}

interface ViaductFixtures {
  /** The day it is in the program. */
  readonly today: string
  readonly viaduct: ViaductHost
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  !/^(?:https?|wss?):$/.test(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

/** A host on a data folder and a day, for a test that needs a second one. */
export const startHost = async (home: string, today: string): Promise<Pick<ViaductHost, 'url' | 'stop'>> => {
  const entry = join(import.meta.dirname, 'serve-fixed.ts')
  const host = spawn(process.execPath, [entry, '--today', today, '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(host, 'exit')
  const line = await Promise.race([
    once(createInterface(host.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => '{}'),
  ])
  const { url } = JSON.parse(line) as { url?: string }
  if (url === undefined) throw new Error('The host did not start')
  return {
    url,
    stop: async () => {
      host.kill('SIGTERM')
      await ended
    },
  }
}

/**
 * Playwright's test with a host of its own, on an empty data folder, that ends with the test. A page that asks for
 * anything outside of this computer gets nothing, and its test fails: the program promises to open no connection.
 */
export const test = base.extend<ViaductFixtures>({
  context: async ({ context }, use) => {
    const outside: string[] = []
    // A page's own route, with which a test plays another computer, comes before this one.
    await context.route(
      (url) => !isLoopback(url),
      (route) => {
        outside.push(route.request().url())
        return route.abort()
      },
    )
    await use(context)
    expect(outside).toEqual([])
  },
  today: ['2026-11-23', { option: true }],
  viaduct: async ({ today }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'viaduct-e2e-'))
    let running = await startHost(home, today)
    await use({
      url: running.url,
      home,
      stop: () => running.stop(),
      restart: async (day = today) => {
        await running.stop()
        running = await startHost(home, day)
        return running.url
      },
    })
    await running.stop()
    rmSync(home, { recursive: true, force: true })
  },
})
export { expect } from '@playwright/test'
