import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/store/migrate.ts'
import type { Store } from '../../electron/store/store.ts'
import type { CustomerInput } from '../../shared/customer/customer.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { customerOf } from './customer-fixture.ts'
import { openedStore, temporaryFolder } from './store-fixture.ts'

const add = (store: Store, customers: Readonly<Record<string, CustomerInput>>): void => {
  const written = store.write(() => {
    for (const [id, typed] of Object.entries(customers)) store.customers.add(customerOf(id, typed))
  })
  expect(written.ok).toBe(true)
}

const search = (store: Store, text: string, options: { limit?: number; archived?: boolean } = {}) => {
  const found = store.read(() => store.customers.search({ text, limit: 50, archived: false, ...options }))
  return found.ok ? { total: found.value.total, ids: found.value.found.map(({ id }) => id) } : undefined
}

const withFile = <Value>(store: Store, step: (file: Database.Database) => Value): Value => {
  const file = new Database(store.file)
  try {
    return step(file)
  } finally {
    file.close()
  }
}

describe('searching customers', () => {
  it('finds names without their accents, Chinese by any run of signs, people, towns and numbers', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, {
      lodz: { name: 'Łódź Cargo', contacts: [{ name: 'Zoë Nowak', email: 'zoe@lodzcargo.example' }] },
      henan: { name: '河南中欧国际物流有限公司', address: { city: '郑州', country: 'CN' } },
      aero: { name: 'Ærø Straße GmbH', vatNumber: 'DE 123.456.789', address: { postcode: '80331' } },
      hidden: { name: 'Other', notes: 'a friend of Lodz' },
    })
    for (const [text, ids] of [
      ['lodz', ['lodz']],
      ['cargo ŁÓ', ['lodz']],
      ['zoe', ['lodz']],
      ['zoe@lodzcargo', ['lodz']],
      ['国际', ['henan']],
      ['物流 郑州', ['henan']],
      ['物国', []],
      ['aero strasse', ['aero']],
      ['DE123456789', ['aero']],
      ['123.456', ['aero']],
      ['8033', ['aero']],
      ['friend', []],
      ['" OR * NOT', []],
    ] as const) {
      expect([text, search(store, text)?.ids]).toEqual([text, [...ids]])
    }
  })

  it('lists the newest first, counts all of them, and keeps the archived ones apart', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, { a: { name: 'Lamp One' }, b: { name: 'Lamp Two' }, c: { name: 'Lamp Three' } })
    expect(search(store, '', { limit: 2 })).toEqual({ total: 3, ids: ['c', 'b'] })
    expect(search(store, 'la', { limit: 2 })).toEqual({ total: 3, ids: ['c', 'b'] })
    store.write(() => store.customers.change({ ...customerOf('b', { name: 'Lamp Two' }), archived: true }))
    expect(search(store, 'lamp')).toEqual({ total: 2, ids: ['c', 'a'] })
    expect(search(store, 'lamp', { archived: true })).toEqual({ total: 1, ids: ['b'] })
  })

  it('finds a changed customer by its new words only', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, { a: { name: 'Old Name' } })
    store.write(() => store.customers.change({ ...customerOf('a', { name: 'New Sign' }), version: 2 }))
    expect(search(store, 'old')?.ids).toEqual([])
    expect(search(store, 'sign')?.ids).toEqual(['a'])
  })

  it('finds what looks like one customer: the same name but for accents and case, or the same tax number', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, { a: { name: 'Société Générale', vatNumber: 'FR 12 345' }, b: { name: 'Other' } })
    const like = (name: string, vatNumber: string) => {
      const found = store.read(() => store.customers.like({ name, vatNumber }))
      return found.ok && found.value.map(({ id }) => id)
    }
    expect(like('SOCIETE generale', '')).toEqual(['a'])
    expect(like('Somebody', 'fr12345')).toEqual(['a'])
    expect(like('Somebody', '')).toEqual([])
  })
})

