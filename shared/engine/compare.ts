import type { Cargo, Shipment } from '../freight/shipment.ts'
import { routeLegs } from '../freight/transport-mode.ts'
import { decimalToText } from '../kernel/decimal.ts'
import { dateToDay, dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import type { CargoSummary, Comparison, Unworded, Warning } from '../quote/comparison.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { offerWarning } from './acceptance.ts'
import { summariseCargoOn } from './cargo-summary.ts'
import { incotermWarnings } from './incoterm.ts'
import { offerServices } from './offer-services.ts'
import { preflight } from './preflight.ts'
import { rankOffers, ranksByLandedCost } from './rank-offers.ts'
import { bestOfEach, differenceOf, recommend } from './recommendation.ts'
import { hazardWarnings, screeningOf, undecidedWarnings } from './screening-answer.ts'
import { createShipmentContext, type ShipmentContext } from './shipment-context.ts'

/** Counts up whenever the same shipment and book could give another cent, date or order: a stored quote names it. */
export const engineVersion = '1'

const exchangeWarnings = (context: ShipmentContext): readonly Unworded<Warning>[] => {
  const { book, shipment } = context
  const { rating } = book.parameters('air', null, null, shipment.quotedOn)
  const most = rating.exchangeRateMaximumAgeDays.units
  return context
    .usedRates()
    .filter((rate) => context.ageOfRate(rate) > most)
    .map((rate) =>
      offerWarning('OldExchangeRate', {
        currency: rate.currency,
        date: rate.date,
        n: context.ageOfRate(rate),
      }),
    )
}

/** What the price leaves to the other party. */
const shareWarnings = (context: ShipmentContext): readonly Unworded<Warning>[] => {
  const { incoterm } = context.shipment
  if (!incoterm || incoterm.quoteFor === 'whole-chain') return []
  const path = 'incoterm.quoteFor'
  const values = { rule: incoterm.rule, place: incoterm.place }
  if (!routeLegs.some((leg) => context.isQuoted(leg))) {
    return [{ code: 'NothingToPay', text: note('warning.NothingToPay', values), path }]
  }
  const code = incoterm.quoteFor === 'seller' ? 'SellersShareOnly' : 'BuyersShareOnly'
  return [{ code, text: note(`warning.${code}`, values), path }]
}

/**
 * Every service of both modes for one shipment, ranked, with the exclusions and one recommendation. Pure: the day is in
 * the shipment. Throws `OverflowError` only, where an amount leaves what can be kept exactly. Source: rating rules,
 * sections 2 to 8, 11 and 12.
 */
export const compare = (shipment: Shipment, book: TariffBook): Unworded<Comparison> => {
  const context = createShipmentContext(shipment, book)
  const { answers, warnings } = offerServices(context)
  const screening = screeningOf(
    context,
    answers.map(({ service }) => service),
  )
  const ranked = rankOffers(
    answers.flatMap((answer) => (answer.kind === 'offer' ? [answer.priced] : [])),
    shipment.rankBy,
  )
  return {
    currency: shipment.currency,
    quotedOn: dayToDate(shipment.quotedOn),
    direction: shipment.direction,
    cargo: summariseCargoOn(shipment.cargo, book, shipment.quotedOn),
    offers: ranked.map(({ offer }) => offer),
    exclusions: answers.flatMap((answer) => (answer.kind === 'exclusion' ? [answer.exclusion] : [])),
    recommendation: recommend(ranked, shipment),
    difference: differenceOf(bestOfEach(ranked), shipment.currency),
    screening,
    warnings: [
      ...preflight(shipment, book),
      ...undecidedWarnings(context),
      ...hazardWarnings(screening),
      ...incotermWarnings(shipment),
      ...shareWarnings(context),
      ...warnings,
      ...exchangeWarnings(context),
      // Without duty and VAT the order must not pass for one by landed cost.
      ...(shipment.rankBy === 'landed' && !ranksByLandedCost(ranked) ? [offerWarning('RankedByTotal')] : []),
    ],
    exchangeRates: context.usedRates().map(({ currency, perEur, date, source, sample }) => ({
      currency,
      perEur: decimalToText(perEur),
      date,
      source,
      sample,
    })),
    sample: ranked.some(({ offer }) => offer.sample),
  }
}

/** The goods alone, when the rest of the shipment cannot be read yet: by the parameters that began last. */
export const summariseCargo = (cargo: Cargo, book: TariffBook): CargoSummary =>
  summariseCargoOn(cargo, book, newestParameterDay(book))

const newestParameterDay = ({ versions }: TariffBook): DayNumber => {
  let newest = 0
  for (const { layout, rows } of versions) {
    if (layout !== 'parameters') continue
    for (const row of rows) {
      if (row.kind === 'parameter' && row.validFrom !== null)
        newest = Math.max(newest, dateToDay(row.validFrom))
    }
  }
  return newest as DayNumber
}
