import type { Shipment } from '../../freight/shipment.ts'
import { addDays, dayToDate, type DayNumber } from '../../kernel/local-date.ts'
import { moneyToText } from '../../money/money.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { calendarOf, type Calendar } from '../calendar.ts'
import { offerServices, type AnsweredService } from '../offer-services.ts'
import type { PricedOffer } from '../price-offer.ts'
import type { Departure } from '../schedule.ts'
import { planOf } from '../service-plan.ts'
import { routeOf } from '../service-route.ts'
import { createShipmentContext, type ShipmentContext } from '../shipment-context.ts'
import { deliver, readyFor, type NoTransit, type PlannedTransit, type TransitPlan } from '../transit.ts'
import type { ReadySlip, Schedule, ScheduledDeparture, ServiceSchedule } from './schedule.ts'
import {
  departuresWithin,
  gatewayWindow,
  holidaysWithin,
  nameService,
  stopsWithin,
  type ScheduleWindow,
} from './schedule-window.ts'

const firstUnpublished = (
  plan: TransitPlan,
  departure: Departure,
  latest: DayNumber,
): ScheduledDeparture['unpublished'] => {
  const uses: (readonly [Calendar, DayNumber])[] = []
  if (plan.pickUp) uses.push([plan.pickUp.calendar, departure.day])
  for (const { calendar } of plan.stagesAfter(departure.day)) if (calendar) uses.push([calendar, latest])
  const found = uses.find(([calendar, day]) => !calendar.isPublished(day))
  return found ? { country: found[0].country, year: dayToDate(found[1]).slice(0, 4) } : null
}

const scheduleDeparture = (departure: Departure, transit: PlannedTransit | NoTransit): ScheduledDeparture => {
  const { plan } = transit
  const cutOffOn = addDays(departure.day, -departure.cutOffDays)
  const latest = deliver(plan, departure, 'max')
  const taken = transit.kind === 'planned' ? transit.departure.day : Infinity
  return {
    departsOn: dayToDate(departure.day),
    cutOffOn: dayToDate(cutOffOn),
    receivedBy: dayToDate(plan.pickUp ? plan.pickUp.calendar.latestFor(cutOffOn, 0) : cutOffOn),
    gateway: gatewayWindow(departure),
    delivered: {
      earliest: dayToDate(deliver(plan, departure, 'min')),
      typical: dayToDate(deliver(plan, departure, 'typical')),
      latest: dayToDate(latest),
    },
    readyBy: dayToDate(readyFor(plan, departure, 'typical')),
    state: departure.day < taken ? 'missed' : departure.day === taken ? 'taken' : 'later',
    unpublished: firstUnpublished(plan, departure, latest),
  }
}

/** The offers of the shipment if it were ready on another day, by their ids; each day is compared once. */
const createOffersWhenReady = (
  shipment: Shipment,
  book: TariffBook,
): ((readyOn: DayNumber) => ReadonlyMap<string, PricedOffer>) => {
  const answers = new Map<DayNumber, ReadonlyMap<string, PricedOffer>>()
  return (readyOn) => {
    const known = answers.get(readyOn)
    if (known) return known
    const offers = new Map<string, PricedOffer>()
    for (const answer of offerServices(createShipmentContext({ ...shipment, readyOn }, book)).answers) {
      if (answer.kind === 'offer') offers.set(answer.priced.offer.id, answer.priced)
    }
    answers.set(readyOn, offers)
    return offers
  }
}

const slipOf = (
  priced: PricedOffer,
  transit: PlannedTransit,
  currency: string,
  offersWhenReady: (readyOn: DayNumber) => ReadonlyMap<string, PricedOffer>,
): ReadySlip => {
  const readyBy = readyFor(transit.plan, transit.departure, 'typical')
  const next = offersWhenReady(addDays(readyBy, 1)).get(priced.offer.id)
  return {
    readyBy: dayToDate(readyBy),
    next: next
      ? {
          departsOn: next.offer.transit.departsOn as ReadySlip['readyBy'],
          deliveredOn: dayToDate(next.delivered),
          total: next.offer.total,
          complete: next.offer.complete,
          moreMoney: moneyToText(next.total - priced.total, currency),
          moreDays: next.delivered - priced.delivered,
        }
      : null,
  }
}

/** A service that carries the goods, or would if it departed; the others are excluded for what the goods are. */
const departs = (answer: AnsweredService): boolean =>
  answer.kind === 'offer' ||
  answer.exclusion.reason === 'NoDeparture' ||
  answer.exclusion.reason === 'NoRateOnDeparture'

const scheduleService = (
  answer: AnsweredService,
  context: ShipmentContext,
  window: ScheduleWindow,
  offersWhenReady: (readyOn: DayNumber) => ReadonlyMap<string, PricedOffer>,
): ServiceSchedule => {
  const plan = planOf(answer.service, context.book)
  const { transit } = routeOf(plan, context)
  const { timetable } = transit.plan
  return {
    ...nameService(answer.service, plan),
    offer: answer.kind === 'offer' ? answer.priced.offer.id : null,
    receivedOn: transit.kind === 'planned' ? dayToDate(transit.receivedOn) : null,
    departures: departuresWithin(timetable, window).map((departure) => scheduleDeparture(departure, transit)),
    stops: stopsWithin(timetable, window),
    slip:
      answer.kind === 'offer' && transit.kind === 'planned'
        ? slipOf(answer.priced, transit, context.shipment.currency, offersWhenReady)
        : null,
  }
}

/**
 * The departures of every service that can carry the shipment, each with its own cut-off, arrival and last ready date,
 * and what missing the present one costs. Every figure of the departure that is taken, and of the next one, is that of
 * `compare`. Throws `OverflowError` where `compare` does.
 */
export const shipmentSchedule = (shipment: Shipment, book: TariffBook, window: ScheduleWindow): Schedule => {
  const context = createShipmentContext(shipment, book)
  const offersWhenReady = createOffersWhenReady(shipment, book)
  const { origin, destination } = shipment
  return {
    from: dayToDate(window.from),
    to: dayToDate(window.to),
    services: offerServices(context)
      .answers.filter(departs)
      .map((answer) => scheduleService(answer, context, window, offersWhenReady)),
    ...holidaysWithin(
      [
        calendarOf(book, origin.country, origin.region),
        calendarOf(book, destination.country, destination.region),
      ],
      window,
    ),
  }
}
