import type { Shipment } from '../freight/shipment.ts'
import { assert } from '../kernel/assert.ts'
import { decimal, parseDecimal, unitsAt, type Decimal } from '../kernel/decimal.ts'
import { compareExact, dividedBy, productOf, roundExact } from '../kernel/exact.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { minorToText, moneyToText } from '../money/money.ts'
import type { Comparison, Offer, Unworded } from '../quote/comparison.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { compare } from './compare.ts'

/** Something of the user's that is priced from the book and not over yet: a quote that is open, or a draft of one. */
export interface OpenWork {
  readonly kind: 'draft' | 'quote'
  /** A quote's number, a draft's title. */
  readonly label: string
  readonly customer: string | null
  readonly shipment: Shipment
  /** What a quote is sold at, offer by offer, in the shipment's currency. None of a draft: its cheapest of each mode count. */
  readonly sold: readonly { readonly offer: string; readonly total: string }[]
  /** The least margin on sale, in percent, that may leave the house. */
  readonly floorPercent: string | null
}

/** What a change of the book does to one offer of one piece of open work. Amounts in the shipment's currency. */
export interface ImportEffect {
  readonly kind: OpenWork['kind']
  readonly label: string
  readonly customer: string | null
  readonly mode: Offer['mode']
  readonly service: string
  readonly carrier: string
  readonly lane: string
  readonly grossKg: string
  readonly currency: string
  /** What it costs by the book in force and by the new one; null where that book has no whole price. */
  readonly before: string | null
  readonly after: string | null
  readonly change: string | null
  readonly sell: string | null
  /** Percent of the sell price, one decimal, half up; null without a sell price. */
  readonly marginBefore: string | null
  readonly marginAfter: string | null
  /** The new cost leaves less than the floor: a next revision would be refused. */
  readonly belowFloor: boolean
}

type Priced = Unworded<Comparison>['offers'][number]

const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, 'an amount of an offer or a quote is a decimal')
  return value
}

const minorOf = (amount: string, currency: string): number => unitsAt(read(amount), minorUnitsOf(currency))

const modeGroup = (mode: Offer['mode']): 'air' | 'rail' => (mode === 'air' ? 'air' : 'rail')

const cheapest = (offers: readonly Priced[], group: 'air' | 'rail', currency: string): Priced | undefined => {
  const whole = offers.filter((offer) => offer.complete && modeGroup(offer.mode) === group)
  return whole.reduce<Priced | undefined>(
    (best, offer) => (best && minorOf(best.total, currency) <= minorOf(offer.total, currency) ? best : offer),
    undefined,
  )
}

/** Margin on sale, percent with one decimal; null at a price of nothing. */
const marginText = (sell: number, cost: number | null): string | null =>
  cost === null || sell === 0
    ? null
    : minorToText(roundExact(dividedBy(decimal((sell - cost) * 100), Math.abs(sell)), 1, 'half-up'), 1)

/** (sell − cost) × 100 < floor × sell, exactly: a margin that is shown as the floor may lie under it. */
const isBelowFloor = (sell: number, cost: number | null, floor: string | null): boolean =>
  cost !== null &&
  floor !== null &&
  compareExact(decimal((sell - cost) * 100), productOf(read(floor), decimal(sell))) < 0

interface Pair {
  readonly before: Priced | undefined
  readonly after: Priced | undefined
  readonly sell: string | null
}

const pairsOf = (work: OpenWork, before: readonly Priced[], after: readonly Priced[]): readonly Pair[] => {
  if (work.sold.length > 0) {
    const whole = (offers: readonly Priced[], id: string): Priced | undefined =>
      offers.find((offer) => offer.id === id && offer.complete)
    return work.sold.map(({ offer, total }) => ({
      before: whole(before, offer),
      after: whole(after, offer),
      sell: total,
    }))
  }
  const { currency } = work.shipment
  return (['air', 'rail'] as const).map((group) => ({
    before: cheapest(before, group, currency),
    after: cheapest(after, group, currency),
    sell: null,
  }))
}

const effectOf = (work: OpenWork, { before, after, sell }: Pair): ImportEffect | undefined => {
  const shown = after ?? before
  if (!shown || before?.total === after?.total) return undefined
  const { currency } = work.shipment
  const costBefore = before ? minorOf(before.total, currency) : null
  const costAfter = after ? minorOf(after.total, currency) : null
  const price = sell === null ? null : minorOf(sell, currency)
  return {
    kind: work.kind,
    label: work.label,
    customer: work.customer,
    mode: shown.mode,
    service: shown.service,
    carrier: shown.carrier,
    lane: `${shown.originGateway}–${shown.destinationGateway}`,
    grossKg: shown.grossKg,
    currency,
    before: before?.total ?? null,
    after: after?.total ?? null,
    change: costBefore === null || costAfter === null ? null : moneyToText(costAfter - costBefore, currency),
    sell,
    marginBefore: price === null ? null : marginText(price, costBefore),
    marginAfter: price === null ? null : marginText(price, costAfter),
    belowFloor: price !== null && isBelowFloor(price, costAfter, work.floorPercent),
  }
}

/** A price that is lost first, then the worst margin, then what has no margin yet, the greatest rise first. */
const byHarm = (a: ImportEffect, b: ImportEffect): number => {
  const lost = Number(b.after === null) - Number(a.after === null)
  if (lost !== 0) return lost
  if ((a.marginAfter === null) !== (b.marginAfter === null)) return a.marginAfter === null ? 1 : -1
  const margins = Number(a.marginAfter ?? 0) - Number(b.marginAfter ?? 0)
  return margins === 0 ? Number(b.change ?? 0) - Number(a.change ?? 0) : margins
}

/**
 * What would cost more or less once `after` is in force in place of `before`, offer by offer; what stays is left out.
 * Prices that were given to a client do not change: it is the cost under them that moves. Pure; throws `OverflowError`
 * only.
 */
export const importEffects = (
  before: TariffBook,
  after: TariffBook,
  work: readonly OpenWork[],
): readonly ImportEffect[] =>
  work
    .flatMap((one) => {
      const pairs = pairsOf(one, compare(one.shipment, before).offers, compare(one.shipment, after).offers)
      return pairs.flatMap((pair) => effectOf(one, pair) ?? [])
    })
    .toSorted(byHarm)
