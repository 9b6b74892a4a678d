import type { Equipment } from '../freight/equipment.ts'
import { decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { note, type Note } from '../kernel/note.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { HaulageRate } from '../tariff/haulage-rate.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { CargoMeasures } from './cargo-measures.ts'
import type { EquipmentCount } from './container-load.ts'
import { roadServices, type HaulageLeg } from './haulage-leg.ts'
import { haulagePrice, type HaulageLoad, type RoadWeight } from './haulage-price.ts'
import { createLineOrigin, type LineOrigin } from './line-origin.ts'
import type { PricedAmount, Unpriced } from './priced-amount.ts'

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

/** The cargo as a truck sees it, with what it costs on a leg by day and boxes: the services of one gateway ask the same. */
export interface RoadCargo {
  readonly measures: CargoMeasures
  readonly roadWeight: (rule: RatingParameters) => RoadWeight
  readonly haulagePrices: (leg: HaulageLeg) => Map<string | number, HaulagePrice>
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
  cargo: RoadCargo,
  rule: RatingParameters,
): HaulagePrice => {
  const load: HaulageLoad = { kind: 'consignment', weight: cargo.roadWeight(rule) }
  let failed: Unpriced | undefined
  for (const service of roadServices.consignment) {
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
  cargo: RoadCargo,
  rule: RatingParameters,
  equipment: readonly EquipmentCount[],
): HaulagePrice => {
  const boxes = equipment.reduce((sum, { count }) => sum + count, 0)
  // How the cargo is spread over the boxes is not known: each is taken to carry its share.
  const kgEach = decimal(Math.ceil(cargo.measures.grams / Math.max(boxes, 1) / 1000))
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

const boxesKey = (equipment: readonly EquipmentCount[]): string =>
  equipment.map(({ type, count }) => `${count} ${type}`).join(' ')

/** The price on the day of pick-up or delivery; a hole where the road tariff has none. */
export const priceHaulage = (
  leg: HaulageLeg,
  day: DayNumber,
  cargo: RoadCargo,
  rule: RatingParameters,
  equipment: readonly EquipmentCount[],
): HaulagePrice => {
  const key = equipment.length === 0 ? day : `${day} ${boxesKey(equipment)}`
  const prices = cargo.haulagePrices(leg)
  const known = prices.get(key)
  if (known) return known
  const price =
    equipment.length === 0
      ? priceConsignment(leg, day, cargo, rule)
      : priceContainers(leg, day, cargo, rule, equipment)
  prices.set(key, price)
  return price
}
