import { compareDecimals, decimalToText, parseDecimal } from '../kernel/decimal.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { SellRate } from '../quote/sell-terms.ts'
import { customerIssue, quotedShort, type CustomerIssue } from './customer-issue.ts'
import { plainLine } from './plain-text.ts'

const decimals = 4
const mostMarkup = { units: 1000, decimals: 0 }
const wholeSale = { units: 100, decimals: 0 }

/**
 * A margin rule as typed: `12.5`, `12,5` or `12.5 %`, its percent with at most four decimals. Null where no percent was
 * typed. A margin on the sale stays below 100 %, which no price could reach; a markup below 1,000 %.
 */
export const readMargin = (
  typed: { readonly kind: SellRate['kind']; readonly percent: string } | null | undefined,
): Result<SellRate | null, CustomerIssue> => {
  const text = plainLine(typed?.percent ?? '')
    .replace(/\s*%$/, '')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
  if (!typed || text === '') return ok(null)
  const refuse = (code: Parameters<typeof customerIssue>[1]): Result<SellRate | null, CustomerIssue> =>
    fail(customerIssue('margin.percent', code, { typed: quotedShort(text) }))
  const percent = /e/i.test(text) ? undefined : parseDecimal(text)
  if (percent === undefined) return refuse('PercentShape')
  if (percent.units < 0) return refuse('PercentNegative')
  if (percent.decimals > decimals) return refuse('PercentTooFine')
  if (typed.kind === 'marginOnSale' && compareDecimals(percent, wholeSale) >= 0) {
    return refuse('MarginTooHigh')
  }
  if (compareDecimals(percent, mostMarkup) > 0) return refuse('MarkupTooHigh')
  return ok({ kind: typed.kind, percent: decimalToText(percent) })
}
