import { addDays, dayToDate, type DayNumber, type LocalDate } from '../kernel/local-date.ts'
import type { Transit } from '../quote/comparison.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import type { Calendar } from './calendar.ts'
import { departuresAfter, firstDeparture, lastDeparture, type Departure, type Timetable } from './schedule.ts'

/** Which of a range's three figures a run takes at every step. */
export type Figure = keyof DayRange
export type StageKind = Transit['stages'][number]['kind']

/** A step between arrival and delivery. Without a calendar it counts calendar days. */
export interface TransitStage {
  readonly kind: StageKind
  readonly range: DayRange
  readonly calendar: Calendar | null
}

/** The way of one offer: what the calendar needs to run it. */
export interface TransitPlan {
  readonly readyOn: DayNumber
  readonly neededBy: DayNumber | null
  /** Haulage to the gateway; null at a terminal, where the goods are handed over on the ready date. */
  readonly pickUp: { readonly days: DayRange; readonly calendar: Calendar } | null
  readonly timetable: Timetable
  /** Handling, transit customs, import clearance, haulage: those that the scope has, of the day of departure. */
  readonly stagesAfter: (departsOn: DayNumber) => readonly TransitStage[]
}

/** Stages and holidays are laid out when an offer is shown; ranking and pricing need only the days. */
export interface PlannedTransit {
  readonly kind: 'planned'
  readonly pickUpOn: DayNumber | null
  readonly receivedOn: DayNumber
  readonly departure: Departure
  readonly gatewayArrives: DayNumber
  readonly earliest: DayNumber
  readonly delivered: DayNumber
  readonly latest: DayNumber
  readonly plan: TransitPlan
}

export interface NoTransit {
  readonly kind: 'none'
  readonly reason: 'NoRateOnDeparture' | 'NoDeparture'
  readonly plan: TransitPlan
}

interface Run {
  readonly pickUpOn: DayNumber | null
  readonly receivedOn: DayNumber
  readonly departure: Departure
  readonly delivered: DayNumber
}

const advance = (day: DayNumber, stage: TransitStage, figure: Figure): DayNumber =>
  stage.calendar ? stage.calendar.add(day, stage.range[figure]) : addDays(day, stage.range[figure])

/** The day on which the goods of a departure are delivered, at the end of the scope. */
export const deliver = (plan: TransitPlan, departure: Departure, figure: Figure): DayNumber => {
  let day = addDays(departure.day, departure.transit[figure])
  for (const stage of plan.stagesAfter(departure.day)) day = advance(day, stage, figure)
  return day
}

const run = (plan: TransitPlan, figure: Figure): Run | undefined => {
  const { pickUp } = plan
  const pickUpOn = pickUp ? pickUp.calendar.firstOnOrAfter(plan.readyOn) : null
  const receivedOn =
    pickUp && pickUpOn !== null ? pickUp.calendar.add(pickUpOn, pickUp.days[figure]) : plan.readyOn
  const departure = firstDeparture(plan.timetable, receivedOn)
  if (!departure) return undefined
  return { pickUpOn, receivedOn, departure, delivered: deliver(plan, departure, figure) }
}

/**
 * Runs the way through the calendar three times, each with its own figures. Pick-up is the first business day of the
 * door's country on or after the ready date; a departure is reachable when the goods are received by its cut-off day;
 * origin handling and export clearance lie inside the cut-off. None when no departure with a rate can be reached.
 */
export const planTransit = (plan: TransitPlan): PlannedTransit | NoTransit => {
  const typical = run(plan, 'typical')
  if (!typical) {
    return {
      kind: 'none',
      reason: plan.timetable.lastDay < plan.readyOn + 60 ? 'NoRateOnDeparture' : 'NoDeparture',
      plan,
    }
  }
  const { departure } = typical
  return {
    kind: 'planned',
    pickUpOn: typical.pickUpOn,
    receivedOn: typical.receivedOn,
    departure,
    gatewayArrives: addDays(departure.day, departure.transit.typical),
    earliest: run(plan, 'min')?.delivered ?? typical.delivered,
    delivered: typical.delivered,
    latest: run(plan, 'max')?.delivered ?? deliver(plan, departure, 'max'),
    plan,
  }
}

/** The last ready date from which a departure's cut-off day is met; the haulage to the gateway takes its usual days or its most. */
export const readyFor = (plan: TransitPlan, departure: Departure, figure: Figure): DayNumber => {
  const cutOffOn = addDays(departure.day, -departure.cutOffDays)
  const { pickUp } = plan
  return pickUp ? pickUp.calendar.latestFor(cutOffOn, pickUp.days[figure]) : cutOffOn
}

