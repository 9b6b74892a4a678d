import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { Parameter } from '../../shared/tariff/reference-rows.ts'
import { validityOfRows } from '../../electron/store/validity-of-rows.ts'
import { noon, openedStore, ratesTariff, samplesOf, temporaryFolder } from './store-fixture.ts'

const activeIds = (store: Awaited<ReturnType<typeof openedStore>>): readonly string[] => {
  const book = store.read(store.tariffs.activeBook)
  assert(book.ok, 'the book is read')
  return book.value.versions.map(({ id }) => id)
}

describe('tariff versions', () => {
  it('come back as they were kept, with a hash that is the same in every data file', async () => {
    const tariff = ratesTariff([82145, 82201])
    const [first, second] = await Promise.all(
      [1, 2].map(async () => {
        const store = await openedStore(temporaryFolder(), { samples: samplesOf('1', tariff) })
        const book = store.read(store.tariffs.activeBook)
        assert(book.ok, 'the book is read')
        return book.value
      }),
    )
    expect(first).toEqual(second)
    expect(first?.versions[0]?.rows).toEqual(tariff.rows)
    expect(first?.versions[0]).toMatchObject({
      id: 'sample-rates@1',
      tariffId: 'sample-rates',
      version: 1,
      sample: true,
      priority: -1000,
    })
  })

  it('are kept a second time only when something in them changed; the newer one takes the place of the older', async () => {
    const store = await openedStore(temporaryFolder())
    const add = (units: number): void => {
      const added = store.write(() => {
        store.tariffs.activateOnly(store.tariffs.addVersion(ratesTariff([units]), noon), noon)
      })
      assert(added.ok, 'the version is added')
    }
    add(82145)
    add(82145)
    expect(activeIds(store)).toEqual(['sample-rates@1'])
    add(82146)
    expect(activeIds(store)).toEqual(['sample-rates@2'])
    const list = store.read(store.tariffs.list)
    expect(list.ok && list.value.map(({ id, active }) => [id, active])).toEqual([
      ['sample-rates@2', true],
      ['sample-rates@1', false],
    ])
    const older = store.read(() => store.tariffs.find('sample-rates@1'))
    expect(older.ok && older.value?.version.rows[0]).toMatchObject({ perEur: { units: 82145, decimals: 4 } })
    const inForce = store.read(() => store.tariffs.find('sample-rates'))
    expect(inForce.ok && inForce.value?.summary.version).toBe(2)
  })

  it('cannot be changed, deleted or added to by any statement', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home, { samples: samplesOf('1', ratesTariff([82145])) })
    store.close()
    const other = new Database(join(home, 'viaduct.db'))
    for (const statement of [
      'UPDATE tariff SET sample = 0',
      'DELETE FROM tariff',
      'UPDATE tariff_version SET priority = 0',
      'DELETE FROM tariff_version',
      "UPDATE tariff_row SET content = '{}'",
      'DELETE FROM tariff_row',
      'INSERT INTO tariff_row SELECT version_id, 1, sheet_row, kind, origin, destination, carrier, service, content FROM tariff_row',
      "INSERT OR REPLACE INTO tariff_row SELECT version_id, 0, sheet_row, kind, origin, destination, carrier, service, '{}' FROM tariff_row",
      "INSERT OR REPLACE INTO tariff_row (rowid, version_id, position, sheet_row, kind, content) SELECT rowid, version_id, 7, 7, kind, '{}' FROM tariff_row",
      'INSERT OR REPLACE INTO tariff_version SELECT * FROM tariff_version',
      'INSERT OR REPLACE INTO tariff SELECT * FROM tariff',
    ]) {
      expect(() => other.exec(statement), statement).toThrow(/append-only|all its rows/)
    }
    other.close()
  })

  it('are refused when a price was changed behind our back, which SQLite itself takes for sound', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home, { samples: samplesOf('1', ratesTariff([82145])) })
    store.close()
    const other = new Database(join(home, 'viaduct.db'))
    const trigger = other
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'tariff_row_no_update'")
      .pluck()
      .get()
    other.exec('DROP TRIGGER tariff_row_no_update')
    other.exec("UPDATE tariff_row SET content = replace(content, '82145', '82154')")
    other.exec(String(trigger))
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok')
    other.close()
    const again = await openedStore(home, { samples: samplesOf('1') })
    const book = again.read(again.tariffs.activeBook)
    expect(book.ok ? undefined : book.failure.code).toBe('E-DAMAGED')
  })

  it('are refused when one of them has dropped out of the book unseen', async () => {
    const home = temporaryFolder()
    const store = await openedStore(home, {
      samples: samplesOf('1', ratesTariff([82145]), ratesTariff([11593], 'dollar')),
    })
    store.close()
    const other = new Database(join(home, 'viaduct.db'))
    other.exec("DELETE FROM tariff_activation WHERE version_id = 'sample-dollar@1'")
    other.close()
    const again = await openedStore(home, { samples: samplesOf('1') })
    const book = again.read(again.tariffs.activeBook)
    expect(book.ok ? undefined : book.failure.code).toBe('E-DAMAGED')
  })
})

describe('the validity of a tariff', () => {
  const parameter = (validFrom: string | null, validTo: string | null): Parameter => ({
    kind: 'parameter',
    row: 2,
    mode: null,
    carrier: null,
    service: null,
    name: 'cafPercent',
    value: '2',
    validFrom: validFrom as LocalDate | null,
    validTo: validTo as LocalDate | null,
  })

  it('runs from the first to the last day on which any row prices, and is open where a row is', () => {
    const rows = [parameter('2026-11-01', '2026-12-31'), parameter('2026-10-01', '2026-11-30')]
    expect(validityOfRows(rows)).toEqual({ validFrom: '2026-10-01', validTo: '2026-12-31' })
    expect(validityOfRows([...rows, parameter(null, '2026-12-01')])).toEqual({
      validFrom: null,
      validTo: '2026-12-31',
    })
    expect(validityOfRows([parameter('2026-10-01', null), ...rows])).toEqual({
      validFrom: '2026-10-01',
      validTo: null,
    })
    expect(validityOfRows([])).toEqual({ validFrom: null, validTo: null })
  })
})
