import type { Place } from '../freight/place.ts'
import { decimal, zero } from '../kernel/decimal.ts'
import { note, type Note } from '../kernel/note.ts'
import { foldName } from '../kernel/fold-name.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { RailContainerRate } from '../tariff/rail-rate.ts'
import { detouredKm } from './great-circle.ts'
import type { HaulageLeg } from './haulage-leg.ts'
import type { HaulageAmount } from './leg-price.ts'
import { haulagePrice } from './haulage-price.ts'
import type { PricedAmount } from './priced-amount.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'

export type EmptyReturn =
  | { readonly kind: 'priced'; readonly amounts: readonly HaulageAmount[] }
  | { readonly kind: 'hole'; readonly reason: Note }

/** Whether the return place is the gateway itself or its town. */
const isAtGateway = (place: string, gateway: Place | undefined): boolean => {
  if (!gateway) return false
  const wanted = foldName(place)
  const names = [gateway.name, gateway.iata, gateway.unlocode, ...(gateway.aliases ?? [])]
  return names.some((name) => name !== null && foldName(name).startsWith(wanted))
}

const included = (freeDays: number | null): PricedAmount => ({
  kind: 'priced',
  printed: null,
  exact: zero,
  quantity: decimal(1),
  rate: zero,
  basis: 'container',
  rule: 'included',
  explain: () =>
    freeDays === null ? note('lineName.emptyInRoundTrip') : note('lineName.emptyWithin', { n: freeDays }),
})

/**
 * The carrier's own box goes back empty to the return place. A round trip to the gateway has that way in its price; to
 * another place it is the way from the door, by the haulage row's price per km; where that cannot be priced, a hole.
 */
export const priceEmptyReturn = (
  rate: BookRow<RailContainerRate>,
  leg: HaulageLeg,
  delivered: readonly HaulageAmount[],
  gateway: Place | undefined,
  book: TariffBook,
  rule: RatingParameters,
): EmptyReturn => {
  const { returnPlace, freeDays } = rate.row
  const atGateway = returnPlace === null || isAtGateway(returnPlace, gateway)
  const depot = atGateway ? gateway : book.gatewayPlace(returnPlace)
  const amounts: HaulageAmount[] = []
  for (const amount of delivered) {
    const { bookRow, boxes } = amount
    if (atGateway && bookRow.row.roundTrip) {
      amounts.push({ ...amount, priced: included(freeDays) })
      continue
    }
    const km = depot ? decimal(detouredKm(leg.point, depot, rule.detourFactor)) : null
    const row = { ...bookRow.row, bands: [], minimum: null, roundTrip: false, km: null }
    const empty = haulagePrice(row, { kind: 'containers', count: boxes, kgEach: zero }, km, rule)
    if (empty.kind === 'unpriced') {
      return { kind: 'hole', reason: note('missing.emptyReturn', { place: returnPlace ?? leg.gatewayName }) }
    }
    amounts.push({ ...amount, priced: empty })
  }
  return { kind: 'priced', amounts }
}
