import { expect, it } from 'vitest'
import {
  lotsNeeded,
  splitSupply,
  type SupplyProblem,
  type SupplySplit,
} from '../../../shared/engine/decision/split-supply.ts'
import type { SupplyWay } from '../../../shared/engine/decision/week-prices.ts'
import { createSeededRandom, type SeededRandom } from '../../bench/seeded-random.ts'
import { enumeratePlans, type Enumerated } from './enumerate-plans.ts'

const mostLots = 6
const cases = 1000

const list = <Item>(length: number, itemAt: (index: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, index) => itemAt(index))

/** Prices that jump, fall and are missing; few different ones, so that ties happen. */
const randomWay = ({ integer, pick, next }: SeededRandom): SupplyWay => {
  const mode = pick<SupplyWay['mode']>(['air', 'rail'])
  const perLot = pick([0, mode === 'air' ? 7 : 3])
  return {
    mode,
    leadWeeks: mode === 'air' ? integer(1, 2) : integer(1, 4),
    costs: [0, ...list(mostLots, (index) => (next() < 0.1 ? null : integer(0, 9) + perLot * index))],
  }
}

const randomProblem = (random: SeededRandom): SupplyProblem => {
  const { integer } = random
  const demand = list(integer(1, 7), () => integer(0, 4))
  const unitsPerLot = integer(1, 3)
  const sold = demand.reduce((sum, units) => sum + units, 0)
  // In half of them something is on the way.
  const onTheWay = demand.map(() => (integer(0, 3) === 0 ? integer(0, 5) : 0))
  const sent = integer(0, 1) === 0 ? onTheWay : demand.map(() => 0)
  const arriving = sent.reduce((sum, units) => sum + units, 0)
  const perUnit = integer(0, 2)
  const perWeek = integer(0, 1)
  const one = {
    demand,
    onTheWay: sent,
    unitsPerLot,
    // Around what is sold, so that a few lots are needed.
    stock: Math.max(
      sold - arriving - integer(0, mostLots) * unitsPerLot,
      (demand[0] ?? 0) - (sent[0] ?? 0) - integer(0, 1),
      0,
    ),
    ways: list(integer(1, 4) - (integer(0, 9) === 0 ? 1 : 0), () => randomWay(random)),
    holding: (start: number, end: number) => perUnit * (start + end) + (end > 0 ? perWeek : 0),
  }
  return (lotsNeeded(one).at(-1) ?? 0) <= mostLots ? one : randomProblem(random)
}

const problems = list(cases, (index) => randomProblem(createSeededRandom(index + 1)))

const asEnumerated = (split: SupplySplit, { ways }: SupplyProblem): Enumerated => {
  if (split.kind === 'runs-out') {
    const { kind, week, missing } = split
    return { kind, week, missing }
  }
  const { orders, cost } = split
  return {
    kind: 'plan',
    best: {
      cost,
      consignments: orders.length,
      flown: orders.reduce((sum, { way, lots }) => sum + (ways[way]?.mode === 'air' ? lots : 0), 0),
      lateness: orders.reduce((sum, { lots, shelfWeek }) => sum + lots * shelfWeek, 0),
    },
  }
}

it('is what enumerating every plan finds, in cost, ties and weeks that run out', () => {
  for (const one of problems) {
    expect(asEnumerated(splitSupply(one), one), JSON.stringify(one)).toEqual(enumeratePlans(one))
  }
})

it('is tried on plans of one mode, of both, on nothing to send and on weeks that run out', () => {
  const kinds = Object.groupBy(problems, (one) => {
    const split = splitSupply(one)
    if (split.kind === 'runs-out') return 'out'
    const by = (mode: SupplyWay['mode']): boolean =>
      split.orders.some(({ way }) => one.ways[way]?.mode === mode)
    return (['air', 'rail'] as const).filter(by).join(' and ')
  })
  for (const kind of ['out', '', 'air', 'rail', 'air and rail']) {
    expect([kind, (kinds[kind]?.length ?? 0) > 30]).toEqual([kind, true])
  }
})

it('is tried on much that is on the way, also more than the weeks before it need', () => {
  const sent = problems.filter(({ onTheWay }) => onTheWay.some((units) => units > 0))
  expect(sent.length).toBeGreaterThan(250)
  const falling = sent.filter((one) => {
    const bare = lotsNeeded({ ...one, onTheWay: [] })
    return (bare.at(-1) ?? 0) > (lotsNeeded(one).at(-1) ?? 0)
  })
  expect(falling.length).toBeGreaterThan(100)
})

it('sums its orders and weeks to its cost, and never begins a week with less than it sells', () => {
  for (const one of problems) {
    const split = splitSupply(one)
    if (split.kind === 'runs-out') continue
    const { orders, weeks, cost } = split
    const sent = orders.reduce((sum, order) => sum + order.cost, 0)
    expect(sent + weeks.reduce((sum, week) => sum + week.holding, 0)).toBe(cost)
    for (const [index, { onTheWay, start, end, holding }] of weeks.entries()) {
      expect(end).toBeGreaterThanOrEqual(0)
      expect(start - end).toBe(one.demand[index])
      expect(onTheWay).toBe(one.onTheWay[index])
      expect(holding).toBe(one.holding(start, end))
    }
    for (const { way, lots, readyWeek, shelfWeek, cost: own } of orders) {
      expect(readyWeek).toBeGreaterThanOrEqual(1)
      expect(shelfWeek - readyWeek).toBe(one.ways[way]?.leadWeeks)
      expect(own).toBe(one.ways[way]?.costs[lots])
    }
  }
})

it('shows of a week that runs out the arrivals that come closest', () => {
  for (const one of problems) {
    const split = splitSupply(one)
    if (split.kind === 'plan') continue
    expect(split.weeks).toHaveLength(split.week)
    let onShelf = one.stock
    for (const [index, { airLots, railLots, start, end }] of split.weeks.entries()) {
      expect(start).toBe(onShelf + (one.onTheWay[index] ?? 0) + (airLots + railLots) * one.unitsPerLot)
      const left = start - (one.demand[index] ?? 0)
      expect(left).toBe(index + 1 < split.week ? end : -split.missing)
      onShelf = end
    }
  }
})
