import type { SupplyProblem } from '../../../shared/engine/decision/split-supply.ts'

/** A consignment that might be sent: which way, ready in which week (from one), how many lots. */
interface Sent {
  readonly way: number
  readonly ready: number
  readonly lots: number
}

interface Ledger {
  readonly cost: number
  readonly consignments: number
  readonly flown: number
  /** Lots times the week in which they reach the shelf, summed: more is later. */
  readonly lateness: number
}

export type Enumerated =
  | { readonly kind: 'plan'; readonly best: Ledger }
  | { readonly kind: 'runs-out'; readonly week: number; readonly missing: number }

const isBetter = (a: Ledger, b: Ledger): boolean => {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.consignments !== b.consignments) return a.consignments < b.consignments
  if (a.flown !== b.flown) return a.flown < b.flown
  return a.lateness > b.lateness
}

/**
 * Every set of consignments there is, one after another, each kept in books week by week. Knows nothing of states or of
 * prices by week: what the optimiser answers is held against it.
 */
export const enumeratePlans = ({
  demand,
  stock,
  onTheWay,
  unitsPerLot,
  ways,
  holding,
}: SupplyProblem): Enumerated => {
  // What the week is short of that is short of the most, if nothing is sent.
  const short = Math.max(
    ...demand.map((_, last) =>
      demand.reduce(
        (sum, units, index) => (index <= last ? sum + units - (onTheWay[index] ?? 0) : sum),
        -stock,
      ),
    ),
  )
  const most = short > 0 ? Math.ceil(short / unitsPerLot) : 0
  const departures = ways.flatMap(({ leadWeeks }, way) =>
    demand.flatMap((_, index) => (index + 1 + leadWeeks <= demand.length ? [{ way, ready: index + 1 }] : [])),
  )
  const shelfWeekOf = ({ way, ready }: { way: number; ready: number }): number =>
    ready + (ways[way]?.leadWeeks ?? 0)
  const modeOf = ({ way }: Sent): string => ways[way]?.mode ?? ''

  let best: Ledger | undefined
  let longest = 0
  let missing = Infinity
  const keepBooks = (sent: readonly Sent[]): void => {
    let onShelf = stock
    let cost = 0
    for (const one of sent) cost += ways[one.way]?.costs[one.lots] ?? Infinity
    if (cost === Infinity) return
    for (const [index, units] of demand.entries()) {
      const week = index + 1
      onShelf += onTheWay[index] ?? 0
      for (const one of sent) if (shelfWeekOf(one) === week) onShelf += one.lots * unitsPerLot
      if (onShelf < units) {
        if (week > longest) missing = Infinity
        if (week >= longest) missing = Math.min(missing, units - onShelf)
        longest = Math.max(longest, week)
        return
      }
      cost += holding(onShelf, onShelf - units)
      onShelf -= units
    }
    const ledger = {
      cost,
      consignments: sent.length,
      flown: sent.reduce((sum, one) => (modeOf(one) === 'air' ? sum + one.lots : sum), 0),
      lateness: sent.reduce((sum, one) => sum + one.lots * shelfWeekOf(one), 0),
    }
    if (!best || isBetter(ledger, best)) best = ledger
  }
  const choose = (from: number, left: number, sent: readonly Sent[]): void => {
    const departure = departures[from]
    if (!departure) {
      keepBooks(sent)
      return
    }
    choose(from + 1, left, sent)
    for (let lots = 1; lots <= left; lots += 1) {
      const one = { ...departure, lots }
      const taken = sent.some(
        (other) => modeOf(other) === modeOf(one) && shelfWeekOf(other) === shelfWeekOf(one),
      )
      if (!taken) choose(from + 1, left - lots, [...sent, one])
    }
  }
  choose(0, most, [])
  return best ? { kind: 'plan', best } : { kind: 'runs-out', week: longest, missing }
}
