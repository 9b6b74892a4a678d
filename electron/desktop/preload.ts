import { contextBridge, ipcRenderer } from 'electron/renderer'
import { ipcChannel } from '../hosts/ipc-host.ts'

// Built as one CommonJS file: a sandboxed preload can be nothing else. All that the page gets of Electron is this call.
contextBridge.exposeInMainWorld('viaduct', {
  call: (method: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(ipcChannel, method, input),
})
