import type { Equipment } from '../freight/equipment.ts'
import type { Calendar } from './calendar.ts'
import type { Exclusion, Unworded, Warning } from '../quote/comparison.ts'
import type { AirRate } from '../tariff/air-rate.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { RailContainerRate } from '../tariff/rail-rate.ts'
import type { MainService } from '../tariff/tariff-book.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { stepDefaults } from '../tariff/time-defaults.ts'
import { dayToDate } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import { accept, type Refusal } from './acceptance.ts'
import { calendarOf } from './calendar.ts'
import { containerSets, type ContainerSet } from './container-load.ts'
import { createHaulageLeg, type HaulageLeg } from './haulage-leg.ts'
import { cheapestCase, priceOffer, type PricedOffer } from './price-offer.ts'
import type { PricingCase } from './pricing-case.ts'
import { routeScope, type RouteScope } from './scope.ts'
import { boxesOf, planOf, type ServicePlan } from './service-plan.ts'
import type { ShipmentContext } from './shipment-context.ts'
import { planTransit, type PlannedTransit, type TransitPlan, type TransitStage } from './transit.ts'

export type ServiceAnswer =
  | { readonly kind: 'offer'; readonly priced: PricedOffer }
  | { readonly kind: 'exclusion'; readonly exclusion: Unworded<Exclusion> }

const exclude = (plan: ServicePlan, { reason, explanation, remedy }: Refusal): ServiceAnswer => {
  const { mode, service, carrier, origin, destination } = plan.service
  return {
    kind: 'exclusion',
    exclusion: {
      mode,
      service,
      carrier,
      originGateway: origin,
      destinationGateway: destination,
      reason,
      explanation,
      remedy,
    },
  }
}

/** Handling, transit customs, clearance and haulage, with their times on the day of departure. */
const stagesAfter = (
  plan: ServicePlan,
  context: ShipmentContext,
  scope: RouteScope,
  onCarriage: HaulageLeg | null,
): TransitPlan['stagesAfter'] => {
  const { book, shipment } = context
  const { service } = plan
  const { destination } = shipment
  const region = destination.country === scope.clearanceCountry ? destination.region : null
  const clearance = calendarOf(book, scope.clearanceCountry, region)
  const delivery = calendarOf(book, destination.country, destination.region)
  const stages = new Map<number, readonly TransitStage[]>()
  return (day) => {
    const known = stages.get(day)
    if (known) return known
    const step = (
      name: 'handling' | 'transit-customs' | 'import-clearance',
      calendar: Calendar,
    ): TransitStage => {
      const row = book.transitTime(service, service.destination, name, day)
      const counted = row ? row.calendar === 'business-days' : name === 'import-clearance'
      return {
        kind: name,
        range: row?.range ?? stepDefaults[name][service.mode],
        calendar: counted ? calendar : null,
      }
    }
    const made: TransitStage[] = [step('handling', clearance)]
    if (scope.legs.has('transit-customs')) made.push(step('transit-customs', clearance))
    if (scope.clearedAt !== null) made.push(step('import-clearance', clearance))
    if (onCarriage) made.push({ kind: 'on-carriage', range: onCarriage.days, calendar: delivery })
    stages.set(day, made)
    return made
  }
}

const noTransit = (
  plan: ServicePlan,
  reason: 'NoRateOnDeparture' | 'NoDeparture',
  context: ShipmentContext,
) =>
  exclude(plan, {
    reason,
    explanation: note(`exclusion.${reason}`, { ready: dayToDate(context.shipment.readyOn) }),
    remedy: note(reason === 'NoRateOnDeparture' ? 'remedy.newerTariff' : 'remedy.otherDate'),
  })

/** Rows of the tariff that sell this container type on the day of departure. */
const boxTypes = (
  rows: readonly BookRow<MainCarriageRate>[],
  transit: PlannedTransit,
): readonly Equipment[] => {
  const types = new Set<Equipment>()
  for (const row of rows) {
    if (row.row.kind !== 'rail-container' || !isValidOn(row, transit.departure.day)) continue
    const { rates } = row.row satisfies RailContainerRate
    for (const type of Object.keys(rates) as Equipment[]) types.add(type)
  }
  return [...types]
}

