import type { Fault } from '../../shared/api/contract.ts'
import type { MessageKey } from '../../shared/text/messages.en.ts'

/** Calls one method and gives what the host answered, or a fault in the same shape when it did not answer. */
export type Call = (method: string, input: unknown) => Promise<unknown>

export interface LoopbackOptions {
  readonly fetch: typeof globalThis.fetch
  /** Undefined when the page was opened without one: every call is then a fault that says so. */
  readonly token: Promise<string | undefined>
  readonly say: (key: MessageKey) => string
  /** Milliseconds until a silent host counts as gone; longer than any answer takes. */
  readonly patience?: number
}

const bodyLimit = 1_048_576

/** What browsers still send for a page that is being left, for all its requests together. */
const leavingLimit = 60_000

/** Calls the host that served this page. Never rejects: what goes wrong between the two is a worded fault. */
export const createLoopbackCall = ({
  fetch,
  token: awaitedToken,
  say,
  patience = 30_000,
}: LoopbackOptions): Call => {
  const faulty = (code: string, key: MessageKey, details: string): { ok: false; fault: Fault } => ({
    ok: false,
    fault: { code, text: say(key), details },
  })

  const wordRefusal = (method: string, status: number): { ok: false; fault: Fault } => {
    const details = `${method}: HTTP ${status}`
    if (status === 413) return faulty('E-TOOBIG', 'fault.E-TOOBIG', details)
    if (status >= 500) return faulty('E-BUG', 'door.broken', details)
    return faulty('E-DENIED', 'door.refused', details)
  }

  return async (method, input) => {
    const token = await awaitedToken
    if (token === undefined) return faulty('E-DENIED', 'door.noKey', method)
    const body = JSON.stringify(input)
    // The host would cut the connection in the middle of it, which looks like a host that is gone.
    const bytes = new Blob([body]).size
    if (bytes > bodyLimit) return faulty('E-TOOBIG', 'fault.E-TOOBIG', method)
    try {
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        mode: 'same-origin',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body,
        // The last draft is saved while the tab is being closed.
        keepalive: bytes < leavingLimit,
        signal: AbortSignal.timeout(patience),
      })
      if (!response.ok) return wordRefusal(method, response.status)
      return (await response.json()) as unknown
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      return faulty('E-GONE', 'door.gone', `${method}: ${reason}`)
    }
  }
}