describe('erasing a customer', () => {
  it('leaves its id, the day, and not one byte of what was known, whatever came before and after', async () => {
    const store = await openedStore(temporaryFolder())
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`n${index}`, { name: `Neighbour ${index} quorum` }]),
    )
    add(store, many)
    add(store, {
      gone: {
        name: 'Quixotria Zyvanne',
        legalName: '魏巍龘贸易',
        contacts: [{ name: 'Wulfhilda Xantippe', email: 'wulf@qzyx.example', phone: '+32 987 654 321' }],
        address: { lines: ['Jabberwock 7'], city: 'Vortigernham' },
        vatNumber: 'QX99887766',
        notes: 'fond of bandersnatch',
      },
    })
    add(
      store,
      Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`m${at}`, { name: `After ${at}` }])),
    )
    store.write(() =>
      store.customers.change({
        ...customerOf('gone', { name: 'Quixotria Zyvanneva', notes: 'x'.repeat(9000) + ' snark' }),
        version: 2,
      }),
    )
    const traces = [
      'Quixotria',
      'Zyvanne',
      'yvanne',
      'uixotr',
      '龘',
      'Wulfhilda',
      'ulfhild',
      'antippe',
      'qzyx',
      '987 654',
      '987654',
      'Jabberwock',
      'ortigernh',
      '99887766',
      'bandersnatch',
      'snark',
    ].flatMap((text) => [text, foldName(text)])
    const file = (): Buffer => readFileSync(store.file)
    expect(file().includes('Zyvanneva')).toBe(true)
    expect(store.write(() => store.customers.erase('gone', '2026-11-24')).ok).toBe(true)
    const bytes = file()
    expect(traces.filter((trace) => bytes.includes(trace))).toEqual([])
    const found = store.read(() => [store.customers.find('gone'), store.customers.privacyLog('gone')])
    expect(found.ok && found.value).toEqual([
      { id: 'gone', erasedOn: '2026-11-24' },
      [{ kind: 'erasure', doneOn: '2026-11-24' }],
    ])
    expect(search(store, 'neighbour quorum', { limit: 500 })?.total).toBe(300)
    expect(search(store, 'quixotria')?.total).toBe(0)
    expect(search(store, '', { archived: true })?.total).toBe(0)
  })

  it('is for good: neither the row nor the log can be changed, deleted or replaced', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, { a: { name: 'Gone' }, b: { name: 'Here' } })
    store.write(() => store.customers.erase('a', '2026-11-24'))
    withFile(store, (file) => {
      for (const statement of [
        "UPDATE customer SET archived = 0 WHERE id = 'a'",
        "DELETE FROM customer WHERE id = 'b'",
        "UPDATE customer SET id = 'c' WHERE id = 'b'",
        "INSERT OR REPLACE INTO customer (id, version, archived, created_at, changed_at, content, name_key, seal) SELECT 'b', 1, 0, '', '', '{}', 'x', seal FROM customer WHERE id = 'b'",
        "UPDATE privacy_log SET done_on = '2020-01-01'",
        'DELETE FROM privacy_log',
        "INSERT OR REPLACE INTO privacy_log SELECT id, 'access', done_on, customer_id FROM privacy_log",
      ]) {
        expect(() => file.exec(statement), statement).toThrow(/erased|keeps|append-only/)
      }
    })
  })
})

describe('a data file from before there were customers', () => {
  it('gets them, with a checked copy of itself as it was beside it', async () => {
    const home = temporaryFolder()
    const older = migrations.slice(
      0,
      migrations.findIndex(({ sql }) => sql.includes('CREATE TABLE customer ')),
    )
    const before = await openedStore(home, { migrations: older })
    before.close()
    const store = await openedStore(home)
    add(store, { a: { name: 'First' } })
    expect(search(store, 'first')?.ids).toEqual(['a'])
    // A copy before each step from there on; the first is the file as it was.
    expect(readdirSync(join(home, 'backups'))).toContainEqual(
      expect.stringContaining(`schema-${older.length}`),
    )
  })
})

describe('a customer that changed by itself', () => {
  it('is damage, and is not quoted with', async () => {
    const store = await openedStore(temporaryFolder())
    add(store, { a: { name: 'Margin', margin: { kind: 'markupOnCost', percent: '12' } } })
    withFile(store, (file) =>
      file.exec("UPDATE customer SET content = replace(content, '\"12\"', '\"21\"') WHERE id = 'a'"),
    )
    const found = store.read(() => store.customers.find('a'))
    expect(found.ok ? '' : found.failure.code).toBe('E-DAMAGED')
  })
})
