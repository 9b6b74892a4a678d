import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface DataFolder {
  readonly path: string
  /** The data file. */
  readonly file: string
  readonly backups: string
  /** Says that this folder has held a data file: without it a missing file would look like a first run. */
  readonly witness: string
}

export const dataFolderAt = (path: string): DataFolder => ({
  path,
  file: join(path, 'viaduct.db'),
  backups: join(path, 'backups'),
  witness: join(path, 'settings.json'),
})

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** How many backups there are and the day of the newest, for the sentence of a fault. Their names begin with it. */
export const backupsOf = (folder: DataFolder): { readonly count: number; readonly newest: string } => {
  const names = namesIn(folder.backups)
    .filter((name) => name.endsWith('.db'))
    .toSorted()
  return { count: names.length, newest: names.at(-1)?.slice(0, 10) ?? '' }
}

/** No data file, no backup, no settings: only then a data file is created without a question. */
export const isFirstRun = (folder: DataFolder): boolean =>
  statSync(folder.file, { throwIfNoEntry: false }) === undefined &&
  statSync(folder.witness, { throwIfNoEntry: false }) === undefined &&
  backupsOf(folder).count === 0

export type FileState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign'; readonly what: string }
  | { readonly kind: 'sqlite'; readonly applicationId: number; readonly schemaVersion: number }

const headerBytes = 100
const magic = 'SQLite format 3\0'

/** What lies at the path, by its first hundred bytes: SQLite itself would take an empty file for a healthy database. */
export const inspectFile = (path: string): FileState => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { kind: 'missing' }
  if (!stat.isFile()) return { kind: 'foreign', what: 'not a regular file' }
  if (stat.size === 0) return { kind: 'empty' }
  const header = Buffer.alloc(headerBytes)
  const descriptor = openSync(path, 'r')
  try {
    const read = readSync(descriptor, header, 0, headerBytes, 0)
    if (read < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
      return { kind: 'foreign', what: 'no SQLite header' }
    }
  } finally {
    closeSync(descriptor)
  }
  return {
    kind: 'sqlite',
    applicationId: header.readUInt32BE(68),
    schemaVersion: header.readUInt32BE(60),
  }
}

/** Makes a new or renamed file's name last a power cut. Windows cannot open a folder and keeps names by itself. */
export const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Brings a file's bytes to the disk. */
export const syncFile = (path: string): void => {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
