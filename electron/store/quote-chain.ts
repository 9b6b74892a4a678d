import { canonicalJson } from '../../shared/api/wire.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

/** Where the quotes and their history end: how many there are, and the last of each. */
export interface QuoteChain {
  readonly quotes: number
  readonly lastHash: string | null
  readonly events: number
  readonly lastSeal: string | null
}

const nothing: QuoteChain = { quotes: 0, lastHash: null, events: 0, lastSeal: null }

/**
 * The end of the chain, kept apart from what is chained: a last quote that went missing would leave the others in order,
 * and its number would be given again. Call inside the store's `read` or `write`.
 */
export const createQuoteChain = (connection: Connection) => {
  const statement = createStatements(connection)

  const kept = (): QuoteChain => {
    const text = statement("SELECT value FROM meta WHERE name = 'quote-chain'").pluck().get()
    return typeof text === 'string' ? (JSON.parse(text) as QuoteChain) : nothing
  }

  const found = (): QuoteChain => {
    const quote = statement('SELECT id, hash FROM quote ORDER BY id DESC LIMIT 1').get() as
      { readonly id: number; readonly hash: string } | undefined
    const event = statement('SELECT id, seal FROM quote_event ORDER BY id DESC LIMIT 1').get() as
      { readonly id: number; readonly seal: string } | undefined
    return {
      quotes: quote?.id ?? 0,
      lastHash: quote?.hash ?? null,
      events: event?.id ?? 0,
      lastSeal: event?.seal ?? null,
    }
  }

  return {
    /** The end as it is; throws where it is not the end that was written. */
    end: (): QuoteChain => {
      const end = found()
      if (canonicalJson(end) !== canonicalJson(kept()))
        throw new DamageFound('the quotes: the last is missing')
      return end
    },

    /** Writes down the end after something was added. */
    seal: (): void => {
      statement("INSERT OR REPLACE INTO meta (name, value) VALUES ('quote-chain', ?)").run(
        canonicalJson(found()),
      )
    },
  }
}
