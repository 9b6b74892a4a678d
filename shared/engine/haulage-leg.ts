import type { Place } from '../freight/place.ts'
import type { RoutePoint } from '../freight/shipment.ts'
import { decimal, type Decimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { HaulageRate } from '../tariff/haulage-rate.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import { roadKmPerDay } from '../tariff/time-defaults.ts'
import { detouredKm } from './great-circle.ts'
import type { LineOrigin } from './line-origin.ts'
import type { Journey } from './journey.ts'
import type { ServicePlan } from './service-plan.ts'

/** The road between a door and a gateway, before it is priced: what the calendar and the distances need. */
export interface HaulageLeg {
  readonly side: 'pre-carriage' | 'on-carriage'
  readonly point: RoutePoint
  readonly gatewayName: string
  readonly gatewayKind: 'air' | 'rail'
  /** Best first, of any date and kind. */
  readonly rows: readonly BookRow<HaulageRate>[]
  /** Whole km: the row's, else great circle × detour factor. */
  readonly km: number
  /** The same for rows without km of their own. */
  readonly detoured: Decimal | null
  readonly days: DayRange
  /** The road tariff does not say how long it takes; reckoned from the distance. */
  readonly daysAssumed: boolean
  /** Lines by row, kept: they do not depend on how much is sent. */
  readonly origins: Map<BookRow<HaulageRate>, LineOrigin>
}

const detouredTo = (point: RoutePoint, gateway: Place | undefined, rule: RatingParameters): number | null =>
  gateway ? detouredKm(point, gateway, rule.detourFactor) : null

const daysFor = (km: number, country: string): DayRange => {
  const days = Math.max(1, Math.ceil(km / roadKmPerDay(country)))
  return { min: days, typical: days, max: days }
}

/** The kinds of road tariff that move a consignment, best first, and containers. */
export const roadServices = {
  consignment: ['groupage', 'full-truck'],
  containers: ['container'],
} as const

/** The leg as the road tariff knows it on a day; without a row it is reckoned from the distance. */
const createHaulageLeg = (
  journey: Journey,
  plan: ServicePlan,
  side: HaulageLeg['side'],
  day: DayNumber,
  rule: RatingParameters,
): HaulageLeg => {
  const pre = side === 'pre-carriage'
  const point = pre ? journey.way.origin : journey.way.destination
  const { mode } = plan.service
  const wanted: readonly string[] = roadServices[mode === 'rail-fcl' ? 'containers' : 'consignment']
  const rows = journey
    .haulageRows(side, pre ? plan.service.origin : plan.service.destination)
    .filter(({ row }) => wanted.includes(row.service))
  const best = rows.find((row) => isValidOn(row, day))?.row
  const straight = detouredTo(point, pre ? plan.origin : plan.destination, rule)
  const km = best?.km ? roundExact(best.km, 0, 'half-up') : (straight ?? 0)
  return {
    side,
    point,
    gatewayName: pre ? plan.originName : plan.destinationName,
    gatewayKind: mode === 'air' ? 'air' : 'rail',
    rows,
    km,
    detoured: straight === null ? null : decimal(straight),
    days: best?.days ?? daysFor(km, point.country),
    daysAssumed: !best?.days,
    origins: new Map(),
  }
}

const legsByJourney = new WeakMap<Journey, Map<RatingParameters, Map<string, HaulageLeg>>>()

/** The same leg for every service that shares its gateway, kind of load, day and parameters. */
export const haulageLegOf = (
  journey: Journey,
  plan: ServicePlan,
  side: HaulageLeg['side'],
  day: DayNumber,
): HaulageLeg => {
  const rule = plan.parametersOn(journey.way.quotedOn).rating
  const byRule = legsByJourney.get(journey) ?? new Map<RatingParameters, Map<string, HaulageLeg>>()
  legsByJourney.set(journey, byRule)
  const legs = byRule.get(rule) ?? new Map<string, HaulageLeg>()
  byRule.set(rule, legs)
  const gateway = side === 'pre-carriage' ? plan.service.origin : plan.service.destination
  const key = `${side} ${gateway} ${plan.service.mode === 'rail-fcl' ? 'box' : ''} ${day}`
  const known = legs.get(key)
  if (known) return known
  const leg = createHaulageLeg(journey, plan, side, day, rule)
  legs.set(key, leg)
  return leg
}
