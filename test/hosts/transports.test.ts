import { afterEach, describe, expect, test } from 'vitest'
import { createBridgeCall } from '../../renderer/api/bridge-call.ts'
import { createLoopbackCall, type Call } from '../../renderer/api/loopback-call.ts'
import { carriesKey, takeToken, type TokenWindow } from '../../renderer/api/loopback-token.ts'
import { createWording } from '../../shared/text/format.ts'
import { startDoorFixture, type DoorFixture } from './door-fixture.ts'

const { say } = createWording('en')
const open: DoorFixture[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.host.close()))
})

/** In a page of this host addresses are relative to it. */
const fetchIn =
  (door: DoorFixture): typeof globalThis.fetch =>
  (path, init) =>
    fetch(new URL(path as string, `http://127.0.0.1:${door.port}`), { ...init, mode: 'cors' })

const callOf = (door: DoorFixture, token: string | undefined, patience?: number): Call => {
  return createLoopbackCall({
    fetch: fetchIn(door),
    token: Promise.resolve(token),
    say,
    ...(patience === undefined ? {} : { patience }),
  })
}

const start = async (...options: Parameters<typeof startDoorFixture>): Promise<DoorFixture> => {
  const door = await startDoorFixture(...options)
  open.push(door)
  return door
}

const faultOf = async (answer: Promise<unknown>): Promise<unknown> =>
  ((await answer) as { fault?: unknown }).fault

describe('the loopback client', () => {
  test('carries the input there and the answer back, in any script', async () => {
    const door = await start()
    const input = { from: '郑州', to: 'Liège', weight: '185.0' }
    expect(await callOf(door, door.host.token)('quotes.compare', input)).toEqual({
      ok: true,
      value: { method: 'quotes.compare', input },
    })
  })

  test('hands on a declared failure and a fault of the host as they are', async () => {
    const failure = { ok: false as const, failure: { code: 'NothingLoaded', text: 'x' } }
    const door = await start({ dispatch: async () => failure })
    expect(await callOf(door, door.host.token)('quotes.compare', {})).toEqual(failure)
  })

  test('says so when the page was opened without its token, and asks nothing', async () => {
    const door = await start()
    expect(await faultOf(callOf(door, undefined)('app.about', {}))).toEqual({
      code: 'E-DENIED',
      text: say('door.noKey'),
      details: 'app.about',
    })
    expect(door.calls).toEqual([])
  })

  test('a token of an earlier start is a fault in words', async () => {
    const door = await start()
    expect(await faultOf(callOf(door, 'a'.repeat(43))('app.about', {}))).toEqual({
      code: 'E-DENIED',
      text: say('door.refused'),
      details: 'app.about: HTTP 401',
    })
  })

  test('a host that is gone is a fault in words, not a rejection', async () => {
    const door = await start()
    const call = callOf(door, door.host.token)
    await call('app.about', {})
    await door.host.close()
    open.length = 0
    expect(await faultOf(call('drafts.save', {}))).toMatchObject({ code: 'E-GONE', text: say('door.gone') })
  })

  test('a host that does not answer in time counts as gone', async () => {
    const door = await start({ dispatch: () => new Promise(() => undefined) })
    expect(await faultOf(callOf(door, door.host.token, 100)('app.about', {}))).toMatchObject({
      code: 'E-GONE',
    })
  })

  test('an answer that is no JSON is a fault too', async () => {
    const call = createLoopbackCall({
      fetch: async () => new Response('<html>'),
      token: Promise.resolve('a'.repeat(43)),
      say,
    })
    expect(await faultOf(call('app.about', {}))).toMatchObject({ code: 'E-GONE' })
  })

  test('what is too large is refused before it is sent, counted in bytes', async () => {
    const door = await start()
    const call = callOf(door, door.host.token)
    // 350,000 characters of three bytes each are more than 1 MB; as many of one byte are not.
    expect(await faultOf(call('drafts.save', '郑'.repeat(350_000)))).toMatchObject({ code: 'E-TOOBIG' })
    expect(await faultOf(call('drafts.save', 'z'.repeat(350_000)))).toBeUndefined()
    expect(door.calls).toHaveLength(1)
  })

  test('a defect of the host says that the last change is uncertain', async () => {
    const door = await start({ dispatch: () => Promise.reject(new Error('inside')) })
    expect(await faultOf(callOf(door, door.host.token)('drafts.save', {}))).toEqual({
      code: 'E-BUG',
      text: say('door.broken'),
      details: 'drafts.save: HTTP 500',
    })
  })
})

