import type { MethodInput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { measureCargo } from '../../shared/engine/cargo-measures.ts'
import { planSupply, type SupplyRefusal } from '../../shared/engine/decision/plan-supply.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import { repeatPieces } from '../../shared/freight/repeat-pieces.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { dateToDay } from '../../shared/kernel/local-date.ts'
import { mostSupplyPieces } from '../../shared/quote/supply.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { readShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused, wordIssues } from '../quoting/word-refusals.ts'
import { printSupply } from './print-supply.ts'

/** Answers about goods that sell week by week. */
export interface SupplyDesk {
  readonly split: (input: MethodInput<'supply.split'>, language: Language) => HandlerAnswer<'supply.split'>
}

const supplyRefused = (refusal: SupplyRefusal, wording: Wording) => {
  switch (refusal.kind) {
    case 'containers':
      return { code: 'NotRepeatable' as const, text: wording.say('supply.containers') }
    case 'several lines':
      return { code: 'NotRepeatable' as const, text: wording.say('supply.lines', { n: refusal.lines }) }
    case 'fields':
      return { code: 'SupplyRefused' as const, issues: [...wordIssues(refusal.issues, wording)] }
    case 'too large': {
      const { pieces } = refusal
      const text = wording.say('supply.tooLarge', { n: pieces, most: mostSupplyPieces })
      return { code: 'SupplyTooLarge' as const, text, pieces, most: mostSupplyPieces }
    }
  }
}

export const createSupplyDesk = ({
  book,
  places,
  clock,
  wordingOf,
}: Pick<QuoteDesk, 'book' | 'places' | 'clock' | 'wordingOf'>): SupplyDesk => ({
  split: ({ shipment: typed, supply }, language) => {
    const wording = wordingOf(language)
    const today = clock.today()
    const found = readShipment(typed, today, book, places())
    if (!found.ok) return comparisonRefused(found.failure, wording)
    const { input, shipment, book: inForce } = found.value
    const context = { today: dateToDay(today), places: places(), currencies: new Set(inForce.currencies) }
    const { pieces } = measureCargo(shipment.cargo)
    const shipmentOf = (count: number): Shipment | null => {
      const parsed = parseShipment(repeatPieces(input, pieces, count), context)
      return parsed.ok ? parsed.value : null
    }
    const answer = planSupply(supply, shipment, shipmentOf, inForce.compiled)
    return answer.ok
      ? { ok: true, value: printSupply(answer.value, shipment, wording) }
      : { ok: false, failure: supplyRefused(answer.failure, wording) }
  },
})
