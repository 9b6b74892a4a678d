import { startHttpHost } from '../../electron/hosts/http-host.ts'
import { ipcChannel, startIpcHost } from '../../electron/hosts/ipc-host.ts'
import { createLoopbackCall } from '../../renderer/api/loopback-call.ts'
import type { Dispatch, DispatchAnswer } from '../../shared/api/dispatch.ts'
import { createWording } from '../../shared/text/format.ts'
import { BrowserWindow, invokeFrom, ipcMain } from '../doubles/electron.ts'

export interface HostConnection {
  readonly call: (method: string, input: unknown) => Promise<DispatchAnswer>
  readonly close: () => Promise<void>
}

/** A way from the page to the dispatcher. What one of them answers, all of them answer. */
export interface HostUnderTest {
  readonly name: string
  readonly connect: (dispatch: Dispatch) => Promise<HostConnection>
}

const { say } = createWording('en')

/** Loopback HTTP with the page's own client: JSON both ways. */
export const httpHost: HostUnderTest = {
  name: 'loopback HTTP',
  connect: async (dispatch) => {
    const host = await startHttpHost({ dispatch, files: new Map() })
    const fetchHere: typeof globalThis.fetch = (path, init) =>
      // Node knows no page that the request could be of the same origin as.
      fetch(new URL(path as string, host.url), { ...init, mode: 'cors' })
    const call = createLoopbackCall({ fetch: fetchHere, token: Promise.resolve(host.token), say })
    return { call: call as HostConnection['call'], close: host.close }
  },
}

/** Electron's channel on its double: a structured clone both ways. */
export const ipcHost: HostUnderTest = {
  name: 'Electron IPC',
  connect: async (dispatch) => {
    const { webContents } = new BrowserWindow({})
    const host = startIpcHost({
      ipc: ipcMain,
      dispatch,
      ourContents: () => webContents,
      origin: 'app://viaduct',
    })
    const caller = { sender: webContents, senderFrame: webContents.mainFrame }
    return {
      call: (method, input) => invokeFrom(caller, ipcChannel, method, input) as Promise<DispatchAnswer>,
      close: async () => host.close(),
    }
  },
}
