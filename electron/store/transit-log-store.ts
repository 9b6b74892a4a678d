import { foldName } from '../../shared/kernel/fold-name.ts'
import { referenceKey, type TransitLogEntry } from '../../shared/transit-log/transit-log-entry.ts'
import { sealOf } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

interface EntryRow extends TransitLogEntry {
  readonly number: number
  readonly seal: string
}

const columns = `number, id, mode, carrier, service, origin_gateway AS originGateway,
  destination_gateway AS destinationGateway, departed_on AS departedOn, arrived_on AS arrivedOn, reference, note,
  entered_at AS enteredAt, seal`

/** The entry, unless it is not what was written: a day that changed by itself would be quoted. */
const entryOf = ({ number, seal, ...entry }: EntryRow): TransitLogEntry => {
  if (sealOf({ ...entry }) !== seal) throw new DamageFound(`transit log ${number}: its record differs`)
  return entry
}

const valuesOf = (entry: TransitLogEntry) => {
  const { carrier, service, originGateway, destinationGateway, reference, note } = entry
  return {
    ...entry,
    referenceKey: referenceKey(reference),
    words: foldName([carrier, service, originGateway, destinationGateway, reference, note].join(' ')),
    seal: sealOf({ ...entry }),
  }
}

export interface TransitLogSearch {
  /** Words that all occur in an entry; empty for every entry. */
  readonly text: string
  readonly limit: number
  readonly offset: number
}

export type TransitLogStore = ReturnType<typeof createTransitLogStore>

/** The own transit log. Call inside the store's `read` or `write`. */
export const createTransitLogStore = (connection: Connection) => {
  const statement = createStatements(connection)
  const one = (row: unknown): TransitLogEntry | undefined =>
    row === undefined ? undefined : entryOf(row as EntryRow)
  return {
    /** Another number after every change. */
    revision: (): number => Number(statement('SELECT revision FROM transit_log_revision').pluck().get()),

    find: (id: string): TransitLogEntry | undefined =>
      one(statement(`SELECT ${columns} FROM transit_log WHERE id = ?`).get(id)),

    /** The entry under a reference, as `referenceKey` has it. */
    byReference: (key: string): TransitLogEntry | undefined =>
      one(statement(`SELECT ${columns} FROM transit_log WHERE reference_key = ?`).get(key)),

    /** Every entry, the last departure first. */
    all: (): readonly TransitLogEntry[] =>
      (
        statement(
          `SELECT ${columns} FROM transit_log ORDER BY departed_on DESC, number DESC`,
        ).all() as EntryRow[]
      ).map(entryOf),

    /** Those found, the last departure first, and how many there are in all. */
    search: ({
      text,
      limit,
      offset,
    }: TransitLogSearch): { readonly total: number; readonly entries: readonly TransitLogEntry[] } => {
      const words = JSON.stringify(foldName(text).split(' ').filter(Boolean))
      const found = `transit_log WHERE NOT EXISTS
        (SELECT 1 FROM json_each(?) AS word WHERE instr(transit_log.words, word.value) = 0)`
      const total = statement(`SELECT count(*) FROM ${found}`).pluck().get(words)
      const rows = statement(
        `SELECT ${columns} FROM ${found} ORDER BY departed_on DESC, number DESC LIMIT ? OFFSET ?`,
      ).all(words, limit, offset) as EntryRow[]
      return { total: Number(total), entries: rows.map(entryOf) }
    },

    add: (entry: TransitLogEntry): void => {
      statement(
        `INSERT INTO transit_log (id, mode, carrier, service, origin_gateway, destination_gateway, departed_on,
          arrived_on, reference, reference_key, note, entered_at, words, seal) VALUES (@id, @mode, @carrier, @service,
          @originGateway, @destinationGateway, @departedOn, @arrivedOn, @reference, @referenceKey, @note, @enteredAt,
          @words, @seal)`,
      ).run(valuesOf(entry))
    },

    change: (entry: TransitLogEntry): void => {
      statement(
        `UPDATE transit_log SET mode = @mode, carrier = @carrier, service = @service, origin_gateway = @originGateway,
          destination_gateway = @destinationGateway, departed_on = @departedOn, arrived_on = @arrivedOn,
          reference = @reference, reference_key = @referenceKey, note = @note, entered_at = @enteredAt,
          words = @words, seal = @seal WHERE id = @id`,
      ).run(valuesOf(entry))
    },

    remove: (id: string): void => {
      statement('DELETE FROM transit_log WHERE id = ?').run(id)
    },
  }
}
