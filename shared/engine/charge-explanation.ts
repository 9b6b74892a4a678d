import { decimalToText, powerOfTen, type Decimal } from '../kernel/decimal.ts'
import { dividedBy, exactToDecimal, exactToText, productOf, type Exact } from '../kernel/exact.ts'
import { note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { Basis } from '../tariff/basis.ts'
import type { Charge } from '../tariff/charge.ts'
import { isCount, isPercentage } from './charge-quantities.ts'
import type { PricedAmount } from './priced-amount.ts'

/** A row with everything that does not depend on the shipment: what the pricing of every offer would find again. */
export interface PreparedCharge extends Pick<PricedAmount, 'rule' | 'explain'> {
  readonly charge: Charge
  readonly percentage: boolean
  readonly printed: NonNullable<PricedAmount['printed']>
}

const ruleOf = (basis: Basis, tiered: boolean): LineRule => {
  if (basis === 'percent-cif') return 'insurance'
  if (isPercentage(basis)) return 'percent'
  if (tiered) return 'tier'
  return basis === 'consignment' || basis === 'awb' ? 'flat' : basis === 'minimum' ? 'minimum' : 'rate'
}

const explainBy = ({ basis, currency, ofCodes }: Charge, rate: string): PricedAmount['explain'] => {
  const key = `rating.basis.${basis}`
  if (basis === 'consignment' || basis === 'awb') {
    const sentence = note(key)
    return () => sentence
  }
  if (isCount(basis)) return (quantity) => note(key, { quantity, rate, currency, n: quantity })
  if (basis !== 'percent-of') return (quantity) => note(key, { quantity, rate, currency })
  const codes = ofCodes.join(' + ')
  return (quantity) => note(key, { quantity, rate, currency, codes })
}

export const prepareCharge = (charge: Charge): PreparedCharge => {
  const { basis, currency, rate } = charge
  const percentage = isPercentage(basis)
  const rateText = rate ? decimalToText(rate, percentage ? 0 : minorUnitsOf(currency)) : ''
  const once = basis === 'consignment' || basis === 'awb'
  return {
    charge,
    percentage,
    rule: ruleOf(basis, charge.from !== null || charge.to !== null),
    explain: explainBy(charge, rateText),
    printed: { quantity: once ? '1' : null, rate: rateText },
  }
}

/** The words of a premium, which name what is insured and of which base. */
export const explainPremium =
  (
    { charge: { basis, currency }, printed }: PreparedCharge,
    quantity: Exact,
    insuredPercent: Decimal,
  ): PricedAmount['explain'] =>
  (text) => {
    const insured = { units: powerOfTen(insuredPercent.decimals + 2), decimals: 0 }
    const base = dividedBy(productOf(exactToDecimal(quantity), insured), insuredPercent.units)
    return note(`rating.basis.${basis}`, {
      quantity: text,
      rate: printed.rate,
      currency,
      insured: decimalToText(insuredPercent),
      base: exactToText(base, minorUnitsOf(currency)),
    })
  }
