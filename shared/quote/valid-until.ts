import { addDays, dateToDay, dayToDate, parseLocalDate, type LocalDate } from '../kernel/local-date.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { quoteIssue, type QuoteIssue } from './quote-issue.ts'

// A price that binds for longer than a year is a slip of the keyboard.
const mostDays = 366

/**
 * The last day of a quote: a date, `+14` as that many days after the day of issue, or `usualDays` after it where nothing
 * was typed. Never before the day of issue: nobody could accept such a quote.
 */
export const readValidUntil = (
  typed: string | null | undefined,
  issuedOn: LocalDate,
  usualDays: number,
): Result<LocalDate, QuoteIssue> => {
  const text = (typed ?? '').trim()
  const issueDay = dateToDay(issuedOn)
  if (text === '') return ok(dayToDate(addDays(issueDay, usualDays)))
  const relative = /^\+(\d{1,3})$/.exec(text)
  const date = relative ? dayToDate(addDays(issueDay, Number(relative[1]))) : parseLocalDate(text)
  const at = (code: QuoteIssue['code']): Result<LocalDate, QuoteIssue> =>
    fail(quoteIssue('validUntil', code, { issued: issuedOn }))
  if (date === undefined) {
    return at(/^\d{4}-\d\d-\d\d$/.test(text) ? 'ValidDayDoesNotExist' : 'ValidDateShape')
  }
  if (date < issuedOn) return at('ValidBeforeIssue')
  return dateToDay(date) - issueDay > mostDays ? at('ValidTooFar') : ok(date)
}
