import { weekPrices, type SupplyWay, type WeekPrices } from './week-prices.ts'

/** What is sold, what there is, and how more can come. A lot is what cannot be divided on the way: a carton, a pallet. */
export interface SupplyProblem {
  /** Units sold in each week; they are on the shelf when their week begins. */
  readonly demand: readonly number[]
  /** Units on the shelf when the first week begins. */
  readonly stock: number
  /** Units sent before, that are on the shelf when each week begins. */
  readonly onTheWay: readonly number[]
  readonly unitsPerLot: number
  readonly ways: readonly SupplyWay[]
  /** Minor units for a week that begins and ends with so many units. */
  readonly holding: (start: number, end: number) => number
}

export interface SupplyOrder {
  /** Index of its way. */
  readonly way: number
  readonly lots: number
  /** Weeks are counted from one. Ready at the beginning of the first, on the shelf at that of the second. */
  readonly readyWeek: number
  readonly shelfWeek: number
  /** Minor units: what the way says. */
  readonly cost: number
}

export interface StockWeek {
  readonly airLots: number
  readonly railLots: number
  /** Units sent before that arrive in it. */
  readonly onTheWay: number
  /** Units once the arrivals are on the shelf, and when the week is over. */
  readonly start: number
  readonly end: number
  readonly holding: number
}

export type SupplySplit =
  | {
      readonly kind: 'plan'
      readonly orders: readonly SupplyOrder[]
      readonly weeks: readonly StockWeek[]
      /** Minor units: the orders and the weeks summed. */
      readonly cost: number
    }
  /** Whatever is sent, this is the first week that cannot be served, and so many units are missing at the least. */
  | {
      readonly kind: 'runs-out'
      readonly week: number
      readonly missing: number
      /** Up to that week, with the arrivals that leave the least missing; it ends with nothing. */
      readonly weeks: readonly StockWeek[]
    }

/**
 * Lots that must have arrived when each week begins, in all; those of the last week are all that are ever sent. What has
 * arrived stays so: a week that much on the way comes to needs no fewer than the one before.
 */
export const lotsNeeded = ({
  demand,
  stock,
  onTheWay,
  unitsPerLot,
}: Pick<SupplyProblem, 'demand' | 'stock' | 'onTheWay' | 'unitsPerLot'>): readonly number[] => {
  let short = -stock
  let needed = 0
  return demand.map((units, index) => {
    short += units - (onTheWay[index] ?? 0)
    needed = Math.max(needed, Math.ceil(short / unitsPerLot))
    return needed
  })
}

/** The best way to have had each number of lots arrive by the end of a week. */
interface Reached {
  readonly costs: Float64Array
  readonly ties: Float64Array
  /** Lots that arrive in this very week on that way. */
  readonly arriving: Int32Array
}

const nothingYet = (lots: number): Reached => {
  const costs = new Float64Array(lots + 1).fill(Infinity)
  costs[0] = 0
  return { costs, ties: new Float64Array(lots + 1), arriving: new Int32Array(lots + 1) }
}

const reach = (
  before: Reached,
  prices: WeekPrices,
  { needed, tieOfLot, tieOfPrices }: { needed: number; tieOfLot: number; tieOfPrices: number },
): Reached => {
  const lots = before.costs.length - 1
  const costs = new Float64Array(lots + 1).fill(Infinity)
  const ties = new Float64Array(lots + 1)
  const arriving = new Int32Array(lots + 1)
  for (let had = 0; had <= lots; had += 1) {
    const costBefore = before.costs[had] ?? Infinity
    if (costBefore === Infinity) continue
    const tieBefore = before.ties[had] ?? 0
    for (let all = Math.max(had, needed); all <= lots; all += 1) {
      const coming = all - had
      const cost = costBefore + (prices.costs[coming] ?? Infinity)
      const least = costs[all] ?? Infinity
      if (cost > least || cost === Infinity) continue
      const tie = tieBefore + (prices.ties[coming] ?? 0) * tieOfPrices + coming * tieOfLot
      if (cost === least && tie >= (ties[all] ?? 0)) continue
      costs[all] = cost
      ties[all] = tie
      arriving[all] = coming
    }
  }
  return { costs, ties, arriving }
}

/** The most lots that can have arrived by the end of a week, and how many of them before it: the cheapest such way. */
const mostReached = (
  before: Reached,
  prices: WeekPrices,
): { readonly had: number; readonly all: number; readonly cost: number } => {
  let most = { had: 0, all: -1, cost: Infinity }
  for (const [had, costBefore] of before.costs.entries()) {
    if (costBefore === Infinity) continue
    for (let all = before.costs.length - 1; all >= had && all >= most.all; all -= 1) {
      const cost = costBefore + (prices.costs[all - had] ?? Infinity)
      if (cost < Infinity && (all > most.all || cost < most.cost)) most = { had, all, cost }
    }
  }
  return most
}

