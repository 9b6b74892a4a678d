import type { MethodInput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { besideToday } from '../../shared/engine/decision/beside-today.ts'
import { scenarioPresets } from '../../shared/engine/decision/scenario-presets.ts'
import { runScenarios } from '../../shared/engine/decision/scenarios.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Scenario } from '../../shared/quote/scenario.ts'
import type { Language } from '../../shared/text/language.ts'
import { readShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused } from '../quoting/word-refusals.ts'
import { printBeside, printScenarios } from './print-scenarios.ts'

/** What if: a shipment on today's tariffs beside the same on tariffs as they might be. */
export interface ScenarioDesk {
  readonly run: (input: MethodInput<'scenarios.run'>, language: Language) => HandlerAnswer<'scenarios.run'>
  readonly beside: (
    input: MethodInput<'scenarios.beside'>,
    language: Language,
  ) => HandlerAnswer<'scenarios.beside'>
  readonly presets: (language: Language) => readonly (Scenario & { readonly about: string })[]
}

export const createScenarioDesk = ({
  book,
  places,
  clock,
  wordingOf,
}: Pick<QuoteDesk, 'book' | 'places' | 'clock' | 'wordingOf'>): ScenarioDesk => {
  const read = (shipment: ShipmentInput) => readShipment(shipment, clock.today(), book, places())
  return {
    run: ({ shipment, scenarios, weightOfToday }, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const answer = runScenarios(
        found.value.shipment,
        found.value.book.compiled,
        scenarios.map(({ weight, ...scenario }) => ({ ...scenario, weight: weight ?? 1 })),
        weightOfToday ?? 1,
      )
      return { ok: true, value: printScenarios(answer, wording) }
    },

    beside: ({ shipment, scenario }, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const { shipment: one, book: inForce } = found.value
      const ways = besideToday(one, inForce.compiled, scenario.effects)
      return { ok: true, value: printBeside(ways, one.currency, wording) }
    },

    presets: (language) => {
      const { say } = wordingOf(language)
      return scenarioPresets.map(({ id, effects }) => ({
        name: say(`scenario.preset.${id}`),
        about: say(`scenario.about.${id}`),
        effects,
      }))
    },
  }
}
