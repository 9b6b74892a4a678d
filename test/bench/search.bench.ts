import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCustomerStore } from '../../electron/store/customer-store.ts'
import { migrate, migrations } from '../../electron/store/migrate.ts'
import { openForWriting, type Connection } from '../../electron/store/open.ts'
import { createQuoteEntryStore } from '../../electron/store/quote-entry-store.ts'
import { createQuoteList } from '../../electron/store/quote-list.ts'
import { parseCustomer } from '../../shared/customer/parse-customer.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { wordsSought } from '../../shared/kernel/search-words.ts'
import { createSeededRandom } from './seeded-random.ts'
import { customerCount, customerId, customerOf, keystrokes, quoteOf } from './search-workload.ts'
import { duration, percentile, printTable } from './timing.ts'

export const title = 'SEARCH: a key typed, to the newest 50 of 200,000 quotes, in the store'

const quotes = 200_000
const searches = 300
const scanned = 60
const page = 50
const today = '2026-11-23'

const fill = (connection: Connection): void => {
  const random = createSeededRandom(20261123)
  const customers = createCustomerStore(connection)
  const entries = createQuoteEntryStore(connection)
  // Only what searching reads is made; the quotes themselves would be five gigabytes.
  connection.pragma('foreign_keys = OFF')
  connection
    .transaction(() => {
      for (let n = 1; n <= customerCount; n += 1) {
        const parsed = parseCustomer(customerOf(random))
        assert(parsed.ok, 'the customer is one')
        const id = customerId(n)
        const at = '2026-11-23T09:00:00.000Z'
        customers.add({
          id,
          version: 1,
          archived: false,
          createdAt: at,
          changedAt: at,
          details: parsed.value,
        })
      }
      for (let n = 1; n <= quotes; n += 1) {
        const standing = { status: 'issued', reason: null, acceptedOffer: null } as const
        entries.add(n, quoteOf(n, random), '0'.repeat(64), standing)
      }
    })
    .immediate()
}

/** The same answer without an index: every quote's words and its customer's looked through, the newest first. */
const createScan = (connection: Connection) => {
  connection.exec(
    `CREATE TEMP TABLE plain (id INTEGER PRIMARY KEY, words TEXT) STRICT;
      INSERT INTO plain SELECT rowid, ' ' || words || ' ' || customer FROM quote_search`,
  )
  return (text: string): readonly number[] => {
    const words = wordsSought(text).map(({ text: word }) => `% ${word}%`)
    const conditions = words.map(() => 'words LIKE ?').join(' AND ')
    const where = conditions === '' ? '' : `WHERE ${conditions}`
    return connection
      .prepare(`SELECT id FROM plain ${where} ORDER BY id DESC LIMIT ${page}`)
      .pluck()
      .all(...words) as number[]
  }
}

export const run = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-bench-'))
  const file = join(folder, 'viaduct.db')
  const connection = openForWriting(file, { create: true })
  try {
    migrate(connection, migrations, () => undefined)
    fill(connection)
    const list = createQuoteList(connection)
    const typed = keystrokes(createSeededRandom(7), searches, quotes)
    const find = (text: string): readonly number[] =>
      connection
        .transaction(() => list.page({ text }, { before: null, limit: page, today }).quotes)
        .deferred()
        .map(({ id }) => id)
    for (const text of typed.slice(0, 200)) find(text)
    const times = Float64Array.from(typed, (text) => {
      const start = process.hrtime.bigint()
      find(text)
      return Number(process.hrtime.bigint() - start)
    }).toSorted()

    const scan = createScan(connection)
    const step = Math.floor(typed.length / scanned)
    const some = typed.filter((_, index) => index % step === 0)
    const scans = Float64Array.from(some, (text) => {
      const start = process.hrtime.bigint()
      const found = scan(text)
      const time = Number(process.hrtime.bigint() - start)
      assert(found.join() === find(text).join(), `both ways find the same for “${text}”`)
      return time
    }).toSorted()

    printTable([
      [
        `${typed.length} keystrokes, ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`,
        'p50',
        'p95',
        'p99',
        'worst',
      ],
      ...(
        [
          ['full-text index', times],
          [`LIKE over every quote, ${some.length} of them`, scans],
        ] as const
      ).map(([name, sorted]) => [
        name,
        ...[50, 95, 99, 100].map((percent) => duration(percentile(sorted, percent))),
      ]),
    ])
  } finally {
    connection.close()
    rmSync(folder, { recursive: true })
  }
}
