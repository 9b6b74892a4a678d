import type { DateOrder, DecimalSign } from './cell.ts'
import { dateReadings } from './date-cell.ts'
import { readNumber } from './number-cell.ts'
import type { SheetIssue } from './sheet-issue.ts'

const slips: readonly (readonly [RegExp, string])[] = [
  [/[oOоО]/g, '0'],
  [/[lI|]/g, '1'],
  [/S/g, '5'],
]

/** Letters for digits (`3,1O`), a sign doubled or at the end (`3..10`, `3.10.`). */
const repairNumber = (text: string, sign: DecimalSign): string | null => {
  const digits = slips.reduce((made, [letter, digit]) => made.replace(letter, digit), text)
  const tidy = digits
    .replace(/([.,])\1+/g, '$1')
    .replace(/[.,]+$/, '')
    .replace(/^[^\d-]+|[^\d]+$/g, '')
  // `3,1O` among points: the comma was a slip too, unless it groups thousands.
  const swapped = tidy.replace(/[.,]/g, (found) => (found === '.' ? ',' : '.'))
  const fixed = [tidy, swapped].find((candidate) => readNumber(candidate, sign) !== undefined)
  return fixed !== undefined && fixed !== text && /\d/.test(fixed) ? fixed : null
}

/** The same day of the next year, where a validity ends before it starts. */
const nextYear = (text: string, dates: DateOrder): string | null => {
  const year = dateReadings(text)[dates]?.slice(0, 4)
  if (year === undefined || !text.includes(year)) return null
  const fixed = text.replace(year, String(Number(year) + 1))
  return dateReadings(fixed)[dates] === undefined ? null : fixed
}

/**
 * What the cell of a finding would say after the likeliest repair; null where nobody can guess. Offered, never applied.
 */
export const suggestFix = (
  issue: SheetIssue,
  text: string,
  read: { readonly decimal: DecimalSign; readonly dates: DateOrder },
): string | null => {
  const suggestions = String(issue.note.values['suggestions'] ?? '')
  switch (issue.code) {
    case 'unreadableNumber':
      return repairNumber(text, read.decimal)
    case 'validityBackwards':
      return nextYear(text, read.dates)
    case 'unknownGatewayNear':
      return suggestions.split(',')[0]?.trim().split(' ')[0] ?? null
    case 'unknownCurrencyNear':
      return suggestions.includes(',') ? null : suggestions
    default:
      return null
  }
}
