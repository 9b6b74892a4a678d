import type { Shipment } from '../../freight/shipment.ts'
import type { OfferMode } from '../../freight/transport-mode.ts'
import { unitsAt, type Decimal } from '../../kernel/decimal.ts'
import type { DayNumber } from '../../kernel/local-date.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { priceCase } from '../charge-lines.ts'
import { distinctIds, servicesFor } from '../offer-services.ts'
import type { EquipmentCount } from '../container-load.ts'
import { containerLoadOf, prepareService } from '../offer-service.ts'
import type { PriceSum } from '../price-kernel.ts'
import { cheapestSum } from '../price-offer.ts'
import type { PricingCase } from '../pricing-case.ts'
import {
  createShipmentContext,
  resizeContext,
  type ShipmentContext,
  type SizedShipment,
} from '../shipment-context.ts'
import { scaleShipment } from './scale-shipment.ts'

/** A service that takes the goods, whatever they weigh. */
export interface WeighedService {
  /** The offer's id where this weight is offered. */
  readonly id: string
  readonly mode: OfferMode
  readonly service: string
  readonly carrier: string
  readonly originGateway: string
  readonly destinationGateway: string
  readonly delivered: DayNumber
  /** Ready to delivered. */
  readonly daysTypical: number
  /** The same on the slowest run. */
  readonly daysSlowest: number
}

/** What a service costs at a weight, in minor units of the quote currency. */
export interface WeighedPrice {
  readonly total: number
  /** False where a component has no price: `total` is then what it costs at the least. */
  readonly complete: boolean
  /** `M`, `N`, `+100`. */
  readonly ratedAsBreak: string | null
  readonly equipment: readonly EquipmentCount[]
  readonly chargeableKg: Decimal | null
  readonly ratedAsKg: Decimal | null
  readonly revenueTon: Decimal | null
}

/** Prices of all services at one weight; null where the service does not offer it. */
export type PricesAtWeight = readonly (WeighedPrice | null)[]

export interface Weighing {
  readonly shipment: Shipment
  readonly context: ShipmentContext
  /** Earliest delivery first: of two at the same price the earlier wins. */
  readonly services: readonly WeighedService[]
  readonly presentGrams: number
  /** The finest step to which a service rounds a weight, in grams. */
  readonly stepGrams: number
  readonly pricesAt: (grams: number) => PricesAtWeight
  /** Of another quantity of the same goods on the same journey. */
  readonly pricesOf: (sized: SizedShipment) => PricesAtWeight
}

type Prepared = Omit<PricingCase, 'equipment'>

const sumAt = (prepared: Prepared): PriceSum | null => {
  if (prepared.plan.service.mode !== 'rail-fcl') return priceCase({ ...prepared, equipment: [] }, null)
  const { sets } = containerLoadOf(prepared)
  return cheapestSum(sets.map(({ equipment }) => ({ ...prepared, equipment }))) ?? null
}

const priceAt = (prepared: Prepared): WeighedPrice | null => {
  const sum = sumAt(prepared)
  if (!sum) return null
  const { freight, pricing } = sum
  return {
    total: sum.total(),
    complete: sum.holes.length === 0,
    ratedAsBreak: freight?.ratedAsBreak ?? null,
    equipment: pricing.equipment,
    chargeableKg: freight?.chargeableKg ?? null,
    ratedAsKg: freight?.ratedAsKg ?? null,
    revenueTon: freight?.revenueTon ?? null,
  }
}

const serviceOf = ({ plan, transit, context }: Prepared, id: string): WeighedService => {
  const { mode, service, carrier, origin, destination } = plan.service
  return {
    id,
    mode,
    service,
    carrier,
    originGateway: origin,
    destinationGateway: destination,
    delivered: transit.delivered,
    daysTypical: transit.delivered - context.shipment.readyOn,
    daysSlowest: transit.latest - context.shipment.readyOn,
  }
}

const halfKilogram = 500

const stepOf = (prepared: readonly Prepared[]): number =>
  prepared.reduce((finest, { parameters, plan }) => {
    const step = plan.service.mode === 'air' ? parameters.rating.weightStep : null
    return step ? Math.min(finest, Math.max(unitsAt(step, 3), 1)) : finest
  }, halfKilogram)

/**
 * The shipment on its services with the weight left open. Departures, rates and roads are found once; a weight then
 * costs one pass of the kernel a service, without lines. At the shipment's own weight the totals are those of
 * `compare`. Null for whole containers and for goods without a weight: neither has a share.
 */
export const weighServices = (shipment: Shipment, book: TariffBook): Weighing | null => {
  const context = createShipmentContext(shipment, book)
  const { measures } = context
  if (shipment.cargo.kind === 'containers' || measures.grams === 0) return null
  const found = servicesFor(context.journey).services.flatMap((service) => {
    const answer = prepareService(service, context)
    return answer.kind === 'prepared' ? [answer.pricing] : []
  })
  const distinct = distinctIds()
  const paired = found
    .map((prepared) => ({ prepared, service: serviceOf(prepared, distinct(prepared.plan.offerId)) }))
    .toSorted(
      (a, b) =>
        a.service.delivered - b.service.delivered ||
        (a.service.service < b.service.service ? -1 : a.service.service > b.service.service ? 1 : 0),
    )
  const pricesOf = (sized: SizedShipment): PricesAtWeight => {
    const resized = resizeContext(context, sized)
    return paired.map(({ prepared }) => priceAt({ ...prepared, context: resized }))
  }
  return {
    shipment,
    context,
    services: paired.map(({ service }) => service),
    presentGrams: measures.grams,
    stepGrams: stepOf(found),
    pricesAt: (grams) => pricesOf(scaleShipment(shipment, measures, grams)),
    pricesOf,
  }
}
