import type { Shipment } from '../../freight/shipment.ts'
import { assert } from '../../kernel/assert.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { dateToDay, type LocalDate } from '../../kernel/local-date.ts'
import { note, type Note } from '../../kernel/note.ts'
import { decimalToMinor, moneyToText } from '../../money/money.ts'
import type { Comparison, Offer, Unworded } from '../../quote/comparison.ts'
import type { Scenario } from '../../quote/scenario.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { flippingSize, type FlippingSize } from './flipping-size.ts'
import { scenarioBook } from './scenario-book.ts'
import { weigh, type WeighedChoice } from './weigh-outcomes.ts'

type Way = 'air' | 'rail'

/** The best complete offer of a way, as the comparison has it. */
export interface ScenarioFigure {
  readonly offer: string
  readonly total: string
  readonly departsOn: string
  readonly deliveredOn: string
  readonly daysTypical: number
  readonly inTime: boolean | null
}

/** One comparison, in brief. */
export interface ScenarioOutcome {
  readonly air: ScenarioFigure | null
  readonly rail: ScenarioFigure | null
  readonly recommended: { readonly way: Way; readonly offer: string; readonly because: Note } | null
}

export interface ScenarioCase {
  readonly name: string
  readonly weight: number
  readonly outcome: ScenarioOutcome
  /** The recommended way is not today's. */
  readonly flips: boolean
  /** What turned today's choice; null where it holds. */
  readonly why: Note | null
  /** From which size on the choice flips; null for several effects at once, and where none of the sizes tried does. */
  readonly flipsFrom: FlippingSize | null
}

export interface ScenarioAnswer {
  readonly currency: string
  readonly today: ScenarioOutcome
  readonly cases: readonly ScenarioCase[]
  /** Always flying, always going by rail, and following the recommendation, over today and all cases by weight. */
  readonly weighed: readonly WeighedChoice[]
}

const wayOf = ({ mode }: { readonly mode: Offer['mode'] }): Way => (mode === 'air' ? 'air' : 'rail')

const outcomeOf = ({ offers, recommendation }: Unworded<Comparison>): ScenarioOutcome => {
  const figureOf = (way: Way): ScenarioFigure | null => {
    const best = offers.find((offer) => offer.complete && wayOf(offer) === way)
    return best
      ? {
          offer: best.id,
          total: best.total,
          departsOn: best.transit.departsOn,
          deliveredOn: best.transit.arrivesTypical,
          daysTypical: best.transit.daysTypical,
          inTime: best.inTime,
        }
      : null
  }
  const chosen = recommendation && offers.find(({ id }) => id === recommendation.offer)
  return {
    air: figureOf('air'),
    rail: figureOf('rail'),
    recommended:
      recommendation && chosen
        ? { way: wayOf(chosen), offer: chosen.id, because: recommendation.because }
        : null,
  }
}

const minorOf = (total: string, currency: string): number => {
  const amount = parseDecimal(total)
  const minor = amount && decimalToMinor(amount, currency)
  assert(minor !== undefined, 'a total is money of its currency')
  return minor
}

const lateness = ({ deliveredOn }: ScenarioFigure, { neededBy }: Shipment): number =>
  neededBy === null ? 0 : dateToDay(deliveredOn as LocalDate) - neededBy

/** What became of today's choice. */
const whyFlipped = (today: ScenarioOutcome, then: ScenarioOutcome, shipment: Shipment): Note | null => {
  const before = today.recommended?.way
  const after = then.recommended?.way
  if (!before || !after || before === after) return null
  const lost = then[before]
  const won = then[after]
  if (!lost || !won) return note(`scenario.flips.${before}.gone`)
  if (lost.inTime === false) return note(`scenario.flips.${before}.late`, { n: lateness(lost, shipment) })
  const { currency } = shipment
  const more = minorOf(lost.total, currency) - minorOf(won.total, currency)
  return more > 0
    ? note(`scenario.flips.${before}.dearer`, { more: moneyToText(more, currency), currency })
    : note(`scenario.flips.${before}.behind`)
}

/**
 * Today's comparison and one for each scenario on the book as it would then be: every figure is that comparison's own.
 * A choice flips where another way is recommended; late counts as lost, whatever it costs, as in the ranking.
 */
export const runScenarios = (
  shipment: Shipment,
  book: TariffBook,
  scenarios: readonly (Scenario & { readonly weight: number })[],
  weightOfToday: number,
): ScenarioAnswer => {
  const answer = (effects: Scenario['effects']): ScenarioOutcome =>
    outcomeOf(compare(shipment, scenarioBook(book, effects, shipment)))
  const today = outcomeOf(compare(shipment, book))
  const chosenToday = today.recommended?.way
  const flips = ({ recommended }: ScenarioOutcome): boolean =>
    chosenToday !== undefined && recommended !== null && recommended.way !== chosenToday
  const cases = scenarios.map(({ name, effects, weight }): ScenarioCase => {
    const outcome = answer(effects)
    return {
      name,
      weight,
      outcome,
      flips: flips(outcome),
      why: whyFlipped(today, outcome, shipment),
      flipsFrom: flippingSize(effects, (changed) => flips(answer(changed))),
    }
  })
  const { currency } = shipment
  const weighted = [{ outcome: today, weight: weightOfToday }, ...cases]
  const choices = ['air', 'rail', 'recommended'] as const
  return {
    currency,
    today,
    cases,
    weighed: choices.flatMap((choice) => {
      const found = weigh(
        choice,
        weighted.map(({ outcome, weight }) => {
          const way = choice === 'recommended' ? outcome.recommended?.way : choice
          const figure = way ? outcome[way] : null
          return { weight, figure, minor: figure && minorOf(figure.total, currency) }
        }),
        currency,
      )
      return found ? [found] : []
    }),
  }
}
