import { beforeEach, expect, test } from 'vitest'
import { startIpcHost } from '../../electron/hosts/ipc-host.ts'
import { BrowserWindow, exposed, ipcMain, resetElectron } from '../doubles/electron.ts'

beforeEach(resetElectron)

test('the page gets exactly one function, and it reaches the one channel', async () => {
  const window = new BrowserWindow({})
  startIpcHost({
    ipc: ipcMain,
    dispatch: async (method, input) => ({ ok: true, value: { method, input } }),
    ourContents: () => window.webContents,
    origin: 'app://viaduct',
  })
  await import('../../electron/desktop/preload.ts')
  expect(Object.keys(exposed)).toEqual(['viaduct'])
  const bridge = exposed['viaduct'] as Record<string, (...args: unknown[]) => Promise<unknown>>
  expect(Object.keys(bridge)).toEqual(['call'])
  expect(await bridge['call']?.('app.about', {}, 'more')).toEqual({
    ok: true,
    value: { method: 'app.about', input: {} },
  })
})
