import Database from 'better-sqlite3'
import { assert } from '../../shared/kernel/assert.ts'

export type Connection = Database.Database
export type Statement = Database.Statement

/** `VIAD`: what tells our data file from any other SQLite file. Migration 1 writes it. */
export const applicationId = 0x56494144

/** A window never waits longer than this for another one's write. */
const busyMilliseconds = 250

/** Nobody looks at a window yet while the file is opened: a busy neighbour is given more time. */
const openingMilliseconds = 2000

/**
 * How every connection works, in SQLite's own numbers. TRUNCATE and EXTRA (3): WAL would fall back to NORMAL at the
 * first transaction, and would lose what is in its side file when somebody copies only the data file.
 */
const settings = [
  ['journal_mode', 'TRUNCATE', 'truncate'],
  ['synchronous', 'EXTRA', 3],
  ['fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
] as const

/** The settings that differ from what was asked, read back; only after a transaction do they show their true value. */
export const deviatingSettings = (connection: Connection): readonly string[] =>
  settings.flatMap(([name, , expected]) => {
    const value = connection.pragma(name, { simple: true })
    return value === expected ? [] : [`${name} is ${String(value)}`]
  })

/**
 * Opens a data file for writing and makes sure of its settings; with `create` the file may be new. Throws SQLite's
 * error (`store-fault.ts` names it), and a defect where a setting did not take.
 */
export const openForWriting = (path: string, options: { readonly create: boolean }): Connection => {
  const connection = new Database(path, { timeout: openingMilliseconds, fileMustExist: !options.create })
  try {
    for (const [name, value] of settings) connection.pragma(`${name} = ${value}`)
    connection.transaction(() => connection.prepare('SELECT count(*) FROM sqlite_schema').get()).deferred()
    const deviating = deviatingSettings(connection)
    assert(deviating.length === 0, `the data file's settings: ${deviating.join(', ')}`)
    connection.pragma(`busy_timeout = ${busyMilliseconds}`)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Opens a file of what can be made again at any time, beside the data file: a power cut may cost it its newest part, and
 * whoever opens it rebuilds what does not read. `:memory:` where the folder takes no file.
 */
export const openDerived = (path: string): Connection => {
  const connection = new Database(path, { timeout: busyMilliseconds })
  try {
    // A commit waits for no disk: a power cut costs the last steps, which are made again.
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    connection.pragma('wal_autocheckpoint = 8000')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('cache_size = -32000')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens a data file only for reading: a newer one, one in a read-only folder, a backup to be checked. */
export const openForReading = (path: string): Connection => {
  const connection = new Database(path, { timeout: openingMilliseconds, readonly: true })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('mmap_size = 0')
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    connection.pragma(`busy_timeout = ${busyMilliseconds}`)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