const airRateAt = (transit: PlannedTransit): AirRate | null => {
  const { row } = transit.departure.row
  return row.kind === 'air' ? row : null
}

/** What this service has to know of the cargo and is not told. */
const refuseUnmeasured = (plan: ServicePlan, context: ShipmentContext): Refusal | null => {
  const { cargo } = context.shipment
  if (cargo.kind !== 'containers' || plan.service.mode === 'rail-fcl') return null
  return {
    reason: 'ContainersGiven',
    explanation: note('exclusion.ContainersGiven'),
    remedy: note('remedy.givePieces'),
  }
}

interface Prepared {
  readonly pricing: Omit<PricingCase, 'equipment'>
  readonly warnings: readonly Unworded<Warning>[]
}

const offerContainers = (plan: ServicePlan, { pricing, warnings }: Prepared): ServiceAnswer => {
  const { context, parameters, rows, transit } = pricing
  const boxes = boxesOf(parameters.rating, boxTypes(rows, transit))
  const maximum = parameters.rating.maximumBoxes.units
  const load = containerSets(context.shipment.cargo, boxes, maximum)
  if (load.refusal) {
    const { code, explanation } = load.refusal
    return exclude(plan, { reason: code, explanation, remedy: null })
  }
  const setByCase = new Map<PricingCase, ContainerSet>()
  for (const set of load.sets) setByCase.set({ ...pricing, equipment: set.equipment }, set)
  const best = cheapestCase([...setByCase.keys()])
  if (!best) {
    return exclude(plan, {
      reason: 'ContainerNotOffered',
      explanation: note('exclusion.ContainerNotOffered'),
      remedy: null,
    })
  }
  const setWarnings = (setByCase.get(best)?.warnings ?? []).map((warning) => ({ ...warning, path: null }))
  return { kind: 'offer', priced: priceOffer(best, [...warnings, ...setWarnings]) }
}

/**
 * One service for one shipment: an offer, complete or with holes, or an exclusion with its reason. Never silence, never
 * an error.
 */
export const offerService = (service: MainService, context: ShipmentContext): ServiceAnswer => {
  const { shipment, book, traits } = context
  const plan = planOf(service, book)
  const unmeasured = refuseUnmeasured(plan, context)
  if (unmeasured) return exclude(plan, unmeasured)
  const rows = plan.rowsFor(traits)
  if (rows.length === 0) {
    const commodity = service.rows[0]?.row.commodity ?? ''
    return exclude(plan, {
      reason: 'CommodityOnly',
      explanation: note('exclusion.CommodityOnly', { commodity }),
      remedy: note('remedy.describeGoods', { commodity }),
    })
  }
  const scope = routeScope(shipment, service.mode, plan.destinationCountry)
  const origin = calendarOf(book, shipment.origin.country, shipment.origin.region)
  const preCarriage = scope.originDoor
    ? createHaulageLeg(context, plan, 'pre-carriage', origin.firstOnOrAfter(shipment.readyOn))
    : null
  const onCarriage = scope.destinationDoor
    ? createHaulageLeg(context, plan, 'on-carriage', shipment.readyOn)
    : null
  const transit = planTransit({
    readyOn: shipment.readyOn,
    neededBy: shipment.neededBy,
    pickUp: preCarriage && { days: preCarriage.days, calendar: origin },
    timetable: plan.timetableFor(rows),
    stagesAfter: stagesAfter(plan, context, scope, onCarriage),
  })
  if (transit.kind === 'none') return noTransit(plan, transit.reason, context)
  const departsOn = transit.departure.day
  const parameters = plan.parametersOn(departsOn)
  const acceptance = accept(traits, shipment.cargo.kind === 'pieces' ? shipment.cargo.pieces : null, {
    mode: service.mode,
    direction: service.direction,
    airRate: airRateAt(transit),
    parameters,
    departsOn,
    temperature: shipment.handling.temperature,
  })
  if (acceptance.refusal) return exclude(plan, acceptance.refusal)
  const pricing = { context, plan, scope, transit, rows, parameters, preCarriage, onCarriage }
  const prepared = { pricing, warnings: acceptance.warnings }
  return service.mode === 'rail-fcl'
    ? offerContainers(plan, prepared)
    : { kind: 'offer', priced: priceOffer({ ...pricing, equipment: [] }, acceptance.warnings) }
}
