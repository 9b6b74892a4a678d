import type { Party } from '../freight/legs-of-seller.ts'
import type { RoutePoint, Shipment } from '../freight/shipment.ts'
import type { RouteLeg } from '../freight/transport-mode.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { HaulageRate } from '../tariff/haulage-rate.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { isQuotedFor, payerOf } from './incoterm.ts'

/** What of a shipment is not its goods: between which ends, when, and on whose account. */
export type Way = Pick<
  Shipment,
  | 'origin'
  | 'destination'
  | 'direction'
  | 'scope'
  | 'readyOn'
  | 'neededBy'
  | 'quotedOn'
  | 'incoterm'
  | 'clearance'
  | 'insure'
  | 'ownTransit'
>

/**
 * The way of a shipment against a book. Services, roads, departures and dates are worked out for it and kept under it:
 * shipments that differ in their goods only, as from one keystroke to the next, share one.
 */
export interface Journey {
  readonly way: Way
  readonly book: TariffBook
  /** Who pays a leg; null without an incoterm. */
  readonly payer: (leg: RouteLeg) => Party | null
  /** Whether a leg is paid by the party that the price is for. */
  readonly isQuoted: (leg: RouteLeg) => boolean
  /** Rows of the road tariff between a gateway and the door of that side, the best first, of whatever date and kind. */
  readonly haulageRows: (
    side: 'pre-carriage' | 'on-carriage',
    gateway: string,
  ) => readonly BookRow<HaulageRate>[]
}

const createJourney = (way: Way, book: TariffBook): Journey => {
  const rowsBySide = {
    'pre-carriage': new Map<string, readonly BookRow<HaulageRate>[]>(),
    'on-carriage': new Map<string, readonly BookRow<HaulageRate>[]>(),
  }
  return {
    way,
    book,
    payer: payerOf(way),
    isQuoted: isQuotedFor(way),
    haulageRows: (side, gateway) => {
      const known = rowsBySide[side].get(gateway)
      if (known) return known
      const rows = book.haulage(
        gateway,
        way.direction,
        side === 'pre-carriage' ? way.origin : way.destination,
      )
      rowsBySide[side].set(gateway, rows)
      return rows
    },
  }
}

const pointKey = (point: RoutePoint): string =>
  `${point.country}\n${point.name}\n${point.region}\n${point.postcode}\n${point.unlocode}\n${point.iata}\n` +
  `${point.latitude}\n${point.longitude}`

const keyOf = (way: Way): string => {
  const { incoterm, clearance } = way
  const terms = incoterm ? `${incoterm.rule}\n${incoterm.place}\n${incoterm.at}\n${incoterm.quoteFor}` : ''
  return (
    `${pointKey(way.origin)}\n${pointKey(way.destination)}\n${way.direction}\n${way.scope}\n${way.readyOn}\n` +
    `${way.neededBy}\n${way.quotedOn}\n${clearance.import}\n${clearance.procedure42}\n${way.insure}\n${terms}`
  )
}

const journeysByBook = new WeakMap<TariffBook, Map<string, Journey>>()
const mostKept = 100

/** The journey of a shipment, the same for an equal way; with days of an own log, which may be long, its own. */
export const journeyOf = (shipment: Shipment, book: TariffBook): Journey => {
  if (shipment.ownTransit) return createJourney(shipment, book)
  const journeys = journeysByBook.get(book) ?? new Map<string, Journey>()
  journeysByBook.set(book, journeys)
  const key = keyOf(shipment)
  const known = journeys.get(key)
  if (known) return known
  const journey = createJourney(shipment, book)
  // A schedule asks for a journey a day.
  if (journeys.size >= mostKept) journeys.clear()
  journeys.set(key, journey)
  return journey
}
