import { parseShipment } from '../freight/parse-shipment.ts'
import type { PlaceIndex } from '../freight/place-index.ts'
import type { Shipment, ShipmentInput } from '../freight/shipment.ts'
import type { ShipmentIssue } from '../freight/shipment-issue.ts'
import { dateToDay, type LocalDate } from '../kernel/local-date.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { checkSellTerms } from '../quote/check-sell-terms.ts'
import { priceSellSide } from '../quote/price-sell-side.ts'
import { emissionsAsKept } from '../quote/quoted-emissions.ts'
import { quotedScreening, shippedRulesOf } from '../quote/quoted-screening.ts'
import type { QuoteContent } from '../quote/quote.ts'
import type { RecomputedQuote } from '../quote/quote-differences.ts'
import { compileBook } from '../tariff/compile.ts'
import { quotableCurrencies } from '../tariff/quotable-currencies.ts'
import type { TariffVersion } from '../tariff/tariff.ts'
import { compare } from './compare.ts'

/** Why a quote cannot be computed again: its shipment is not read any more, or offers of it are not made any more. */
export type RecomputeRefusal =
  | { readonly kind: 'shipment'; readonly issues: readonly ShipmentIssue[] }
  | { readonly kind: 'offers'; readonly missing: readonly string[] }

/** The shipment of a quote as its tariffs read it; its own day is in it, so the day of asking does not count. */
export const shipmentOfQuote = (
  shipment: ShipmentInput,
  issuedOn: string,
  versions: readonly TariffVersion[],
  places: PlaceIndex,
): Result<Shipment, readonly ShipmentIssue[]> => {
  const read = parseShipment(shipment, {
    today: dateToDay(issuedOn as LocalDate),
    places,
    currencies: new Set(quotableCurrencies(versions)),
  })
  return read.ok ? read : fail(read.failure.issues)
}

/**
 * A quote computed again from its shipment, by these versions and its own terms: every service compared, its offers
 * taken, the sell side priced. Given the versions that the quote names, the answer is what it holds, byte for byte, as
 * long as the engine and the place table are those of then. The screening rules that the program ships are not the
 * engine's: a quote keeps those of its day.
 */
export const recomputeQuote = (
  content: Pick<QuoteContent, 'shipment' | 'issuedOn' | 'offers' | 'sell' | 'screening'>,
  versions: readonly TariffVersion[],
  places: PlaceIndex,
): Result<RecomputedQuote, RecomputeRefusal> => {
  const shipment = shipmentOfQuote(content.shipment, content.issuedOn, versions, places)
  if (!shipment.ok) return fail({ kind: 'shipment', issues: shipment.failure })
  const shipped = shippedRulesOf(content)
  const comparison = compare(shipment.value, compileBook({ versions, places, shippedScreening: shipped }))
  const { currency, direction, cargo, exchangeRates } = comparison
  const missing: string[] = []
  const found = content.offers.flatMap(({ offer: kept }) => {
    const offer = comparison.offers.find((candidate) => candidate.id === kept.id)
    if (!offer) missing.push(kept.id)
    return offer ? [emissionsAsKept(offer, kept)] : []
  })
  if (missing.length > 0) return fail({ kind: 'offers', missing })
  const modes = new Set(found.map(({ mode }) => mode))
  const { sound } = checkSellTerms(content.sell, found, currency)
  return ok({
    currency,
    direction,
    cargo,
    exchangeRates,
    // A quote that keeps no screening is not measured by one.
    ...(content.screening ? { screening: quotedScreening(comparison.screening, modes, shipped) } : {}),
    offers: found.map((offer) => ({ offer, sell: priceSellSide(offer, currency, sound) })),
  })
}
