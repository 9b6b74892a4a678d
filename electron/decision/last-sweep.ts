import { sweep, type Sweep } from '../../shared/engine/decision/sweep.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import type { TariffBook } from '../../shared/tariff/tariff-book.ts'

/**
 * Sweeps a shipment, and answers the same sweep again while shipment and book stay the same: the chart and the advice
 * about it are asked for one after the other. Keeps one, the last.
 */
export const createLastSweep = (): ((shipment: Shipment, book: TariffBook) => Sweep | null) => {
  let last: { readonly book: TariffBook; readonly text: string; readonly swept: Sweep | null } | undefined
  return (shipment, book) => {
    const text = JSON.stringify(shipment)
    if (last?.book !== book || last.text !== text) last = { book, text, swept: sweep(shipment, book) }
    return last.swept
  }
}
