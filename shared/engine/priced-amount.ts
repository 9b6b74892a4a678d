import type { Decimal } from '../kernel/decimal.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Note } from '../kernel/note.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { Basis } from '../tariff/basis.ts'

/**
 * What every rating step answers: quantity × rate before rounding, in the currency of the row that priced it, with the
 * rule that decided. `rate` is a percentage for the percentages, and null where several rates add up.
 * `roundExact(exact, minorUnitsOf(currency), rounding)` makes it the line's amount, once.
 */
export interface PricedAmount {
  readonly kind: 'priced'
  readonly exact: Exact
  readonly quantity: Exact
  readonly rate: Decimal | null
  readonly basis: Basis
  readonly rule: LineRule
  /** The arithmetic in words, with the quantity as the line prints it. Asked for a line only: a sum needs no words. */
  readonly explain: (quantity: string) => Note
  /** What the line prints, where the row says it whatever the cargo; null: the writer makes it. */
  readonly printed: { readonly quantity: string | null; readonly rate: string } | null
}

/** Words that several offers ask for, made once. */
export const explainedOnce = (explain: () => Note): (() => Note) => {
  let words: Note | undefined
  return () => (words ??= explain())
}

/** A price that these rows cannot give: why, for the hole or the exclusion that the caller makes of it. */
export interface Unpriced {
  readonly kind: 'unpriced'
  readonly code: 'NoQuantity' | 'NoTier' | 'NoRate' | 'NoEquipment' | 'NoBand' | 'NoExchangeRate'
  readonly explanation: Note
}
