import type { BookRow } from '../tariff/book-row.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { calendarOf } from './calendar.ts'
import { haulageLegOf, type HaulageLeg } from './haulage-leg.ts'
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

/** From door to door or between the gateways, as the shipment's scope has it, with its dates. */
export const routeOf = (plan: ServicePlan, context: ShipmentContext): ServiceRoute => {
  const { shipment, book, traits } = context
  const rows = plan.rowsFor(traits)
  const scope = routeScope(shipment, plan.service.mode, plan.destinationCountry)
  const origin = calendarOf(book, shipment.origin.country, shipment.origin.region)
  const preCarriage = scope.originDoor
    ? haulageLegOf(context, plan, 'pre-carriage', origin.firstOnOrAfter(shipment.readyOn))
    : null
  const onCarriage = scope.destinationDoor
    ? haulageLegOf(context, plan, 'on-carriage', shipment.readyOn)
    : null
  const timetable = plan.timetableFor(rows, shipment.ownTransit)
  const transit = transitOf(plan, context, scope, timetable, preCarriage, onCarriage)
  return { rows, scope, preCarriage, onCarriage, transit }
}