/** What arrives in each week on the best way to have had so many lots by the last of the steps. */
const arrivalsTo = (steps: readonly Reached[], lots: number): readonly number[] => {
  const arrivals = steps.map(() => 0)
  let left = lots
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const arriving = steps[index]?.arriving[left] ?? 0
    arrivals[index] = arriving
    left -= arriving
  }
  return arrivals
}

const ordersOf = (
  arrivals: readonly number[],
  pricesOf: (week: number) => WeekPrices,
  ways: readonly SupplyWay[],
): readonly SupplyOrder[] =>
  arrivals.flatMap((lots, index) => {
    const shelfWeek = index + 1
    const { airLots, airWay, railWay } = pricesOf(shelfWeek)
    const byAir = airLots[lots] ?? 0
    return [[byAir, airWay[byAir]] as const, [lots - byAir, railWay[lots - byAir]] as const].flatMap(
      ([count, index_]) => {
        const way = index_ === undefined ? undefined : ways[index_]
        if (count === 0 || index_ === undefined || !way) return []
        const cost = way.costs[count] ?? Infinity
        return [{ way: index_, lots: count, readyWeek: shelfWeek - way.leadWeeks, shelfWeek, cost }]
      },
    )
  })

/**
 * The cheapest orders with which no week begins with less on the shelf than it sells. Exact: every number of lots is
 * looked at in every week, because the price of a consignment neither rises with its size nor bends one way. At most one
 * consignment of each mode reaches the shelf in a week; none is ready before the first week; and no more lots are sent
 * than some week still needs. Of plans at the same cost: the fewest consignments, then the fewest lots flown, then
 * the latest arrivals. Time grows with the weeks and the square of the lots.
 */
export const splitSupply = (problem: SupplyProblem): SupplySplit => {
  const { demand, stock, onTheWay, unitsPerLot, ways, holding } = problem
  const needed = lotsNeeded(problem)
  const lots = needed.at(-1) ?? 0
  const leads = ways.map(({ leadWeeks }) => leadWeeks)
  const pricesByLead = new Map<number, WeekPrices>()
  const pricesOf = (week: number): WeekPrices => {
    // Goods are ready in the first week at the earliest: the longest lead that is in time says which ways are.
    const mostLead = Math.max(0, ...leads.filter((lead) => lead < week))
    const known = pricesByLead.get(mostLead) ?? weekPrices(ways, mostLead, lots)
    pricesByLead.set(mostLead, known)
    return known
  }
  // Early lots break a tie last, so that one of them never outweighs a lot flown or a consignment.
  const tieOfPrices = lots * demand.length + 1
  const steps: Reached[] = []
  let reached = nothingYet(lots)
  let others = stock
  for (const [index, units] of demand.entries()) {
    const before = reached
    const prices = pricesOf(index + 1)
    const least = needed[index] ?? 0
    reached = reach(before, prices, { needed: least, tieOfLot: demand.length - index - 1, tieOfPrices })
    const costs = reached.costs
    // Of all but the lots: what is left of the stock and of what was on the way.
    const own = others + (onTheWay[index] ?? 0)
    const startOf = (all: number): number => own + all * unitsPerLot
    if (!costs.some((cost) => cost < Infinity)) {
      const { had, all } = mostReached(before, prices)
      const closest = ordersOf([...arrivalsTo(steps, had), all - had], pricesOf, ways)
      const weeks = stockWeeks(problem, closest).slice(0, index + 1)
      return { kind: 'runs-out', week: index + 1, missing: units - startOf(all), weeks }
    }
    for (let all = least; all <= lots; all += 1) {
      const cost = costs[all] ?? Infinity
      if (cost < Infinity) costs[all] = cost + holding(startOf(all), startOf(all) - units)
    }
    others = own - units
    steps.push(reached)
  }
  const orders = ordersOf(arrivalsTo(steps, lots), pricesOf, ways)
  return { kind: 'plan', orders, weeks: stockWeeks(problem, orders), cost: reached.costs[lots] ?? 0 }
}

const stockWeeks = (
  { demand, stock, onTheWay, unitsPerLot, ways, holding }: SupplyProblem,
  orders: readonly SupplyOrder[],
): readonly StockWeek[] => {
  let onShelf = stock
  return demand.map((units, index) => {
    const lotsBy = (mode: SupplyWay['mode']): number =>
      orders.reduce(
        (sum, { way, lots, shelfWeek }) =>
          shelfWeek === index + 1 && ways[way]?.mode === mode ? sum + lots : sum,
        0,
      )
    const airLots = lotsBy('air')
    const railLots = lotsBy('rail')
    const arriving = onTheWay[index] ?? 0
    const start = onShelf + arriving + (airLots + railLots) * unitsPerLot
    onShelf = Math.max(start - units, 0)
    return { airLots, railLots, onTheWay: arriving, start, end: onShelf, holding: holding(start, onShelf) }
  })
}
