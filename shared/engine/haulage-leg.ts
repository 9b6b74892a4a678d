import type { Equipment } from '../freight/equipment.ts'
import type { Place } from '../freight/place.ts'
import type { RoutePoint } from '../freight/shipment.ts'
import { decimal, type Decimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { note, type Note } from '../kernel/note.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { HaulageRate } from '../tariff/haulage-rate.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import { roadKmPerDay } from '../tariff/time-defaults.ts'
import type { EquipmentCount } from './container-load.ts'
import { detouredKm } from './great-circle.ts'
import { haulagePrice, type HaulageLoad } from './haulage-price.ts'
import { createLineOrigin, type LineOrigin } from './line-origin.ts'
import type { PricedAmount, Unpriced } from './priced-amount.ts'
import type { ServicePlan } from './service-plan.ts'
import type { ShipmentContext } from './shipment-context.ts'

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
  /** Prices by day, kept: the services of one gateway ask the same. */
  readonly prices: Map<string, HaulagePrice>
  /** Lines by row, kept: they do not depend on how much is sent. */
  readonly origins: Map<BookRow<HaulageRate>, LineOrigin>
}

/** One priced haulage, and the row it came from. */
export interface HaulageAmount {
  readonly bookRow: BookRow<HaulageRate>
  readonly priced: PricedAmount
  /** Containers that it moves; 0 for a consignment. */
  readonly boxes: number
  readonly origin: LineOrigin
}

export type HaulagePrice =
  | { readonly kind: 'priced'; readonly amounts: readonly HaulageAmount[] }
  | { readonly kind: 'hole'; readonly code: string; readonly reason: Note }

const detouredTo = (point: RoutePoint, gateway: Place | undefined, rule: RatingParameters): number | null =>
  gateway ? detouredKm(point, gateway, rule.detourFactor) : null

const daysFor = (km: number, country: string): DayRange => {
  const days = Math.max(1, Math.ceil(km / roadKmPerDay(country)))
  return { min: days, typical: days, max: days }
}

const services = {
  consignment: ['groupage', 'full-truck'],
  containers: ['container'],
} as const

/** The leg as the road tariff knows it on a day; without a row it is reckoned from the distance. */
const createHaulageLeg = (
  context: ShipmentContext,
  plan: ServicePlan,
  side: HaulageLeg['side'],
  day: DayNumber,
  rule: RatingParameters,
): HaulageLeg => {
  const pre = side === 'pre-carriage'
  const point = pre ? context.shipment.origin : context.shipment.destination
  const { mode } = plan.service
  const wanted: readonly string[] = services[mode === 'rail-fcl' ? 'containers' : 'consignment']
  const rows = context
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
    prices: new Map(),
    origins: new Map(),
  }
}

const legsByContext = new WeakMap<ShipmentContext, Map<RatingParameters, Map<string, HaulageLeg>>>()

/** The same leg for every service that shares its gateway, kind of load, day and parameters. */
export const haulageLegOf = (
  context: ShipmentContext,
  plan: ServicePlan,
  side: HaulageLeg['side'],
  day: DayNumber,
): HaulageLeg => {
  const rule = plan.parametersOn(context.shipment.quotedOn).rating
  const byRule = legsByContext.get(context) ?? new Map<RatingParameters, Map<string, HaulageLeg>>()
  legsByContext.set(context, byRule)
  const legs = byRule.get(rule) ?? new Map<string, HaulageLeg>()
  byRule.set(rule, legs)
  const gateway = side === 'pre-carriage' ? plan.service.origin : plan.service.destination
  const key = `${side} ${gateway} ${plan.service.mode === 'rail-fcl' ? 'box' : ''} ${day}`
  const known = legs.get(key)
  if (known) return known
  const leg = createHaulageLeg(context, plan, side, day, rule)
  legs.set(key, leg)
  return leg
}

