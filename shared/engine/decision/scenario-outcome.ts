import type { Shipment } from '../../freight/shipment.ts'
import { assert } from '../../kernel/assert.ts'
import { parseDecimal } from '../../kernel/decimal.ts'
import { dateToDay, type LocalDate } from '../../kernel/local-date.ts'
import { note, type Note } from '../../kernel/note.ts'
import { decimalToMinor, moneyToText } from '../../money/money.ts'
import type { Comparison, Offer, Unworded } from '../../quote/comparison.ts'

export type Way = 'air' | 'rail'

/** The best complete offer of a way, as the comparison has it. */
export interface ScenarioFigure {
  readonly offer: string
  readonly total: string
  readonly departsOn: string
  readonly deliveredOn: string
  /** With the shortest and the longest run. */
  readonly earliestOn: string
  readonly latestOn: string
  readonly daysTypical: number
  readonly inTime: boolean | null
}

/** One comparison, in brief. */
export interface ScenarioOutcome {
  readonly air: ScenarioFigure | null
  readonly rail: ScenarioFigure | null
  readonly recommended: {
    readonly way: Way
    readonly offer: string
    readonly because: Note
    /** The same in a few words, beside the best of the other way. */
    readonly inBrief: Note
  } | null
}

export const minorOf = (total: string, currency: string): number => {
  const amount = parseDecimal(total)
  const minor = amount && decimalToMinor(amount, currency)
  assert(minor !== undefined, 'a total is money of its currency')
  return minor
}

/** Days after the needed-by date. */
export const lateness = (deliveredOn: string, { neededBy }: Shipment): number =>
  neededBy === null ? 0 : dateToDay(deliveredOn as LocalDate) - neededBy

const wayOfOffer = ({ mode }: { readonly mode: Offer['mode'] }): Way => (mode === 'air' ? 'air' : 'rail')

/** The best complete offer of a way; offers come ranked. */
export const bestOfWay = (offers: readonly Unworded<Offer>[], way: Way): Unworded<Offer> | undefined =>
  offers.find((offer) => offer.complete && wayOfOffer(offer) === way)

/**
 * What decides between the chosen offer and the other way: being in time, then the price. The other way stands there with
 * its best, or with its cheapest in time where that is cheaper than the chosen one, so that no saving is said that is none.
 */
const briefly = (chosen: Unworded<Offer>, offers: readonly Unworded<Offer>[], shipment: Shipment): Note => {
  const { currency } = shipment
  const other = wayOfOffer(chosen) === 'air' ? 'rail' : 'air'
  const best = bestOfWay(offers, other)
  if (chosen.inTime === false) {
    return note('scenario.choice.allLate', { n: lateness(chosen.transit.arrivesTypical, shipment) })
  }
  if (!best) return note(`scenario.flips.${other}.gone`)
  if (best.inTime === false) {
    return note(`scenario.flips.${other}.late`, { n: lateness(best.transit.arrivesTypical, shipment) })
  }
  const totals = offers
    .filter((offer) => offer.complete && wayOfOffer(offer) === other && offer.inTime !== false)
    .map(({ total }) => minorOf(total, currency))
  const own = minorOf(chosen.total, currency)
  const cheapest = Math.min(...totals)
  const saves = (cheapest < own ? cheapest : minorOf(best.total, currency)) - own
  if (saves === 0) return note('scenario.choice.same')
  return saves > 0
    ? note('scenario.choice.saves', { amount: moneyToText(saves, currency) })
    : note('scenario.choice.more', { amount: moneyToText(-saves, currency) })
}

export const outcomeOf = (
  { offers, recommendation }: Unworded<Comparison>,
  shipment: Shipment,
): ScenarioOutcome => {
  const figureOf = (way: Way): ScenarioFigure | null => {
    const best = bestOfWay(offers, way)
    return best
      ? {
          offer: best.id,
          total: best.total,
          departsOn: best.transit.departsOn,
          deliveredOn: best.transit.arrivesTypical,
          earliestOn: best.transit.arrivesEarliest,
          latestOn: best.transit.arrivesLatest,
          daysTypical: best.transit.daysTypical,
          inTime: best.inTime,
        }
      : null
  }
  const figures = { air: figureOf('air'), rail: figureOf('rail') }
  const chosen = recommendation && offers.find(({ id }) => id === recommendation.offer)
  if (!recommendation || !chosen) return { ...figures, recommended: null }
  const inBrief = briefly(chosen, offers, shipment)
  const { because } = recommendation
  return { ...figures, recommended: { way: wayOfOffer(chosen), offer: chosen.id, because, inBrief } }
}
