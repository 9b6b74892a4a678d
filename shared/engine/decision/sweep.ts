import type { Shipment } from '../../freight/shipment.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { boxesToText } from './box-text.ts'
import { weighServices, type PricesAtWeight, type WeighedPrice, type Weighing } from './weigh-services.ts'

export interface WeightPoint {
  readonly grams: number
  /** In the order of the weighing's services. */
  readonly prices: PricesAtWeight
  /** Index of the cheapest complete service; null where none is. */
  readonly cheapest: number | null
}

/** From this weight up another service is the cheapest; null where none is complete. */
export interface Crossover {
  readonly grams: number
  readonly from: number | null
  readonly to: number | null
}

/** The first weight at which a service is rated at another break or takes other boxes. */
export interface BreakPassed {
  readonly grams: number
  readonly service: number
  /** `N`, `+100`, or boxes as `1 × 40HC`. */
  readonly name: string
}

export interface Sweep {
  readonly weighing: Weighing
  readonly points: readonly WeightPoint[]
  readonly crossovers: readonly Crossover[]
  readonly breaks: readonly BreakPassed[]
}

const mostDoublings = 8
const leastDoublings = 5
const seedsPerDoubling = 16
const heaviestOfInterest = 40_960_000
/** A price this part of itself off the line between its neighbours has the weights between them asked. */
const straightness = 100

/** 5 kg × 2^n at an eighth of the weight or below, and eight doublings of it, fewer of heavy goods. */
export const weightRange = (presentGrams: number): { readonly from: number; readonly to: number } => {
  let from = 5000
  while (from * 2 <= presentGrams / 8) from *= 2
  let doublings = mostDoublings
  while (doublings > leastDoublings && from * 2 ** doublings > heaviestOfInterest) doublings -= 1
  return { from, to: from * 2 ** doublings }
}

const cheapestOf = (prices: PricesAtWeight): number | null => {
  let cheapest: number | null = null
  let least = Infinity
  for (const [index, price] of prices.entries()) {
    if (!price?.complete || price.total >= least) continue
    cheapest = index
    least = price.total
  }
  return cheapest
}

/** What a price is rated by: a step of the tariff lies where it changes. */
const ratedBy = (price: WeighedPrice | null): string =>
  price ? (price.ratedAsBreak ?? boxesToText(price.equipment)) : ''

const isSameStretch = (a: WeightPoint, b: WeightPoint): boolean =>
  a.cheapest === b.cheapest &&
  a.prices.every((price, index) => {
    const other = b.prices[index] ?? null
    return ratedBy(price) === ratedBy(other) && price?.complete === other?.complete
  })

/** Whether every service's price at `middle` lies on the line between its neighbours, to a part in a hundred. */
const isStraight = (a: WeightPoint, middle: WeightPoint, b: WeightPoint): boolean => {
  const way = (middle.grams - a.grams) / (b.grams - a.grams)
  return middle.prices.every((price, index) => {
    const start = a.prices[index]
    const end = b.prices[index]
    if (!price || !start || !end) return true
    const onTheLine = start.total + (end.total - start.total) * way
    return Math.abs(price.total - onTheLine) * straightness <= price.total
  })
}

/** The shipment's own weight, and from the lightest to the heaviest so many to a doubling, each on the finest step. */
export const seedWeights = (weighing: Weighing, perDoubling: number): readonly number[] => {
  const { presentGrams, stepGrams } = weighing
  const { from, to } = weightRange(presentGrams)
  const onStep = (grams: number): number => Math.max(Math.round(grams / stepGrams), 1) * stepGrams
  const weights = new Set([from, to, presentGrams])
  const count = Math.round(Math.log2(to / from)) * perDoubling
  for (let index = 1; index < count; index += 1) {
    weights.add(onStep(from * 2 ** (index / perDoubling)))
  }
  return [...weights].toSorted((a, b) => a - b)
}

/**
 * Every service's total against the weight of the same goods: at weights a sixteenth of a doubling apart, and between
 * them step by step down to the finest step of a tariff wherever a price jumps or bends, its break or its boxes change,
 * or another service becomes the cheapest. Every total is the one that `compare` gives for that shipment. Null as for
 * `weighServices`.
 */
export const sweep = (shipment: Shipment, book: TariffBook): Sweep | null => {
  const weighing = weighServices(shipment, book)
  if (!weighing) return null
  const { stepGrams } = weighing
  const pointAt = (grams: number): WeightPoint => {
    const prices = weighing.pricesAt(grams)
    return { grams, prices, cheapest: cheapestOf(prices) }
  }
  const points: WeightPoint[] = []
  /** Adds what lies between two points, both apart. */
  const refine = (a: WeightPoint, b: WeightPoint): void => {
    const steps = Math.ceil(b.grams / stepGrams) - Math.floor(a.grams / stepGrams)
    const middleGrams = (Math.floor(a.grams / stepGrams) + (steps >> 1)) * stepGrams
    if (middleGrams <= a.grams || middleGrams >= b.grams) return
    const middle = pointAt(middleGrams)
    const straight = isStraight(a, middle, b)
    if (straight && isSameStretch(a, middle) && isSameStretch(middle, b)) return
    if (!straight || !isSameStretch(a, middle)) refine(a, middle)
    points.push(middle)
    if (!straight || !isSameStretch(middle, b)) refine(middle, b)
  }
  const seeds = seedWeights(weighing, seedsPerDoubling).map(pointAt)
  for (const [index, seed] of seeds.entries()) {
    const before = seeds[index - 1]
    const next = seeds[index + 1]
    if (before) {
      const earlier = seeds[index - 2]
      const bends =
        (earlier && !isStraight(earlier, before, seed)) || (next && !isStraight(before, seed, next))
      if (bends || !isSameStretch(before, seed)) refine(before, seed)
    }
    points.push(seed)
  }
  return { weighing, points, crossovers: crossoversOf(points), breaks: breaksOf(points) }
}

const crossoversOf = (points: readonly WeightPoint[]): readonly Crossover[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1]
    return before && before.cheapest !== point.cheapest
      ? [{ grams: point.grams, from: before.cheapest, to: point.cheapest }]
      : []
  })

const breaksOf = (points: readonly WeightPoint[]): readonly BreakPassed[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1]
    if (!before) return []
    return point.prices.flatMap((price, service) => {
      const name = ratedBy(price)
      const changed = price && before.prices[service] && name !== ratedBy(before.prices[service] ?? null)
      return changed ? [{ grams: point.grams, service, name }] : []
    })
  })
