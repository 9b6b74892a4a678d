import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { CheckedInvoiceAnswer } from '../../shared/api/quote-record-methods.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import type { RouteLeg } from '../../shared/freight/transport-mode.ts'
import { decimalToText } from '../../shared/kernel/decimal.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { decimalToMinor } from '../../shared/money/money.ts'
import { checkInvoice } from '../../shared/quote/check-invoice.ts'
import { quoteIssue, type QuoteIssue } from '../../shared/quote/quote-issue.ts'
import { readInvoice, readInvoiceAmount, type InvoiceCharge } from '../../shared/quote/read-invoice.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { KeptQuote } from '../store/quote-store.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { quoteUnknown } from './read-quotes.ts'
import { wordIssues } from './word-refusals.ts'

type Input = Omit<MethodInput<'quotes.checkInvoice'>, 'language'>

/** The charges as typed or pasted, each at its field where it cannot be. */
const chargesOf = (
  { charges, text }: Input,
  usual: string,
): Result<
  { charges: readonly InvoiceCharge[]; unread: CheckedInvoiceAnswer['unread'] },
  readonly QuoteIssue[]
> => {
  const pasted = readInvoice(text ?? '', usual)
  const issues: QuoteIssue[] = []
  const read = [...(charges ?? []), ...pasted.charges].flatMap((charge, index): readonly InvoiceCharge[] => {
    const at = `charges.${index}`
    const amount = readInvoiceAmount(charge.amount)
    if (!currencyCodes.has(charge.currency)) {
      issues.push(quoteIssue(`${at}.currency`, 'CurrencyUnknown', { currency: charge.currency }))
    } else if (!amount) issues.push(quoteIssue(`${at}.amount`, 'AmountUnreadable', { typed: charge.amount }))
    else if (decimalToMinor(amount, charge.currency) === undefined) {
      issues.push(quoteIssue(`${at}.amount`, 'InvoiceAmountTooFine', { currency: charge.currency }))
    } else return [{ text: charge.text, amount: decimalToText(amount), currency: charge.currency }]
    return []
  })
  if (issues.length > 0) return fail(issues)
  return ok({ charges: read, unread: [...pasted.unread] })
}

const check = (
  quote: KeptQuote,
  input: Input,
  wording: Wording,
): Result<CheckedInvoiceAnswer, readonly QuoteIssue[]> => {
  const { content, acceptedOffer } = quote
  const wanted = input.offer ?? acceptedOffer
  const sold = wanted === null ? content.offers[0] : content.offers.find(({ offer }) => offer.id === wanted)
  if (!sold) return fail([quoteIssue('offer', 'OfferUnknown', { offer: wanted ?? '' })])
  const charges = chargesOf(input, content.currency)
  if (!charges.ok) return charges
  const lines = sold.offer.lines.map((line) => ({ ...line, name: wording.word(line.name) }))
  const checked = checkInvoice(content, lines, charges.value.charges)
  return ok({
    ...checked,
    offer: sold.offer.id,
    lines: checked.lines.map((line) => ({ ...line, leg: line.leg as RouteLeg })),
    unexpected: [...checked.unexpected],
    unread: charges.value.unread,
  })
}

const refused = (issues: readonly QuoteIssue[], wording: Wording) => ({
  ok: false as const,
  failure: { code: 'InvoiceRefused' as const, issues: wordIssues(issues, wording) },
})

/** A carrier's charges against a quote; `invoice` keeps the answer with the quote, null only looks. */
export const checkAgainstQuote = (
  { store, clock }: QuoteDesk,
  input: Input,
  invoice: string | null,
  wording: Wording,
): HandlerAnswer<'quotes.checkInvoice'> => {
  const step = () => {
    const quote = store.quotes.find(input.number)
    const checked = quote && check(quote, input, wording)
    if (invoice !== null && quote && checked?.ok) {
      store.quoteInvoices.add(quote.id, { invoice, checked: checked.value }, clock.now())
    }
    return checked
  }
  const done = invoice === null ? store.read(step) : store.write(step)
  if (!done.ok) return { ok: false, fault: done.failure }
  if (!done.value) return quoteUnknown(input.number, wording)
  return done.value.ok ? { ok: true, value: done.value.value } : refused(done.value.failure, wording)
}

export const keptInvoices = (
  { store }: QuoteDesk,
  number: string,
  wording: Wording,
): HandlerAnswer<'quotes.invoices'> => {
  const read = store.read(() => {
    const quote = store.quotes.find(number)
    return quote && store.quoteInvoices.of(quote.id)
  })
  if (!read.ok) return { ok: false, fault: read.failure }
  if (!read.value) return quoteUnknown(number, wording)
  return {
    ok: true,
    value: read.value.map(({ content, checkedAt }) => ({
      ...(content as { readonly invoice: string; readonly checked: CheckedInvoiceAnswer }),
      checkedAt,
    })),
  }
}
