import {
  addDays,
  dateToDay,
  dayToDate,
  parseLocalDate,
  type LocalDate,
} from '../../shared/kernel/local-date.ts'

const monthPrefixes: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^(feb|fev)/, 2],
  [/^mar/, 3],
  [/^(apr|avr)/, 4],
  [/^(may|mai)/, 5],
  [/^(jun|juin)/, 6],
  [/^(jul|juil)/, 7],
  [/^(aug|aou)/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
]

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[,\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const monthNumber = (word: string): number | undefined =>
  monthPrefixes.find(([pattern]) => pattern.test(word))?.[1]

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const compose = (year: number, month: number, day: number): LocalDate | undefined =>
  parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Without a year, the day that comes next: a shipment is planned forward. Up to a month back stays in this year. */
const nearestYear = (month: number, day: number, today: LocalDate): LocalDate | undefined => {
  const year = Number(today.slice(0, 4))
  const thisYear = compose(year, month, day)
  if (thisYear && dateToDay(thisYear) >= dateToDay(today) - 31) return thisYear
  return compose(year + 1, month, day) ?? thisYear
}

/**
 * Reads a day as people type it: `7 Dec`, `Mon 7 Dec 2026`, `Dec 7`, `7/12`, `07.12.26`, `2026-12-07`, `20261207`, `+14`
 * (days from today). Day before month, as in Europe and unlike America. Undefined where it is no day.
 */
export const readDate = (typed: string, today: LocalDate): LocalDate | undefined => {
  const text = fold(typed)
  const ahead = /^\+ ?(\d{1,3})(?: ?(?:d|days?|j|jours?))?$/.exec(text)
  if (ahead) return dayToDate(addDays(dateToDay(today), Number(ahead[1])))

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (iso) return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const numeric = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?\.?$/.exec(text)
  if (numeric) {
    const [, day = '', month = '', year] = numeric
    return year === undefined
      ? nearestYear(Number(month), Number(day), today)
      : compose(fullYear(year), Number(month), Number(day))
  }

  // The weekday is what our own display writes in front; it is the date that counts.
  const words = text.replace(/^[a-z]{2,9}\.? (?=\d{1,2}\b|[a-z])/, '')
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)?[ -]?([a-z]{3,9})\.?(?:[ -](\d{2}|\d{4}))?$/.exec(words)
  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{2}|\d{4}))?$/.exec(text)
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = word === undefined ? undefined : monthNumber(word)
  if (day === undefined || month === undefined) return undefined
  return year === undefined
    ? nearestYear(month, Number(day), today)
    : compose(fullYear(year), month, Number(day))
}
