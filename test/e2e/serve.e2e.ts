import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const entry = join(import.meta.dirname, '..', '..', 'electron', 'serve.ts')
const address = /^Viaduct is at (http:\/\/127\.0\.0\.1:(\d+)\/)#token=([\w-]{43})$/m

let home: string
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'viaduct-serve-'))
})
test.afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

const run = (...parameters: readonly string[]) => {
  const child = spawn(process.execPath, [entry, '--no-open', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stdout.on('data', (text: Buffer) => (told += text.toString()))
  child.stderr.on('data', (text: Buffer) => (told += text.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, told }))
  return { child, ended, told: () => told }
}

const addressOf = async (
  served: ReturnType<typeof run>,
): Promise<{ url: string; port: string; token: string }> => {
  await expect.poll(served.told).toMatch(address)
  const [, url = '', port = '', token = ''] = address.exec(served.told()) ?? []
  return { url, port, token }
}

test('prints its address, answers there, and ends cleanly at Ctrl C', async () => {
  const served = run('--home', home)
  const { url, token } = await addressOf(served)
  const answer = await fetch(`${url}api/settings.read`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: '{}',
  })
  expect(await answer.json()).toMatchObject({ ok: true })
  served.child.kill('SIGINT')
  expect((await served.ended).code).toBe(0)
  expect(existsSync(join(home, 'viaduct.db-journal'))).toBe(false)
})

test('says so when the port is another program’s, and touches nothing', async () => {
  const first = run('--home', home)
  const { port } = await addressOf(first)
  const { code, told } = await run('--home', join(home, 'second'), '--port', port).ended
  expect(told).toContain(`Port ${port} is used by another program.`)
  expect(code).toBe(1)
  first.child.kill('SIGTERM')
  await first.ended
})

test('says what it takes when it is given something else', async () => {
  for (const wrong of [['--port', '65536'], ['--port', 'x'], ['--today', '2026-01-01'], ['word']]) {
    const { code, told } = await run('--home', home, ...wrong).ended
    expect([wrong, code, /^Use: --port/m.test(told)]).toEqual([wrong, 2, true])
  }
})
