import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Dispatch } from '../../shared/api/dispatch.ts'
import { fileLimit, inputHeaderLimit } from '../../shared/api/file-methods.ts'
import { barePolicy, securityHeaders } from './content-security-policy.ts'
import { admit, type Door, type Refusal } from './door.ts'
import type { RendererFiles } from './renderer-files.ts'

export interface HttpHost {
  /** The address to open, with the token in its fragment, which browsers never send. */
  readonly url: string
  readonly token: string
  /**
   * An address that works once, within five minutes, for handing to another program: the command line that starts a
   * browser can be read by every user of the computer for as long as the browser runs.
   */
  readonly launchUrl: () => string
  /** Ends running answers within a second and frees the port. */
  readonly close: () => Promise<void>
}

/** Times in milliseconds. A slow or silent connection is cut, so that it cannot hold one of the few places. */
export const httpLimits = {
  bodyBytes: 1_048_576,
  fileBytes: fileLimit,
  connections: 32,
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  checkingInterval: 1_000,
  ticketLife: 300_000,
} as const

/** 256 bits, safe in an address. */
const secret = (): string => randomBytes(32).toString('base64url')

export interface HttpHostOptions {
  readonly dispatch: Dispatch
  readonly files: RendererFiles
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly limits?: { readonly [Name in keyof typeof httpLimits]: number }
}

const apiHeaders = {
  ...securityHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Security-Policy': barePolicy,
  'Cache-Control': 'no-store',
}

const answerJson = (response: ServerResponse, status: number, value: unknown): void => {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, { ...apiHeaders, 'Content-Length': body.length }).end(body)
}

const refuse = (response: ServerResponse, { status, reason, allow }: Refusal): void => {
  if (allow !== undefined) response.setHeader('Allow', allow)
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  // The body, if any, was not read: the connection cannot carry another request.
  response.setHeader('Connection', 'close')
  answerJson(response, status, { refused: reason })
}

/**
 * The whole body, or the refusal of one that is larger than said. Its chunks go where they belong as they come: to join
 * the largest file at its end would hold up everything else.
 */
const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | Refusal> => {
  const declared = Number(request.headers['content-length'])
  let body = Buffer.allocUnsafeSlow(declared > 0 ? Math.min(declared, limit) : 64 * 1024)
  let length = 0
  // Leaving the loop must not destroy the request: its connection still carries the refusal.
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  for await (const chunk of parts) {
    if (length + chunk.length > limit) return { status: 413, reason: 'too-big' }
    if (length + chunk.length > body.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(body.length * 2, length + chunk.length))
      body.copy(wider, 0, 0, length)
      body = wider
    }
    chunk.copy(body, length)
    length += chunk.length
  }
  return body.subarray(0, length)
}

/** JSON in strict UTF-8. Bytes were joined before: a chunk may end inside a character. */
const parseJson = (bytes: Uint8Array): { readonly value: unknown } | Refusal => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { status: 400, reason: 'unreadable' }
  }
}

const readJson = async (
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly value: unknown } | Refusal> => {
  const body = await readBody(request, limit)
  return Buffer.isBuffer(body) ? parseJson(body) : body
}

/** The file of the body beside the rest of the input, which its header carries. */
const readFileInput = async (
  request: IncomingMessage,
  header: string,
  limit: number,
): Promise<{ readonly value: unknown } | Refusal> => {
  const input = parseJson(Buffer.from(header, 'base64url'))
  if ('status' in input) return input
  if (typeof input.value !== 'object' || input.value === null || Array.isArray(input.value)) {
    return { status: 400, reason: 'unreadable' }
  }
  const body = await readBody(request, limit)
  if (!Buffer.isBuffer(body)) return body
  return { value: { ...input.value, bytes: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) } }
}

const answerFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  read: RendererFiles extends ReadonlyMap<string, infer Read> ? Read : never,
): Promise<void> => {
  const { headers, body } = await read()
  const etag = headers['ETag']
  if (etag !== undefined && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response
    .writeHead(200, { ...headers, 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body)
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  { dispatch, files }: HttpHostOptions,
  door: Door,
  useTicket: () => void,
): Promise<void> => {
  const admission = admit(
    { method: request.method ?? '', target: request.url ?? '', headers: request.headersDistinct },
    door,
  )
  if (admission.kind === 'refused') {
    refuse(response, admission.refusal)
    return
  }
  if (admission.kind === 'file') {
    const read = files.get(admission.path)
    if (read) await answerFile(request, response, read)
    else refuse(response, { status: 404, reason: 'unknown' })
    return
  }
  if (admission.kind === 'exchange') {
    useTicket()
    request.resume()
    answerJson(response, 200, { token: door.token })
    return
  }
  const body =
    admission.kind === 'call'
      ? await readJson(request, door.bodyLimit)
      : await readFileInput(request, admission.input, door.fileLimit)
  if ('status' in body) refuse(response, body)
  else answerJson(response, 200, await dispatch(admission.method, body.value))
}

/**
 * Serves the window and the contract to this computer's own browser: 127.0.0.1 only, behind `admit`. Rejects with
 * Node's error when the port is taken (`EADDRINUSE`) or forbidden (`EACCES`).
 */
export const startHttpHost = async (options: HttpHostOptions): Promise<HttpHost> => {
  const limits = options.limits ?? httpLimits
  const token = secret()
  let authority = ''
  let ticket: { readonly value: string; readonly until: number } | undefined
  const door = (): Door => ({
    authority,
    token,
    ticket: ticket && performance.now() < ticket.until ? ticket.value : undefined,
    bodyLimit: limits.bodyBytes,
    fileLimit: limits.fileBytes,
  })

  const server = createServer(
    {
      // A missing Host is refused by the door like a wrong one.
      requireHostHeader: false,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: limits.checkingInterval,
      // Beside the usual headers the input of a method that takes a file.
      maxHeaderSize: 16_384 + inputHeaderLimit,
    },
    (request, response) => {
      answer(request, response, options, door(), () => (ticket = undefined)).catch(() => {
        // The caller went away in the middle of its body, or a defect that the dispatcher did not catch.
        if (response.headersSent || response.socket?.destroyed !== false) response.destroy()
        else answerJson(response, 500, { refused: 'defect' })
      })
    },
  )
  server.maxConnections = limits.connections

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  // Browsers leave out the port that http implies.
  authority = port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), 1_000)
      server.close(() => {
        clearTimeout(cut)
        resolve()
      })
    })

  const launchUrl = (): string => {
    ticket = { value: secret(), until: performance.now() + limits.ticketLife }
    return `http://${authority}/#ticket=${ticket.value}`
  }

  return { url: `http://${authority}/#token=${token}`, token, launchUrl, close }
}
