import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Language } from '../../shared/text/language.ts'
import { wordComparison } from '../../shared/text/word-comparison.ts'
import { compareShipment } from './compare-shipment.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { comparisonRefused } from './word-refusals.ts'

export type CompareInWords = (shipment: ShipmentInput, language: Language) => HandlerAnswer<'quotes.compare'>

/** Compares shipments on the tariffs in force, every sentence worded. */
export const createCompareInWords =
  ({
    clock,
    book,
    places,
    wordingOf,
  }: Pick<QuoteDesk, 'clock' | 'book' | 'places' | 'wordingOf'>): CompareInWords =>
  (shipment, language) => {
    const wording = wordingOf(language)
    const priced = compareShipment(shipment, clock.today(), book, places())
    return priced.ok
      ? { ok: true, value: wordComparison(priced.value.comparison, wording) }
      : comparisonRefused(priced.failure, wording)
  }
