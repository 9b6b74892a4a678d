import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalToText,
  multiplyDecimals,
  zero,
  type Decimal,
} from '../kernel/decimal.ts'
import { addExact, dividedBy, productOf, roundUpToStep } from '../kernel/exact.ts'
import { note } from '../kernel/note.ts'
import { rateToText } from '../money/money.ts'
import type { UldRate } from '../tariff/air-rate.ts'
import type { PricedAmount } from './priced-amount.ts'

export interface UldCharge extends PricedAmount {
  readonly source: UldRate
  readonly units: number
  /** Cargo and the units' own tare; at least the pivot weight is paid. */
  readonly weightKg: Decimal
  readonly ratedAsKg: Decimal
}

const one = decimal(1)

/** Units needed for the weight: each takes its maximum gross less its own tare; one where no maximum is stated. */
export const uldUnits = (rate: UldRate, grossKg: Decimal): number => {
  if (!rate.maxGrossKg) return 1
  const each = addDecimals(rate.maxGrossKg, decimal(-rate.tareKg.units, rate.tareKg.decimals))
  if (each.units <= 0) return 1
  const needed = roundUpToStep(
    dividedBy(productOf(grossKg, { units: 10 ** each.decimals, decimals: 0 }), each.units),
    one,
  )
  return Math.max(needed.units, 1)
}

/**
 * Pivot rate × pivot kg + over-pivot rate × max(0, weight − pivot kg), for as many units as the weight needs. The tare
 * of a shipper-loaded unit counts as weight.
 */
export const uldCharge = (rate: UldRate, grossKg: Decimal): UldCharge => {
  const units = uldUnits(rate, grossKg)
  const count = decimal(units)
  const weightKg = addDecimals(grossKg, multiplyDecimals(rate.tareKg, count))
  const pivotKg = multiplyDecimals(rate.pivotKg, count)
  const over = compareDecimals(weightKg, pivotKg) > 0
  const overKg = over ? addDecimals(weightKg, decimal(-pivotKg.units, pivotKg.decimals)) : zero
  const pivot = productOf(rate.pivotRate, pivotKg)
  const values = {
    units,
    type: rate.uldType,
    pivot: decimalToText(pivotKg, 1),
    rate: rateToText(rate.pivotRate, rate.currency),
    currency: rate.currency,
    weight: decimalToText(weightKg, 1),
  }
  return {
    kind: 'priced',
    exact: over ? addExact(pivot, productOf(rate.overPivotRate, overKg)) : pivot,
    quantity: over ? weightKg : pivotKg,
    rate: over ? null : rate.pivotRate,
    basis: 'kg-rated',
    rule: 'pivot',
    explanation: over
      ? note('rating.overPivot', {
          ...values,
          over: decimalToText(overKg, 1),
          overRate: rateToText(rate.overPivotRate, rate.currency),
        })
      : note('rating.pivot', values),
    source: rate,
    units,
    weightKg,
    ratedAsKg: over ? weightKg : pivotKg,
  }
}
