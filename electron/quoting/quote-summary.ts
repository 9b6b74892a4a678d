import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import { quoteHeadline } from '../../shared/quote/quote-entry.ts'
import { statusOn } from '../../shared/quote/quote-status.ts'
import type { QuoteEntry } from '../store/quote-entry-store.ts'
import type { KeptQuote } from '../store/quote-store.ts'

type NameCustomer = (id: string | null) => QuoteSummary['customer']

/** A listed quote as it stands on a day. */
export const summaryOfEntry = (
  { headline, status, reason, customer }: Omit<QuoteEntry, 'id'>,
  nameCustomer: NameCustomer,
  today: LocalDate,
): QuoteSummary => ({
  ...headline,
  status: statusOn(status, headline.validUntil as LocalDate, today),
  reason,
  customer: nameCustomer(customer),
})

export const summaryOfQuote = (
  { content, hash, status, reason, acceptedOffer }: KeptQuote,
  nameCustomer: NameCustomer,
  today: LocalDate,
): QuoteSummary =>
  summaryOfEntry(
    { headline: quoteHeadline(content, hash), status, reason, acceptedOffer, customer: content.customer },
    nameCustomer,
    today,
  )
