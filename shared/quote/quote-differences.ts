import type { QuoteContent } from './quote.ts'

/** What of a quote follows from everything else in it: what replay computes again. */
export type RecomputedQuote = Pick<
  QuoteContent,
  'currency' | 'direction' | 'cargo' | 'offers' | 'exchangeRates' | 'screening'
>

/** One figure or word that is not what it was: its path in the content, as it is kept and as it is now. */
export interface QuoteDifference {
  readonly path: readonly (string | number)[]
  /** Null where there was, or is, nothing. */
  readonly kept: string | null
  readonly now: string | null
}

/** A figure or word as text; a whole part that is there on one side only is `…`. */
const plain = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '…'
}

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const differ = (
  kept: unknown,
  now: unknown,
  path: readonly (string | number)[],
  found: QuoteDifference[],
): void => {
  if (!isBranch(kept) || !isBranch(now)) {
    if (kept !== now) found.push({ path, kept: plain(kept), now: plain(now) })
    return
  }
  const names = new Set([...Object.keys(kept), ...Object.keys(now)])
  for (const name of [...names].toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))) {
    differ(kept[name], now[name], [...path, Array.isArray(kept) ? Number(name) : name], found)
  }
}

/** Where the recomputed part of a quote is not what the quote holds; empty when every byte is the same. */
export const quoteDifferences = (
  content: RecomputedQuote,
  recomputed: RecomputedQuote,
): readonly QuoteDifference[] => {
  const found: QuoteDifference[] = []
  for (const field of ['currency', 'direction', 'cargo', 'offers', 'exchangeRates', 'screening'] as const) {
    differ(content[field], recomputed[field], [field], found)
  }
  return found
}
