import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { sealOf } from './hashes.ts'
import { DamageFound } from './store-fault.ts'

/** SHA-256 in hexadecimal over a quote's canonical bytes: what its documents name and what replay compares. */
export const quoteHash = (canonical: string): string => createHash('sha256').update(canonical).digest('hex')

/** What was asked, by its hash: whoever asks again under the same key must ask for the same. */
export const requestHash = (request: unknown): string => quoteHash(canonicalJson(request))

export interface QuoteRow {
  readonly id: number
  readonly key: string
  readonly requestHash: string
  readonly number: string
  readonly year: number
  readonly ordinal: number
  readonly revision: number
  readonly supersedes: number | null
  readonly content: string
  readonly hash: string
  readonly seal: string
}

export const quoteColumns = `id, key, request_hash AS requestHash, number, year, ordinal, revision, supersedes, content,
  hash, seal`

export const sealOfQuote = ({ seal: _seal, content: _content, ...row }: QuoteRow): string => sealOf(row)

/** The content, unless a byte of it or of its record is another than was written. */
export const contentOfRow = (row: QuoteRow): QuoteContent => {
  if (quoteHash(row.content) !== row.hash) throw new DamageFound(`quote ${row.id}: its hash differs`)
  if (sealOfQuote(row) !== row.seal) throw new DamageFound(`quote ${row.id}: its record differs`)
  return JSON.parse(row.content) as QuoteContent
}
