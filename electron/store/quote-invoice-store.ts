import { canonicalJson } from '../../shared/api/wire.ts'
import { sealOf } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

interface InvoiceRow {
  readonly id: number
  readonly quoteId: number
  readonly content: string
  readonly checkedAt: string
  readonly seal: string
}

export type QuoteInvoiceStore = ReturnType<typeof createQuoteInvoiceStore>

/** Invoices that were checked against quotes; kept as they were found and never changed. Call inside the store's `read` or `write`. */
export const createQuoteInvoiceStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    add: (quoteId: number, content: unknown, checkedAt: string): void => {
      const last = statement('SELECT coalesce(max(id), 0) FROM quote_invoice').pluck().get()
      const row = { id: Number(last) + 1, quoteId, content: canonicalJson(content), checkedAt }
      statement(
        `INSERT INTO quote_invoice (id, quote_id, content, checked_at, seal)
          VALUES (@id, @quoteId, @content, @checkedAt, @seal)`,
      ).run({ ...row, seal: sealOf(row) })
    },

    /** The oldest first. */
    of: (quoteId: number): readonly { readonly content: unknown; readonly checkedAt: string }[] =>
      (
        statement(
          `SELECT id, quote_id AS quoteId, content, checked_at AS checkedAt, seal FROM quote_invoice
            WHERE quote_id = ? ORDER BY id`,
        ).all(quoteId) as InvoiceRow[]
      ).map(({ seal, ...row }) => {
        if (sealOf({ ...row }) !== seal) throw new DamageFound(`invoice ${row.id}: its record differs`)
        return { content: JSON.parse(row.content) as unknown, checkedAt: row.checkedAt }
      }),
  }
}
