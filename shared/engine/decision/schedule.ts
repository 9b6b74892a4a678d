import type { LocalDate } from '../../kernel/local-date.ts'
import type { OfferMode } from '../../freight/transport-mode.ts'

/** A window of arrival: the fastest, the usual and the slowest run. */
export interface DateWindow {
  readonly earliest: LocalDate
  readonly typical: LocalDate
  readonly latest: LocalDate
}

/** Where a departure stands to a shipment: gone before its goods are in, the one it takes, or a later one. */
export type DepartureState = 'missed' | 'taken' | 'later'

export interface ScheduledDeparture {
  readonly departsOn: LocalDate
  readonly cutOffOn: LocalDate
  /** The last day on which the gateway takes the goods in: from a door the last business day not after the cut-off day. */
  readonly receivedBy: LocalDate
  readonly gateway: DateWindow
  /** At the end of the shipment's scope; null for a lane. */
  readonly delivered: DateWindow | null
  /** The last ready date that makes it, with the usual haulage; null for a lane. */
  readonly readyBy: LocalDate | null
  readonly state: DepartureState | null
  /** The first calendar without a published year that its dates run through: they are provisional. */
  readonly unpublished: { readonly country: string; readonly year: string } | null
}

/** A day on which the service would depart and does not. `reason` is the sheet's own; null where no rate is valid. */
export interface ScheduleStop {
  readonly on: LocalDate
  readonly kind: 'cancelled' | 'blackout' | 'no-rate'
  readonly reason: string | null
}

/** What it costs to miss the departure that a shipment takes. */
export interface ReadySlip {
  /** The last ready date that still makes the departure. */
  readonly readyBy: LocalDate
  /** What the day after gives, by the very comparison of that day; null where nothing departs any more. */
  readonly next: {
    readonly departsOn: LocalDate
    readonly deliveredOn: LocalDate
    readonly total: string
    readonly complete: boolean
    /** Money above the present total, negative where it is less. */
    readonly moreMoney: string
    readonly moreDays: number
  } | null
}

export interface ServiceSchedule {
  /** As in the comparison of the same shipment; null for a lane and where the shipment has no offer of it. */
  readonly offer: string | null
  readonly mode: OfferMode
  readonly carrier: string
  readonly service: string
  readonly variant: string
  readonly originGateway: string
  readonly destinationGateway: string
  readonly originGatewayName: string
  readonly destinationGatewayName: string
  readonly sample: boolean
  /** When the goods are in at the gateway; null for a lane. */
  readonly receivedOn: LocalDate | null
  readonly departures: readonly ScheduledDeparture[]
  readonly stops: readonly ScheduleStop[]
  readonly slip: ReadySlip | null
}

/** The departures of some weeks, both days included, with the public holidays of their countries. */
export interface Schedule {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly services: readonly ServiceSchedule[]
  readonly holidays: readonly { readonly date: LocalDate; readonly country: string; readonly name: string }[]
  /** Years of the window for which a country has published no holidays yet. */
  readonly unpublished: readonly { readonly country: string; readonly year: string }[]
}
