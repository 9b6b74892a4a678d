import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { httpLimits } from '../../electron/hosts/http-host.ts'
import { startDoorFixture, type DoorFixture, type RequestParts } from './door-fixture.ts'
import { sendRaw } from './raw-request.ts'

let door: DoorFixture
beforeAll(async () => {
  door = await startDoorFixture()
})
afterAll(() => door.host.close())
beforeEach(() => {
  door.calls.length = 0
})

type Spoil = Partial<RequestParts> | ((port: number, token: string) => Partial<RequestParts>)
type Vector = readonly [title: string, status: number, spoil: Spoil]

const vectors: readonly Vector[] = [
  // Host: what the browser was made to believe, under DNS rebinding the only sign beside the token.
  ['a rebound name', 421, (port) => ({ host: `evil.example:${port}` })],
  ['a rebound name without a port', 421, { host: 'evil.example' }],
  ['localhost', 421, (port) => ({ host: `localhost:${port}` })],
  ['a name that resolves to loopback', 421, (port) => ({ host: `localtest.me:${port}` })],
  ['the address as a subdomain', 421, (port) => ({ host: `127.0.0.1.evil.example:${port}` })],
  ['the address with a trailing dot', 421, (port) => ({ host: `127.0.0.1.:${port}` })],
  ['the address with user information', 421, (port) => ({ host: `127.0.0.1:${port}@evil.example` })],
  ['another spelling of loopback', 421, (port) => ({ host: `127.1:${port}` })],
  ['loopback as one number', 421, (port) => ({ host: `2130706433:${port}` })],
  ['another loopback address', 421, (port) => ({ host: `127.0.0.2:${port}` })],
  ['IPv6 loopback', 421, (port) => ({ host: `[::1]:${port}` })],
  ['the unspecified address', 421, (port) => ({ host: `0.0.0.0:${port}` })],
  ['no port', 421, { host: '127.0.0.1' }],
  ['another port', 421, (port) => ({ host: `127.0.0.1:${port === 65535 ? 1 : port + 1}` })],
  ['an empty Host', 421, { host: '' }],
  ['no Host', 421, { host: null }],
  ['no Host in HTTP/1.0', 421, { host: null, line: 'POST /api/app.about HTTP/1.0' }],
  ['two Hosts, ours first', 421, { more: ['Host: evil.example'] }],
  ['two Hosts, ours last', 421, (port) => ({ host: 'evil.example', more: [`Host: 127.0.0.1:${port}`] })],
  [
    'a forwarded host beside a wrong one',
    421,
    (port) => ({ host: 'evil.example', more: [`X-Forwarded-Host: 127.0.0.1:${port}`] }),
  ],

  // Origin: who wrote the page that asks.
  ['a foreign origin', 403, { more: ['Origin: https://evil.example'] }],
  ['the null origin of a sandboxed frame or a file', 403, { more: ['Origin: null'] }],
  ['our origin over https', 403, (port) => ({ more: [`Origin: https://127.0.0.1:${port}`] })],
  ['our origin without the port', 403, { more: ['Origin: http://127.0.0.1'] }],
  ['another program on this computer', 403, { more: ['Origin: http://127.0.0.1:1'] }],
  ['our origin by name', 403, (port) => ({ more: [`Origin: http://localhost:${port}`] })],
  ['our origin with a path', 403, (port) => ({ more: [`Origin: http://127.0.0.1:${port}/`] })],
  ['an empty origin', 403, { more: ['Origin:'] }],
  [
    'our origin twice',
    403,
    (port) => ({ more: [`Origin: http://127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`] }),
  ],
  ['an extension', 403, { more: ['Origin: chrome-extension://abcdefghijklmnop'] }],

  // Sec-Fetch-Site: the browser's own word, which no script can write.
  ['a cross-site request', 403, { more: ['Sec-Fetch-Site: cross-site'] }],
  ['a same-site request, that is another port', 403, { more: ['Sec-Fetch-Site: same-site'] }],
  ['an unknown site word', 403, { more: ['Sec-Fetch-Site: friendly'] }],
  ['two site words', 403, { more: ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'] }],

  // Methods: only POST calls, so that no link, image or redirect can.
  ['GET on a method', 405, { line: 'GET /api/app.about HTTP/1.1' }],
  ['HEAD on a method', 405, { line: 'HEAD /api/app.about HTTP/1.1' }],
  ['PUT', 405, { line: 'PUT /api/app.about HTTP/1.1' }],
  ['DELETE', 405, { line: 'DELETE /api/app.about HTTP/1.1' }],
  ['a preflight', 405, { line: 'OPTIONS /api/app.about HTTP/1.1' }],
  ['TRACE', 405, { line: 'TRACE /api/app.about HTTP/1.1' }],
  ['a method override', 405, { line: 'GET /api/app.about HTTP/1.1', more: ['X-HTTP-Method-Override: POST'] }],
  ['POST on the page', 405, { line: 'POST / HTTP/1.1' }],

  // Content types: a form can send only the simple ones, without a preflight.
  ['a form', 415, { contentType: 'application/x-www-form-urlencoded' }],
  ['a multipart form', 415, { contentType: 'multipart/form-data; boundary=x' }],
  ['plain text, that a form can send', 415, { contentType: 'text/plain' }],
  ['JSON hidden in a parameter', 415, { contentType: 'text/plain; application/json' }],
  ['JSON with a second type', 415, { contentType: 'application/json, text/plain' }],
  ['another charset', 415, { contentType: 'application/json; charset=utf-16' }],
  ['a longer type', 415, { contentType: 'application/jsonp' }],
  ['no content type', 415, { contentType: null }],
  ['two content types', 415, { more: ['Content-Type: text/plain'] }],
  ['a compressed body', 415, { more: ['Content-Encoding: gzip'] }],

  // Tokens.
  ['no token', 401, { authorization: null }],
  ['an empty token', 401, { authorization: 'Bearer ' }],
  ['a token without its scheme', 401, (_, token) => ({ authorization: token })],
  ['another scheme', 401, (_, token) => ({ authorization: `Basic ${token}` })],
  ['a token cut short', 401, (_, token) => ({ authorization: `Bearer ${token.slice(0, -1)}` })],
  ['a token made longer', 401, (_, token) => ({ authorization: `Bearer ${token}A` })],
  [
    'a token in the other case',
    401,
    (_, token) => ({ authorization: `Bearer ${token.replace(/[a-z]/, (letter) => letter.toUpperCase())}` }),
  ],
  ['two tokens, ours first', 401, { more: ['Authorization: Bearer other'] }],
  ['the token in a cookie', 401, (_, token) => ({ authorization: null, more: [`Cookie: token=${token}`] })],
  [
    'the token in the address',
    401,
    (_, token) => ({ authorization: null, line: `POST /api/app.about?token=${token} HTTP/1.1` }),
  ],

  // Tickets.
  ['a ticket when none is out', 401, { line: 'POST /ticket HTTP/1.1' }],
  ['a ticket asked for by GET', 405, { line: 'GET /ticket HTTP/1.1' }],
  ['a ticket by a form', 415, { line: 'POST /ticket HTTP/1.1', contentType: 'text/plain' }],
  [
    'a ticket from a foreign page',
    403,
    { line: 'POST /ticket HTTP/1.1', more: ['Origin: https://evil.example'] },
  ],

  // Addresses.
  ['the folder of the methods', 404, { line: 'POST /api/ HTTP/1.1' }],
  ['a method with a query', 404, { line: 'POST /api/app.about?x=1 HTTP/1.1' }],
  ['a method with a path', 404, { line: 'POST /api/app.about/x HTTP/1.1' }],
  ['an encoded method', 404, { line: 'POST /api/app%2eabout HTTP/1.1' }],
  ['a name beyond any method', 404, { line: `POST /api/${'a'.repeat(81)} HTTP/1.1` }],

  // Bodies.
  ['broken JSON', 400, { body: '{"a":' }],
  ['an empty body', 400, { body: '' }],
  ['two values', 400, { body: '{}{}' }],
]

describe('the door of the loopback host', () => {
  test.each(vectors)('refuses %s with %d and calls nothing', async (_title, status, spoil) => {
    const parts = typeof spoil === 'function' ? spoil(door.port, door.host.token) : spoil
    const answer = await sendRaw(door.port, door.post(parts))
    expect(answer.status).toBe(status)
    expect(door.calls).toEqual([])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.body).not.toContain(door.host.token)
  })

  test('lets in a request without Origin that has host, type and token', async () => {
    const answer = await sendRaw(door.port, door.post())
    expect(answer.status).toBe(200)
    expect(door.calls).toEqual([{ method: 'app.about', input: {} }])
  })

  test('lets in the same as a browser sends it', async () => {
    const answer = await sendRaw(
      door.port,
      door.post({
        contentType: 'application/json; charset=utf-8',
        more: [
          `Origin: http://127.0.0.1:${door.port}`,
          'Sec-Fetch-Site: same-origin',
          'Sec-Fetch-Mode: cors',
        ],
      }),
    )
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { method: 'app.about', input: {} } })
  })

  test('checks the host before anything else, so that a stranger learns nothing', async () => {
    const answer = await sendRaw(
      door.port,
      door.post({
        host: 'evil.example',
        line: 'PUT /api/app.about HTTP/1.1',
        authorization: null,
        contentType: null,
      }),
    )
    expect(answer.status).toBe(421)
  })

  test('says which methods would do', async () => {
    expect(
      (await sendRaw(door.port, door.post({ line: 'GET /api/app.about HTTP/1.1' }))).headers['allow'],
    ).toBe('POST')
    expect((await sendRaw(door.port, door.post({ line: 'POST / HTTP/1.1' }))).headers['allow']).toBe(
      'GET, HEAD',
    )
  })

  test('has a token of 256 bits that is another at every start', async () => {
    const second = await startDoorFixture()
    expect(Buffer.from(door.host.token, 'base64url')).toHaveLength(32)
    expect(second.host.token).not.toBe(door.host.token)
    await second.host.close()
  })

  test('gives the token in the fragment, which a browser never sends', () => {
    const url = new URL(door.host.url)
    expect(url.hash).toBe(`#token=${door.host.token}`)
    expect(url.href.slice(0, -url.hash.length)).toBe(`http://127.0.0.1:${door.port}/`)
  })

  describe('a ticket', () => {
    const redeem = (fixture: DoorFixture, ticket: string) =>
      sendRaw(
        fixture.port,
        fixture.post({ line: 'POST /ticket HTTP/1.1', authorization: `Bearer ${ticket}` }),
      )
    const ticketOf = (fixture: DoorFixture): string =>
      new URL(fixture.host.launchUrl()).hash.replace('#ticket=', '')

    test('gives the token once, and opens nothing else', async () => {
      const ticket = ticketOf(door)
      const called = await sendRaw(door.port, door.post({ authorization: `Bearer ${ticket}` }))
      expect(called.status).toBe(401)
      const [first, second] = [await redeem(door, ticket), await redeem(door, ticket)]
      expect([first.status, JSON.parse(first.body)]).toEqual([200, { token: door.host.token }])
      expect([second.status, second.body.includes(door.host.token)]).toEqual([401, false])
      expect(door.calls).toEqual([])
    })

    test('is used up by a new one and by time, not by a wrong guess', async () => {
      const old = ticketOf(door)
      const ticket = ticketOf(door)
      expect((await redeem(door, old)).status).toBe(401)
      expect((await redeem(door, ticket)).status).toBe(200)
      const hasty = await startDoorFixture({ limits: { ...httpLimits, ticketLife: 0 } })
      expect((await redeem(hasty, ticketOf(hasty))).status).toBe(401)
      await hasty.host.close()
    })
  })
})
