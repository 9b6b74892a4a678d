import type { Call } from './loopback-call.ts'
import type { MessageKey } from '../../shared/text/messages.en.ts'

/** What the desktop window's preload puts into the page as `window.viaduct`. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>
}

/** Calls the program around this window. Never rejects: a call that the program did not answer is a worded fault. */
export const createBridgeCall =
  (bridge: Bridge, say: (key: MessageKey) => string): Call =>
  async (method, input) => {
    try {
      return await bridge.call(method, input)
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      return {
        ok: false,
        fault: { code: 'E-BUG', text: say('door.broken'), details: `${method}: ${reason}` },
      }
    }
  }
