import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { httpLimits } from '../../electron/hosts/http-host.ts'
import { startDoorFixture, type DoorFixture } from './door-fixture.ts'
import { openSocket, parseAnswer, readAll, sendRaw } from './raw-request.ts'

const open: DoorFixture[] = []
const start = async (...options: Parameters<typeof startDoorFixture>): Promise<DoorFixture> => {
  const door = await startDoorFixture(...options)
  open.push(door)
  return door
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.host.close()))
})

const chunk = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
const chunkedHead = (door: DoorFixture): string =>
  door
    .post()
    .replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
    .replace(/\{\}$/, '')

describe('the loopback host', () => {
  test('takes the port that it is given, and says when another has it', async () => {
    const first = await start()
    await expect(startDoorFixture({ port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.host.close()
    open.length = 0
    expect((await start({ port: first.port })).port).toBe(first.port)
  })

  test('is not reachable at any other address of this computer', async () => {
    const door = await start()
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((entry) => entry.family === 'IPv4' && entry.address !== '127.0.0.1')
      .map((entry) => entry.address)
    for (const address of [...addresses, '127.0.0.2']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(door.port, address, () => {
          socket.destroy()
          resolve(true)
        })
        socket.once('error', () => resolve(false))
      })
      expect(reached, address).toBe(false)
    }
  })

  test('joins the chunks of a body before it decodes them', async () => {
    const door = await start()
    const text = Buffer.from(JSON.stringify({ from: '郑州', to: 'Liège' }))
    const parts = [...text].map((_, at) => chunk(text.subarray(at, at + 1)))
    const answer = await sendRaw(door.port, chunkedHead(door), ...parts, '0\r\n\r\n')
    expect(answer.status).toBe(200)
    expect(door.calls).toEqual([{ method: 'app.about', input: { from: '郑州', to: 'Liège' } }])
  })

  test('refuses bytes that are no UTF-8 rather than replacing them', async () => {
    const door = await start()
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe9]), Buffer.from('"}')])
    const answer = await sendRaw(door.port, chunkedHead(door), chunk(bytes), '0\r\n\r\n')
    expect(answer.status).toBe(400)
    expect(door.calls).toEqual([])
  })

  test('takes a body of 1 MB and refuses one byte more by its declared length', async () => {
    const door = await start()
    const body = (length: number): string => `"${'a'.repeat(length - 2)}"`
    expect((await sendRaw(door.port, door.post({ body: body(httpLimits.bodyBytes) }))).status).toBe(200)
    const head = door.post().replace(/Content-Length: \d+/, `Content-Length: ${httpLimits.bodyBytes + 1}`)
    expect((await sendRaw(door.port, head)).status).toBe(413)
    expect(door.calls).toHaveLength(1)
  })

  test('counts what arrives when the length is not declared', async () => {
    const door = await start()
    const half = Buffer.alloc(httpLimits.bodyBytes / 2 + 1, 0x20)
    const answer = await sendRaw(door.port, chunkedHead(door), chunk(half), chunk(half))
    expect(answer.status).toBe(413)
    expect(door.calls).toEqual([])
  })

  test('cuts a body that does not come', async () => {
    const door = await start({
      limits: { ...httpLimits, headersTimeout: 100, requestTimeout: 200, checkingInterval: 50 },
    })
    const socket = await openSocket(door.port)
    const answer = readAll(socket)
    socket.write(door.post().replace(/Content-Length: \d+/, 'Content-Length: 100'))
    expect(parseAnswer(await answer).status).toBe(408)
    expect(door.calls).toEqual([])
  })

  test('cuts a connection whose headers do not end, and one that says nothing', async () => {
    const door = await start({
      limits: { ...httpLimits, headersTimeout: 100, requestTimeout: 200, checkingInterval: 50 },
    })
    const silent = await openSocket(door.port)
    const slow = await openSocket(door.port)
    const answers = Promise.all([readAll(silent), readAll(slow)])
    slow.write('POST /api/app.about HTTP/1.1\r\nHost: ')
    expect((await answers).map((text) => parseAnswer(text).status)).toEqual([408, 408])
  })

  test('holds 32 connections and drops the next', async () => {
    const door = await start()
    const held = await Promise.all(Array.from({ length: 32 }, () => openSocket(door.port)))
    // The server has them all once the last one is answered.
    const last = held.at(-1)
    const first = last && new Promise<string>((resolve) => last.once('data', (data) => resolve(String(data))))
    last?.write(door.post().replace('Connection: close', 'Connection: keep-alive'))
    expect(parseAnswer((await first) ?? '').status).toBe(200)
    expect((await sendRaw(door.port, door.post())).status).toBe(0)
    for (const socket of held) socket.destroy()
  })

  test('refuses headers longer than the input beside a file may be', async () => {
    const door = await start()
    const answer = await sendRaw(door.port, door.post({ more: [`X-Long: ${'a'.repeat(280_000)}`] }))
    expect(answer.status).toBe(431)
  })

  describe('a file', () => {
    const header = (input: string): string => `Viaduct-Input: ${Buffer.from(input).toString('base64url')}`
    const file = (door: DoorFixture, spoil: Parameters<DoorFixture['post']>[0] = {}): string =>
      door.post({
        line: 'POST /api/tariffs.preview HTTP/1.1',
        contentType: 'application/octet-stream',
        more: [header('{"fileName":"价.csv"}')],
        body: 'a,b\n',
        ...spoil,
      })

    test('arrives as bytes beside the rest of the input, of any length up to its own limit', async () => {
      const door = await start()
      expect((await sendRaw(door.port, file(door, { body: 'x'.repeat(2_000_000) }))).status).toBe(200)
      const [call] = door.calls
      expect(call).toMatchObject({ method: 'tariffs.preview', input: { fileName: '价.csv' } })
      const { bytes } = (call?.input ?? {}) as { bytes?: unknown }
      expect(bytes instanceof Uint8Array && bytes.byteLength).toBe(2_000_000)
    })

    test.each([
      ['for a method that takes none', { line: 'POST /api/app.about HTTP/1.1' }, 415],
      ['without its input', { more: [] }, 400],
      ['with an input that is no object', { more: [header('[1]')] }, 400],
      ['with an input that is no JSON', { more: [header('{')] }, 400],
      ['with its input twice', { more: [header('{}'), header('{}')] }, 400],
      ['without the token', { authorization: null }, 401],
    ])('is refused %s', async (_title, spoil, status) => {
      const door = await start()
      expect((await sendRaw(door.port, file(door, spoil))).status).toBe(status)
      expect(door.calls).toEqual([])
    })

    test('is refused beyond its limit, said or counted', async () => {
      const door = await start({ limits: { ...httpLimits, fileBytes: 1000 } })
      const long = file(door, { body: 'x'.repeat(1001) })
      expect((await sendRaw(door.port, long)).status).toBe(413)
      expect(door.calls).toEqual([])
    })
  })

  test('answers 500 without a word of the defect when the dispatcher itself throws', async () => {
    const door = await start({ dispatch: () => Promise.reject(new Error('secret of the inside')) })
    const answer = await sendRaw(door.port, door.post())
    expect(answer.status).toBe(500)
    expect(answer.body).toBe('{"refused":"defect"}')
  })

  test('survives callers that leave in the middle', async () => {
    const door = await start()
    for (let round = 0; round < 20; round += 1) {
      const socket = await openSocket(door.port)
      socket.write(door.post().replace(/Content-Length: \d+/, 'Content-Length: 500'))
      socket.destroy()
    }
    expect((await sendRaw(door.port, door.post())).status).toBe(200)
  })

  test('never lets an answer be kept by the browser', async () => {
    const door = await start()
    const { headers } = await sendRaw(door.port, door.post())
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
  })

  test('closes although a connection is kept open', async () => {
    const door = await start()
    open.length = 0
    const socket = await openSocket(door.port)
    const ended = readAll(socket)
    socket.write(door.post().replace('Connection: close', 'Connection: keep-alive'))
    await door.host.close()
    await ended
    await expect(openSocket(door.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
