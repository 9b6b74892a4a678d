import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { ExplainedQuotes } from '../../shared/api/quote-record-methods.ts'
import { explainDifference, type ExplainedPrice } from '../../shared/engine/explain-difference.ts'
import { recomputeQuote, shipmentOfQuote } from '../../shared/engine/recompute-quote.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { OfferMode } from '../../shared/freight/transport-mode.ts'
import { dateToDay } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { shipmentOn } from '../../shared/quote/request-of-quote.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Store } from '../store/store.ts'
import { withOwnTransit } from './compare-shipment.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { quoteUnknown } from './read-quotes.ts'
import { versionsOfQuote } from './verify-quote.ts'

/** An offer of one side, as it was kept or is priced now. */
interface Side {
  readonly mode: OfferMode
  readonly price: ExplainedPrice
}

type Sides = Result<readonly Side[], string>

const notComparable = (text: string) => ({
  ok: false as const,
  failure: { code: 'NotComparable' as const, text },
})

const keptSides = (
  content: QuoteContent,
  versions: readonly TariffVersion[] | undefined,
  places: PlaceIndex,
  wording: Wording,
): Sides => {
  if (!versions) return fail(wording.say('verify.noVersions'))
  const shipment = shipmentOfQuote(content.shipment, content.issuedOn, versions, places)
  if (!shipment.ok) {
    const reason = shipment.failure[0] ? wording.word(shipment.failure[0].note) : ''
    return fail(wording.say('verify.shipment', { reason }))
  }
  return ok(
    content.offers.map(({ offer, sell }) => ({
      mode: offer.mode,
      price: { shipment: shipment.value, versions, offer: offer.id, cost: sell.cost, total: sell.total },
    })),
  )
}

/** Pairs the same offers, then those that are left of one mode. */
const pair = (first: readonly Side[], second: readonly Side[]) => {
  const left = [...second]
  const takeFrom = (fits: (side: Side) => boolean): Side | undefined => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const same = first.map((side) => ({
    side,
    other: takeFrom(({ price }) => price.offer === side.price.offer),
  }))
  const paired = same.map(({ side, other }) => ({
    side,
    other: other ?? takeFrom(({ mode }) => mode === side.mode),
  }))
  return { paired, left }
}

const explain = (
  currency: string,
  first: readonly Side[],
  second: readonly Side[],
  places: PlaceIndex,
  wording: Wording,
): ExplainedQuotes => {
  const { paired, left } = pair(first, second)
  const name = (part: string): string => wording.say(`explain.${part}`)
  return {
    currency,
    splits: paired.flatMap(({ side, other }) => {
      if (!other) return []
      const { from, to, difference, parts } = explainDifference(side.price, other.price, places)
      return [
        {
          offers: [side.price.offer, other.price.offer] as [string, string],
          mode: side.mode,
          from,
          to,
          difference,
          parts: parts.map((part) => ({
            part: part.part,
            amount: part.amount,
            name: name(part.part),
            lines: [...part.lines],
            with: part.with.map(name),
          })),
        },
      ]
    }),
    onlyFirst: paired.flatMap(({ side, other }) => (other ? [] : [side.price.offer])),
    onlySecond: left.map(({ price }) => price.offer),
  }
}

const readQuote = (store: Store, number: string) => {
  const quote = store.quotes.find(number)
  return quote && { content: quote.content, versions: versionsOfQuote(store, quote.content) }
}

/** Splits what two quotes differ by, offer by offer. */
export const explainQuotes = (
  desk: QuoteDesk,
  number: string,
  otherNumber: string,
  wording: Wording,
): HandlerAnswer<'quotes.explain'> => {
  const { store } = desk
  const read = store.read(() => [readQuote(store, number), readQuote(store, otherNumber)] as const)
  if (!read.ok) return { ok: false, fault: read.failure }
  const [first, second] = read.value
  if (!first) return quoteUnknown(number, wording)
  if (!second) return quoteUnknown(otherNumber, wording)
  if (first.content.currency !== second.content.currency) {
    return notComparable(
      wording.say('explain.currencies', { a: first.content.currency, b: second.content.currency }),
    )
  }
  const places = desk.places()
  const [before, after] = [first, second].map(({ content, versions }) =>
    keptSides(content, versions, places, wording),
  ) as [Sides, Sides]
  if (!before.ok) return notComparable(before.failure)
  if (!after.ok) return notComparable(after.failure)
  return { ok: true, value: explain(first.content.currency, before.value, after.value, places, wording) }
}

/** The same on today's tariffs: what a quote's shipment and terms would come to now, and what has changed since. */
export const requote = (
  desk: QuoteDesk,
  number: string,
  wording: Wording,
): HandlerAnswer<'quotes.requote'> => {
  const { store, clock } = desk
  const read = store.read(() => readQuote(store, number))
  if (!read.ok) return { ok: false, fault: read.failure }
  if (!read.value) return quoteUnknown(number, wording)
  const inForce = desk.book()
  if (!inForce.ok) return { ok: false, fault: inForce.failure }
  if (!inForce.value) return notComparable(wording.say('tariff.nothingLoaded'))
  const { content } = read.value
  const places = desk.places()
  const before = keptSides(content, read.value.versions, places, wording)
  if (!before.ok) return notComparable(before.failure)
  const { versions } = inForce.value.compiled
  const asked = withOwnTransit(shipmentOn(content.shipment, dateToDay(clock.today())), inForce.value)
  if (!asked.ok) return { ok: false, fault: asked.failure }
  const shipment = asked.value
  const now = { shipment, issuedOn: clock.today(), sell: content.sell }
  const parsed = shipmentOfQuote(shipment, clock.today(), versions, places)
  if (!parsed.ok) {
    const reason = parsed.failure[0] ? wording.word(parsed.failure[0].note) : ''
    return notComparable(wording.say('verify.shipment', { reason }))
  }
  // An offer that is not made any more is missing on the second side, and the others are explained all the same.
  const after = content.offers.flatMap((sold): readonly Side[] => {
    const priced = recomputeQuote({ ...now, offers: [sold] }, versions, places)
    const [offer] = priced.ok ? priced.value.offers : []
    if (!offer) return []
    const { cost, total } = offer.sell
    return [
      {
        mode: offer.offer.mode,
        price: { shipment: parsed.value, versions, offer: offer.offer.id, cost, total },
      },
    ]
  })
  return { ok: true, value: explain(content.currency, before.value, after, places, wording) }
}
