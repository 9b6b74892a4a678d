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

/** The cargo's own weight and volume, and what one unit of the type holds; null where that is not known. */
export interface UldLoad {
  readonly grossKg: Decimal
  readonly volumeM3: Decimal
  readonly unitVolumeM3: Decimal | null
}

const timesIn = (amount: Decimal, each: Decimal): number =>
  roundUpToStep(dividedBy(productOf(amount, { units: 10 ** each.decimals, decimals: 0 }), each.units), one)
    .units

/**
 * Units that the cargo needs: each takes its maximum gross less its own tare, and its volume. A limit that is not stated
 * does not bind; at least one.
 */
const uldUnits = (rate: UldRate, { grossKg, volumeM3, unitVolumeM3 }: UldLoad): number => {
  const each =
    rate.maxGrossKg && addDecimals(rate.maxGrossKg, decimal(-rate.tareKg.units, rate.tareKg.decimals))
  const byWeight = each && each.units > 0 ? timesIn(grossKg, each) : 1
  return Math.max(1, byWeight, unitVolumeM3 ? timesIn(volumeM3, unitVolumeM3) : 1)
}

/**
 * Pivot rate × pivot kg + over-pivot rate × max(0, weight − pivot kg), for as many units as the cargo needs. The tare
 * of a shipper-loaded unit counts as weight.
 */
export const uldCharge = (rate: UldRate, load: UldLoad): UldCharge => {
  const units = uldUnits(rate, load)
  const count = decimal(units)
  const weightKg = addDecimals(load.grossKg, multiplyDecimals(rate.tareKg, count))
  const pivotKg = multiplyDecimals(rate.pivotKg, count)
  const over = compareDecimals(weightKg, pivotKg) > 0
  const overKg = over ? addDecimals(weightKg, decimal(-pivotKg.units, pivotKg.decimals)) : zero
  const pivot = productOf(rate.pivotRate, pivotKg)
  return {
    kind: 'priced',
    printed: null,
    exact: over ? addExact(pivot, productOf(rate.overPivotRate, overKg)) : pivot,
    quantity: over ? weightKg : pivotKg,
    rate: over ? null : rate.pivotRate,
    basis: 'kg-rated',
    rule: 'pivot',
    explain: () => {
      const values = {
        units,
        type: rate.uldType,
        pivot: decimalToText(pivotKg, 1),
        rate: rateToText(rate.pivotRate, rate.currency),
        currency: rate.currency,
        weight: decimalToText(weightKg, 1),
      }
      return over
        ? note('rating.overPivot', {
            ...values,
            over: decimalToText(overKg, 1),
            overRate: rateToText(rate.overPivotRate, rate.currency),
          })
        : note('rating.pivot', values)
    },
    source: rate,
    units,
    weightKg,
    ratedAsKg: over ? weightKg : pivotKg,
  }
}
