import { addDays, dateToDay, dayToDate, parseLocalDate, type DayNumber } from '../kernel/local-date.ts'
import { quoted, type Report } from './shipment-issue.ts'

// Tariffs live a year or so; a date beyond is a slip of the keyboard (2206 for 2026).
const furthestDays = 3 * 366

/** Text that is not typed yet: absent, null or blank. */
export const plainText = (typed: string | null | undefined): string => (typed ?? '').trim()

/**
 * Reads `2026-12-07`, or `+14` as that many days after `base`. Reports a sentence and answers undefined for anything
 * else, a day that does not exist, or one more than three years after `base`; null for what is not typed.
 */
export const readDay = (
  report: Report,
  path: string,
  typed: string | null | undefined,
  base: DayNumber,
): DayNumber | null | undefined => {
  const text = plainText(typed)
  if (text === '') return null
  const example = dayToDate(addDays(base, 14))
  const relative = /^\+(\d{1,4})$/.exec(text)
  const date = parseLocalDate(text)
  if (!relative && date === undefined) {
    const code = /^\d{4}-\d\d-\d\d$/.test(text) ? 'DayDoesNotExist' : 'DateShape'
    report(path, code, { typed: quoted(text), example })
    return undefined
  }
  const day = date === undefined ? addDays(base, Number(relative?.[1])) : dateToDay(date)
  if (day - base > furthestDays) {
    report(path, 'DateTooFar', { typed: quoted(text), from: dayToDate(base) })
    return undefined
  }
  return day
}
