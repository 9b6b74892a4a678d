import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { barePolicy, pagePolicy, securityHeaders } from './content-security-policy.ts'

/** A file of the built window, or its page, ready to be sent by either host. */
export interface FileAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** The built window: path of the address → how to answer it. A path that is not in the map does not exist. */
export type RendererFiles = ReadonlyMap<string, () => Promise<FileAnswer>>

/** The window's files are not there: the build has not run. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError'
}

/** Stands in the built index.html where the nonce of the page load goes. */
export const nonceMarker = '__NONCE__'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

// The build puts a hash of the content into these names: what was fetched once never changes.
const hashedName = /^\/assets\/.+-[\w-]{8}\.\w+$/

const page = async (file: string): Promise<FileAnswer> => {
  const nonce = randomBytes(18).toString('base64url')
  const html = (await readFile(file, 'utf8')).replaceAll(nonceMarker, nonce)
  return {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy(nonce),
      // A kept page would repeat its nonce.
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(html),
  }
}

const plainFile = async (path: string, file: string): Promise<FileAnswer> => {
  const body = new Uint8Array(await readFile(file))
  return {
    headers: {
      ...securityHeaders,
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': barePolicy,
      'Cache-Control': hashedName.test(path) ? 'private, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    },
    body,
  }
}

/**
 * Lists the built window once, at start; afterwards an address is looked up in the map and never turned into a path, so
 * that no spelling of `..` leads out of it. Links are left out. Throws `NotBuiltError` when there is no
 * index.html.
 */
export const readRendererFiles = (folder: string): RendererFiles => {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) throw new NotBuiltError(index)
  const files = new Map<string, () => Promise<FileAnswer>>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length).replaceAll('\\', '/')
    if (path !== '/index.html') files.set(path, () => plainFile(path, file))
  }
  files.set('/', () => page(index))
  files.set('/index.html', () => page(index))
  return files
}
