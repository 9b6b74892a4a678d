import { equipmentTypes, type Equipment } from '../freight/equipment.ts'
import type { Exclusion, Unworded, Warning } from '../quote/comparison.ts'
import type { AirRate } from '../tariff/air-rate.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { RailContainerRate } from '../tariff/rail-rate.ts'
import type { MainService } from '../tariff/tariff-book.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { dayToDate } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import { accept, type Refusal } from './acceptance.ts'
import { containerSets, type ContainerLoad, type ContainerSet } from './container-load.ts'
import { cheapestCase, priceOffer, type PricedOffer } from './price-offer.ts'
import type { PricingCase } from './pricing-case.ts'
import { boxesOf, planOf, type ServicePlan } from './service-plan.ts'
import type { ShipmentContext } from './shipment-context.ts'
import { refusalByScreening, screeningWarnings } from './screening.ts'
import { routeOf } from './service-route.ts'
import type { PlannedTransit } from './transit.ts'

export type ServiceAnswer = { readonly kind: 'offer'; readonly priced: PricedOffer } | ExcludedService

interface ExcludedService {
  readonly kind: 'exclusion'
  readonly exclusion: Unworded<Exclusion>
}

/** A service that takes the goods, with everything that their weight does not decide. */
interface PreparedService {
  readonly kind: 'prepared'
  readonly pricing: Omit<PricingCase, 'equipment'>
  readonly warnings: readonly Unworded<Warning>[]
}

const exclude = (plan: ServicePlan, { reason, explanation, remedy }: Refusal): ExcludedService => {
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

const uldTypeAt = (transit: PlannedTransit): string | null => {
  const { row } = transit.departure.row
  return row.kind === 'air-uld' ? row.uldType : null
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

/** The sets of boxes in which a service by the container can take its shipment's cargo. */
export const containerLoadOf = ({
  context,
  parameters,
  rows,
  transit,
}: PreparedService['pricing']): ContainerLoad => {
  const boxes = boxesOf(parameters.rating, boxTypes(rows, transit))
  return containerSets(context.shipment.cargo, boxes, parameters.rating.maximumBoxes.units)
}

const offerContainers = ({ pricing, warnings }: PreparedService): ServiceAnswer => {
  const { plan } = pricing
  const load = containerLoadOf(pricing)
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
 * Whether a service takes the goods at all, and its departure, dates, haulage and parameters. None of it but the boxes
 * depends on how much is sent, so that a sweep over the weight prepares each service once.
 */
export const prepareService = (
  service: MainService,
  context: ShipmentContext,
): PreparedService | ExcludedService => {
  const { shipment, book, traits } = context
  const plan = planOf(service, book)
  const unmeasured = refuseUnmeasured(plan, context)
  if (unmeasured) return exclude(plan, unmeasured)
  const { rows, scope, transit, preCarriage, onCarriage } = routeOf(plan, context)
  if (rows.length === 0) {
    const commodity = service.rows[0]?.row.commodity ?? ''
    return exclude(plan, {
      reason: 'CommodityOnly',
      explanation: note('exclusion.CommodityOnly', { commodity }),
      remedy: note('remedy.describeGoods', { commodity }),
    })
  }
  if (transit.kind === 'none') return noTransit(plan, transit.reason, context)
  const departsOn = transit.departure.day
  const parameters = plan.parametersOn(departsOn)
  const screened = context.screen(service.mode, departsOn)
  const acceptance = accept(traits, shipment.cargo.kind === 'pieces' ? shipment.cargo.pieces : null, {
    mode: service.mode,
    airRate: airRateAt(transit),
    uldType: uldTypeAt(transit),
    boxes: service.mode === 'rail-lcl' ? boxesOf(parameters.rating, equipmentTypes) : [],
    parameters,
    temperature: shipment.handling.temperature,
  })
  const refusal = acceptance.refusal ?? refusalByScreening(screened)
  if (refusal) return exclude(plan, refusal)
  const pricing = { context, plan, scope, transit, rows, parameters, preCarriage, onCarriage }
  return { kind: 'prepared', pricing, warnings: [...acceptance.warnings, ...screeningWarnings(screened)] }
}

/**
 * One service for one shipment: an offer, complete or with holes, or an exclusion with its reason. Never silence, never
 * an error.
 */
export const offerService = (service: MainService, context: ShipmentContext): ServiceAnswer => {
  const prepared = prepareService(service, context)
  if (prepared.kind === 'exclusion') return prepared
  if (service.mode === 'rail-fcl') return offerContainers(prepared)
  return { kind: 'offer', priced: priceOffer({ ...prepared.pricing, equipment: [] }, prepared.warnings) }
}
