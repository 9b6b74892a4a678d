import { dateToDay, parseLocalDate, weekdayOf } from '../kernel/local-date.ts'

export type DateStyle = 'full' | 'short' | 'weekday' | 'weekday-full'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/**
 * `15 Dec 2026`, `15 Dec`, `Tue 15 Dec`, `Tue 15 Dec 2026`: as Intl prints them but for its commas and its `Sept` (a test
 * holds that), whose tables a first comparison would wait for. Undefined for what `parseLocalDate` does not read.
 */
export const englishDate = (isoDate: string, style: DateStyle): string | undefined => {
  const date = parseLocalDate(isoDate)
  if (date === undefined) return undefined
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  const day = `${Number(dayOfMonth)} ${months[Number(month) - 1] ?? ''}`
  const withYear = style === 'full' || style === 'weekday-full' ? `${day} ${year}` : day
  if (style === 'full' || style === 'short') return withYear
  return `${weekdays[weekdayOf(dateToDay(date)) - 1] ?? ''} ${withYear}`
}