/** The last departure that delivers by a day; undefined when none does. */
export const lastDepartureFor = (
  plan: TransitPlan,
  neededBy: DayNumber,
  figure: Figure,
): Departure | undefined =>
  lastDeparture(plan.timetable, neededBy, (candidate) => deliver(plan, candidate, figure) <= neededBy)

/** The last ready date from which delivery is not after the needed-by date; null when no departure makes it. */
const latestReady = (plan: TransitPlan, neededBy: DayNumber, figure: Figure): LocalDate | null => {
  const departure = lastDepartureFor(plan, neededBy, figure)
  return departure ? dayToDate(readyFor(plan, departure, figure)) : null
}

interface PlacedStage {
  readonly kind: StageKind
  readonly from: DayNumber
  readonly to: DayNumber
  readonly calendar: Calendar | null
}

/** The typical way without gaps from the ready date to delivery. */
const placeStages = (transit: PlannedTransit): readonly PlacedStage[] => {
  const { plan, departure } = transit
  const placed: PlacedStage[] = []
  let day = plan.readyOn
  const until = (kind: StageKind, to: DayNumber, calendar: Calendar | null): void => {
    if (to > day) placed.push({ kind, from: day, to, calendar })
    day = to
  }
  if (plan.pickUp && transit.pickUpOn !== null) {
    until('wait', transit.pickUpOn, plan.pickUp.calendar)
    until('pre-carriage', transit.receivedOn, plan.pickUp.calendar)
  }
  until('wait', departure.day, null)
  until('main', transit.gatewayArrives, null)
  for (const stage of plan.stagesAfter(departure.day)) {
    until(stage.kind, advance(day, stage, 'typical'), stage.calendar)
  }
  return placed
}

const holidaysWithin = (stages: readonly PlacedStage[]): Transit['holidays'] => {
  const found = new Map<string, Transit['holidays'][number]>()
  for (const { from, to, calendar } of stages) {
    if (!calendar) continue
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const name = calendar.holidayOn(day)
      if (name === undefined || calendar.isBusinessDay(day)) continue
      const date = dayToDate(day)
      found.set(`${date} ${calendar.country}`, { date, country: calendar.country, name })
    }
  }
  return [...found.values()]
}

const followingCount = 4

const described = new WeakMap<PlannedTransit, Transit>()

/** The dates as the answer shows them: with stages, holidays in the way, following departures, latest ready dates. */
export const describeTransit = (transit: PlannedTransit): Transit => {
  const known = described.get(transit)
  if (known) return known
  const dates = writeDates(transit)
  described.set(transit, dates)
  return dates
}

const writeDates = (transit: PlannedTransit): Transit => {
  const { plan, departure } = transit
  const stages = placeStages(transit)
  const { neededBy, readyOn } = plan
  return {
    pickUpOn: transit.pickUpOn === null ? null : dayToDate(transit.pickUpOn),
    receivedOn: dayToDate(transit.receivedOn),
    cutOffOn: dayToDate(addDays(departure.day, -departure.cutOffDays)),
    departsOn: dayToDate(departure.day),
    gatewayArrivesTypical: dayToDate(transit.gatewayArrives),
    arrivesEarliest: dayToDate(transit.earliest),
    arrivesTypical: dayToDate(transit.delivered),
    arrivesLatest: dayToDate(transit.latest),
    daysMin: transit.earliest - readyOn,
    daysTypical: transit.delivered - readyOn,
    daysMax: transit.latest - readyOn,
    latestReadyOn: neededBy === null ? null : latestReady(plan, neededBy, 'typical'),
    latestReadySafeOn: neededBy === null ? null : latestReady(plan, neededBy, 'max'),
    followingDepartures: departuresAfter(plan.timetable, departure.day, followingCount).map(({ day }) =>
      dayToDate(day),
    ),
    stages: stages.map(({ kind, from, to }) => ({
      kind,
      from: dayToDate(from),
      to: dayToDate(to),
      days: to - from,
    })),
    holidays: holidaysWithin(stages),
  }
}

/** The first calendar without a published year for a day that this way uses it on. */
export const unpublishedCalendar = (
  transit: PlannedTransit,
): { readonly country: string; readonly year: string } | undefined => {
  const { plan } = transit
  const uses: (readonly [Calendar, DayNumber])[] = []
  if (plan.pickUp) uses.push([plan.pickUp.calendar, transit.receivedOn])
  for (const { calendar } of plan.stagesAfter(transit.departure.day)) {
    if (calendar) uses.push([calendar, transit.latest])
  }
  const found = uses.find(([calendar, day]) => !calendar.isPublished(day))
  return found && { country: found[0].country, year: dayToDate(found[1]).slice(0, 4) }
}
