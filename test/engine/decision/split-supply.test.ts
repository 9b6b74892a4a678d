import { describe, expect, it } from 'vitest'
import { splitSupply, type SupplyProblem } from '../../../shared/engine/decision/split-supply.ts'
import { weekPrices, type SupplyWay } from '../../../shared/engine/decision/week-prices.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { createSeededRandom } from '../../bench/seeded-random.ts'

/** What `count` lots cost at so much a consignment and so much a lot. */
const linear = (most: number, consignment: number, lot: number): readonly number[] =>
  Array.from({ length: most + 1 }, (_, count) => (count === 0 ? 0 : consignment + lot * count))

const air = (costs: SupplyWay['costs'], leadWeeks = 1): SupplyWay => ({ mode: 'air', leadWeeks, costs })
const rail = (costs: SupplyWay['costs'], leadWeeks = 3): SupplyWay => ({ mode: 'rail', leadWeeks, costs })
const free = (): number => 0
const perUnit =
  (cost: number) =>
  (start: number, end: number): number =>
    cost * (start + end)

const problem = (fields: Partial<SupplyProblem>): SupplyProblem => ({
  demand: [1, 1, 1, 1, 1, 1],
  stock: 2,
  onTheWay: [],
  unitsPerLot: 1,
  ways: [],
  holding: free,
  ...fields,
})

/** `air 1 in 3` for a lot by air on the shelf in week 3. */
const planOf = (one: SupplyProblem) => {
  const split = splitSupply(one)
  assert(split.kind === 'plan', 'the weeks can be served')
  const orders = split.orders.map(
    ({ way, lots, shelfWeek }) => `${one.ways[way]?.mode} ${lots} in ${shelfWeek}`,
  )
  return { orders, cost: split.cost }
}

