import { assert } from '../kernel/assert.ts'
import { compareDecimals, parseDecimal, zero, type Decimal } from '../kernel/decimal.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { CostedOffer } from './price-sell-side.ts'
import { quoteIssue, type QuoteIssue } from './quote-issue.ts'
import type { SellOverride, SellTerms } from './sell-terms.ts'

const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, 'a decimal text')
  return value
}

const nameOf = ({ offer, line }: Pick<SellOverride, 'offer' | 'line'>): string =>
  line === null ? offer : `${offer} ${line.leg} ${line.code} ${line.nth}`

const hasLine = (offer: CostedOffer, line: NonNullable<SellOverride['line']>): boolean =>
  offer.lines.filter(({ leg, code }) => leg === line.leg && code === line.code).length > line.nth

const checkOverride = (
  override: SellOverride,
  at: string,
  offers: readonly CostedOffer[],
  currency: string,
): QuoteIssue | undefined => {
  const digits = minorUnitsOf(currency)
  const amount = read(override.amount)
  if (amount.decimals > digits) {
    return quoteIssue(`${at}.amount`, 'AmountTooFine', { currency, digits: String(digits) })
  }
  const offer = offers.find(({ id }) => id === override.offer)
  if (!offer) return quoteIssue(at, 'OverrideElsewhere', { offer: override.offer })
  if (override.line && !hasLine(offer, override.line)) {
    return quoteIssue(at, 'OverrideLineUnknown', { code: override.line.code })
  }
  if (override.line === null && amount.units < 0) return quoteIssue(`${at}.amount`, 'TotalNegative')
  return undefined
}

/**
 * The terms against the offers and the currency they are for: findings at `sell.…`, and the terms without what they
 * are about, so that everything else can be priced while a hand is still typing.
 */
export const checkSellTerms = (
  terms: SellTerms,
  offers: readonly CostedOffer[],
  currency: string,
): { readonly issues: readonly QuoteIssue[]; readonly sound: SellTerms } => {
  const issues: QuoteIssue[] = []
  const named = new Set<string>()
  const overrides = terms.overrides.filter((override, index) => {
    const at = `sell.overrides.${index}`
    const issue = named.has(nameOf(override))
      ? quoteIssue(at, 'OverrideTwice')
      : checkOverride(override, at, offers, currency)
    named.add(nameOf(override))
    if (issue) issues.push(issue)
    return !issue
  })
  let { rounding } = terms
  if (rounding) {
    const step = read(rounding.to)
    const digits = minorUnitsOf(currency)
    const at = 'sell.rounding.to'
    if (step.decimals > digits) {
      issues.push(quoteIssue(at, 'AmountTooFine', { currency, digits: String(digits) }))
      rounding = null
    } else if (compareDecimals(step, zero) <= 0) {
      issues.push(quoteIssue(at, 'StepNotPositive'))
      rounding = null
    }
  }
  return { issues, sound: { ...terms, overrides, rounding } }
}
