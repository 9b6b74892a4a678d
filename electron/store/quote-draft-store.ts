import { sealOf } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

/** A quote that is being made, as it was typed: whatever JSON the window keeps. */
export interface QuoteDraft {
  readonly id: string
  readonly title: string
  readonly content: string
  readonly savedAt: string
}

const columns = 'id, title, content, saved_at AS savedAt, seal'

const draftOf = ({ seal, ...draft }: QuoteDraft & { readonly seal: string }): QuoteDraft => {
  if (sealOf({ ...draft }) !== seal) throw new DamageFound('a quote draft: its record differs')
  return draft
}

export type QuoteDraftStore = ReturnType<typeof createQuoteDraftStore>

/** Quotes that have no number yet. Call inside the store's `read` or `write`. */
export const createQuoteDraftStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    save: (draft: QuoteDraft): void => {
      statement(
        `INSERT INTO quote_draft (id, title, content, saved_at, seal) VALUES (@id, @title, @content, @savedAt, @seal)
          ON CONFLICT (id) DO UPDATE SET title = excluded.title, content = excluded.content,
          saved_at = excluded.saved_at, seal = excluded.seal`,
      ).run({ ...draft, seal: sealOf({ ...draft }) })
    },

    discard: (id: string): void => {
      statement('DELETE FROM quote_draft WHERE id = ?').run(id)
    },

    /** The one that was saved last first. */
    all: (): readonly QuoteDraft[] =>
      (
        statement(`SELECT ${columns} FROM quote_draft ORDER BY saved_at DESC, id`).all() as (QuoteDraft & {
          readonly seal: string
        })[]
      ).map(draftOf),
  }
}