/** The line of a haulage row on this leg. */
const originOf = (leg: HaulageLeg, bookRow: BookRow<HaulageRate>): LineOrigin => {
  const known = leg.origins.get(bookRow)
  if (known) return known
  const { row, version } = bookRow
  const origin = createLineOrigin(
    {
      code: 'HLG',
      name: note(`lineName.haulage.${leg.side}.${leg.gatewayKind}`, { place: leg.point.name }),
      leg: leg.side,
      currency: row.currency,
    },
    version,
    row.row,
  )
  leg.origins.set(bookRow, origin)
  return origin
}

const hole = (key: string, leg: HaulageLeg): HaulagePrice => ({
  kind: 'hole',
  code: 'HLG',
  reason: note(key, { place: leg.point.name, gateway: leg.gatewayName }),
})

const noRow = (leg: HaulageLeg): HaulagePrice => {
  if (leg.rows.length > 0) return hole('missing.haulageExpired', leg)
  return hole(leg.point.postcode === '' ? 'missing.haulageWithoutPostcode' : 'missing.haulage', leg)
}

/** Groupage by its bands; above the last band a full truck. */
const priceConsignment = (
  leg: HaulageLeg,
  day: DayNumber,
  context: ShipmentContext,
  rule: RatingParameters,
): HaulagePrice => {
  const load: HaulageLoad = { kind: 'consignment', weight: context.roadWeight(rule) }
  let failed: Unpriced | undefined
  for (const service of services.consignment) {
    const bookRow = leg.rows.find((row) => row.row.service === service && isValidOn(row, day))
    if (!bookRow) continue
    const priced = haulagePrice(bookRow.row, load, leg.detoured, rule)
    if (priced.kind === 'priced')
      return { kind: 'priced', amounts: [{ bookRow, priced, boxes: 0, origin: originOf(leg, bookRow) }] }
    failed ??= priced
  }
  return failed ? { kind: 'hole', code: 'HLG', reason: failed.explanation } : noRow(leg)
}

const rowForBox = (leg: HaulageLeg, day: DayNumber, type: Equipment): BookRow<HaulageRate> | undefined => {
  const valid = leg.rows.filter((row) => isValidOn(row, day))
  const own = valid.find(({ row }) => row.equipment === type)
  const any = valid.find(({ row }) => row.equipment === null)
  return own && any && any.rank > own.rank ? any : (own ?? any)
}

const priceContainers = (
  leg: HaulageLeg,
  day: DayNumber,
  context: ShipmentContext,
  rule: RatingParameters,
  equipment: readonly EquipmentCount[],
): HaulagePrice => {
  const boxes = equipment.reduce((sum, { count }) => sum + count, 0)
  // How the cargo is spread over the boxes is not known: each is taken to carry its share.
  const kgEach = decimal(Math.ceil(context.measures.grams / Math.max(boxes, 1) / 1000))
  const amounts: HaulageAmount[] = []
  for (const { type, count } of equipment) {
    const bookRow = rowForBox(leg, day, type)
    if (!bookRow) return noRow(leg)
    const priced = haulagePrice(bookRow.row, { kind: 'containers', count, kgEach }, leg.detoured, rule)
    if (priced.kind === 'unpriced') return { kind: 'hole', code: 'HLG', reason: priced.explanation }
    amounts.push({ bookRow, priced, boxes: count, origin: originOf(leg, bookRow) })
  }
  return { kind: 'priced', amounts }
}

/** The price on the day of pick-up or delivery; a hole where the road tariff has none. */
export const priceHaulage = (
  leg: HaulageLeg,
  day: DayNumber,
  context: ShipmentContext,
  rule: RatingParameters,
  equipment: readonly EquipmentCount[],
): HaulagePrice => {
  let key = String(day)
  for (const { type, count } of equipment) key += ` ${count} ${type}`
  const known = leg.prices.get(key)
  if (known) return known
  const price =
    equipment.length === 0
      ? priceConsignment(leg, day, context, rule)
      : priceContainers(leg, day, context, rule, equipment)
  leg.prices.set(key, price)
  return price
}
