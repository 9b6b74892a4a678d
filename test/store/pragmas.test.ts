import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviatingSettings, openForWriting } from '../../electron/store/open.ts'
import { openedStore, temporaryFolder } from './store-fixture.ts'

describe('how the data file is written', () => {
  it('keeps every setting after a transaction, also in a file that somebody turned to WAL', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home)
    store.close()
    const file = join(home, 'viaduct.db')
    const other = new Database(file)
    other.pragma('journal_mode = WAL')
    other.close()
    const connection = openForWriting(file, { create: false })
    connection.exec("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('theme', 'dark'); COMMIT")
    expect(deviatingSettings(connection)).toEqual([])
    connection.close()
  })

  it('notices WAL, whose synchronous falls back at the first transaction', () => {
    const connection = new Database(join(temporaryFolder(), 'wal.db'))
    connection.pragma('journal_mode = WAL')
    connection.exec('CREATE TABLE t (a TEXT) STRICT')
    const deviating = deviatingSettings(connection).join()
    expect(deviating).toContain('journal_mode is wal')
    expect(deviating).toContain('synchronous is 1')
    connection.close()
  })
})