describe('worked on paper', () => {
  it('flies the weeks that rail is too late for and rails the rest', () => {
    // Stock serves weeks 1 and 2. Rail, ready in week 1, is there in week 4: week 3 flies. Air is 10 a lot, rail 2.
    const ways = [air(linear(4, 0, 10)), rail(linear(4, 0, 2))]
    expect(planOf(problem({ ways, holding: perUnit(1) }))).toEqual({
      orders: ['air 1 in 3', 'rail 1 in 4', 'rail 1 in 5', 'rail 1 in 6'],
      // Freight 10 + 3 × 2. Starts and ends 2+1, 1+0, then four weeks of 1+0.
      cost: 16 + 3 + 1 + 4,
    })
  })

  it('sends the rest in one consignment where that saves more than the shelf costs', () => {
    // A train costs 5 and 2 a lot. Three lots in week 4 hold 1+2, then 1+1 more: 4 units-weeks less than two more trains.
    const ways = [air(linear(4, 0, 10)), rail(linear(4, 5, 2))]
    expect(planOf(problem({ ways, holding: perUnit(1) }))).toEqual({
      orders: ['air 1 in 3', 'rail 3 in 4'],
      // 10 + 5 + 6; starts and ends 2+1, 1+0, 1+0, 3+2, 2+1, 1+0.
      cost: 21 + 3 + 1 + 1 + 5 + 3 + 1,
    })
  })

  it('sends more in one consignment where the tariff makes more cost less', () => {
    // Two lots pay 12, three pay 9: the third comes early, for less.
    const ways = [rail([0, 8, 12, 9, 20], 1)]
    expect(planOf(problem({ ways, demand: [1, 2, 1], stock: 1 }))).toEqual({
      orders: ['rail 3 in 2'],
      cost: 9,
    })
  })

  it('divides one week between air and rail where no one consignment takes it all', () => {
    const ways = [air([0, 7, null, null]), rail([0, 9, 5, null], 1)]
    expect(planOf(problem({ ways, demand: [2, 3], stock: 2 }))).toEqual({
      orders: ['air 1 in 2', 'rail 2 in 2'],
      cost: 12,
    })
  })

  it('takes the dearer and faster service of a mode only while the cheaper is too late', () => {
    const express = air(linear(4, 0, 20), 1)
    const economy = air(linear(4, 0, 10), 2)
    const one = problem({ ways: [express, economy], demand: [1, 1, 1], stock: 1, holding: perUnit(1) })
    const split = splitSupply(one)
    expect(split.kind === 'plan' && split.orders.map(({ way, shelfWeek }) => [way, shelfWeek])).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('counts what is on the way in the week that begins with it, and flies what sells before', () => {
    // Three come in week 4 and serve it and the two after; week 3 has nothing, and only air is there in time.
    const ways = [air(linear(4, 0, 10)), rail(linear(4, 0, 2))]
    const one = problem({ ways, onTheWay: [0, 0, 0, 3], holding: perUnit(1) })
    expect(planOf(one)).toEqual({
      orders: ['air 1 in 3'],
      // Starts and ends 2+1, 1+0, 1+0, 3+2, 2+1, 1+0.
      cost: 10 + 3 + 1 + 1 + 5 + 3 + 1,
    })
  })

  it('sends no fewer for a week in need because much is on the way behind it', () => {
    const ways = [air(linear(4, 0, 10))]
    const one = problem({ ways, demand: [1, 1, 1, 1], stock: 1, onTheWay: [0, 0, 0, 9] })
    expect(planOf(one).orders).toEqual(['air 2 in 2'])
    expect(splitSupply(one).weeks.map(({ onTheWay, start }) => [onTheWay, start])).toEqual([
      [0, 1],
      [0, 2],
      [0, 1],
      [9, 9],
    ])
  })

  it('holds the cartons that a week begins with whole', () => {
    // 25 a week of which 30 are there: cartons of 20 are due by weeks 2, 3 and 4 at 1, 3 and 4 in all.
    const ways = [air(linear(4, 0, 3))]
    const one = problem({ ways, demand: [25, 25, 25, 25], stock: 30, unitsPerLot: 20, holding: perUnit(1) })
    expect(planOf(one).orders).toEqual(['air 1 in 2', 'air 2 in 3', 'air 1 in 4'])
  })
})

describe('ties', () => {
  it('go to fewer consignments, then to rail, then to the later arrival', () => {
    const each = linear(2, 0, 4)
    // By lot everything costs the same: one consignment beats two.
    expect(planOf(problem({ ways: [air(each), rail(each, 1)], demand: [1, 1, 1], stock: 1 })).orders).toEqual(
      ['rail 2 in 2'],
    )
    // One lot: rail beats air, and the last week that still needs it beats the one before.
    expect(planOf(problem({ ways: [air(each), rail(each, 1)], demand: [1, 1, 1], stock: 2 })).orders).toEqual(
      ['rail 1 in 3'],
    )
  })

  it('between services of a mode go to the one that is sent later', () => {
    const { railWay } = weekPrices([rail([0, 4], 2), rail([0, 4], 1)], 2, 1)
    expect([...railWay]).toEqual([-1, 1])
  })
})

describe('weeks that run out whatever is sent', () => {
  it('are named with what is missing: nothing arrives before the first lead time is over', () => {
    const ways = [air(linear(9, 0, 1), 2)]
    expect(splitSupply(problem({ ways, demand: [3, 4, 2], stock: 5 }))).toMatchObject({
      kind: 'runs-out',
      week: 2,
      missing: 2,
    })
  })

  it('are those that the largest consignments still leave short', () => {
    // Rail takes one lot a week and starts too late to gather: 5 are due in week 4, and one can be there.
    const ways = [rail([0, 1, null, null, null, null], 3)]
    expect(splitSupply(problem({ ways, demand: [1, 1, 1, 5], stock: 3 }))).toMatchObject({
      kind: 'runs-out',
      week: 4,
      missing: 4,
    })
  })

  it('are weeks that nothing at all can reach without ways', () => {
    expect(splitSupply(problem({ demand: [2, 2], stock: 3 }))).toMatchObject({
      kind: 'runs-out',
      week: 2,
      missing: 1,
    })
  })
})

describe('with one mode or none needed', () => {
  it('plans by that mode alone', () => {
    expect(planOf(problem({ ways: [air(linear(4, 0, 10))] })).orders).toEqual(['air 4 in 3'])
    expect(planOf(problem({ ways: [rail(linear(4, 0, 2), 2)] })).orders).toEqual(['rail 4 in 3'])
  })

  it('sends nothing where the stock outlasts the weeks, and holds it', () => {
    expect(planOf(problem({ stock: 8, demand: [1, 1], holding: perUnit(1) }))).toEqual({
      orders: [],
      cost: 8 + 7 + 7 + 6,
    })
  })

  it('sends nothing for weeks that sell nothing', () => {
    expect(planOf(problem({ stock: 0, demand: [0, 0, 0] }))).toEqual({ orders: [], cost: 0 })
  })
})

/** 40 problems of some size with prices that rise with the lots, each with what its units cost a week. */
const larger = Array.from({ length: 40 }, (_, index) => {
  const { integer } = createSeededRandom(1000 + index)
  const demand = Array.from({ length: integer(6, 14) }, () => integer(0, 40))
  const most = 60
  const rising = (consignment: number, lot: number): readonly number[] => {
    let cost = consignment
    return Array.from({ length: most + 1 }, (_price, count) =>
      count === 0 ? 0 : (cost += integer(0, 2) * lot),
    )
  }
  return problem({
    demand,
    unitsPerLot: integer(8, 20),
    stock: (demand[0] ?? 0) + (demand[1] ?? 0) + integer(0, 60),
    ways: [air(rising(integer(0, 400), 40), 1), rail(rising(integer(0, 400), 9), integer(2, 6))],
  })
})

const costOf = (one: SupplyProblem): number => {
  const split = splitSupply(one)
  return split.kind === 'plan' ? split.cost : Infinity
}

describe('properties', () => {
  it('more stock on hand never costs more freight', () => {
    for (const one of larger) {
      let before = costOf(one)
      for (let more = 1; more <= 40; more += 3) {
        const cost = costOf({ ...one, stock: one.stock + more })
        expect(cost).toBeLessThanOrEqual(before)
        before = cost
      }
    }
  })

  it('a lot more on hand never costs more than its place on the shelf all the while', () => {
    for (const one of larger) {
      const held = { ...one, holding: perUnit(3) }
      const place = 2 * 3 * one.unitsPerLot * one.demand.length
      expect(costOf({ ...held, stock: one.stock + one.unitsPerLot })).toBeLessThanOrEqual(
        costOf(held) + place,
      )
    }
  })

  it('dearer goods are never bound for longer', () => {
    // On the way and on the shelf, in units times weeks: value weighs nothing else.
    const boundOf = (one: SupplyProblem, value: number): number => {
      const ways = one.ways.map((way) => ({
        ...way,
        costs: way.costs.map(
          (cost, lots) => cost && cost + 2 * value * lots * one.unitsPerLot * way.leadWeeks,
        ),
      }))
      const split = splitSupply({ ...one, ways, holding: perUnit(value) })
      if (split.kind === 'runs-out') return 0
      const travelling = split.orders.reduce(
        (sum, { way, lots }) => sum + 2 * lots * one.unitsPerLot * (ways[way]?.leadWeeks ?? 0),
        0,
      )
      return split.weeks.reduce((sum, { start, end }) => sum + start + end, travelling)
    }
    for (const one of larger) {
      let before = Infinity
      for (const value of [0, 1, 2, 5, 10, 30, 100]) {
        const bound = boundOf(one, value)
        expect(bound).toBeLessThanOrEqual(before)
        before = bound
      }
    }
  })

  it('dearer goods fly no less where each lot has its price', () => {
    // Without a price for the consignment every lot comes in the week that needs it, by the mode that is cheaper for it.
    const flown = (one: SupplyProblem, value: number): number => {
      const way = (costs: readonly number[], leadWeeks: number, mode: 'air' | 'rail'): SupplyWay => ({
        mode,
        leadWeeks,
        costs: costs.map((cost, lots) => cost + value * lots * leadWeeks),
      })
      const ways = [way(linear(60, 0, 90), 1, 'air'), way(linear(60, 0, 20), 4, 'rail')]
      const split = splitSupply({ ...one, ways, holding: perUnit(value) })
      if (split.kind === 'runs-out') return -1
      return split.orders.reduce((sum, { way: index, lots }) => (index === 0 ? sum + lots : sum), 0)
    }
    for (const one of larger) {
      let before = -1
      for (const value of [1, 5, 20, 23, 24, 100]) {
        const lots = flown(one, value)
        expect(lots).toBeGreaterThanOrEqual(before)
        before = lots
      }
    }
  })
})
