import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { advise } from '../../shared/engine/decision/advise.ts'
import { costAndDate } from '../../shared/engine/decision/cost-and-date.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Language } from '../../shared/text/language.ts'
import { readShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused } from '../quoting/word-refusals.ts'
import { createLastSweep } from './last-sweep.ts'
import { printAdvice, printFront, printSweep } from './print-decision.ts'

/** Answers that turn on how much is sent, when it is there, and what it is worth. */
export interface WeightDesk {
  readonly sweep: (shipment: ShipmentInput, language: Language) => HandlerAnswer<'decide.sweep'>
  readonly front: (shipment: ShipmentInput, language: Language) => HandlerAnswer<'decide.front'>
  readonly advice: (shipment: ShipmentInput, language: Language) => HandlerAnswer<'decide.advice'>
}

export const createWeightDesk = ({
  book,
  places,
  clock,
  wordingOf,
}: Pick<QuoteDesk, 'book' | 'places' | 'clock' | 'wordingOf'>): WeightDesk => {
  const read = (shipment: ShipmentInput) => readShipment(shipment, clock.today(), book, places())
  const sweepOf = createLastSweep()
  return {
    sweep: (shipment, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const swept = sweepOf(found.value.shipment, found.value.book.compiled)
      if (swept) return { ok: true, value: printSweep(swept) }
      const text = wording.say('decide.containersGiven')
      return { ok: false, failure: { code: 'NoShareOfContainers', text } }
    },
    front: (shipment, language) => {
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wordingOf(language))
      return { ok: true, value: printFront(costAndDate(found.value.shipment, found.value.book.compiled)) }
    },
    advice: (shipment, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const { shipment: one, book: inForce } = found.value
      const advice = advise(one, inForce.compiled, sweepOf(one, inForce.compiled))
      return { ok: true, value: printAdvice(advice, one.currency, wording) }
    },
  }
}
