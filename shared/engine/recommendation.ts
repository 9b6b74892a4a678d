import type { Shipment } from '../freight/shipment.ts'
import { roundExact } from '../kernel/exact.ts'
import { dayToDate } from '../kernel/local-date.ts'
import { note, type Note } from '../kernel/note.ts'
import { moneyToText } from '../money/money.ts'
import type { Comparison, Unworded } from '../quote/comparison.ts'
import { compareEmissions } from './compare-emissions.ts'
import type { PricedOffer } from './price-offer.ts'

const isAir = ({ offer }: PricedOffer): boolean => offer.mode === 'air'

/** The best complete offer of air and of rail, by the ranking. */
export interface BestOfEach {
  readonly air: PricedOffer | undefined
  readonly rail: PricedOffer | undefined
}

export const bestOfEach = (ranked: readonly PricedOffer[]): BestOfEach => {
  const complete = ranked.filter(({ offer }) => offer.complete)
  return { air: complete.find(isAir), rail: complete.find((priced) => !isAir(priced)) }
}

const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '0' : String(roundExact({ units: part * 100, decimals: 0, divisor: whole }, 0, 'half-up'))

/**
 * Best complete air beside best complete rail. `perDay` is what a day saved costs: the dearer's price above the cheaper's
 * over the days by which it is faster; null when it is not faster.
 */
export const differenceOf = (
  { air, rail }: BestOfEach,
  currency: string,
): Unworded<Comparison>['difference'] => {
  if (!air || !rail) return null
  const railIsCheaper = rail.total <= air.total
  const [cheaper, dearer] = railIsCheaper ? [rail, air] : [air, rail]
  const saves = dearer.total - cheaper.total
  const moreDays = cheaper.daysTypical - dearer.daysTypical
  return {
    air: air.offer.id,
    rail: rail.offer.id,
    cheaper: railIsCheaper ? 'rail' : 'air',
    saves: moneyToText(saves, currency),
    percent: percentOf(saves, dearer.total),
    moreDays,
    perDay:
      moreDays > 0
        ? moneyToText(roundExact({ units: saves, decimals: 0, divisor: moreDays }, 0, 'half-up'), currency)
        : null,
    emissions: compareEmissions(air, rail, currency),
  }
}

const modeOf = (priced: PricedOffer): 'air' | 'rail' => (isAir(priced) ? 'air' : 'rail')

/** How the winner stands against the best of the other mode, with the numbers. */
const against = (winner: PricedOffer, other: PricedOffer, currency: string): Note => {
  const mode = modeOf(winner)
  const apart = winner.total - other.total
  const days = winner.daysTypical - other.daysTypical
  const values = {
    total: moneyToText(winner.total, currency),
    currency,
    arrives: dayToDate(winner.delivered),
    apart: moneyToText(Math.abs(apart), currency),
    percent: percentOf(Math.abs(apart), Math.max(winner.total, other.total)),
    n: Math.abs(days),
  }
  const { inTime, daysEarly, transit } = winner.offer
  if (inTime === true && daysEarly !== null) {
    // Whether the slowest run is in time is what a deadline asks beside the price.
    const daysAtSlowest = daysEarly - (transit.daysMax - transit.daysTypical)
    const outcome = `${daysAtSlowest < 0 ? 'risk' : 'safe'}.${apart <= 0 ? 'less' : 'more'}`
    const margin = daysEarly === 0 ? 'onTheDay' : 'inTime'
    return note(`recommendation.${mode}.${margin}.${outcome}`, {
      ...values,
      n: daysEarly,
      latest: transit.arrivesLatest,
    })
  }
  if (apart <= 0) {
    const pace = days < 0 ? 'faster' : days === 0 ? 'same' : 'slower'
    return note(`recommendation.${mode}.cheaper.${pace}`, values)
  }
  return note(`recommendation.${mode}.dearer.${days < 0 ? 'faster' : 'slower'}`, values)
}

/**
 * What the winner is compared with in the other mode: its cheapest complete offer where that is cheaper than the winner
 * or where the whole mode is late (else the sentence would claim a saving that is none), otherwise its best.
 */
const rivalOf = (winner: PricedOffer, ranked: readonly PricedOffer[]): PricedOffer | undefined => {
  const others = ranked.filter((priced) => priced.offer.complete && isAir(priced) !== isAir(winner))
  const [best] = others
  const cheapest = others.toSorted((a, b) => a.total - b.total)[0]
  if (!best || !cheapest) return undefined
  return best.offer.inTime === false || cheapest.total < winner.total ? cheapest : best
}

/** One sentence with its numbers; null when no offer is complete, or when there is nothing to pay. */
export const recommend = (
  ranked: readonly PricedOffer[],
  shipment: Shipment,
): Unworded<Comparison>['recommendation'] => {
  const [winner] = ranked
  if (!winner?.offer.complete || winner.offer.lines.length === 0) return null
  const { currency, neededBy } = shipment
  const other = rivalOf(winner, ranked)
  const mode = modeOf(winner)
  const alone = {
    total: moneyToText(winner.total, currency),
    currency,
    arrives: dayToDate(winner.delivered),
  }
  if (winner.offer.inTime === false) {
    const values = {
      ...alone,
      needed: neededBy === null ? '' : dayToDate(neededBy),
      n: -(winner.offer.daysEarly ?? 0),
    }
    return { offer: winner.offer.id, because: note(`recommendation.${mode}.late`, values) }
  }
  if (!other) return { offer: winner.offer.id, because: note(`recommendation.${mode}.alone`, alone) }
  if (other.offer.inTime === false && neededBy !== null) {
    const values = {
      ...alone,
      needed: dayToDate(neededBy),
      other: dayToDate(other.delivered),
      apart: moneyToText(Math.abs(winner.total - other.total), currency),
    }
    const price = winner.total > other.total ? 'dearer' : 'cheaper'
    return { offer: winner.offer.id, because: note(`recommendation.${mode}.only.${price}`, values) }
  }
  return { offer: winner.offer.id, because: against(winner, other, currency) }
}
