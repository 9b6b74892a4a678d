import type { Shipment } from '../../freight/shipment.ts'
import { note, type Note } from '../../kernel/note.ts'
import { moneyToText } from '../../money/money.ts'
import type { Scenario } from '../../quote/scenario.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { flippingSize, type FlippingSize } from './flipping-size.ts'
import { recommendedWay } from './recommended-way.ts'
import { scenarioBook } from './scenario-book.ts'
import {
  lateness,
  minorOf,
  outcomeOf,
  type ScenarioFigure,
  type ScenarioOutcome,
  type Way,
} from './scenario-outcome.ts'
import { wayByWeight, type WayByWeight } from './way-by-weight.ts'
import { weigh, type WeighedChoice } from './weigh-outcomes.ts'

/** By how much a way's best offer is dearer and later than today's; negative where it is cheaper, or sooner. */
export interface FigureChange {
  readonly total: string
  readonly days: number
}

export interface ScenarioCase {
  readonly name: string
  readonly weight: number
  readonly outcome: ScenarioOutcome
  /** Against today's best of each way; null where there is none on one of the two days. */
  readonly change: { readonly air: FigureChange | null; readonly rail: FigureChange | null }
  /** The cheapest way in time against the weight; null as for `weighServices`. */
  readonly byWeight: WayByWeight | null
  /** The recommended way is not today's. */
  readonly flips: boolean
  /** What turned today's choice; null where it holds. */
  readonly why: Note | null
  /** From which size on the choice flips; null for several effects at once, and where no size does. */
  readonly flipsFrom: FlippingSize | null
}

export interface ScenarioAnswer {
  readonly currency: string
  readonly today: ScenarioOutcome
  readonly byWeightToday: WayByWeight | null
  readonly cases: readonly ScenarioCase[]
  /** Always flying, always going by rail, and following the recommendation, over today and all cases by weight. */
  readonly weighed: readonly WeighedChoice[]
}

/** What became of today's choice. */
const whyFlipped = (today: ScenarioOutcome, then: ScenarioOutcome, shipment: Shipment): Note | null => {
  const before = today.recommended?.way
  const after = then.recommended?.way
  if (!before || !after || before === after) return null
  const lost = then[before]
  const won = then[after]
  if (!lost || !won) return note(`scenario.flips.${before}.gone`)
  if (lost.inTime === false)
    return note(`scenario.flips.${before}.late`, { n: lateness(lost.deliveredOn, shipment) })
  const { currency } = shipment
  const more = minorOf(lost.total, currency) - minorOf(won.total, currency)
  return more > 0
    ? note(`scenario.flips.${before}.dearer`, { more: moneyToText(more, currency), currency })
    : note(`scenario.flips.${before}.behind`)
}

const changeOf = (
  before: ScenarioFigure | null,
  after: ScenarioFigure | null,
  currency: string,
): FigureChange | null =>
  before &&
  after && {
    total: moneyToText(minorOf(after.total, currency) - minorOf(before.total, currency), currency),
    days: after.daysTypical - before.daysTypical,
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
  const { currency } = shipment
  const answer = (asIfBook: TariffBook): ScenarioOutcome => outcomeOf(compare(shipment, asIfBook), shipment)
  const today = answer(book)
  const chosenToday = today.recommended?.way
  const isAnother = (way: Way | null): boolean =>
    chosenToday !== undefined && way !== null && way !== chosenToday
  const cases = scenarios.map(({ name, effects, weight }): ScenarioCase => {
    const asIf = scenarioBook(book, effects, shipment)
    const outcome = answer(asIf)
    return {
      name,
      weight,
      outcome,
      change: {
        air: changeOf(today.air, outcome.air, currency),
        rail: changeOf(today.rail, outcome.rail, currency),
      },
      byWeight: wayByWeight(shipment, asIf),
      flips: isAnother(outcome.recommended?.way ?? null),
      why: whyFlipped(today, outcome, shipment),
      flipsFrom:
        chosenToday === undefined
          ? null
          : flippingSize(effects, (changed) =>
              isAnother(recommendedWay(shipment, scenarioBook(book, changed, shipment))),
            ),
    }
  })
  const weighted = [{ outcome: today, weight: weightOfToday }, ...cases]
  const choices = ['air', 'rail', 'recommended'] as const
  return {
    currency,
    today,
    byWeightToday: wayByWeight(shipment, book),
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
