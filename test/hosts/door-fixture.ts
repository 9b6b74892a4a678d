import { startHttpHost, type HttpHost, type HttpHostOptions } from '../../electron/hosts/http-host.ts'
import type { RendererFiles } from '../../electron/hosts/renderer-files.ts'

export interface DoorFixture {
  readonly host: HttpHost
  readonly port: number
  readonly calls: { readonly method: string; readonly input: unknown }[]
  /** A good request, to be spoilt in one place by each vector. */
  readonly post: (spoil?: Partial<RequestParts>) => string
}

export interface RequestParts {
  readonly line: string
  readonly host: string | null
  readonly authorization: string | null
  readonly contentType: string | null
  readonly more: readonly string[]
  readonly body: string
}

export const noFiles: RendererFiles = new Map()

/** A host with a dispatcher that writes down what reaches it: behind the door nothing may arrive unasked. */
export const startDoorFixture = async (options: Partial<HttpHostOptions> = {}): Promise<DoorFixture> => {
  const calls: { method: string; input: unknown }[] = []
  const host = await startHttpHost({
    dispatch: async (method, input) => {
      calls.push({ method, input })
      return { ok: true, value: { method, input } }
    },
    files: noFiles,
    ...options,
  })
  const port = Number(new URL(host.url).port)
  const post = (spoil: Partial<RequestParts> = {}): string => {
    const parts: RequestParts = {
      line: 'POST /api/app.about HTTP/1.1',
      host: `127.0.0.1:${port}`,
      authorization: `Bearer ${host.token}`,
      contentType: 'application/json',
      more: [],
      body: '{}',
      ...spoil,
    }
    const lines = [
      parts.line,
      ...(parts.host === null ? [] : [`Host: ${parts.host}`]),
      ...(parts.authorization === null ? [] : [`Authorization: ${parts.authorization}`]),
      ...(parts.contentType === null ? [] : [`Content-Type: ${parts.contentType}`]),
      ...parts.more,
      `Content-Length: ${Buffer.byteLength(parts.body)}`,
      'Connection: close',
    ]
    return `${lines.join('\r\n')}\r\n\r\n${parts.body}`
  }
  return { host, port, calls, post }
}
