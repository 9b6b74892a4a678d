import type { RouteLeg } from '../freight/transport-mode.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import type { ParameterSet } from '../tariff/tariff-book.ts'
import type { EquipmentCount } from './container-load.ts'
import type { HaulageLeg } from './haulage-leg.ts'
import type { RouteScope } from './scope.ts'
import type { ServicePlan } from './service-plan.ts'
import type { ShipmentContext } from './shipment-context.ts'
import type { PlannedTransit } from './transit.ts'

/** One service on its planned departure with one set of boxes: what the kernel prices. */
export interface PricingCase {
  readonly context: ShipmentContext
  readonly plan: ServicePlan
  readonly scope: RouteScope
  readonly transit: PlannedTransit
  /** Rows of main carriage that price this cargo, of whatever date, best first. */
  readonly rows: readonly BookRow<MainCarriageRate>[]
  /** As they stand at departure. */
  readonly parameters: ParameterSet
  /** Empty but for containers. */
  readonly equipment: readonly EquipmentCount[]
  readonly preCarriage: HaulageLeg | null
  readonly onCarriage: HaulageLeg | null
}

/**
 * The day whose rates a leg is priced at: haulage on its pick-up or delivery, customs after arrival on the typical
 * arrival, everything else on the planned departure.
 */
export const dayOfLeg = ({ transit }: PricingCase, leg: RouteLeg): DayNumber => {
  switch (leg) {
    case 'pre-carriage':
      return transit.pickUpOn ?? transit.receivedOn
    case 'on-carriage':
      return transit.delivered
    case 'transit-customs':
    case 'import-clearance':
      return transit.gatewayArrives
    default:
      return transit.departure.day
  }
}

/** A component that is part of this price: in the scope, and paid by the party that it is quoted for. */
export const isPriced = ({ scope, context }: PricingCase, leg: RouteLeg): boolean =>
  scope.legs.has(leg) && context.isQuoted(leg)
