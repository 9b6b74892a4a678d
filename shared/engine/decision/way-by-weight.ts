import type { Shipment } from '../../freight/shipment.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { cheapestInTime, isLate, wayOfService } from './cheapest-in-time.ts'
import type { Way } from './scenario-outcome.ts'
import { seedWeights } from './sweep.ts'
import { weighServices, type PricesAtWeight, type Weighing } from './weigh-services.ts'

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

interface Choice extends WayStretch {
  readonly prices: PricesAtWeight
  /** Index of the service that is chosen; null where none is complete. */
  readonly service: number | null
}

const seedsPerDoubling = 16

const totalOf = ({ prices }: Choice, service: number): number => {
  const price = prices[service]
  return price?.complete ? price.total : Infinity
}

/**
 * Whether the way of both weights is that of every weight between them. A price between two weights lies between its
 * prices there, give or take as much as the weight grows: so the way holds where even so no service of the other way can
 * come below one of its own. The closer the weights the less is given, so that in the end every way apart is told.
 */
const isSettled = (a: Choice, b: Choice, weighing: Weighing): boolean => {
  if (a.way !== b.way) return false
  if (a.service === null || b.service === null) return true
  const { services } = weighing
  const [first, last] = [services[a.service], services[b.service]]
  if (!first || !last) return true
  const late = isLate(first, weighing)
  if (late !== isLate(last, weighing)) return false
  let own = Infinity
  let rival = Infinity
  for (const [index, service] of services.entries()) {
    if (isLate(service, weighing) !== late) continue
    const [before, after] = [totalOf(a, index), totalOf(b, index)]
    if (wayOfService(service) === a.way) own = Math.min(own, Math.max(before, after))
    else rival = Math.min(rival, before, after)
  }
  const growth = b.grams / a.grams
  return rival === Infinity || own * growth < rival / growth
}

const timesApart = (a: number, b: number): number => (a > b ? a / b : b / a)

/**
 * Over the weights of the sweep, to the finest step of a tariff: the way holds at the weight named and did not a step
 * below it, however narrow the stretch. Weights are asked a sixteenth of a doubling apart, and halved between two of them
 * for as long as another way might be the cheapest there. Null as for `weighServices`.
 */
export const wayByWeight = (shipment: Shipment, book: TariffBook): WayByWeight | null => {
  const weighing = weighServices(shipment, book)
  if (!weighing) return null
  const { stepGrams, presentGrams, services } = weighing
  const choiceAt = (grams: number): Choice => {
    const prices = weighing.pricesAt(grams)
    const index = cheapestInTime(prices, weighing)
    const service = index === null ? undefined : services[index]
    return { grams, prices, service: index, way: service ? wayOfService(service) : null }
  }
  const stretches: WayStretch[] = []
  const add = ({ grams, way }: Choice): void => {
    if (stretches.length === 0 || stretches.at(-1)?.way !== way) stretches.push({ grams, way })
  }
  /** Adds what changes between two weights, both apart. */
  const refine = (a: Choice, b: Choice): void => {
    if (isSettled(a, b, weighing)) return
    const steps = Math.ceil(b.grams / stepGrams) - Math.floor(a.grams / stepGrams)
    const between = (Math.floor(a.grams / stepGrams) + (steps >> 1)) * stepGrams
    if (between <= a.grams || between >= b.grams) return
    const middle = choiceAt(between)
    refine(a, middle)
    add(middle)
    refine(middle, b)
  }
  let before: Choice | null = null
  for (const grams of seedWeights(weighing, seedsPerDoubling)) {
    const choice = choiceAt(grams)
    if (before) refine(before, choice)
    add(choice)
    before = choice
  }
  const changes = stretches.filter(
    ({ way }, index) =>
      way !== null &&
      stretches.slice(0, index).findLast((one) => one.way !== null)?.way === (way === 'air' ? 'rail' : 'air'),
  )
  const [nearest] = changes.toSorted(
    (a, b) => timesApart(a.grams, presentGrams) - timesApart(b.grams, presentGrams),
  )
  return { presentGrams, toGrams: before?.grams ?? presentGrams, stretches, flipsAt: nearest?.grams ?? null }
}
