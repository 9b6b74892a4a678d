import { dayToDate, type DayNumber } from '../kernel/local-date.ts'

/** A stretch of every year by month and day (`11-01`), both included; one that begins after it ends runs over the new year. */
export interface Season {
  readonly from: string
  readonly to: string
}

export const isInSeason = (day: DayNumber, { from, to }: Season): boolean => {
  const monthAndDay = dayToDate(day).slice(5)
  return from <= to ? from <= monthAndDay && monthAndDay <= to : from <= monthAndDay || monthAndDay <= to
}

const monthDay = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** `11-01..03-31`; undefined for what is no season. */
export const parseSeason = (text: string): Season | undefined => {
  const [from = '', to = '', ...more] = text.split('..').map((part) => part.trim())
  return more.length === 0 && monthDay.test(from) && monthDay.test(to) ? { from, to } : undefined
}

export const seasonToText = ({ from, to }: Season): string => `${from}..${to}`
