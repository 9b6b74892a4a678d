import type { Shipment } from '../../freight/shipment.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { cheapestInTime, wayOfService } from './cheapest-in-time.ts'
import { outcomeOf, type Way } from './scenario-outcome.ts'
import { weighServices } from './weigh-services.ts'

/**
 * The way that `compare` recommends, and null where it recommends none. Where totals rank it is found without lines,
 * exclusions and sentences, several times as fast.
 */
export const recommendedWay = (shipment: Shipment, book: TariffBook): Way | null => {
  const weighing = shipment.rankBy === 'total' ? weighServices(shipment, book) : null
  if (!weighing) return outcomeOf(compare(shipment, book), shipment).recommended?.way ?? null
  const index = cheapestInTime(weighing.pricesAt(weighing.presentGrams), weighing)
  const service = index === null ? undefined : weighing.services[index]
  return service ? wayOfService(service) : null
}
