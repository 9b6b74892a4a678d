import type { BookRow } from '../tariff/book-row.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { calendarOf } from './calendar.ts'
import { haulageLegOf, type HaulageLeg } from './haulage-leg.ts'
import type { Journey } from './journey.ts'
import { routeScope, type RouteScope } from './scope.ts'
import type { ServicePlan } from './service-plan.ts'
import { transitOf } from './service-transit.ts'
import type { ShipmentContext } from './shipment-context.ts'
import type { NoTransit, PlannedTransit } from './transit.ts'

/** The way of one service for one shipment, before anything of it is priced. */
export interface ServiceRoute {
  /** The rows that price these goods; empty where the service carries other goods only. */
  readonly rows: readonly BookRow<MainCarriageRate>[]
  readonly scope: RouteScope
  readonly preCarriage: HaulageLeg | null
  readonly onCarriage: HaulageLeg | null
  readonly transit: PlannedTransit | NoTransit
}

const createRoute = (
  plan: ServicePlan,
  journey: Journey,
  rows: readonly BookRow<MainCarriageRate>[],
): ServiceRoute => {
  const { way, book } = journey
  const scope = routeScope(way, plan.service.mode, plan.destinationCountry)
  const origin = calendarOf(book, way.origin.country, way.origin.region)
  const preCarriage = scope.originDoor
    ? haulageLegOf(journey, plan, 'pre-carriage', origin.firstOnOrAfter(way.readyOn))
    : null
  const onCarriage = scope.destinationDoor ? haulageLegOf(journey, plan, 'on-carriage', way.readyOn) : null
  const timetable = plan.timetableFor(rows, way.ownTransit)
  const transit = transitOf(plan, journey, scope, timetable, preCarriage, onCarriage)
  return { rows, scope, preCarriage, onCarriage, transit }
}

const isSame = <One>(a: readonly One[], b: readonly One[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]))

const routesByJourney = new WeakMap<Journey, Map<ServicePlan, ServiceRoute>>()

/** From door to door or between the gateways, as the shipment's scope has it, with its dates. */
export const routeOf = (plan: ServicePlan, { journey, traits }: ShipmentContext): ServiceRoute => {
  const routes = routesByJourney.get(journey) ?? new Map<ServicePlan, ServiceRoute>()
  routesByJourney.set(journey, routes)
  const rows = plan.rowsFor(traits)
  const known = routes.get(plan)
  // Other goods may be priced by other rows of the service.
  if (known && isSame(known.rows, rows)) return known
  const route = createRoute(plan, journey, rows)
  routes.set(plan, route)
  return route
}
