import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder, type DataFolder } from './data-folder.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { openForWriting, type Connection } from './open.ts'

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes what a first run that was cut off has left; another one that is under way keeps its own. */
export const removeLeftovers = (folder: DataFolder): void => {
  const leftover = new RegExp(`^${basename(folder.file).replace('.', '\\.')}\\.new-(\\d+)(-journal)?$`)
  for (const name of readdirSync(folder.path)) {
    const match = leftover.exec(name)
    if (match && !isRunning(Number(match[1]))) rmSync(join(folder.path, name), { force: true })
  }
}

/** Gives the finished file its name, unless somebody else's is already there: theirs is as good. */
const publish = (part: string, file: string): void => {
  try {
    linkSync(part, file)
  } catch (error) {
    if (existsSync(file)) return
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // A file system without hard links (exFAT, some network folders).
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS') {
      renameSync(part, file)
    } else throw error
  }
}

/** Makes the folder. Node says ENOENT when a disk above it is read-only; the folder above knows better. */
const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    let above = dirname(path)
    while (!existsSync(above) && dirname(above) !== above) above = dirname(above)
    accessSync(above, constants.W_OK)
    throw error
  }
}

/**
 * The first run: schema and first content are written to a part-file in one transaction each, and only the finished
 * file gets the data file's name. A cut at any moment leaves no data file or a complete one.
 */
export const createDataFile = (
  folder: DataFolder,
  steps: readonly Migration[],
  fill: (connection: Connection) => void,
): void => {
  makeFolder(folder.path)
  removeLeftovers(folder)
  const part = `${folder.file}.new-${process.pid}`
  const remove = (): void => {
    for (const leftover of [part, `${part}-journal`]) rmSync(leftover, { force: true })
  }
  remove()
  try {
    const connection = openForWriting(part, { create: true })
    try {
      migrate(connection, steps, () => undefined)
      connection.transaction(() => fill(connection)).immediate()
    } finally {
      connection.close()
    }
    publish(part, folder.file)
    syncFolder(folder.path)
  } finally {
    remove()
  }
}
