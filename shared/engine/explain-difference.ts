import type { PlaceIndex } from '../freight/place-index.ts'
import type { Shipment } from '../freight/shipment.ts'
import { assert } from '../kernel/assert.ts'
import { parseDecimal, unitsAt } from '../kernel/decimal.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { moneyToText } from '../money/money.ts'
import type { Offer, Unworded } from '../quote/comparison.ts'
import type { DifferencePart } from '../quote/difference-parts.ts'
import { compileBook } from '../tariff/compile.ts'
import type { TariffVersion } from '../tariff/tariff.ts'
import { compare } from './compare.ts'

/** One price: what was asked, by which versions, which offer, and what it cost and was sold for. */
export interface ExplainedPrice {
  readonly shipment: Shipment
  readonly versions: readonly TariffVersion[]
  readonly offer: string
  /** As kept, in the quote currency. */
  readonly cost: string
  readonly total: string
}

/** A charge that a part has changed; null where it was, or is, not there. */
export interface ChangedLine {
  readonly leg: string
  readonly code: string
  readonly from: string | null
  readonly to: string | null
}

export interface ExplainedPart {
  readonly part: DifferencePart
  readonly amount: string
  readonly lines: readonly ChangedLine[]
  /** Parts that could not be told from this one: half way there was no such offer. */
  readonly with: readonly DifferencePart[]
}

export interface Explanation {
  readonly from: string
  readonly to: string
  readonly difference: string
  /** Their amounts are the difference, to the cent. */
  readonly parts: readonly ExplainedPart[]
}

type Kind = 'tariff' | 'surcharge' | 'exchange-rate'

const kindOf = ({ layout }: TariffVersion): Kind =>
  layout === 'charges' ? 'surcharge' : layout === 'exchange-rates' ? 'exchange-rate' : 'tariff'

/** What is taken from which price: the versions of a kind, the shipment, the day of the rates. */
const mixed = (
  before: ExplainedPrice,
  after: ExplainedPrice,
  taken: ReadonlySet<DifferencePart>,
): Pick<ExplainedPrice, 'shipment' | 'versions' | 'offer'> => {
  const shipment = taken.has('shipment') ? after.shipment : before.shipment
  const { quotedOn } = taken.has('exchange-rate') ? after.shipment : before.shipment
  const versions = (['tariff', 'surcharge', 'exchange-rate'] as const).flatMap((kind) =>
    (taken.has(kind) ? after : before).versions.filter((version) => kindOf(version) === kind),
  )
  return {
    shipment: { ...shipment, quotedOn },
    versions: versions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    offer: taken.has('tariff') ? after.offer : before.offer,
  }
}

const offerOf = (
  { shipment, versions, offer }: Pick<ExplainedPrice, 'shipment' | 'versions' | 'offer'>,
  places: PlaceIndex,
): Unworded<Offer> | undefined =>
  compare(shipment, compileBook({ versions, places })).offers.find(({ id }) => id === offer)

const amountsOf = (offer: Unworded<Offer>): ReadonlyMap<string, string> => {
  const seen = new Map<string, string>()
  for (const { leg, code, amountInQuoteCurrency } of offer.lines) {
    let name = `${leg} ${code}`
    for (let nth = 1; seen.has(name); nth += 1) name = `${leg} ${code} ${nth}`
    seen.set(name, amountInQuoteCurrency)
  }
  return seen
}

const changedLines = (before: Unworded<Offer>, after: Unworded<Offer>): readonly ChangedLine[] => {
  const [from, to] = [amountsOf(before), amountsOf(after)]
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((name) => {
    const [leg = '', code = ''] = name.split(' ')
    const [was, is] = [from.get(name) ?? null, to.get(name) ?? null]
    return was === is ? [] : [{ leg, code, from: was, to: is }]
  })
}

/**
 * Splits the difference of two sell totals. One price is turned into the other a step at a time, and each step is the
 * difference in cost that it makes: first the shipment (weight, cargo, route, dates), then the tariffs (rates, haulage,
 * times, parameters, and the choice of another offer), then the surcharges, then the rates of exchange with the day they
 * are of. What is left is the margin. A cost that this engine does not compute again as it was kept is a part of its own,
 * so that the parts always sum to the difference. The order is a convention: a step counts at what the steps before it
 * have left. Both prices are in one currency.
 */
export const explainDifference = (
  before: ExplainedPrice,
  after: ExplainedPrice,
  places: PlaceIndex,
): Explanation => {
  const { currency } = before.shipment
  assert(currency === after.shipment.currency, 'both prices are in one currency')
  const minor = (amount: string): number => {
    const value = parseDecimal(amount)
    assert(value, 'an amount is a decimal')
    return unitsAt(value, minorUnitsOf(currency))
  }
  const text = (units: number): string => moneyToText(units, currency)
  const parts: ExplainedPart[] = []
  const taken = new Set<DifferencePart>()
  const start = offerOf(mixed(before, after, taken), places)
  let recalculated = start ? minor(start.total) - minor(before.cost) : 0
  let last = start
  let reached = start ? minor(start.total) : minor(before.cost)
  let waiting: DifferencePart[] = []
  for (const part of ['shipment', 'tariff', 'surcharge', 'exchange-rate'] as const) {
    taken.add(part)
    const offer = offerOf(mixed(before, after, taken), places)
    if (!offer) {
      waiting.push(part)
      continue
    }
    const amount = text(minor(offer.total) - reached)
    parts.push({ part, amount, lines: last ? changedLines(last, offer) : [], with: waiting })
    waiting = []
    last = offer
    reached = minor(offer.total)
  }
  recalculated += minor(after.cost) - reached
  const margin = minor(after.total) - minor(after.cost) - (minor(before.total) - minor(before.cost))
  parts.push({ part: 'margin', amount: text(margin), lines: [], with: [] })
  if (recalculated !== 0 || waiting.length > 0) {
    parts.push({ part: 'recalculation', amount: text(recalculated), lines: [], with: waiting })
  }
  return {
    from: before.total,
    to: after.total,
    difference: text(minor(after.total) - minor(before.total)),
    parts,
  }
}
