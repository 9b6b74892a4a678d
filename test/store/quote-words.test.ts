import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate, migrations } from '../../electron/store/migrate.ts'
import { openForReading, openForWriting } from '../../electron/store/open.ts'
import { createQuoteWords } from '../../electron/store/quote-words.ts'
import { temporaryFolder } from './store-fixture.ts'

const fileWith = (texts: readonly string[]): string => {
  const file = join(temporaryFolder(), 'viaduct.db')
  const connection = openForWriting(file, { create: true })
  migrate(connection, migrations, () => undefined)
  const insert = connection.prepare('INSERT INTO quote_search (rowid, words, customer) VALUES (?, ?, ?)')
  for (const [index, text] of texts.entries()) insert.run(index + 1, text, 'containerline')
  connection.close()
  return file
}

const open = (texts: readonly string[]) => {
  const connection = openForReading(fileWith(texts))
  onTestFinished(() => void connection.close())
  return { connection, wordsFrom: createQuoteWords(connection) }
}

describe('the words that quotes are found by', () => {
  it('are those of every quote and every customer that begin so, each once, also in a file that is only read', () => {
    const { wordsFrom } = open(['container containers', 'container contained', 'contain'])
    expect(wordsFrom('contain')).toEqual(['contain', 'contained', 'container', 'containerline', 'containers'])
    expect(wordsFrom('containers')).toEqual(['containers'])
    expect(wordsFrom('containery')).toEqual([])
  })

  it('are left to the index where its own lists answer, where a sign parts the word, and where there are many', () => {
    const { wordsFrom } = open([Array.from({ length: 13 }, (_, at) => `reference${at + 10}`).join(' ')])
    expect(wordsFrom('refere')).toBeUndefined()
    expect(wordsFrom('reference-1')).toBeUndefined()
    expect(wordsFrom('reference')).toBeUndefined()
    expect(wordsFrom('reference1')).toHaveLength(10)
  })

  it('are known again after a read that failed', () => {
    const { connection, wordsFrom } = open(['container'])
    const failing = connection.transaction(() => {
      wordsFrom('contain')
      throw new Error('elsewhere')
    })
    expect(() => failing.deferred()).toThrow('elsewhere')
    expect(wordsFrom('container')).toEqual(['container', 'containerline'])
  })
})
