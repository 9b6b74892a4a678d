import type { MethodOutput } from '../../shared/api/contract.ts'
import { addDays, dayToDate, weekdayOf } from '../../shared/kernel/local-date.ts'
import type { Wording } from '../../shared/text/format.ts'
import { dateRange } from './date-range.ts'
import { dayOf } from './timeline-axis.ts'

export type Schedule = MethodOutput<'schedule.departures'>
export type ScheduledService = Schedule['services'][number]
export type ScheduledDeparture = ScheduledService['departures'][number]

/** A column of the calendar. */
export interface CalendarDay {
  readonly date: string
  readonly weekend: boolean
  readonly weekStart: boolean
  readonly holidays: readonly { readonly name: string; readonly country: string }[]
  /** A country of the route has not published this year's holidays. */
  readonly unpublished: boolean
}

/** The holiday tables name Chinese days in both scripts; a reader of Latin letters sees those. */
const withoutHan = (name: string): string => name.replace(/[\p{Script=Han}（）]+/gu, '').trim() || name

export const calendarDays = (
  { from, to, holidays, unpublished }: Schedule,
  language: Wording['language'],
): readonly CalendarDay[] => {
  const first = dayOf(from)
  const years = new Set(unpublished.map(({ year }) => year))
  return Array.from({ length: dayOf(to) - first + 1 }, (_, offset) => {
    const day = addDays(first, offset)
    const date = dayToDate(day)
    return {
      date,
      weekend: weekdayOf(day) > 5,
      weekStart: offset > 0 && weekdayOf(day) === 1,
      holidays: holidays
        .filter((holiday) => holiday.date === date)
        .map(({ name, country }) => ({ name: language === 'zh' ? name : withoutHan(name), country })),
      unpublished: years.has(date.slice(0, 4)),
    }
  })
}

/** Trains alternate between two lanes by their weekday, so that the waits of one never lie over those of the other. */
export const laneByDate = ({ departures, stops }: ScheduledService): ReadonlyMap<string, 0 | 1> => {
  const dates = [...departures.map(({ departsOn }) => departsOn), ...stops.map(({ on }) => on)]
  const weekdays = [...new Set(dates.map((date) => weekdayOf(dayOf(date))))].toSorted((a, b) => a - b)
  return new Map(dates.map((date) => [date, weekdays.indexOf(weekdayOf(dayOf(date))) % 2 === 0 ? 0 : 1]))
}

/** What a service does on a day, in words; empty where nothing happens. */
export const dayNote = (service: ScheduledService, date: string, wording: Wording): string => {
  const { say } = wording
  const notes: string[] = []
  const stop = service.stops.find(({ on }) => on === date)
  if (stop) notes.push(say('calendar.none', { reason: stop.reason }))
  for (const { departsOn, cutOffOn, delivered, state } of service.departures) {
    if (departsOn === date) {
      notes.push(
        state === 'missed' || !delivered
          ? say('calendar.missed')
          : say('calendar.leaves', {
              date: delivered.typical,
              range: dateRange(delivered.earliest, delivered.latest, wording),
            }),
      )
    }
    if (cutOffOn === date && state !== 'missed') notes.push(say('calendar.cutOff', { date: departsOn }))
  }
  if (service.receivedOn === date) notes.push(say('calendar.received'))
  return notes.join(' · ')
}
