import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForWriting } from '../../electron/store/open.ts'
import type { QuoteBody } from '../../shared/quote/compose-quote.ts'
import { bareResources, openApp, utf8 } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { lane, laneSheet, shipment } from './quote-shipment.ts'
import { assert } from '../../shared/kernel/assert.ts'

/** A data folder with one tariff in force and no quote. */
export const quoteHome = async (): Promise<string> => {
  const { app, accept, home } = await openApp(temporaryFolder(), { resources: bareResources() })
  await accept({ fileName: 'lane.csv', bytes: utf8(laneSheet), issuer: 'Meuse', acceptWarnings: true })
  app.close()
  const copy = temporaryFolder()
  cpSync(home, copy, { recursive: true })
  return copy
}

/** What such a quote is before it has its number. */
export const quoteBody = async (): Promise<QuoteBody> => {
  const { ask } = await openApp(await quoteHome(), { resources: bareResources() })
  const key = '0d5d4bd7-4f46-4bd3-8a2b-000000000000'
  const issued = await ask('quotes.issue', { key, shipment, offers: [lane], acceptHoles: true })
  assert(issued.ok, JSON.stringify(issued))
  const shown = await ask('quotes.show', { number: issued.value.quote.number })
  assert(shown.ok, 'the quote is there')
  const {
    number: _number,
    year: _year,
    ordinal: _ordinal,
    revision: _revision,
    ...rest
  } = shown.value.content
  const { supersedes: _supersedes, issuedAt: _issuedAt, previousHash: _previousHash, ...body } = rest
  return body
}

/** The keys of the quotes in a folder by their numbers, in the order of issue, after everything was checked. */
export const checkedQuotes = (home: string): ReadonlyMap<string, string> => {
  const connection = openForWriting(join(home, 'viaduct.db'), { create: false })
  try {
    checkContent(connection)
    const rows = connection.prepare('SELECT number, key FROM quote ORDER BY id').all() as {
      readonly number: string
      readonly key: string
    }[]
    return new Map(rows.map(({ number, key }) => [number, key]))
  } finally {
    connection.close()
  }
}

/** The numbers from the year's first on. */
export const numbersTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Q-2026-${String(at + 1).padStart(4, '0')}`)
