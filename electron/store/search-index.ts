import { rmSync } from 'node:fs'
import { openDerived, type Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** Another number where what is indexed, or how, is another: the file is then made anew. */
const format = 2

/**
 * Segments of a table that are merged into one; what FTS5 does by itself it does in long bursts, in the middle of an
 * answer, so that here it is asked for in small measures between two steps.
 */
const mergeFrom = 8
const pagesAtOnce = 8

/** How far a version is indexed. Each has a table of its own: a question that many rows answer stops at the first ones. */
export interface IndexedVersion {
  readonly number: number
  readonly done: number
}

export interface SearchIndex {
  readonly indexed: (versionId: string, hash: string) => IndexedVersion | undefined
  /** How far each version is indexed, by its id and hash. */
  readonly versions: () => (id: string, hash: string) => IndexedVersion | undefined
  /**
   * Adds the next rows of a version, by their words, for as long as they come; `from` is how many are there. One
   * transaction; a neighbour that is at the same piece of work leaves it undone, to be asked again.
   */
  readonly add: (
    version: { readonly id: string; readonly hash: string; readonly from: number },
    rows: Iterable<ReadonlySet<string>>,
  ) => void
  /** Brings what was added together, a little at a time, until `isOver` or there is nothing to bring together. */
  readonly merge: (version: IndexedVersion, isOver: () => boolean) => void
  /** Every indexed word that begins so, at most `limit`. */
  readonly wordsFrom: (beginning: string, limit: number) => readonly string[]
  readonly hasWord: (word: string) => boolean
  /** Positions in a version of the rows that the question (FTS5's own) finds, the first first. */
  readonly find: (question: string, version: IndexedVersion, limit: number) => readonly number[]
  readonly close: () => void
}

const schema = `
  CREATE TABLE version (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    done INTEGER NOT NULL,
    UNIQUE (id, hash)
  ) STRICT;
  CREATE TABLE word (text TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${format};
`

const tableOf = (number: number): string => `found_${number}`

const openIndex = (path: string): Connection => {
  const connection = openDerived(path)
  try {
    const found = Number(connection.pragma('user_version', { simple: true }))
    if (found === 0) connection.transaction(() => connection.exec(schema)).immediate()
    if (found !== 0 && found !== format) throw new Error('another format')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens the index; a file that does not read is made anew, and where none can be made it is kept in memory. */
const openAnyIndex = (path: string): Connection => {
  try {
    return openIndex(path)
  } catch {
    try {
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
      return openIndex(path)
    } catch {
      return openIndex(':memory:')
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/**
 * The words of the rows, in a file of its own that can be made again from the data file at any time: an import does not
 * pay for it, a backup does not carry it, and no lock of it keeps the data file waiting.
 */
export const openSearchIndex = (path: string): SearchIndex => {
  const connection = openAnyIndex(path)
  const statement = createStatements(connection)
  const known = new Set<string>()

  const indexed = (versionId: string, hash: string): IndexedVersion | undefined =>
    statement('SELECT number, done FROM version WHERE id = ? AND hash = ?').get(versionId, hash) as
      IndexedVersion | undefined

  const begin = (id: string, hash: string): IndexedVersion => {
    const added = statement('INSERT INTO version (id, hash, done) VALUES (?, ?, 0)').run(id, hash)
    const number = Number(added.lastInsertRowid)
    connection.exec(`CREATE VIRTUAL TABLE ${tableOf(number)} USING fts5 (
      words, content = '', columnsize = 0, detail = 'none', prefix = '1 2 3', tokenize = 'ascii'
    )`)
    const table = tableOf(number)
    // Whole numbers are written out: bound ones would be fractions, which FTS5 refuses here.
    for (const [setting, value] of Object.entries({ automerge: 0, crisismerge: 1000, usermerge: mergeFrom }))
      connection.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${setting}', ${value})`)
    return { number, done: 0 }
  }

  return {
    indexed,

    versions: () => {
      const kept = statement('SELECT id, hash, number, done FROM version').all() as (IndexedVersion & {
        readonly id: string
        readonly hash: string
      })[]
      const versions = new Map(kept.map((version) => [`${version.id} ${version.hash}`, version]))
      return (id, hash) => versions.get(`${id} ${hash}`)
    },

    merge: ({ number }, isOver) => {
      const table = tableOf(number)
      const work = statement(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pagesAtOnce})`)
      const changes = statement('SELECT total_changes()').pluck()
      try {
        while (!isOver()) {
          const before = Number(changes.get())
          work.run()
          // A merge that found nothing to do changes one row, its own.
          if (Number(changes.get()) - before < 2) return
        }
      } catch (error) {
        if (!isBusy(error)) throw error
      }
    },

    add: ({ id, hash, from }, rows) => {
      const step = connection.transaction(() => {
        const { number, done } = indexed(id, hash) ?? begin(id, hash)
        // Another window was faster with the same rows.
        if (done !== from) return
        const insert = statement(`INSERT INTO ${tableOf(number)} (rowid, words) VALUES (?, ?)`)
        let rowid = done
        for (const words of rows) {
          for (const word of words) {
            if (known.has(word)) continue
            statement('INSERT OR IGNORE INTO word (text) VALUES (?)').run(word)
            known.add(word)
          }
          rowid += 1
          insert.run(rowid, [...words].join(' '))
        }
        statement('UPDATE version SET done = ? WHERE number = ?').run(rowid, number)
      })
      try {
        step.immediate()
      } catch (error) {
        known.clear()
        if (!isBusy(error)) throw error
      }
    },

    wordsFrom: (beginning, limit) =>
      statement('SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?')
        .pluck()
        .all(beginning, `${beginning}\u{10ffff}`, limit) as string[],

    hasWord: (word) => statement('SELECT 1 FROM word WHERE text = ?').get(word) !== undefined,

    find: (question, { number }, limit) =>
      (
        statement(
          `SELECT rowid FROM ${tableOf(number)} WHERE ${tableOf(number)} MATCH ? ORDER BY rowid LIMIT ?`,
        )
          .pluck()
          .all(question, limit) as number[]
      ).map((rowid) => rowid - 1),

    close: () => {
      connection.close()
    },
  }
}
