import type { Fault } from '../../shared/api/contract.ts'
import { fileLimit, fileMethods, inputHeader, inputHeaderLimit } from '../../shared/api/file-methods.ts'
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

interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly size: number
}

const jsonBody = (input: unknown): Body | undefined => {
  const body = JSON.stringify(input)
  const size = new Blob([body]).size
  return size > bodyLimit ? undefined : { headers: { 'Content-Type': 'application/json' }, body, size }
}

/** A file goes as it is; the rest of the input beside it in a header, which takes ASCII only. */
const fileBody = (input: unknown): Body | undefined => {
  const { bytes, ...rest } = (input ?? {}) as { readonly bytes?: unknown }
  if (!(bytes instanceof Uint8Array)) return jsonBody(input)
  const json = new TextEncoder().encode(JSON.stringify(rest))
  let binary = ''
  for (let at = 0; at < json.length; at += 8192)
    binary += String.fromCharCode(...json.subarray(at, at + 8192))
  const header = btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  if (header.length > inputHeaderLimit || bytes.byteLength > fileLimit) return undefined
  return {
    headers: { 'Content-Type': 'application/octet-stream', [inputHeader]: header },
    body: bytes as Uint8Array<ArrayBuffer>,
    size: bytes.byteLength,
  }
}

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
    const sent = fileMethods.has(method) ? fileBody(input) : jsonBody(input)
    // The host would cut the connection in the middle of it, which looks like a host that is gone.
    if (sent === undefined) return faulty('E-TOOBIG', 'fault.E-TOOBIG', method)
    try {
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        mode: 'same-origin',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        headers: { ...sent.headers, Authorization: `Bearer ${token}` },
        body: sent.body,
        // The last draft is saved while the tab is being closed.
        keepalive: sent.size < leavingLimit,
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
