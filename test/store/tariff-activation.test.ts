import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations, schemaHashOf } from '../../electron/store/migrate.ts'
import { noon, openedStore, ratesTariff, samplesOf, temporaryFolder } from './store-fixture.ts'

const tablesOf = (file: Database.Database): readonly string[] =>
  file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]

/** The tables of a file that a schema did not have yet; an index before the tables that are its own. */
const tablesSince = (version: number, file: Database.Database): readonly string[] => {
  const before = new Database(':memory:')
  for (const step of migrations.slice(0, version)) before.exec(step.sql)
  const known = new Set(tablesOf(before))
  before.close()
  return tablesOf(file).filter((name) => !known.has(name))
}

const moment = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`

describe('what was in force', () => {
  it('is told from when to when, and only where something changed', async () => {
    const store = await openedStore(temporaryFolder())
    const { tariffs } = store
    const add = (units: number): string => tariffs.addVersion(ratesTariff([units]), moment(8))
    store.write(() => {
      tariffs.activateOnly(add(1), moment(9))
      tariffs.activateOnly(add(2), moment(10))
      tariffs.activateOnly('sample-rates@2', moment(11))
      tariffs.retire('sample-rates', moment(12))
      tariffs.retire('sample-rates', moment(13))
      tariffs.activateOnly('sample-rates@1', moment(14))
    })
    expect(store.read(() => tariffs.timesInForce('sample-rates'))).toEqual({
      ok: true,
      value: [
        { versionId: 'sample-rates@1', since: moment(9), until: moment(10) },
        { versionId: 'sample-rates@2', since: moment(10), until: moment(12) },
        { versionId: 'sample-rates@1', since: moment(14), until: null },
      ],
    })
  })

  it('cannot be rewritten by any statement, nor can the record of an edit', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home)
    store.write(() => {
      const first = store.tariffs.addVersion(ratesTariff([1]), moment(8))
      store.tariffs.activateOnly(first, moment(9))
      const second = store.tariffs.addVersion(ratesTariff([2]), moment(10))
      store.edits.record(second, { baseId: first, kind: 'rows', changes: [], warnings: 0 }, moment(10))
    })
    const other = new Database(join(home, 'viaduct.db'))
    for (const statement of [
      "UPDATE tariff_in_force SET since = '2020'",
      'DELETE FROM tariff_in_force',
      'INSERT OR REPLACE INTO tariff_in_force SELECT * FROM tariff_in_force',
      "UPDATE tariff_edit SET changes = ''",
      'DELETE FROM tariff_edit',
      'INSERT OR REPLACE INTO tariff_edit SELECT * FROM tariff_edit',
    ]) {
      expect(() => other.exec(statement), statement).toThrow(/append-only/)
    }
    other.close()
  })

  it('begins, in a data file of the schema before it, with what is in force there', async () => {
    const home = temporaryFolder()
    const samples = samplesOf('1', ratesTariff([1]))
    const first = await openedStore(home, { samples })
    first.close()
    const older = new Database(first.file)
    older.pragma('foreign_keys = OFF')
    for (const table of tablesSince(2, older)) older.exec(`DROP TABLE IF EXISTS ${table}`)
    older.exec('ALTER TABLE tariff_version DROP COLUMN expires_on')
    older.pragma('user_version = 2')
    older.prepare("UPDATE meta SET value = ? WHERE name = 'schema-hash'").run(schemaHashOf(older))
    older.close()
    const store = await openedStore(home, { samples })
    expect(store.read(() => store.tariffs.timesInForce('sample-rates'))).toEqual({
      ok: true,
      value: [{ versionId: 'sample-rates@1', since: noon, until: null }],
    })
  })
})
