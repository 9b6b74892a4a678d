import { randomUUID } from 'node:crypto'

/** Files under review, sent once: each is known by a handle that this program issued, for as long as there is room. */
export interface StagedFiles {
  readonly put: (bytes: Uint8Array) => string
  /** Undefined once it had to make room for newer ones. */
  readonly get: (handle: string) => Uint8Array | undefined
  readonly drop: (handle: string) => void
}

const mostFiles = 64
const mostBytes = 384 * 1024 * 1024

export const createStagedFiles = (): StagedFiles => {
  const files = new Map<string, Uint8Array>()
  const isTooMuch = (): boolean =>
    files.size > mostFiles ||
    [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0) > mostBytes
  return {
    put: (bytes) => {
      const handle = randomUUID()
      files.set(handle, bytes)
      // The newest is kept whatever its size: it is what somebody is about to look at.
      for (const old of files.keys()) {
        if (old === handle || !isTooMuch()) break
        files.delete(old)
      }
      return handle
    },
    get: (handle) => {
      const bytes = files.get(handle)
      if (bytes) {
        files.delete(handle)
        files.set(handle, bytes)
      }
      return bytes
    },
    drop: (handle) => void files.delete(handle),
  }
}
