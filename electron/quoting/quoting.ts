import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { requestOfQuote } from '../../shared/quote/request-of-quote.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import type { Language } from '../../shared/text/language.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { explainQuotes, requote } from './explain-quotes.ts'
import { checkAgainstQuote, keptInvoices } from './invoice-check.ts'
import { verifyFile } from './verify-file.ts'
import { verifyQuote } from './verify-quote.ts'
import { answerQuote } from './answer-quote.ts'
import { issueQuote } from './issue-quote.ts'
import { priceQuote } from './price-quote.ts'
import { customerNames } from './quote-customers.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { countQuotes, listQuotes, quoteUnknown, showQuote } from './read-quotes.ts'
import { wordIssue } from './word-issue.ts'

/** Everything that is done with quotes once they are compared; each answers as its method does. */
export interface Quoting {
  readonly issue: (order: MethodInput<'quotes.issue'>, language: Language) => HandlerAnswer<'quotes.issue'>
  readonly price: (request: QuoteRequest, language: Language) => HandlerAnswer<'quotes.price'>
  readonly revise: (order: MethodInput<'quotes.revise'>, language: Language) => HandlerAnswer<'quotes.revise'>
  readonly status: (
    answer: MethodInput<'quotes.status'>,
    language: Language,
  ) => HandlerAnswer<'quotes.status'>
  readonly duplicate: (number: string, language: Language) => HandlerAnswer<'quotes.duplicate'>
  readonly verify: (number: string, language: Language) => HandlerAnswer<'quotes.verify'>
  readonly verifyFile: (
    fileName: string,
    bytes: Uint8Array,
    language: Language,
  ) => Promise<HandlerAnswer<'quotes.verifyFile'>>
  readonly export: (number: string, language: Language) => HandlerAnswer<'quotes.export'>
  readonly explain: (number: string, other: string, language: Language) => HandlerAnswer<'quotes.explain'>
  readonly requote: (number: string, language: Language) => HandlerAnswer<'quotes.requote'>
  readonly pipeline: (filter: QuoteFilter) => HandlerAnswer<'quotes.pipeline'>
  readonly checkInvoice: (
    input: MethodInput<'quotes.checkInvoice'>,
    invoice: string | null,
    language: Language,
  ) => HandlerAnswer<'quotes.checkInvoice'>
  readonly invoices: (number: string, language: Language) => HandlerAnswer<'quotes.invoices'>
  readonly list: (
    filter: QuoteFilter,
    before: number | null,
    limit: number | undefined,
  ) => HandlerAnswer<'quotes.list'>
  readonly counts: (filter: QuoteFilter) => HandlerAnswer<'quotes.counts'>
  readonly show: (number: string, language: Language) => HandlerAnswer<'quotes.show'>
}

export const createQuoting = (desk: QuoteDesk): Quoting => {
  const { store, clock, wordingOf } = desk

  const issue = (
    { key, expected, draft, language: _language, ...request }: MethodInput<'quotes.issue'>,
    revises: string | null,
    language: Language,
  ) =>
    wordIssue(
      issueQuote(desk, {
        key,
        request,
        revises,
        expected: expected ?? [],
        draft: draft ?? null,
        language,
      }),
      customerNames(store),
      clock.today(),
      wordingOf(language),
    )

  return {
    price: (request, language) => priceQuote(desk, request, language),
    issue: (order, language) => issue(order, null, language),
    revise: ({ number, ...order }, language) => issue(order, number, language),

    status: ({ number, status, on, reason, offer }, language) =>
      answerQuote(
        desk,
        number,
        { status, on: (on ?? null) as LocalDate | null, reason: reason ?? null, offer: offer ?? null },
        wordingOf(language),
      ),

    duplicate: (number, language) => {
      const read = store.read(() => store.quotes.find(number))
      if (!read.ok) return { ok: false, fault: read.failure }
      if (!read.value) return quoteUnknown(number, wordingOf(language))
      return {
        ok: true,
        value: { request: requestOfQuote(read.value.content, dateToDay(clock.today())) },
      }
    },

    verify: (number, language) => verifyQuote(desk, number, wordingOf(language)),
    verifyFile: (fileName, bytes, language) => verifyFile(desk, fileName, bytes, wordingOf(language)),

    export: (number, language) => {
      const read = store.read(() => store.quotes.find(number))
      if (!read.ok) return { ok: false, fault: read.failure }
      if (!read.value) return quoteUnknown(number, wordingOf(language))
      const base64 = Buffer.from(canonicalJson(read.value.content)).toString('base64')
      return { ok: true, value: { fileName: `${number}.json`, mediaType: 'application/json', base64 } }
    },

    explain: (number, other, language) => explainQuotes(desk, number, other, wordingOf(language)),
    requote: (number, language) => requote(desk, number, wordingOf(language)),

    pipeline: (filter) => {
      const read = store.read(() => store.quoteFigures.pipeline(filter, clock.today()))
      return read.ok ? read : { ok: false, fault: read.failure }
    },

    checkInvoice: (input, invoice, language) => checkAgainstQuote(desk, input, invoice, wordingOf(language)),
    invoices: (number, language) => keptInvoices(desk, number, wordingOf(language)),
    list: (filter, before, limit) => listQuotes(desk, filter, before, limit),
    counts: (filter) => countQuotes(desk, filter),
    show: (number, language) => showQuote(desk, number, wordingOf(language)),
  }
}
