import type { Shipment } from '../../freight/shipment.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { seedWeights } from './sweep.ts'
import { weighServices, type PricesAtWeight, type Weighing } from './weigh-services.ts'

type Way = 'air' | 'rail'

/** From this weight up the way is the cheapest that is in time; null where no service is complete. */
export interface WayStretch {
  readonly grams: number
  readonly way: Way | null
}

/** The cheapest way in time against the weight of the same goods. */
export interface WayByWeight {
  readonly presentGrams: number
  readonly toGrams: number
  /** The first begins at the lightest weight. */
  readonly stretches: readonly WayStretch[]
  /** Where, nearest to the shipment, the one way takes over from the other; null where one holds throughout. */
  readonly flipsAt: number | null
}

const seedsPerDoubling = 8

/** Late counts as lost: the cheapest complete service in time, and where all are late the cheapest of them. */
const wayOf = (prices: PricesAtWeight, { services, shipment }: Weighing): Way | null => {
  const { neededBy } = shipment
  let found: { readonly way: Way; readonly late: boolean; readonly total: number } | null = null
  for (const [index, { mode, delivered }] of services.entries()) {
    const price = prices[index]
    if (!price?.complete) continue
    const late = neededBy !== null && delivered > neededBy
    const better = !found || (late === found.late ? price.total < found.total : found.late)
    if (better) found = { way: mode === 'air' ? 'air' : 'rail', late, total: price.total }
  }
  return found && found.way
}

const timesApart = (a: number, b: number): number => (a > b ? a / b : b / a)

/**
 * Over the weights of the sweep: looked at an eighth of a doubling apart, and halved between two weights that differ down
 * to the finest step of a tariff, so that the way holds at the weight named and did not a step below it. Null as for
 * `weighServices`.
 */
export const wayByWeight = (shipment: Shipment, book: TariffBook): WayByWeight | null => {
  const weighing = weighServices(shipment, book)
  if (!weighing) return null
  const { stepGrams, presentGrams } = weighing
  const wayAt = (grams: number): Way | null => wayOf(weighing.pricesAt(grams), weighing)
  /** The least weight on the step, above `low` and up to `high`, at which the way is not that of `low`. */
  const firstOther = (low: WayStretch, high: number): WayStretch => {
    let holds = low.grams
    let other = { grams: high, way: wayAt(high) }
    for (;;) {
      const middle =
        (Math.floor(holds / stepGrams) + (Math.ceil((other.grams - holds) / stepGrams) >> 1)) * stepGrams
      if (middle <= holds || middle >= other.grams) return other
      const way = wayAt(middle)
      if (way === low.way) holds = middle
      else other = { grams: middle, way }
    }
  }
  const stretches: WayStretch[] = []
  const weights = seedWeights(weighing, seedsPerDoubling)
  for (const grams of weights) {
    const way = wayAt(grams)
    let before = stretches.at(-1)
    if (!before) stretches.push({ grams, way })
    while (before && before.way !== way) {
      before = firstOther(before, grams)
      stretches.push(before)
    }
  }
  const changes = stretches.filter(
    ({ way }, index) =>
      way !== null &&
      stretches.slice(0, index).findLast((one) => one.way !== null)?.way === (way === 'air' ? 'rail' : 'air'),
  )
  const [nearest] = changes.toSorted(
    (a, b) => timesApart(a.grams, presentGrams) - timesApart(b.grams, presentGrams),
  )
  return { presentGrams, toGrams: weights.at(-1) ?? presentGrams, stretches, flipsAt: nearest?.grams ?? null }
}
