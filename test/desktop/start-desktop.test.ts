import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDesktop } from '../../electron/desktop/start-desktop.ts'
import type { DispatchAnswer } from '../../shared/api/dispatch.ts'
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  invokeFrom,
  Menu,
  nativeTheme,
  protocol,
  resetElectron,
  session,
  shell,
  type WebContentsDouble,
} from '../doubles/electron.ts'

let home: string
let calls: { method: string; input: unknown }[]
let closed: number
let settings = { language: 'en', theme: 'system', currency: 'EUR' }
const processListeners = ['uncaughtException', 'unhandledRejection'] as const
let before: ReadonlySet<unknown>

beforeEach(() => {
  resetElectron()
  calls = []
  closed = 0
  settings = { language: 'en', theme: 'system', currency: 'EUR' }
  home = mkdtempSync(join(tmpdir(), 'viaduct-home-'))
  mkdirSync(join(home, 'window'))
  mkdirSync(join(home, 'renderer'))
  writeFileSync(join(home, 'renderer', 'index.html'), '<p nonce="__NONCE__">')
  writeFileSync(join(home, 'renderer', 'icon.svg'), '<svg/>')
  before = new Set(processListeners.flatMap((name) => process.listeners(name as 'exit')))
})
afterEach(() => {
  for (const name of processListeners) {
    for (const listener of process.listeners(name as 'exit')) {
      if (!before.has(listener)) process.off(name, listener)
    }
  }
  rmSync(home, { recursive: true })
})

