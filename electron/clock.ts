import type { LocalDate } from '../shared/kernel/local-date.ts'

/** Where today comes from; tests hand in a fixed one. */
export interface Clock {
  /** Today in the user's own time zone. */
  readonly today: () => LocalDate
  /** This moment in UTC, ISO 8601. */
  readonly now: () => string
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

export const systemClock: Clock = {
  today: () => {
    const now = new Date()
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}` as LocalDate
  },
  now: () => new Date().toISOString(),
}
