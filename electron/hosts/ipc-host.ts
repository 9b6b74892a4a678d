import type { Dispatch } from '../../shared/api/dispatch.ts'

/** The one channel between the window and the program. */
export const ipcChannel = 'viaduct'

/** The part of Electron's `IpcMainInvokeEvent` that says who asks; a frame that is already gone is null. */
export interface IpcCaller {
  readonly sender: unknown
  readonly senderFrame: { readonly parent: unknown; readonly origin: string } | null
}

/** The part of Electron's `ipcMain` that is used; named here so that only main.ts and desktop/ import Electron. */
export interface IpcDoor {
  handle(
    channel: string,
    listener: (event: IpcCaller, method: unknown, input: unknown) => Promise<unknown>,
  ): void
  removeHandler(channel: string): void
}

export interface IpcHostOptions {
  readonly ipc: IpcDoor
  readonly dispatch: Dispatch
  /** The web contents of our window, while there is one. */
  readonly ourContents: () => unknown
  readonly origin: string
}

/**
 * Carries calls of our window's own page to the dispatcher. Anything else that manages to send (a frame inside the page,
 * another window, a page of another origin) gets a rejected promise: no sentence is owed to it.
 */
export const startIpcHost = ({ ipc, dispatch, ourContents, origin }: IpcHostOptions): { close(): void } => {
  ipc.handle(ipcChannel, async (event, method, input) => {
    const frame = event.senderFrame
    const ours = ourContents()
    if (
      ours === undefined ||
      event.sender !== ours ||
      frame === null ||
      frame.parent !== null ||
      frame.origin !== origin ||
      typeof method !== 'string'
    ) {
      throw new Error('refused')
    }
    return dispatch(method, input)
  })
  return { close: () => ipc.removeHandler(ipcChannel) }
}
