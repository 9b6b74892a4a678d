import { serviceKey, type CarriedService, type OwnTransit } from '../freight/own-transit.ts'
import { seasonOf, type Season } from '../freight/season.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import type { MainService } from '../tariff/tariff-book.ts'

/**
 * Of fewer shipments the tariff's days stay: four that happened to be quick are no promise, and below five the median
 * itself rests on one of them.
 */
export const leastShipments = 5

/** What the log says of a departure's days. */
export interface OwnDays {
  readonly season: Season
  readonly shipments: number
  /** P10, P50 and P90; null where there are too few shipments, and the tariff's days count. */
  readonly range: DayRange | null
}

/** What the log says of one service, whenever it departs. */
export interface OwnDaysOfService {
  /** Equal for equal figures: what is worked out from them can be kept under it. */
  readonly key: string
  readonly on: (departs: DayNumber) => OwnDays
}

const carriedBy = ({ mode, carrier, service, origin, destination }: MainService): CarriedService => ({
  mode,
  carrier,
  service,
  originGateway: origin,
  destinationGateway: destination,
})

const daysOf = (season: Season, figures: OwnTransit | undefined): OwnDays => {
  const shipments = figures?.shipments ?? 0
  return {
    season,
    shipments,
    range:
      figures && shipments >= leastShipments
        ? { min: figures.p10Days, typical: figures.p50Days, max: figures.p90Days }
        : null,
  }
}

const keyOf = ({ shipments, range }: OwnDays): string =>
  range ? `${shipments}:${range.min}/${range.typical}/${range.max}` : String(shipments)

const servicesByFigures = new WeakMap<readonly OwnTransit[], ReadonlyMap<string, readonly OwnTransit[]>>()

const byService = (figures: readonly OwnTransit[]): ReadonlyMap<string, readonly OwnTransit[]> => {
  const known = servicesByFigures.get(figures)
  if (known) return known
  const services = Map.groupBy(figures, serviceKey)
  servicesByFigures.set(figures, services)
  return services
}

/** A service's days by the log; null where the shipment does not ask for them. */
export const ownDaysOf = (
  service: MainService,
  figures: readonly OwnTransit[] | null,
): OwnDaysOfService | null => {
  if (!figures) return null
  const found = byService(figures).get(serviceKey(carriedBy(service))) ?? []
  const [winter, summer] = (['winter', 'summer'] as const).map((season) =>
    daysOf(
      season,
      found.find((one) => one.season === season),
    ),
  ) as [OwnDays, OwnDays]
  return {
    key: `${keyOf(winter)} ${keyOf(summer)}`,
    on: (departs) => (seasonOf(departs) === 'winter' ? winter : summer),
  }
}
