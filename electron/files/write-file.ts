import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** Writes a file under another name first and renames it when it is whole on the disk; false where that is impossible. */
export const writeFileWhole = (path: string, bytes: Uint8Array): boolean => {
  const part = `${path}.part-${process.pid}`
  try {
    const file = openSync(part, 'wx')
    try {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
    return true
  } catch {
    rmSync(part, { force: true })
    return false
  }
}
