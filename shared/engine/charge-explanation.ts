import { decimalToText, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { dividedBy, exactToText, productOf } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { Basis } from '../tariff/basis.ts'
import type { Charge } from '../tariff/charge.ts'
import { isCount, isPercentage, quantityDecimals } from './charge-quantities.ts'

/** A row with everything that does not depend on the shipment: what the pricing of every offer would find again. */
export interface PreparedCharge {
  readonly charge: Charge
  readonly percentage: boolean
  readonly count: boolean
  readonly minorUnits: number
  /** Decimals of a printed quantity, at least. */
  readonly quantityDecimals: number
  readonly rule: LineRule
  readonly key: string
  readonly rateText: string
  readonly codesText: string
  /** The whole sentence, where it holds no figure, and the figures of such a line. */
  readonly sentence: Note | null
  readonly once: { readonly quantity: string; readonly rate: string }
}

const ruleOf = (basis: Basis, tiered: boolean): LineRule => {
  if (basis === 'percent-cif') return 'insurance'
  if (isPercentage(basis)) return 'percent'
  if (tiered) return 'tier'
  return basis === 'consignment' || basis === 'awb' ? 'flat' : basis === 'minimum' ? 'minimum' : 'rate'
}

export const prepareCharge = (charge: Charge): PreparedCharge => {
  const { basis, currency, rate } = charge
  const percentage = isPercentage(basis)
  const minorUnits = minorUnitsOf(currency)
  const key = `rating.basis.${basis}`
  return {
    charge,
    percentage,
    count: isCount(basis),
    minorUnits,
    quantityDecimals: quantityDecimals(basis, currency),
    rule: ruleOf(basis, charge.from !== null || charge.to !== null),
    key,
    rateText: rate ? decimalToText(rate, percentage ? 0 : minorUnits) : '',
    codesText: charge.ofCodes.join(' + '),
    once: { quantity: '1', rate: rate ? decimalToText(rate, minorUnits) : '' },
    sentence: basis === 'consignment' || basis === 'awb' ? note(key) : null,
  }
}

/** Quantity × rate in words; `text` is the quantity as it is printed. */
export const explainCharge = (
  row: PreparedCharge,
  quantity: Decimal,
  text: string,
  insuredPercent: Decimal,
): Note => {
  if (row.sentence) return row.sentence
  const { basis, currency } = row.charge
  if (row.count) return note(row.key, { quantity: text, rate: row.rateText, currency, n: text })
  if (basis === 'percent-of') {
    return note(row.key, { quantity: text, rate: row.rateText, currency, codes: row.codesText })
  }
  if (basis !== 'percent-cif') return note(row.key, { quantity: text, rate: row.rateText, currency })
  const insured = { units: powerOfTen(insuredPercent.decimals + 2), decimals: 0 }
  return note(row.key, {
    quantity: text,
    rate: row.rateText,
    currency,
    insured: decimalToText(insuredPercent),
    base: exactToText(dividedBy(productOf(quantity, insured), insuredPercent.units), row.minorUnits),
  })
}
