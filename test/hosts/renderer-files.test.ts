import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotBuiltError, readRendererFiles } from '../../electron/hosts/renderer-files.ts'
import { startDoorFixture, type DoorFixture } from './door-fixture.ts'
import { sendRaw, type RawAnswer } from './raw-request.ts'

let folder: string
let door: DoorFixture
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'viaduct-window-'))
  const built = join(folder, 'renderer')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'outside.txt'), 'outside')
  writeFileSync(
    join(built, 'index.html'),
    '<meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__"></style>',
  )
  writeFileSync(join(built, 'assets', 'index-Ab3_-9xZ.js'), 'export {}')
  writeFileSync(join(built, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  symlinkSync(join(folder, 'outside.txt'), join(built, 'link.txt'))
  door = await startDoorFixture({ files: readRendererFiles(built) })
})
afterAll(async () => {
  await door.host.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, ...more: readonly string[]): Promise<RawAnswer> =>
  sendRaw(
    door.port,
    [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${door.port}`, 'Connection: close', ...more].join('\r\n') +
      '\r\n\r\n',
  )
const nonceOf = (answer: RawAnswer): string =>
  /'nonce-([\w-]+)'/.exec(answer.headers['content-security-policy'] ?? '')?.[1] ?? ''

describe('the files of the window', () => {
  test('the page carries the nonce of its policy, in every place', async () => {
    const page = await get('/')
    const nonce = nonceOf(page)
    expect(nonce.length).toBeGreaterThanOrEqual(22)
    expect(page.body).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`)
  })

  test('the nonce is another at every load, and the page is never kept', async () => {
    const pages = await Promise.all([get('/'), get('/'), get('/index.html')])
    expect(new Set(pages.map(nonceOf)).size).toBe(3)
    expect(pages.map((page) => page.headers['cache-control'])).toEqual(['no-store', 'no-store', 'no-store'])
  })

  test('the policy is the one that was promised', async () => {
    const page = await get('/')
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonceOf(page)}'; img-src 'self' data:; ` +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('a file with a hash in its name is kept for good, another is asked for again', async () => {
    const script = await get('/assets/index-Ab3_-9xZ.js')
    expect(script.status).toBe(200)
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const icon = await get('/icon.svg')
    expect(icon.headers['cache-control']).toBe('no-cache')
    const again = await get('/icon.svg', `If-None-Match: ${icon.headers['etag'] ?? ''}`)
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('HEAD says the same without the body', async () => {
    const answer = await sendRaw(
      door.port,
      `HEAD /icon.svg HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\nConnection: close\r\n\r\n`,
    )
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '41', ''])
  })

  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/..\\outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/link.txt',
    '/assets',
    '/assets/',
    '/icon.svg/',
    '/ICON.SVG',
    '/icon.svg%00.js',
    '/icon.svg?v=1',
    '/./icon.svg',
    '/__proto__',
    '/constructor',
    'http://evil.example/icon.svg',
    '*',
  ])('%s does not exist', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('outside')
    expect(answer.body).not.toContain('root:')
  })

  test('the page is refused to a name that was rebound and to a frame of another site', async () => {
    const rebound = await sendRaw(
      door.port,
      `GET / HTTP/1.1\r\nHost: evil.example:${door.port}\r\nConnection: close\r\n\r\n`,
    )
    expect(rebound.status).toBe(421)
    expect((await get('/', 'Sec-Fetch-Site: cross-site')).status).toBe(403)
    expect((await get('/', 'Sec-Fetch-Site: none')).status).toBe(200)
  })

  test('no address opened by GET reaches the dispatcher', () => {
    expect(door.calls).toEqual([])
  })

  test('a folder without a page is no built window', () => {
    expect(() => readRendererFiles(folder)).toThrow(NotBuiltError)
    expect(() => readRendererFiles(join(folder, 'nowhere'))).toThrow(NotBuiltError)
  })
})
