import type { DayRange } from '../tariff/service-terms.ts'
import { stepDefaults } from '../tariff/time-defaults.ts'
import type { TransitStep } from '../tariff/reference-rows.ts'
import { calendarOf, type Calendar } from './calendar.ts'
import type { HaulageLeg } from './haulage-leg.ts'
import type { Journey } from './journey.ts'
import type { Timetable } from './schedule.ts'
import type { RouteScope } from './scope.ts'
import type { ServicePlan } from './service-plan.ts'
import {
  planTransit,
  type NoTransit,
  type PlannedTransit,
  type TransitPlan,
  type TransitStage,
} from './transit.ts'

/** Handling, transit customs, clearance and haulage, with their times on the day of departure. */
const stagesOf = (
  plan: ServicePlan,
  scope: RouteScope,
  clearance: Calendar,
  delivery: Calendar,
  onCarriageDays: DayRange | null,
): TransitPlan['stagesAfter'] => {
  const { mode } = plan.service
  const stages = new Map<number, readonly TransitStage[]>()
  return (day) => {
    const known = stages.get(day)
    if (known) return known
    const step = (kind: TransitStep): TransitStage => {
      const row = plan.timeOn(kind, day)
      const counted = row ? row.calendar === 'business-days' : kind === 'import-clearance'
      return { kind, range: row?.range ?? stepDefaults[kind][mode], calendar: counted ? clearance : null }
    }
    const made = [step('handling')]
    if (scope.legs.has('transit-customs')) made.push(step('transit-customs'))
    if (scope.clearedAt !== null) made.push(step('import-clearance'))
    if (onCarriageDays) made.push({ kind: 'on-carriage', range: onCarriageDays, calendar: delivery })
    stages.set(day, made)
    return made
  }
}

const days = (range: DayRange | null): string => (range ? `${range.min}/${range.typical}/${range.max}` : '-')

const answersByTimetable = new WeakMap<Timetable, Map<string, PlannedTransit | NoTransit>>()
const mostKept = 100

/**
 * The dates of a service for a shipment. Nothing of the cargo moves them, so that they are kept for the keystrokes and
 * the sweeps that change only weights and prices.
 */
export const transitOf = (
  plan: ServicePlan,
  journey: Journey,
  scope: RouteScope,
  timetable: Timetable,
  preCarriage: HaulageLeg | null,
  onCarriage: HaulageLeg | null,
): PlannedTransit | NoTransit => {
  const { origin, destination, readyOn, neededBy } = journey.way
  const answers = answersByTimetable.get(timetable) ?? new Map<string, PlannedTransit | NoTransit>()
  answersByTimetable.set(timetable, answers)
  const key =
    `${readyOn} ${neededBy ?? ''} ${days(preCarriage?.days ?? null)} ${days(onCarriage?.days ?? null)} ` +
    `${origin.country} ${origin.region ?? ''}|${destination.country} ${destination.region ?? ''}|` +
    `${scope.clearanceCountry} ${scope.clearedAt ?? ''} ${scope.legs.has('transit-customs')}`
  const known = answers.get(key)
  if (known) return known
  const region = destination.country === scope.clearanceCountry ? destination.region : null
  const answer = planTransit({
    readyOn,
    neededBy,
    pickUp: preCarriage && {
      days: preCarriage.days,
      calendar: calendarOf(journey.book, origin.country, origin.region),
    },
    timetable,
    stagesAfter: stagesOf(
      plan,
      scope,
      calendarOf(journey.book, scope.clearanceCountry, region),
      calendarOf(journey.book, destination.country, destination.region),
      onCarriage?.days ?? null,
    ),
  })
  if (answers.size >= mostKept) answers.clear()
  answers.set(key, answer)
  return answer
}
