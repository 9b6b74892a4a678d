import type { UnwordedFault } from '../../shared/api/fault.ts'
import { engineVersion } from '../../shared/engine/compare.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { composeQuote, type QuoteBody } from '../../shared/quote/compose-quote.ts'
import { quoteIssue, type QuoteIssue } from '../../shared/quote/quote-issue.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import type { DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import { mayFollow } from '../../shared/quote/quote-status.ts'
import { requestHash } from '../store/quote-record.ts'
import type { KeptQuote } from '../store/quote-store.ts'
import { compareShipment, type ComparisonRefusal, type PricedShipment } from './compare-shipment.ts'
import { quoteCustomer } from './quote-customers.ts'
import type { QuoteDesk } from './quote-desk.ts'

export interface IssueOrder {
  readonly key: string
  readonly request: QuoteRequest
  /** The number of the quote whose place the new one takes. */
  readonly revises: string | null
  readonly expected: readonly { readonly offer: string; readonly total: string }[]
  readonly draft: string | null
  /** Of the document where neither request nor customer says. */
  readonly language: DocumentLanguage
}

export interface IssuedQuote {
  readonly quote: KeptQuote
  readonly again: boolean
  /** The day of the newest quote before it, where that lies after today: the clock was put back. */
  readonly laterDay: string | null
}

export type IssueRefusal =
  | ComparisonRefusal
  | { readonly kind: 'fields'; readonly issues: readonly QuoteIssue[] }
  | { readonly kind: 'key taken'; readonly number: string }
  | { readonly kind: 'number taken' }
  | {
      readonly kind: 'prices changed'
      readonly totals: readonly {
        readonly offer: string
        readonly expected: string
        readonly total: string
      }[]
    }
  | { readonly kind: 'unknown'; readonly number: string }
  | { readonly kind: 'not newest'; readonly number: string; readonly newest: string }

type Outcome = Result<IssuedQuote, IssueRefusal>

const faulty = (fault: UnwordedFault): Outcome => fail({ kind: 'fault', fault })

/** A fault of the write, as it is said when it is known that no quote was issued. */
const notIssued = (fault: UnwordedFault): UnwordedFault => {
  if (fault.code === 'E-FULL') return { ...fault, message: 'fault.E-FULL.quote' }
  if (fault.code === 'E-IO') return { ...fault, message: 'fault.E-IO.quote' }
  return fault
}

/** The quote that a key has already, if it was asked for in the same words. */
const answerAgain = (quote: KeptQuote, hash: string): Outcome =>
  quote.requestHash === hash
    ? ok({ quote, again: true, laterDay: null })
    : fail({ kind: 'key taken', number: quote.content.number })

const changedTotals = (body: QuoteBody, expected: IssueOrder['expected']) =>
  expected.flatMap(({ offer, total: seen }) => {
    const sold = body.offers.find(({ sell }) => sell.offer === offer)
    return sold && sold.sell.total !== seen ? [{ offer, expected: seen, total: sold.sell.total }] : []
  })

/** What the quote would be, by the tariffs in force and the house's and customer's settings as they are now. */
const compose = (
  desk: QuoteDesk,
  { key, request, language }: IssueOrder,
  { input, book, comparison }: PricedShipment,
): Result<{ readonly body: QuoteBody; readonly numberFormat: string }, IssueRefusal> => {
  const { store, clock } = desk
  const read = store.read(() => ({
    house: store.house.read(),
    customer: request.customer ? quoteCustomer(store, request.customer) : null,
  }))
  if (!read.ok) return fail({ kind: 'fault', fault: read.failure })
  const { house, customer } = read.value
  const composed = composeQuote(
    { ...request, shipment: input },
    {
      comparison,
      house,
      customerRate: customer?.margin ?? null,
      key,
      today: clock.today(),
      language: customer?.language ?? language,
      book: {
        hash: book.hash,
        versions: book.compiled.versions.map(({ id, hash }) => ({ id, hash })),
      },
      engineVersion,
      programVersion: desk.version,
    },
  )
  const about: readonly QuoteIssue[] =
    customer === undefined
      ? [quoteIssue('customer', 'CustomerUnknown')]
      : customer?.name === null
        ? [quoteIssue('customer', 'CustomerErased')]
        : []
  if (!composed.ok) return fail({ kind: 'fields', issues: [...composed.failure, ...about] })
  if (about.length > 0) return fail({ kind: 'fields', issues: about })
  return ok({ body: composed.value, numberFormat: house.numberFormat })
}

/** Undefined where the tariffs changed between pricing and writing: to be priced again. */
const write = (
  { store, clock }: QuoteDesk,
  order: IssueOrder,
  hash: string,
  { body, numberFormat }: { readonly body: QuoteBody; readonly numberFormat: string },
): Result<Outcome | undefined, UnwordedFault> =>
  store.write((): Outcome | undefined => {
    const existing = store.quotes.byKey(order.key)
    if (existing) return answerAgain(existing, hash)
    if (store.tariffs.bookHash() !== body.book.hash) return undefined
    const revised = order.revises === null ? null : store.quotes.find(order.revises)
    if (revised === undefined) return fail({ kind: 'unknown', number: order.revises ?? '' })
    if (revised && !mayFollow(revised.status, 'superseded')) {
      const newest = store.quotes.revisions(revised).at(-1)?.content.number ?? ''
      return fail({ kind: 'not newest', number: revised.content.number, newest })
    }
    const laterDay = store.quotes.newestIssueDay()
    const quote = store.quotes.issue({
      body,
      requestHash: hash,
      numberFormat,
      revises: revised,
      issuedAt: clock.now(),
    })
    if (!quote) return fail({ kind: 'number taken' })
    if (order.draft !== null) store.quoteDrafts.discard(order.draft)
    return ok({
      quote,
      again: false,
      laterDay: laterDay !== null && laterDay > body.issuedOn ? laterDay : null,
    })
  })

// Another window may import while this one issues; twice in a row is already rare.
const attempts = 5

/**
 * Issues a quote once, whatever happens on the way: a second request under the same key answers the first quote; a quote
 * is priced by the tariffs that are in force at the moment it is written; and when the disk does not say whether the
 * quote was written, its key is looked up before anything is told.
 */
export const issueQuote = (desk: QuoteDesk, order: IssueOrder): Outcome => {
  const { store } = desk
  const hash = requestHash({ request: order.request, revises: order.revises })
  const known = store.read(() => store.quotes.byKey(order.key))
  if (!known.ok) return faulty(known.failure)
  if (known.value) return answerAgain(known.value, hash)
  for (let attempt = 1; ; attempt += 1) {
    const priced = compareShipment(order.request.shipment, desk.clock.today(), desk.book, desk.places())
    if (!priced.ok) return priced
    const composed = compose(desk, order, priced.value)
    if (!composed.ok) return composed
    const totals = changedTotals(composed.value.body, order.expected)
    if (totals.length > 0) return fail({ kind: 'prices changed', totals })
    const written = write(desk, order, hash, composed.value)
    if (written.ok) {
      if (written.value) return written.value
      if (attempt < attempts) continue
      return faulty({ code: 'E-BUSY', details: 'the tariffs keep changing' })
    }
    // Whose file it is now is not known: nothing that is read from it would prove anything.
    if (written.failure.code === 'E-MOVED') return faulty(written.failure)
    const found = store.read(() => store.quotes.byKey(order.key))
    if (!found.ok) return faulty({ ...found.failure, message: 'fault.quoteUncertain' })
    return found.value ? answerAgain(found.value, hash) : faulty(notIssued(written.failure))
  }
}
