import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { documentTerms } from '../../shared/quote/compose-quote.ts'
import { priceChoice } from '../../shared/quote/price-choice.ts'
import { quoteIssue } from '../../shared/quote/quote-issue.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import { readValidUntil } from '../../shared/quote/valid-until.ts'
import type { Language } from '../../shared/text/language.ts'
import { wordOffer } from '../../shared/text/word-comparison.ts'
import { compareShipment } from './compare-shipment.ts'
import { quoteCustomer } from './quote-customers.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { comparisonRefused, wordIssues } from './word-refusals.ts'

/** A quote as it would be issued now, with what keeps it from being so. */
export const priceQuote = (
  desk: QuoteDesk,
  request: QuoteRequest,
  language: Language,
): HandlerAnswer<'quotes.price'> => {
  const { store, clock } = desk
  const wording = desk.wordingOf(language)
  const today = clock.today()
  const priced = compareShipment(request.shipment, today, desk.book, desk.places())
  if (!priced.ok) return comparisonRefused(priced.failure, wording)
  const { comparison, book } = priced.value
  const read = store.read(() => ({
    house: store.house.read(),
    customer: request.customer ? quoteCustomer(store, request.customer) : null,
  }))
  if (!read.ok) return { ok: false, fault: read.failure }
  const { house, customer } = read.value
  const choice = priceChoice(request, { comparison, house, customerRate: customer?.margin ?? null })
  const validUntil = readValidUntil(request.validUntil, today, house.validityDays)
  return {
    ok: true,
    value: {
      currency: comparison.currency,
      offers: choice.offers.map(({ offer, sell }) => ({ offer: wordOffer(offer, wording), sell })),
      sell: choice.terms,
      validUntil: validUntil.ok ? validUntil.value : null,
      document: documentTerms(request, house, customer?.language ?? language),
      issues: wordIssues(
        [
          ...choice.issues,
          ...(validUntil.ok ? [] : [validUntil.failure]),
          ...(customer === undefined ? [quoteIssue('customer', 'CustomerUnknown')] : []),
          ...(customer?.name === null ? [quoteIssue('customer', 'CustomerErased')] : []),
        ],
        wording,
      ),
      bookHash: book.hash,
    },
  }
}
