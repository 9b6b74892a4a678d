import type { RecordedStatus } from '../../shared/quote/quote-status.ts'
import { sealOf } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

/** Something that became of a quote. */
export interface QuoteEvent {
  readonly quoteId: number
  readonly status: RecordedStatus
  /** The day it happened, which may lie before the moment it was recorded. */
  readonly happenedOn: string
  readonly recordedAt: string
  readonly reason: string | null
  readonly acceptedOffer: string | null
}

interface EventRow extends QuoteEvent {
  readonly id: number
  /** The seal of the event before it, of whichever quote. */
  readonly previous: string | null
  readonly seal: string
}

const columns = `id, quote_id AS quoteId, status, happened_on AS happenedOn, recorded_at AS recordedAt, reason,
  offer AS acceptedOffer, previous, seal`

const checked = (row: EventRow): EventRow => {
  const { seal, ...sealed } = row
  if (sealOf(sealed) !== seal) throw new DamageFound(`event ${row.id} of a quote: its record differs`)
  return row
}

const eventOf = ({ id: _id, previous: _previous, seal: _seal, ...event }: EventRow): QuoteEvent => event

/** What became of quotes, in one chain over all of them. Call inside the store's `read` or `write`. */
export const createQuoteHistory = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    /** Oldest first. */
    of: (quoteId: number): readonly QuoteEvent[] =>
      (
        statement(`SELECT ${columns} FROM quote_event WHERE quote_id = ? ORDER BY id`).all(
          quoteId,
        ) as EventRow[]
      )
        .map(checked)
        .map(eventOf),

    add: (event: QuoteEvent): void => {
      const last = statement('SELECT id, seal FROM quote_event ORDER BY id DESC LIMIT 1').get() as
        Pick<EventRow, 'id' | 'seal'> | undefined
      const { quoteId, status, happenedOn, recordedAt, reason, acceptedOffer } = event
      const row = {
        id: (last?.id ?? 0) + 1,
        quoteId,
        status,
        happenedOn,
        recordedAt,
        reason,
        acceptedOffer,
        previous: last?.seal ?? null,
      }
      statement(
        `INSERT INTO quote_event (id, quote_id, status, happened_on, recorded_at, reason, offer, previous, seal)
          VALUES (@id, @quoteId, @status, @happenedOn, @recordedAt, @reason, @acceptedOffer, @previous, @seal)`,
      ).run({ ...row, seal: sealOf(row) })
    },

    /** Throws `DamageFound` where an event or the chain of them does not hold. */
    checkAll: (): void => {
      let previous: string | null = null
      let count = 0
      for (const row of statement(`SELECT ${columns} FROM quote_event ORDER BY id`).iterate()) {
        const event = checked(row as EventRow)
        count += 1
        if (event.previous !== previous || event.id !== count) {
          throw new DamageFound(`event ${event.id} of a quote: not after the one before it`)
        }
        previous = event.seal
      }
    },
  }
}
