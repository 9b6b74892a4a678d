import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from './check-content.ts'
import { syncFile, syncFolder, type DataFolder } from './data-folder.ts'
import { openForReading, type Connection } from './open.ts'

/**
 * Writes a whole copy of the data file beside it: into a part-file, synced, opened again and checked to the last hash,
 * and only then under its name. `now` is ISO; the name begins with its day, so that names sort by age.
 */
export const writeBackup = (
  connection: Connection,
  folder: DataFolder,
  reason: string,
  now: string,
): string => {
  mkdirSync(folder.backups, { recursive: true })
  const name = `${now.slice(0, 19).replaceAll(':', '')}Z-${reason}.db`
  const file = join(folder.backups, name)
  const part = `${file}.part-${process.pid}`
  rmSync(part, { force: true })
  try {
    connection.prepare('VACUUM INTO ?').run(part)
    syncFile(part)
    const copy = openForReading(part)
    try {
      checkContent(copy)
    } finally {
      copy.close()
    }
    renameSync(part, file)
    syncFolder(folder.backups)
    return file
  } finally {
    rmSync(part, { force: true })
  }
}
