import { compareDecimals, parseDecimal, type Decimal } from '../kernel/decimal.ts'
import { quoted, type Report, type ShipmentIssueCode } from './shipment-issue.ts'

/** A number as the shipment brings it: JSON number, text, or not typed yet. */
export type Typed = string | number | null | undefined

export interface NumberRule {
  /** The sentence when nothing was typed; null where the field may stay empty. */
  readonly missing: ShipmentIssueCode | null
  /** A number that would be right, shown in the sentence. */
  readonly example: string
  readonly zeroAllowed?: boolean
  readonly whole?: boolean
  /** Decimals that mean something here. */
  readonly decimals?: number
  readonly most: number
}

export const isBlank = (typed: Typed | boolean): boolean =>
  typed === null || typed === undefined || (typeof typed === 'string' && typed.trim() === '')

const unreadable = (text: string): readonly [ShipmentIssueCode, string] => {
  const withPoint = text.replace(',', '.')
  if (/^[+-]?\d+,\d+$/.test(text) && parseDecimal(withPoint) !== undefined) return ['DecimalComma', withPoint]
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? ['NumberTooLong', ''] : ['NumberUnreadable', '']
}

/**
 * Reads a number by its grammar, never by `parseFloat`: a JSON number counts as its shortest decimal text. Reports one
 * sentence and answers undefined when it is missing, no number, or beyond what the field can hold.
 */
export const readNumber = (
  report: Report,
  path: string,
  typed: Typed,
  rule: NumberRule,
): Decimal | undefined => {
  if (isBlank(typed)) {
    if (rule.missing !== null) report(path, rule.missing, { example: rule.example })
    return undefined
  }
  const text = String(typed).trim()
  const shown = quoted(text)
  const refuse = (
    code: ShipmentIssueCode,
    values: Readonly<Record<string, string | number>> = {},
  ): undefined => {
    report(path, code, { typed: shown, example: rule.example, ...values })
  }
  const value = parseDecimal(text)
  if (value === undefined) {
    const [code, suggestion] = unreadable(text)
    return refuse(code, suggestion === '' ? {} : { suggestion })
  }
  if (value.units < 0) return refuse(rule.zeroAllowed === true ? 'Negative' : 'NotPositive')
  if (value.units === 0 && rule.zeroAllowed !== true) return refuse('NotPositive')
  if (rule.whole === true && value.decimals > 0) return refuse('NotWhole')
  if (compareDecimals(value, { units: rule.most, decimals: 0 }) > 0) {
    return refuse(rule.whole === true ? 'TooMany' : 'TooMuch', { most: String(rule.most) })
  }
  const decimals = rule.decimals ?? 6
  if (value.decimals > decimals) return refuse('TooFine', { decimals: String(decimals) })
  return value
}

/** The same for a whole number. */
export const readCount = (
  report: Report,
  path: string,
  typed: Typed,
  rule: Omit<NumberRule, 'whole'>,
): number | undefined => readNumber(report, path, typed, { ...rule, whole: true })?.units
