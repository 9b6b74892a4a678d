import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import { daysUnderWay } from '../../shared/engine/decision/transit-statistics.ts'
import type { CarriedService } from '../../shared/freight/own-transit.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { TransitLogEntry } from '../../shared/transit-log/transit-log-entry.ts'

/** Names of both gateways; the code where the place table has none. */
export const gatewayNames = (
  { mode, originGateway, destinationGateway }: CarriedService,
  places: PlaceIndex,
): { readonly originGatewayName: string; readonly destinationGatewayName: string } => {
  const way = mode === 'air' ? 'air' : 'rail'
  return {
    originGatewayName: places.gateway(originGateway, way)?.name ?? originGateway,
    destinationGatewayName: places.gateway(destinationGateway, way)?.name ?? destinationGateway,
  }
}

/** An entry as it is shown. */
export const listedEntry =
  (places: PlaceIndex) =>
  (entry: TransitLogEntry): ListedTransitEntry => ({
    ...entry,
    ...gatewayNames(entry, places),
    days: entry.arrivedOn === null ? null : daysUnderWay(entry.departedOn, entry.arrivedOn),
  })
