import type { MethodOutput } from '../../shared/api/contract.ts'
import type { WayByWeightAnswer } from '../../shared/api/scenario-methods.ts'
import type { WayBeside } from '../../shared/engine/decision/beside-today.ts'
import type { ScenarioOutcome } from '../../shared/engine/decision/scenario-outcome.ts'
import type { ScenarioAnswer } from '../../shared/engine/decision/scenarios.ts'
import type { WayByWeight } from '../../shared/engine/decision/way-by-weight.ts'
import { decimal, decimalToText } from '../../shared/kernel/decimal.ts'
import type { Offer, Unworded } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'

const kilograms = (grams: number): string => decimalToText(decimal(grams, 3))

const printByWeight = (found: WayByWeight | null): WayByWeightAnswer =>
  found && {
    presentKg: kilograms(found.presentGrams),
    toKg: kilograms(found.toGrams),
    stretches: found.stretches.map(({ grams, way }) => ({ kg: kilograms(grams), way })),
    flipsAtKg: found.flipsAt === null ? null : kilograms(found.flipsAt),
  }

const wordOutcome = ({ recommended, ...outcome }: ScenarioOutcome, wording: Wording) => ({
  ...outcome,
  recommended: recommended && {
    ...recommended,
    because: wording.word(recommended.because),
    inBrief: wording.word(recommended.inBrief),
  },
})

/** What if, in the reader's language. */
export const printScenarios = (answer: ScenarioAnswer, wording: Wording): MethodOutput<'scenarios.run'> => ({
  currency: answer.currency,
  today: wordOutcome(answer.today, wording),
  byWeightToday: printByWeight(answer.byWeightToday),
  cases: answer.cases.map((one) => ({
    ...one,
    outcome: wordOutcome(one.outcome, wording),
    byWeight: printByWeight(one.byWeight),
    why: one.why && wording.word(one.why),
  })),
  weighed: [...answer.weighed],
})

type SideAnswer = MethodOutput<'scenarios.beside'>['ways'][number]['today']

const printSide = (offer: Unworded<Offer> | null): SideAnswer =>
  offer && {
    offer: offer.id,
    mode: offer.mode,
    service: offer.service,
    originGateway: offer.originGateway,
    destinationGateway: offer.destinationGateway,
    total: offer.total,
    departsOn: offer.transit.departsOn,
    deliveredOn: offer.transit.arrivesTypical,
    earliestOn: offer.transit.arrivesEarliest,
    latestOn: offer.transit.arrivesLatest,
    daysTypical: offer.transit.daysTypical,
    daysEarly: offer.daysEarly,
  }

export const printBeside = (
  ways: readonly WayBeside[],
  currency: string,
  wording: Wording,
): MethodOutput<'scenarios.beside'> => ({
  currency,
  ways: ways.map((one) => ({
    ...one,
    today: printSide(one.today),
    asIf: printSide(one.asIf),
    lines: one.lines.map((line) => ({ ...line, name: wording.word(line.name) })),
    stages: [...one.stages],
  })),
})
