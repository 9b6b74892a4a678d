/** A service as a plan of supply sees it. */
export interface SupplyWay {
  readonly mode: 'air' | 'rail'
  /** From the week in which goods are ready to the week at whose beginning they are on the shelf; at least one. */
  readonly leadWeeks: number
  /** What each number of lots costs, in minor units; null where it is not offered. The first stands for none. */
  readonly costs: readonly (number | null)[]
}

/** What each number of lots costs that reaches the shelf in one week: one consignment of each mode at the most. */
export interface WeekPrices {
  /** Minor units; infinite where no consignments make up that number. */
  readonly costs: Float64Array
  /** Breaks ties: consignments first, then lots flown. */
  readonly ties: Float64Array
  readonly airLots: Int32Array
  /** Indices of the ways that carry a number of lots; negative where none does. */
  readonly airWay: Int32Array
  readonly railWay: Int32Array
}

interface ModePrices {
  readonly costs: Float64Array
  readonly way: Int32Array
}

const cheapestOf = (
  mode: SupplyWay['mode'],
  ways: readonly SupplyWay[],
  mostLead: number,
  lots: number,
): ModePrices => {
  const costs = new Float64Array(lots + 1).fill(Infinity)
  const way = new Int32Array(lots + 1).fill(-1)
  costs[0] = 0
  const inTime = [...ways.entries()]
    .filter(([, one]) => one.mode === mode && one.leadWeeks <= mostLead)
    // Of two at the same price the one that is sent later.
    .toSorted(([, a], [, b]) => a.leadWeeks - b.leadWeeks)
  for (const [index, one] of inTime) {
    for (let count = 1; count <= lots; count += 1) {
      const cost = one.costs[count] ?? Infinity
      if (cost >= (costs[count] ?? Infinity)) continue
      costs[count] = cost
      way[count] = index
    }
  }
  return { costs, way }
}

/** The cheapest of all ways whose goods, ready in the first week at the earliest, are on the shelf `mostLead` weeks later. */
export const weekPrices = (ways: readonly SupplyWay[], mostLead: number, lots: number): WeekPrices => {
  const air = cheapestOf('air', ways, mostLead, lots)
  const rail = cheapestOf('rail', ways, mostLead, lots)
  const costs = new Float64Array(lots + 1).fill(Infinity)
  const ties = new Float64Array(lots + 1)
  const airLots = new Int32Array(lots + 1)
  for (let count = 0; count <= lots; count += 1) {
    let least = Infinity
    let leastTie = Infinity
    let flown = 0
    for (let byAir = 0; byAir <= count; byAir += 1) {
      const cost = (air.costs[byAir] ?? Infinity) + (rail.costs[count - byAir] ?? Infinity)
      if (cost > least || cost === Infinity) continue
      const consignments = (byAir > 0 ? 1 : 0) + (byAir < count ? 1 : 0)
      const tie = consignments * (lots + 1) + byAir
      if (cost === least && tie >= leastTie) continue
      least = cost
      leastTie = tie
      flown = byAir
    }
    costs[count] = least
    ties[count] = leastTie
    airLots[count] = flown
  }
  return { costs, ties, airLots, airWay: air.way, railWay: rail.way }
}
