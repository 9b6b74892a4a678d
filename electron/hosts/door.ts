import { createHash, timingSafeEqual } from 'node:crypto'
import { fileMethods, inputHeader } from '../../shared/api/file-methods.ts'

/** What of a request the door looks at. Every header is a list: a header sent twice is refused, never merged. */
export interface Knock {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
}

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421
  readonly reason:
    | 'host'
    | 'origin'
    | 'cross-site'
    | 'method'
    | 'media-type'
    | 'token'
    | 'too-big'
    | 'unreadable'
    | 'unknown'
  readonly allow?: string
}

export interface Door {
  /** `127.0.0.1:49152`, the only host that this program answers as. */
  readonly authority: string
  readonly token: string
  /** Opens the door once, in exchange for the token; undefined when none is out. */
  readonly ticket: string | undefined
  readonly bodyLimit: number
  /** The same for a file. */
  readonly fileLimit: number
}

export type Admission =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'call'; readonly method: string }
  /** A file in the body; `input` is the rest of the method's input, as the header carries it. */
  | { readonly kind: 'call-with-file'; readonly method: string; readonly input: string }
  /** The ticket was good: it is used up now and the token is the answer. */
  | { readonly kind: 'exchange' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const refused = (status: Refusal['status'], reason: Refusal['reason'], allow?: string): Admission => ({
  kind: 'refused',
  refusal: allow === undefined ? { status, reason } : { status, reason, allow },
})

/** Digests have one length, so the comparison tells neither length nor place of the first difference. */
const sameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())

// Which names there are is the dispatcher's to say, in the same words on every host.
const apiPath = /^\/api\/([\w.-]{1,80})$/
const fileType = /^application\/octet-stream$/i
const jsonType = /^application\/json *(?:; *charset="?utf-8"?)?$/i

/**
 * Lets in our own page in this user's browser, and nobody else. A page of the internet that rebinds its name to
 * 127.0.0.1 is same-origin to the browser: only the exact Host and the token keep it out. Other programs and other
 * users of the computer are kept out by the token alone, so nothing but the static files is served without it.
 */
export const admit = (knock: Knock, door: Door): Admission => {
  const one = (name: string): string | null | undefined => {
    const values = knock.headers[name]
    return values === undefined || values.length === 0
      ? undefined
      : values.length === 1
        ? (values[0] ?? null)
        : null
  }

  if (one('host') !== door.authority) return refused(421, 'host')
  const origin = one('origin')
  if (origin !== undefined && origin !== `http://${door.authority}`) return refused(403, 'origin')
  const site = one('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refused(403, 'cross-site')

  const exchange = knock.target === '/ticket'
  if (!exchange && knock.target !== '/api' && !knock.target.startsWith('/api/')) {
    if (knock.method !== 'GET' && knock.method !== 'HEAD') return refused(405, 'method', 'GET, HEAD')
    return { kind: 'file', path: knock.target }
  }

  if (knock.method !== 'POST') return refused(405, 'method', 'POST')
  const called = apiPath.exec(knock.target)?.[1]
  const type = one('content-type') ?? ''
  const takesFile = called !== undefined && fileMethods.has(called)
  const withFile = takesFile && fileType.test(type)
  if (!withFile && !jsonType.test(type)) return refused(415, 'media-type')
  if (one('content-encoding') !== undefined) return refused(415, 'media-type')
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(one('authorization') ?? '')
  const secret = exchange ? door.ticket : door.token
  if (secret === undefined || !sameSecret(bearer?.[1] ?? '', secret)) return refused(401, 'token')
  if (exchange) return { kind: 'exchange' }
  const limit = withFile ? door.fileLimit : door.bodyLimit
  if (Number(one('content-length') ?? 0) > limit) return refused(413, 'too-big')
  if (called === undefined) return refused(404, 'unknown')
  if (!withFile) return { kind: 'call', method: called }
  const input = one(inputHeader)
  if (typeof input !== 'string' || !/^[\w-]+$/.test(input)) return refused(400, 'unreadable')
  return { kind: 'call-with-file', method: called, input }
}