const dispatch = async (method: string, input: unknown): Promise<DispatchAnswer> => {
  calls.push({ method, input })
  return { ok: true, value: method === 'settings.read' ? settings : { method, input } }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const start = async (
  openApp: Parameters<typeof startDesktop>[0]['openApp'] = async () => ({
    ok: true,
    value: { dispatch, close: () => void (closed += 1) },
  }),
): Promise<BrowserWindow | undefined> => {
  startDesktop({
    home,
    windowFolder: join(home, 'window'),
    rendererFolder: join(home, 'renderer'),
    preload: join(home, 'preload.cjs'),
    openApp,
  })
  app.ready.resolve()
  await settle()
  return BrowserWindow.opened[0]
}

const startWindow = async (): Promise<BrowserWindow> => {
  const window = await start()
  if (!window) throw new Error('No window was opened')
  return window
}

describe('starting', () => {
  test('declares the scheme and the sandbox before Electron is ready', async () => {
    startDesktop({
      home,
      windowFolder: home,
      rendererFolder: home,
      preload: '',
      openApp: () => new Promise(() => undefined),
    })
    expect(protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
    expect(app.trace).toEqual(['sandbox'])
    expect(app.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND')
  })

  test('loads our own page and shows the window when it is drawn', async () => {
    const window = await startWindow()
    expect(window.trace).toEqual(['load app://viaduct/'])
    window.emit('ready-to-show')
    expect(window.trace).toEqual(['load app://viaduct/', 'show'])
  })

  test('takes language and theme from the settings, and follows them when they are written', async () => {
    settings = { language: 'en', theme: 'dark', currency: 'EUR' }
    const window = await startWindow()
    expect(nativeTheme.themeSource).toBe('dark')
    expect(window.options['backgroundColor']).toBe('#121518')
    expect(Menu.application?.map((menu) => menu.label)).toContain('&Edit')
    settings = { language: 'en', theme: 'light', currency: 'EUR' }
    await invokeFrom(
      { sender: window.webContents, senderFrame: window.webContents.mainFrame },
      'viaduct',
      'settings.write',
      {},
    )
    expect(nativeTheme.themeSource).toBe('light')
  })

  test('says its name and version when asked what it is', async () => {
    await startWindow()
    expect(app.aboutPanel).toMatchObject({ applicationName: 'Viaduct', applicationVersion: '0.1.0' })
  })

  test('keeps where the window stood', async () => {
    const window = await startWindow()
    window.maximized = true
    window.emit('close')
    expect(JSON.parse(readFileSync(join(home, 'window', 'placement.json'), 'utf8'))).toEqual({
      bounds: window.normalBounds,
      maximized: true,
    })
  })

  test('a second start shows the window of the first', async () => {
    const window = await startWindow()
    window.minimized = true
    app.emit('second-instance', {})
    expect(window.trace.slice(1)).toEqual(['restore', 'show', 'focus'])
  })

  test('quits with its last window and closes the store once', async () => {
    await startWindow()
    app.emit('window-all-closed')
    app.emit('will-quit')
    expect(app.trace).toContain('quit')
    expect(closed).toBe(1)
  })
})

describe('the one channel', () => {
  const answered = { ok: true, value: { method: 'app.about', input: {} } }
  const ask = (
    window: BrowserWindow,
    senderFrame: Parameters<typeof invokeFrom>[0]['senderFrame'],
    sender: unknown = window.webContents,
  ) => invokeFrom({ sender, senderFrame }, 'viaduct', 'app.about', {})

  test('answers our main frame', async () => {
    const window = await startWindow()
    await expect(ask(window, window.webContents.mainFrame)).resolves.toEqual(answered)
  })

  test.each([
    [
      'a frame inside our page',
      (contents: WebContentsDouble) => ({ parent: contents.mainFrame, origin: 'app://viaduct' }),
    ],
    ['a main frame of another origin', () => ({ parent: null, origin: 'https://evil.example' })],
    ['a main frame of a file', () => ({ parent: null, origin: 'file://' })],
    ['another host of our scheme', () => ({ parent: null, origin: 'app://evil' })],
    ['a frame that is gone', () => null],
  ])('refuses %s', async (_title, frame) => {
    const window = await startWindow()
    calls.length = 0
    await expect(ask(window, frame(window.webContents))).rejects.toThrow('refused')
    expect(calls).toEqual([])
  })

  test('refuses the main frame of another window, and everybody once ours is closed', async () => {
    const window = await startWindow()
    const other = new BrowserWindow({})
    await expect(ask(window, other.webContents.mainFrame, other.webContents)).rejects.toThrow('refused')
    window.emit('closed')
    await expect(ask(window, window.webContents.mainFrame)).rejects.toThrow('refused')
  })

  test('refuses a method that is no text', async () => {
    const window = await startWindow()
    const caller = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    await expect(invokeFrom(caller, 'viaduct', { toString: 'app.about' }, {})).rejects.toThrow('refused')
  })

  test('copies what it carries: neither side sees the other change it', async () => {
    const window = await startWindow()
    const input = { pieces: [{ weight: '1' }] }
    const caller = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
    const answer = await invokeFrom(caller, 'viaduct', 'quotes.compare', input)
    expect(answer).toEqual({ ok: true, value: { method: 'quotes.compare', input } })
    expect(calls.at(-1)?.input).toEqual(input)
    expect(calls.at(-1)?.input).not.toBe(input)
  })
})

describe('the app scheme', () => {
  const load = async (
    url: string,
    method = 'GET',
  ): Promise<{ status: number; text: string; policy: string | null }> => {
    const response = await protocol.handlers.get('app')?.(new Request(url, { method }))
    return {
      status: response?.status ?? 0,
      text: (await response?.text()) ?? '',
      policy: response?.headers.get('content-security-policy') ?? null,
    }
  }

  test('serves the page under a policy with its own nonce', async () => {
    await startWindow()
    const [first, second] = [await load('app://viaduct/'), await load('app://viaduct/#/quotes')]
    expect(first.text).toMatch(/^<p nonce="[\w-]{24}">$/)
    expect(first.policy).toContain(`'nonce-${/"(.+)"/.exec(first.text)?.[1] ?? ''}'`)
    expect(second.text).not.toBe(first.text)
  })

  test.each([
    ['app://evil/', 'GET', 403],
    ['app://viaduct.evil/', 'GET', 403],
    ['app://viaduct/icon.svg', 'POST', 403],
    ['app://viaduct/../placement.json', 'GET', 404],
    ['app://viaduct/%2e%2e/window/placement.json', 'GET', 404],
    ['app://viaduct/icon.svg?x', 'GET', 404],
    ['app://viaduct/icon.svg', 'GET', 200],
  ])('answers %s by %s with %d', async (url, method, status) => {
    await startWindow()
    expect((await load(url, method)).status).toBe(status)
  })
})

describe('what the page may not', () => {
  test('permissions: all are refused but writing text to the clipboard', async () => {
    await startWindow()
    const { onRequest, onCheck, onDevice } = session.defaultSession
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'usb',
      'local-network',
      'unknown',
    ]) {
      const granted = await new Promise((resolve) => onRequest?.(undefined, permission, resolve))
      expect([permission, granted, onCheck?.(undefined, permission)]).toEqual([permission, false, false])
    }
    expect(await new Promise((resolve) => onRequest?.(undefined, 'clipboard-sanitized-write', resolve))).toBe(
      true,
    )
    expect(onCheck?.(undefined, 'clipboard-sanitized-write')).toBe(true)
    expect(onDevice?.({})).toBe(false)
  })

  const prevented = (contents: WebContentsDouble, event: string, details: object): boolean => {
    let stopped = false
    contents.emit(event, { ...details, preventDefault: () => void (stopped = true) })
    return stopped
  }

  test('navigation: only its own reload passes', async () => {
    const { webContents } = await startWindow()
    const goes = (url: string, isMainFrame = true): boolean =>
      !prevented(webContents, 'will-frame-navigate', { url, isMainFrame })
    expect(goes('app://viaduct/')).toBe(true)
    expect(goes('app://viaduct/#/quotes')).toBe(true)
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'app://evil/',
      'app://viaduct/icon.svg',
      'app://viaduct.evil/',
      'data:text/html,x',
      'javascript:1',
    ]) {
      expect([url, goes(url)]).toEqual([url, false])
    }
    expect(goes('app://viaduct/', false)).toBe(false)
    expect(prevented(webContents, 'will-redirect', { url: 'app://viaduct/' })).toBe(true)
    expect(prevented(webContents, 'will-attach-webview', {})).toBe(true)
  })

  test('new windows: none, in whatever page', async () => {
    const { webContents } = await startWindow()
    const other = new BrowserWindow({})
    for (const contents of [webContents, other.webContents]) {
      expect(contents.openHandler?.({ url: 'app://viaduct/' })).toEqual({ action: 'deny' })
      expect(contents.webRtc).toBe('disable_non_proxied_udp')
    }
  })

  test.each([
    ['app://viaduct/assets/index.js', false],
    ['data:image/png;base64,AA==', false],
    ['blob:app://viaduct/6c8f', false],
    ['blob:https://example.com/6c8f', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://evil/', true],
    ['app://viaduct.example/', true],
    ['chrome://gpu', true],
  ])('requests: %s is cancelled: %s', async (url, cancelled) => {
    await startWindow()
    const answer = await new Promise((resolve) => session.defaultSession.filter?.({ url }, resolve))
    expect(answer).toEqual({ cancel: cancelled })
    expect(session.defaultSession.spellchecker).toBe(false)
  })

  test('developer tools only while it is run from its sources', async () => {
    app.isPackaged = true
    const window = await startWindow()
    expect(window.options['webPreferences']).toMatchObject({ devTools: false })
    expect(JSON.stringify(Menu.application)).not.toContain('toggleDevTools')
    expect(
      await new Promise((resolve) =>
        session.defaultSession.filter?.({ url: 'devtools://devtools/' }, resolve),
      ),
    ).toEqual({
      cancel: true,
    })
  })
})

