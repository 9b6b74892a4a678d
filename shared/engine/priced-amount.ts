import type { Decimal } from '../kernel/decimal.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Note } from '../kernel/note.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { Basis } from '../tariff/basis.ts'

/**
 * What every rating step answers: quantity × rate before rounding, in the currency of the row that priced it, with the
 * rule that decided and the arithmetic in words. `rate` is a percentage for the percentages, and null where several
 * rates add up. `roundExact(exact, minorUnitsOf(currency), rounding)` makes it the line's amount, once.
 */
export interface PricedAmount {
  readonly kind: 'priced'
  readonly exact: Exact
  readonly quantity: Decimal
  readonly rate: Decimal | null
  readonly basis: Basis
  readonly rule: LineRule
  readonly explanation: Note
  /** Quantity and rate as the line prints them, where the step has the texts already; null: the writer makes them. */
  readonly printed: { readonly quantity: string; readonly rate: string } | null
}

/** A price that these rows cannot give: why, for the hole or the exclusion that the caller makes of it. */
export interface Unpriced {
  readonly kind: 'unpriced'
  readonly code: 'NoQuantity' | 'NoTier' | 'NoRate' | 'NoEquipment' | 'NoBand' | 'NoExchangeRate'
  readonly explanation: Note
}
