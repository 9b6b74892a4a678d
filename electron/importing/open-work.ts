import type { OpenWork } from '../../shared/engine/import-effects.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import { shipmentInputSchema } from '../../shared/freight/shipment.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import { customerNames } from '../quoting/quote-customers.ts'
import type { Store } from '../store/store.ts'

/** A shipment somebody is working on, as the window reads its form. */
export interface DraftShipment {
  readonly title: string
  readonly shipment: unknown
}

/** Pieces of work that are priced anew for one look at a sheet, at most; of more quotes the newest. */
const mostPriced = 400

/** Services that are priced for them all together: each piece of work asks every service of its lane. */
const mostServices = 100_000

/** How many pieces of work can be priced by a book whose widest lane has so many rates. */
const priceable = (versions: readonly TariffVersion[]): number => {
  const lanes = new Map<string, number>()
  let widest = 1
  for (const { rows } of versions) {
    for (const row of rows) {
      if (!('commodity' in row)) continue
      const lane = `${row.kind} ${row.origin} ${row.destination}`
      const count = (lanes.get(lane) ?? 0) + 1
      lanes.set(lane, count)
      widest = Math.max(widest, count)
    }
  }
  return Math.min(mostPriced, Math.floor(mostServices / widest))
}

const currenciesOf = (versions: readonly TariffVersion[]): ReadonlySet<string> => {
  const currencies = new Set(['EUR'])
  for (const { layout, rows } of versions) {
    if (layout !== 'exchange-rates') continue
    for (const row of rows) if (row.kind === 'exchange-rate') currencies.add(row.currency)
  }
  return currencies
}

/**
 * What is open and has a price by the book in force: quotes that wait for an answer, and the drafts that the window
 * names. A draft that cannot be priced yet is left out. `beyond` counts what was too much. Call inside the store's `read`.
 */
export const readOpenWork = (
  store: Store,
  active: readonly TariffVersion[],
  draft: TariffVersion,
  drafts: readonly DraftShipment[],
  places: PlaceIndex,
  today: LocalDate,
): { readonly work: readonly OpenWork[]; readonly beyond: number } => {
  const currencies = currenciesOf(active)
  const read = (shipment: unknown, day: LocalDate): OpenWork['shipment'] | undefined => {
    const typed = shipmentInputSchema.safeParse(shipment)
    if (!typed.success) return undefined
    const parsed = parseShipment(typed.data, { today: dateToDay(day), places, currencies })
    return parsed.ok ? parsed.value : undefined
  }
  const limit = priceable([...active, draft])
  const nameOf = customerNames(store)
  const shipments = drafts.slice(0, limit).flatMap(({ title, shipment }): readonly OpenWork[] => {
    const parsed = read(shipment, today)
    return parsed
      ? [{ kind: 'draft', label: title, customer: null, shipment: parsed, sold: [], floorPercent: null }]
      : []
  })
  const room = limit - shipments.length
  const quotes = store.quotes.open(today, room).flatMap(({ content }): readonly OpenWork[] => {
    // Priced as on the day it was asked for, whatever day it is now.
    const shipment = read(content.shipment, content.issuedOn as LocalDate)
    if (!shipment) return []
    return [
      {
        kind: 'quote',
        label: content.number,
        customer: nameOf(content.customer)?.name ?? null,
        shipment,
        sold: content.offers.map(({ sell }) => ({ offer: sell.offer, total: sell.total })),
        floorPercent: content.sell.floorPercent,
      },
    ]
  })
  const beyond = store.quotes.countOpen(today) - quotes.length + Math.max(drafts.length - limit, 0)
  return { work: [...quotes, ...shipments], beyond }
}
