import type { Shipment } from '../../freight/shipment.ts'
import { airVolumeM3, measureCargo } from '../cargo-measures.ts'
import type { CarryingCost } from './carrying-cost.ts'
import type { SupplyTerms } from './read-supply.ts'
import type { SupplyWay } from './week-prices.ts'
import type { WeighedPrice, WeighedService, Weighing } from './weigh-services.ts'

/** A service with what each number of pieces costs by it. */
export interface PricedWay extends SupplyWay {
  readonly service: WeighedService
  /** By number of pieces, as `compare` has them; null where there is no complete offer of so many, and for none. */
  readonly prices: readonly (WeighedPrice | null)[]
  /** Gross weight by number of pieces. */
  readonly grams: readonly number[]
}

const daysInWeek = 7

/** From ready to the beginning of the first week that begins with the goods delivered. */
const leadWeeksOf = ({ daysTypical, daysSlowest }: WeighedService, { pace }: SupplyTerms): number =>
  Math.max(Math.ceil((pace === 'slowest' ? daysSlowest : daysTypical) / daysInWeek), 1)

/** Units of so many pieces lie for these days between their usual delivery and the week that counts them. */
export const daysBeforeShelf = (way: Pick<PricedWay, 'leadWeeks' | 'service'>): number =>
  Math.max(way.leadWeeks * daysInWeek - way.service.daysTypical, 0)

/**
 * Every service with a complete offer of one up to `most` pieces. `shipmentOf` is the shipment of so many pieces, null
 * where there can be none. A way costs its freight, the capital until its usual delivery, and what the goods cost where
 * they lie until their week begins.
 */
export const supplyWays = (
  weighing: Weighing,
  shipmentOf: (pieces: number) => Shipment | null,
  terms: SupplyTerms,
  carrying: CarryingCost,
  most: number,
): readonly PricedWay[] => {
  const grams = [0]
  const ofPieces = Array.from({ length: most }, (_, index) => {
    const shipment = shipmentOf(index + 1)
    if (!shipment) return []
    const measures = measureCargo(shipment.cargo)
    grams[index + 1] = measures.grams
    return weighing.pricesOf({
      shipment,
      measures,
      airVolumeM3: (rounding) => airVolumeM3(shipment.cargo, rounding),
    })
  })
  return weighing.services.flatMap((service, index) => {
    const complete = ofPieces.map((all) => {
      const price = all[index]
      return price?.complete === true ? price : null
    })
    if (complete.every((price) => price === null)) return []
    const leadWeeks = leadWeeksOf(service, terms)
    const days = daysBeforeShelf({ leadWeeks, service })
    const costs = complete.map((price, at) => {
      const units = (at + 1) * terms.unitsPerPiece
      return (
        price && price.total + carrying.inTransit(units, service.daysTypical) + carrying.lying(units, days)
      )
    })
    const mode = service.mode === 'air' ? ('air' as const) : ('rail' as const)
    return [{ mode, leadWeeks, costs: [0, ...costs], service, prices: [null, ...complete], grams }]
  })
}
