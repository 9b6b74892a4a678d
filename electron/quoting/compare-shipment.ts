import type { UnwordedFault } from '../../shared/api/fault.ts'
import { compare, summariseCargo } from '../../shared/engine/compare.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Shipment, ShipmentInput } from '../../shared/freight/shipment.ts'
import type { ShipmentIssue } from '../../shared/freight/shipment-issue.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { CargoSummary, Comparison, Unworded } from '../../shared/quote/comparison.ts'
import type { BookInForce } from '../book-in-force.ts'

/** A shipment, the tariffs in force, and what it costs by them. */
export interface PricedShipment {
  /** As it was asked, with what the log says where its days are asked for: what prices the same again. */
  readonly input: ShipmentInput
  readonly shipment: Shipment
  readonly book: BookInForce
  readonly comparison: Unworded<Comparison>
}

export type ComparisonRefusal =
  | { readonly kind: 'fault'; readonly fault: UnwordedFault }
  | { readonly kind: 'nothing loaded' }
  | {
      readonly kind: 'shipment'
      readonly issues: readonly ShipmentIssue[]
      readonly cargo: CargoSummary | null
    }

/** A shipment that asks for the log's days, with what the log says now; any other as it is. */
export const withOwnTransit = (
  input: ShipmentInput,
  book: Pick<BookInForce, 'ownTransit'>,
): Result<ShipmentInput, UnwordedFault> => {
  if (input.transitDays !== 'log') return ok(input)
  const figures = book.ownTransit()
  return figures.ok ? ok({ ...input, ownTransit: figures.value }) : figures
}

/** Reads a shipment as typed against the tariffs in force. */
export const readShipment = (
  input: ShipmentInput,
  today: LocalDate,
  bookInForce: () => Result<BookInForce | null, UnwordedFault>,
  places: PlaceIndex,
): Result<Omit<PricedShipment, 'comparison'>, ComparisonRefusal> => {
  const found = bookInForce()
  if (!found.ok) return fail({ kind: 'fault', fault: found.failure })
  const book = found.value
  if (!book) return fail({ kind: 'nothing loaded' })
  const asked = withOwnTransit(input, book)
  if (!asked.ok) return fail({ kind: 'fault', fault: asked.failure })
  const shipment = parseShipment(asked.value, {
    today: dateToDay(today),
    places,
    currencies: new Set(book.currencies),
  })
  if (shipment.ok) return ok({ input: asked.value, shipment: shipment.value, book })
  const { issues, cargo } = shipment.failure
  return fail({ kind: 'shipment', issues, cargo: cargo && summariseCargo(cargo, book.compiled) })
}

/** Reads a shipment as typed and compares it on the tariffs in force. */
export const compareShipment = (
  input: ShipmentInput,
  today: LocalDate,
  bookInForce: () => Result<BookInForce | null, UnwordedFault>,
  places: PlaceIndex,
): Result<PricedShipment, ComparisonRefusal> => {
  const read = readShipment(input, today, bookInForce, places)
  if (!read.ok) return read
  const { shipment, book } = read.value
  return ok({ ...read.value, comparison: compare(shipment, book.compiled) })
}