describe('the bridge of the desktop window', () => {
  test('hands on answers, and words a rejection', async () => {
    const answer = { ok: true, value: 1 }
    expect(await createBridgeCall({ call: async () => answer }, say)('app.about', {})).toBe(answer)
    const broken = createBridgeCall({ call: () => Promise.reject(new Error('refused')) }, say)
    expect(await faultOf(broken('app.about', {}))).toEqual({
      code: 'E-BUG',
      text: say('door.broken'),
      details: 'app.about: Error: refused',
    })
  })
})

describe('the key in the address', () => {
  const token = 'A'.repeat(43)
  const nowhere: typeof globalThis.fetch = () => Promise.reject(new Error('asked'))
  const windowAt = (hash: string, kept: Record<string, string> = {}, ask = nowhere) => {
    const shown: string[] = []
    const page: TokenWindow = {
      location: { hash, pathname: '/', search: '' },
      history: { replaceState: (_data, _unused, url) => void shown.push(url) },
      sessionStorage: {
        getItem: (key) => kept[key] ?? null,
        setItem: (key, value) => void (kept[key] = value),
      },
      fetch: ask,
    }
    return { page, shown, kept }
  }

  test('a token is taken out of the address bar at once', () => {
    const { page, shown } = windowAt(`#token=${token}`)
    const taken = takeToken(page)
    expect(shown).toEqual(['/#/'])
    return expect(taken).resolves.toBe(token)
  })

  test('it is still known after a reload of the same tab, which shows its own place', async () => {
    const { page, kept } = windowAt(`#token=${token}`)
    await takeToken(page)
    const reloaded = windowAt('#/quotes', kept)
    expect(await takeToken(reloaded.page)).toBe(token)
    expect(reloaded.shown).toEqual([])
  })

  test('a new token replaces the kept one', async () => {
    const { page, kept } = windowAt(`#token=${token}`, { 'viaduct.token': 'B'.repeat(43) })
    expect(await takeToken(page)).toBe(token)
    expect(kept['viaduct.token']).toBe(token)
  })

  test('a ticket is exchanged for the token, once', async () => {
    const door = await start()
    const { hash } = new URL(door.host.launchUrl())
    const first = windowAt(hash, {}, fetchIn(door))
    expect(await takeToken(first.page)).toBe(door.host.token)
    expect([first.shown, first.kept['viaduct.token']]).toEqual([['/#/'], door.host.token])
    const second = windowAt(hash, {}, fetchIn(door))
    expect(await takeToken(second.page)).toBeUndefined()
    expect(second.kept).toEqual({})
  })

  test('there is none in a page that was opened without it, or with something else', async () => {
    expect(await takeToken(windowAt('').page)).toBeUndefined()
    expect(await takeToken(windowAt('#/quotes').page)).toBeUndefined()
    expect(await takeToken(windowAt('#token=<script>').page)).toBeUndefined()
    expect(await takeToken(windowAt(`#ticket=${token}`).page)).toBeUndefined()
  })

  test('a key is told from a place in the program', () => {
    expect(carriesKey(`#token=${token}`)).toBe(true)
    expect(carriesKey(`#ticket=${token}`)).toBe(true)
    expect(carriesKey('#/quotes')).toBe(false)
  })
})
