import type { Shipment } from '../../freight/shipment.ts'
import type { OfferMode } from '../../freight/transport-mode.ts'
import { addDays, dayToDate, type DayNumber, type LocalDate } from '../../kernel/local-date.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { offerServices } from '../offer-services.ts'
import { planOf } from '../service-plan.ts'
import { routeOf } from '../service-route.ts'
import { createShipmentContext } from '../shipment-context.ts'
import { deliver, lastDepartureFor, readyFor, type Figure, type TransitPlan } from '../transit.ts'

/** The last ready date that makes a deadline, and the departure that does it. */
export interface LastReady {
  readonly readyOn: LocalDate
  readonly cutOffOn: LocalDate
  readonly departsOn: LocalDate
  readonly deliveredOn: LocalDate
}

export interface LastReadyOfService {
  readonly offer: string
  readonly mode: OfferMode
  readonly carrier: string
  readonly service: string
  readonly complete: boolean
  /** By the usual run, and by the slowest; null where no departure makes the deadline. */
  readonly typical: LastReady | null
  readonly safe: LastReady | null
}

/** The latest of a mode's services; null where none makes the deadline. */
export interface LastReadyOfMode {
  readonly mode: 'air' | 'rail'
  readonly typical: { readonly offer: string; readonly readyOn: LocalDate } | null
  readonly safe: { readonly offer: string; readonly readyOn: LocalDate } | null
}

const lastReadyOf = (plan: TransitPlan, by: DayNumber, figure: Figure): LastReady | null => {
  const departure = lastDepartureFor(plan, by, figure)
  return departure
    ? {
        readyOn: dayToDate(readyFor(plan, departure, figure)),
        cutOffOn: dayToDate(addDays(departure.day, -departure.cutOffDays)),
        departsOn: dayToDate(departure.day),
        deliveredOn: dayToDate(deliver(plan, departure, figure)),
      }
    : null
}

const latestOf = (services: readonly LastReadyOfService[], figure: 'typical' | 'safe') => {
  let best: { readonly offer: string; readonly readyOn: LocalDate } | null = null
  for (const { offer, [figure]: found } of services) {
    if (found && (best === null || found.readyOn > best.readyOn)) best = { offer, readyOn: found.readyOn }
  }
  return best
}

/** Backwards from a deadline: the last ready date of every offer and of each mode, typical and safe (the slowest run). */
export const lastReady = (
  shipment: Shipment,
  book: TariffBook,
  by: DayNumber,
): { readonly services: readonly LastReadyOfService[]; readonly modes: readonly LastReadyOfMode[] } => {
  const context = createShipmentContext({ ...shipment, neededBy: by }, book)
  const services = offerServices(context).answers.flatMap((answer): readonly LastReadyOfService[] => {
    if (answer.kind !== 'offer') return []
    const { offer } = answer.priced
    const { plan } = routeOf(planOf(answer.service, book), context).transit
    return [
      {
        offer: offer.id,
        mode: offer.mode,
        carrier: offer.carrier,
        service: offer.service,
        complete: offer.complete,
        typical: lastReadyOf(plan, by, 'typical'),
        safe: lastReadyOf(plan, by, 'max'),
      },
    ]
  })
  return {
    services,
    modes: (['air', 'rail'] as const).map((mode) => {
      const own = services.filter((service) => (service.mode === 'air') === (mode === 'air'))
      return { mode, typical: latestOf(own, 'typical'), safe: latestOf(own, 'safe') }
    }),
  }
}
