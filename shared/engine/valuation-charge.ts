import { decimal, decimalToText, zero, type Decimal } from '../kernel/decimal.ts'
import { addExact, compareExact, exactToText, negated, productOf } from '../kernel/exact.ts'
import { note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { rateToText } from '../money/money.ts'
import { percentOf } from '../money/percent-of.ts'
import type { PricedAmount } from './priced-amount.ts'

/** A value declared for carriage, and the carrier's limit, in the currency of the declaration. */
export interface DeclaredValue {
  readonly declared: Decimal
  readonly currency: string
  readonly grossKg: Decimal
  readonly liabilityLimitPerKg: Decimal
  /** 0.75 by IATA's rule. */
  readonly percent: Decimal
  readonly minimum: Decimal | null
}

const one = decimal(1)

/**
 * percent × max(0, declared − gross kg × liability limit per kg), with its minimum; undefined when the limit covers
 * the declared value. Source: IATA valuation charge.
 */
export const valuationCharge = (value: DeclaredValue): PricedAmount | undefined => {
  const over = addExact(value.declared, negated(productOf(value.grossKg, value.liabilityLimitPerKg)))
  if (compareExact(over, zero) <= 0) return undefined
  const exact = percentOf(over, value.percent)
  const { minimum, currency } = value
  if (minimum && compareExact(minimum, exact) > 0) {
    return {
      kind: 'priced',
      printed: null,
      exact: minimum,
      quantity: one,
      rate: minimum,
      basis: 'minimum',
      rule: 'minimum',
      explain: () =>
        note('rating.minimum', {
          limit: rateToText(minimum, currency),
          currency,
          would: exactToText(exact, minorUnitsOf(currency)),
        }),
    }
  }
  return {
    kind: 'priced',
    printed: null,
    exact,
    quantity: over,
    rate: value.percent,
    basis: 'percent-value',
    rule: 'valuation',
    explain: () =>
      note('rating.valuation', {
        percent: decimalToText(value.percent),
        over: exactToText(over, minorUnitsOf(currency)),
        currency,
        declared: rateToText(value.declared, currency),
        limit: rateToText(value.liabilityLimitPerKg, currency),
        grossKg: decimalToText(value.grossKg, 1),
      }),
  }
}
