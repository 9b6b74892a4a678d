import { expect, it } from 'vitest'
import { carryingCost, type CarriedGoods } from '../../../shared/engine/decision/carrying-cost.ts'
import { dec } from '../../builders.ts'

const cost = (fields: Partial<CarriedGoods> = {}) =>
  carryingCost({
    valuePerUnit: { units: 1725, decimals: 0 },
    percentPerYear: dec('15'),
    storagePerLot: dec('0'),
    unitsPerLot: 120,
    ...fields,
  })

it('binds capital on the way: value × rate × days / 365, rounded once, half up', () => {
  // 960 × 17.25 = 16,560.00; × 0.15 × 8 / 365 = 54.4438…
  expect(cost().inTransit(960, 8)).toBe(5444)
  // 73 × 17.25 = 1,259.25; × 0.15 × 1 / 365 = 0.5175; ten days 5.175, which is half a cent.
  expect(cost().inTransit(73, 10)).toBe(518)
})

it('holds a week of stock at the mean of its start and its end', () => {
  // (480 + 360) / 2 = 420 units: 7,245.00 × 0.15 × 7 / 365 = 20.8417…
  expect(cost().onShelf(480, 360)).toBe(2084)
  expect(cost().lying(420, 7)).toBe(2084)
})

it('adds the place of the lots, begun ones by their share', () => {
  // 180 units are 1.5 cartons; two weeks at 0.70 are 2.10.
  const stored = cost({ percentPerYear: dec('0'), storagePerLot: dec('70') })
  expect(stored.lying(180, 14)).toBe(210)
  // From 240 to 0 is a carton on average.
  expect(stored.onShelf(240, 0)).toBe(70)
  expect(stored.inTransit(180, 14)).toBe(0)
})

it('keeps a value per unit that has no end exact', () => {
  // 1,000.00 over 3 units, 36.5 % a year: three units cost 1.00 a day, however they are counted.
  const thirds = cost({
    valuePerUnit: { units: 100_000, decimals: 0, divisor: 3 },
    percentPerYear: dec('36.5'),
  })
  expect(thirds.inTransit(3, 1)).toBe(100)
  expect(thirds.inTransit(9, 100)).toBe(30_000)
  expect(thirds.onShelf(6, 0)).toBe(700)
})

it('costs nothing where no value and no place is known', () => {
  const free = cost({ valuePerUnit: null })
  expect([free.inTransit(960, 8), free.lying(5, 5), free.onShelf(9, 0)]).toEqual([0, 0, 0])
})
