import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import { statusOn } from '../../shared/quote/quote-status.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { Wording } from '../../shared/text/format.ts'
import { wordOffer } from '../../shared/text/word-comparison.ts'
import type { KeptQuote } from '../store/quote-store.ts'
import { customerNames } from './quote-customers.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { summaryOfEntry, summaryOfQuote } from './quote-summary.ts'

const usualPage = 50

/** A currency that is none finds nothing, as a place that is none does. */
const findsNothing = (filter: QuoteFilter): boolean =>
  filter.amount !== undefined && !currencyCodes.has(filter.amount.currency)

export const listQuotes = (
  { store, clock }: QuoteDesk,
  filter: QuoteFilter,
  before: number | null,
  limit = usualPage,
): HandlerAnswer<'quotes.list'> => {
  if (findsNothing(filter)) return { ok: true, value: { quotes: [], next: null } }
  const today = clock.today()
  const read = store.read(() => {
    const { quotes, next } = store.quoteList.page(filter, { before, limit, today })
    const nameCustomer = customerNames(store)
    return { quotes: quotes.map((entry) => summaryOfEntry(entry, nameCustomer, today)), next }
  })
  return read.ok ? read : { ok: false, fault: read.failure }
}

export const countQuotes = (
  { store, clock }: QuoteDesk,
  filter: QuoteFilter,
): HandlerAnswer<'quotes.counts'> => {
  const none = { draft: 0, issued: 0, sent: 0, accepted: 0, declined: 0, expired: 0, superseded: 0 }
  if (findsNothing(filter)) return { ok: true, value: { counts: none, total: 0 } }
  const read = store.read(() => ({
    found: store.quoteList.counts(filter, clock.today()),
    drafts: store.quoteDrafts.all().length,
  }))
  if (!read.ok) return { ok: false, fault: read.failure }
  const { found, drafts } = read.value
  const total = Object.values(found).reduce((sum, count) => sum + count, 0)
  return { ok: true, value: { counts: { ...none, ...found, draft: drafts }, total } }
}

const revisionOf = ({ content, status }: KeptQuote, today: LocalDate) => ({
  number: content.number,
  revision: content.revision,
  issuedOn: content.issuedOn,
  status: statusOn(status, content.validUntil as LocalDate, today),
  totals: content.offers.map(({ sell: { offer, total } }) => ({ offer, total })),
})

export const quoteUnknown = (number: string, wording: Wording) => ({
  ok: false as const,
  failure: { code: 'QuoteUnknown' as const, number, text: wording.say('quote.unknown', { number }) },
})

export const showQuote = (
  { store, clock }: QuoteDesk,
  number: string,
  wording: Wording,
): HandlerAnswer<'quotes.show'> => {
  const today = clock.today()
  const read = store.read(() => {
    const quote = store.quotes.find(number)
    if (!quote) return undefined
    const { content, acceptedOffer } = quote
    return {
      quote: summaryOfQuote(quote, customerNames(store), today),
      content,
      offers: content.offers.map(({ offer, sell }) => ({ offer: wordOffer(offer, wording), sell })),
      acceptedOffer,
      history: store.quotes.history(quote).map((event) => ({
        status: event.status,
        on: event.happenedOn,
        recordedAt: event.recordedAt,
        reason: event.reason,
        offer: event.acceptedOffer,
      })),
      revisions: store.quotes.revisions(quote).map((revision) => revisionOf(revision, today)),
    }
  })
  if (!read.ok) return { ok: false, fault: read.failure }
  return read.value ? { ok: true, value: read.value } : quoteUnknown(number, wording)
}
