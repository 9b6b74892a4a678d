import type { Shipment } from '../freight/shipment.ts'
import type { Direction, OfferMode, RouteLeg } from '../freight/transport-mode.ts'

/** What the scope needs of a route, before anybody's share of it is left out. */
export interface RouteScope {
  readonly legs: ReadonlySet<RouteLeg>
  readonly originDoor: boolean
  readonly destinationDoor: boolean
  /** Where the goods are cleared for import: its country's calendar and charges. Null at a terminal. */
  readonly clearedAt: 'door' | 'gateway' | null
  readonly clearanceCountry: string
}

type Ends = Pick<Shipment, 'scope'>

const isOriginDoor = ({ scope }: Ends): boolean => scope === 'door-to-door' || scope === 'door-to-terminal'
const isDestinationDoor = ({ scope }: Ends): boolean =>
  scope === 'door-to-door' || scope === 'terminal-to-door'

/**
 * Goods travel under customs transit from where they enter the customs territory to where they are cleared. Rail enters
 * it at the border (Poland, Kazakhstan), so both directions always do; air enters it at its gateway.
 */
const needsTransitCustoms = (mode: OfferMode, clearedAt: RouteScope['clearedAt']): boolean =>
  mode !== 'air' || clearedAt === 'door'

/**
 * The components of a price: always origin, main, destination; on a door side its haulage and its clearance; customs
 * transit where goods are cleared away from where they enter. Cleared at the gateway when the door is in its country,
 * else at the door, unless the shipment says.
 */
export const routeScope = (
  shipment: Pick<Shipment, 'scope' | 'clearance' | 'destination' | 'insure'>,
  mode: OfferMode,
  destinationGatewayCountry: string,
): RouteScope => {
  const originDoor = isOriginDoor(shipment)
  const destinationDoor = isDestinationDoor(shipment)
  const clearedAt = destinationDoor
    ? (shipment.clearance.import ??
      (shipment.destination.country === destinationGatewayCountry ? 'gateway' : 'door'))
    : null
  const legs = new Set<RouteLeg>(['origin', 'main', 'destination'])
  if (originDoor) legs.add('pre-carriage').add('export-clearance')
  if (destinationDoor) legs.add('import-clearance').add('on-carriage')
  if (needsTransitCustoms(mode, clearedAt)) legs.add('transit-customs')
  if (shipment.insure) legs.add('insurance')
  return {
    legs,
    originDoor,
    destinationDoor,
    clearedAt,
    clearanceCountry: clearedAt === 'door' ? shipment.destination.country : destinationGatewayCountry,
  }
}

/** Procedure 42 leaves import VAT at nothing and therefore demands a fiscal representative of the EU country. */
export const needsFiscalRepresentation = (shipment: Shipment, direction: Direction): boolean =>
  shipment.clearance.procedure42 && direction === 'westbound'
