import { quoteIssue, type QuoteIssue } from './quote-issue.ts'

const part = /\{[^{}]*\}/g
const longest = 40

const digitsOf = (token: string): number | undefined => {
  const match = /^\{n(?::([1-9]))?\}$/.exec(token)
  return match ? Number(match[1] ?? '1') : undefined
}

/**
 * Findings at a number format: it must name the year (the series begins anew with each) and the number, and nothing but
 * letters, digits and the signs that file names take, because documents are named after it.
 */
export const checkNumberFormat = (format: string): readonly QuoteIssue[] => {
  const at = (code: QuoteIssue['code'], values: Readonly<Record<string, string>> = {}): QuoteIssue =>
    // The braces of the format are those of the messages as well.
    quoteIssue('numberFormat', code, { open: '{', close: '}', ...values })
  if (format.length > longest) return [at('NumberFormatTooLong', { most: String(longest) })]
  const tokens = format.match(part) ?? []
  const unknown = tokens.find(
    (token) => token !== '{year}' && token !== '{yy}' && digitsOf(token) === undefined,
  )
  if (unknown !== undefined) return [at('NumberFormatUnknownPart', { part: unknown })]
  const found: QuoteIssue[] = []
  if (!tokens.some((token) => token === '{year}' || token === '{yy}'))
    found.push(at('NumberFormatWithoutYear'))
  if (!tokens.some((token) => digitsOf(token) !== undefined)) found.push(at('NumberFormatWithoutNumber'))
  if (!/^[\p{L}\p{N} _.-]*$/u.test(format.replace(part, '')) || format !== format.trim()) {
    found.push(at('NumberFormatSigns'))
  }
  return found
}

/**
 * A quote's number as printed: `Q-{year}-{n:4}` of the seventh of 2026 is `Q-2026-0007`, its first revision
 * `Q-2026-0007-R1`.
 */
export const quoteNumber = (format: string, year: number, ordinal: number, revision: number): string => {
  const printed = format.replace(part, (token) => {
    if (token === '{year}') return String(year)
    if (token === '{yy}') return String(year % 100).padStart(2, '0')
    return String(ordinal).padStart(digitsOf(token) ?? 1, '0')
  })
  return withRevision(printed, revision)
}

/** A number with its revision; 0 is the quote itself. */
export const withRevision = (number: string, revision: number): string =>
  revision === 0 ? number : `${number}-R${revision}`
