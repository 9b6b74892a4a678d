import type { House } from './house.ts'
import { compareDecimals, parseDecimal, zero } from '../kernel/decimal.ts'
import { quoteIssue, type QuoteIssue } from './quote-issue.ts'
import { checkNumberFormat } from './quote-number.ts'

/** Findings at what the house settles, beyond its shape; paths are those of the house. */
export const checkHouse = (house: House): readonly QuoteIssue[] => {
  const step = house.rounding && parseDecimal(house.rounding.to)
  return [
    ...checkNumberFormat(house.numberFormat),
    ...(step && compareDecimals(step, zero) <= 0 ? [quoteIssue('rounding.to', 'StepNotPositive')] : []),
  ]
}
