import Database from 'better-sqlite3'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/store/migrate.ts'
import type { Migration } from '../../electron/store/migration.ts'
import { openedStore, ratesTariff, samplesOf, temporaryFolder, tryStore } from './store-fixture.ts'

const newest = migrations.length
const nextStep: Migration = {
  version: newest + 1,
  sql: `CREATE TABLE note (text TEXT NOT NULL) STRICT; PRAGMA user_version = ${newest + 1};`,
}
const withNext = [...migrations, nextStep]
const samples = samplesOf('1', ratesTariff([82145]))

const schemaOf = (file: string): { version: unknown; tables: readonly unknown[] } => {
  const other = new Database(file, { readonly: true })
  try {
    return {
      version: other.pragma('user_version', { simple: true }),
      tables: other
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .pluck()
        .all(),
    }
  } finally {
    other.close()
  }
}

describe('migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('make the schema of this version from nothing', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home)
    expect(schemaOf(store.file)).toEqual({
      version: newest,
      tables: [
        'customer',
        'customer_search',
        'customer_search_config',
        'customer_search_content',
        'customer_search_data',
        'customer_search_idx',
        'draft',
        'house',
        'meta',
        'privacy_log',
        'quote',
        'quote_draft',
        'quote_entry',
        'quote_event',
        'quote_filter',
        'quote_invoice',
        'quote_search',
        'quote_search_config',
        'quote_search_content',
        'quote_search_data',
        'quote_search_idx',
        'scenario',
        'setting',
        'sheet_memory',
        'tariff',
        'tariff_activation',
        'tariff_edit',
        'tariff_import',
        'tariff_in_force',
        'tariff_lanes',
        'tariff_pack',
        'tariff_row',
        'tariff_version',
        'transit_log',
        'transit_log_revision',
        'trusted_signer',
      ],
    })
    const other = new Database(store.file, { readonly: true })
    expect(other.pragma('application_id', { simple: true })).toBe(0x56494144)
    other.close()
  })

  it('back the file up before each step, whole and checked, and keep what is in it', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples })
    first.close()
    const store = await openedStore(home, { samples, migrations: withNext })
    expect(schemaOf(store.file).version).toBe(newest + 1)
    expect(readdirSync(join(home, 'backups'))).toEqual([`2026-11-23T120000Z-schema-${newest}.db`])
    expect(schemaOf(join(home, 'backups', `2026-11-23T120000Z-schema-${newest}.db`)).version).toBe(newest)
    const book = store.read(store.tariffs.activeBook)
    expect(book.ok && book.value.versions.map(({ id }) => id)).toEqual(['sample-rates@1'])
  })

  it('leave the old schema when a step fails, and say E-MIGRATE', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples })
    first.close()
    const before = schemaOf(first.file)
    const failing: Migration = {
      version: newest + 1,
      sql: `CREATE TABLE note (text TEXT) STRICT; INSERT INTO nowhere VALUES (1); PRAGMA user_version = ${newest + 1};`,
    }
    const opened = await tryStore(home, { samples, migrations: [...migrations, failing] })
    expect(opened.ok ? undefined : opened.failure.code).toBe('E-MIGRATE')
    expect(schemaOf(first.file)).toEqual(before)
    expect(readdirSync(join(home, 'backups'))).toHaveLength(1)
  })

  it('do not run on a damaged file: the backup’s check finds it first, and no backup of it stays', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples })
    first.close()
    const other = new Database(first.file)
    other.exec("UPDATE meta SET value = replace(value, substr(value, 1, 1), 'x') WHERE name = 'book-hash'")
    other.close()
    const before = readFileSync(first.file)
    const opened = await tryStore(home, { samples, migrations: withNext })
    expect(opened.ok ? undefined : opened.failure.code).toBe('E-DAMAGED')
    expect(readFileSync(first.file).equals(before)).toBe(true)
    expect(readdirSync(join(home, 'backups'))).toEqual([])
  })
})
