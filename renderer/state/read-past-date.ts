import { addDays, dateToDay, dayToDate, type LocalDate } from '../../shared/kernel/local-date.ts'
import { readDate } from './read-date.ts'

// `readDate` gives a day without a year to the year from a month before its "today" on.
const backwards = 365 - 1 - 31

/** As `readDate` reads a day, but one without a year is the last that has come, today included. */
export const readPastDate = (typed: string, today: LocalDate): LocalDate | undefined =>
  readDate(typed, dayToDate(addDays(dateToDay(today), -backwards)))
