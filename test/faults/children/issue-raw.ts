import Database from 'better-sqlite3'
import { readFileSync, writeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '../../../shared/kernel/assert.ts'
import type { QuoteBody } from '../../../shared/quote/compose-quote.ts'
import { openForWriting, type Connection } from '../../../electron/store/open.ts'
import { createQuoteStore } from '../../../electron/store/quote-store.ts'
import { createTransactions, identityOf } from '../../../electron/store/transactions.ts'

/**
 * issue-raw.ts HOME TIMES BODY MODE: issues that many quotes through the store and writes each into `acknowledged` only
 * when the store has acknowledged it. `house` opens the file as the program does, `wal` as a hand that knows no better.
 */
const [, , home = '', times = '', bodyFile = '', mode = ''] = process.argv

const file = join(home, 'viaduct.db')

const openWal = (): Connection => {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  return connection
}

const connection = mode === 'wal' ? openWal() : openForWriting(file, { create: false })
const path = { path: file, identity: identityOf(file), refusal: undefined }
const { write } = createTransactions(connection, path, (fault) => fault)
const quotes = createQuoteStore(connection)
const body = JSON.parse(readFileSync(bodyFile, 'utf8')) as QuoteBody
const acknowledged = openSync(join(home, 'acknowledged'), 'a')

for (let n = 1; n <= Number(times); n += 1) {
  const key = `0d5d4bd7-4f46-4bd3-8a2b-${n.toString(16).padStart(12, '0')}`
  const issued = write(() =>
    quotes.issue({
      body: { ...body, key },
      requestHash: '0'.repeat(64),
      numberFormat: 'Q-{year}-{n:4}',
      revises: null,
      issuedAt: '2026-11-23T09:00:00.000Z',
    }),
  )
  assert(issued.ok && issued.value, 'the quote is issued')
  writeSync(acknowledged, `${key} ${issued.value.content.number}\n`)
}
connection.close()