describe('a fault at start', () => {
  const fault = { code: 'E-DAMAGED', text: 'What happened. What is safe. What to do.', details: 'page 7' }

  test('is told in words, changes nothing by default, opens no window and ends', async () => {
    await start(async () => ({ ok: false, failure: fault }))
    expect(dialog.shown).toHaveLength(1)
    expect(dialog.shown[0]).toMatchObject({ defaultId: 0, cancelId: 0, detail: `${fault.text}\n\nE-DAMAGED` })
    expect(dialog.shown[0]?.buttons[0]).toBe('Close Viaduct')
    expect(BrowserWindow.opened).toEqual([])
    expect(app.trace.at(-1)).toBe('exit 1')
  })

  test('can be copied and its folder shown, and the dialog stays', async () => {
    dialog.presses.push(1, 2)
    await start(async () => ({ ok: false, failure: fault }))
    expect(dialog.shown).toHaveLength(3)
    expect(clipboard.text).toBe(`E-DAMAGED\n${fault.text}\npage 7`)
    expect(shell.opened).toEqual([home])
  })

  test('a defect is told as one, without its stack in the sentence', async () => {
    await start(() => Promise.reject(new Error('inside')))
    expect(dialog.shown[0]?.detail).toMatch(/\n\nE-BUG$/)
    expect(dialog.shown[0]?.detail).not.toContain('inside')
    expect(app.trace.at(-1)).toBe('exit 1')
  })

  test('a window that stopped is offered again, or the program ends', async () => {
    const window = await startWindow()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await settle()
    expect(window.webContents.reloads).toBe(1)
    dialog.presses.push(1)
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
    await settle()
    expect(app.trace).toContain('quit')
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(dialog.shown).toHaveLength(2)
  })
})
