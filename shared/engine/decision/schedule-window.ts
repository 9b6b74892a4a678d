import { addDays, dayToDate, weekdayOf, type DayNumber } from '../../kernel/local-date.ts'
import type { MainService } from '../../tariff/tariff-book.ts'
import type { Calendar } from '../calendar.ts'
import type { Departure, Timetable } from '../schedule.ts'
import type { ServicePlan } from '../service-plan.ts'
import type { DateWindow, Schedule, ScheduleStop, ServiceSchedule } from './schedule.ts'

/** First and last day, both included. */
export interface ScheduleWindow {
  readonly from: DayNumber
  readonly to: DayNumber
}

export const windowOf = (from: DayNumber, weeks: number): ScheduleWindow => ({
  from,
  to: addDays(from, weeks * 7 - 1),
})

/** The Monday of a day's week. */
export const mondayOf = (day: DayNumber): DayNumber => addDays(day, 1 - weekdayOf(day))

const daysOf = function* ({ from, to }: ScheduleWindow): Generator<DayNumber> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day
}

export const departuresWithin = (timetable: Timetable, window: ScheduleWindow): readonly Departure[] => {
  const found: Departure[] = []
  for (const day of daysOf(window)) {
    const terms = timetable.departureOn(day)
    if (terms) found.push({ ...terms, day })
  }
  return found
}

/** The days on which the service would depart and does not, with why. */
export const stopsWithin = (timetable: Timetable, window: ScheduleWindow): readonly ScheduleStop[] => {
  const found: ScheduleStop[] = []
  for (const day of daysOf(window)) {
    const stop = timetable.stopOn(day)
    if (stop === undefined) continue
    const on = dayToDate(day)
    if (stop === 'no-rate') found.push({ on, kind: 'no-rate', reason: null })
    else if (stop.effect !== 'extra') found.push({ on, kind: stop.effect, reason: stop.reason })
  }
  return found
}

/** Arrival at the gateway of the other end, in local dates. */
export const gatewayWindow = ({ day, transit }: Departure): DateWindow => ({
  earliest: dayToDate(addDays(day, transit.min)),
  typical: dayToDate(addDays(day, transit.typical)),
  latest: dayToDate(addDays(day, transit.max)),
})

/** What names a service on every schedule. */
export const nameService = (
  service: MainService,
  plan: ServicePlan,
): Pick<
  ServiceSchedule,
  | 'mode'
  | 'carrier'
  | 'service'
  | 'variant'
  | 'originGateway'
  | 'destinationGateway'
  | 'originGatewayName'
  | 'destinationGatewayName'
  | 'sample'
> => ({
  mode: service.mode,
  carrier: service.carrier,
  service: service.service,
  variant: service.variant,
  originGateway: service.origin,
  destinationGateway: service.destination,
  originGatewayName: plan.originName,
  destinationGatewayName: plan.destinationName,
  sample: service.rows.some(({ version }) => version.sample),
})

/** Days off of the calendars within the window; a holiday on which the country works is none. */
export const holidaysWithin = (
  calendars: readonly Calendar[],
  window: ScheduleWindow,
): Pick<Schedule, 'holidays' | 'unpublished'> => {
  const holidays: Schedule['holidays'][number][] = []
  const unpublished = new Map<string, Schedule['unpublished'][number]>()
  const byCountry = new Map(calendars.map((calendar) => [calendar.country, calendar]))
  for (const day of daysOf(window)) {
    const date = dayToDate(day)
    for (const [country, calendar] of byCountry) {
      const year = date.slice(0, 4)
      if (!calendar.isPublished(day)) unpublished.set(`${country} ${year}`, { country, year })
      const name = calendar.holidayOn(day)
      if (name !== undefined && !calendar.isBusinessDay(day)) holidays.push({ date, country, name })
    }
  }
  return { holidays, unpublished: [...unpublished.values()] }
}
