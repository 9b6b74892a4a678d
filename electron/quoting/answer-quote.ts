import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { refuseStatus, type AnsweredStatus, type StatusRefusal } from '../../shared/quote/quote-status.ts'
import type { Wording } from '../../shared/text/format.ts'
import { customerNames } from './quote-customers.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { summaryOfQuote } from './quote-summary.ts'
import { quoteUnknown } from './read-quotes.ts'

const refused = (refusal: StatusRefusal, after: AnsweredStatus, wording: Wording) => {
  const { kind } = refusal
  const word = (status: string): string => wording.say(`quoteStatus.${status}`)
  const values = {
    after: word(after),
    before: 'before' in refusal ? word(refusal.before) : '',
    validUntil: 'validUntil' in refusal ? refusal.validUntil : '',
    issuedOn: 'issuedOn' in refusal ? refusal.issuedOn : '',
  }
  return {
    ok: false as const,
    failure: {
      code: 'StatusRefused' as const,
      reason: kind,
      text: wording.say(`statusRefused.${kind}`, values),
    },
  }
}

/** Records a client's answer, or that the quote was sent. */
export const answerQuote = (
  { store, clock }: QuoteDesk,
  number: string,
  answer: {
    readonly status: AnsweredStatus
    readonly on: LocalDate | null
    readonly reason: string | null
    readonly offer: string | null
  },
  wording: Wording,
): HandlerAnswer<'quotes.status'> => {
  const today = clock.today()
  const { status, reason } = answer
  const on = answer.on ?? today
  const written = store.write(() => {
    const quote = store.quotes.find(number)
    if (!quote) return { kind: 'unknown' } as const
    const { content } = quote
    const offers = content.offers.map(({ offer }) => offer.id)
    const refusal = refuseStatus(
      {
        status: quote.status,
        issuedOn: content.issuedOn as LocalDate,
        validUntil: content.validUntil as LocalDate,
        offers,
      },
      { status, on, reason, offer: answer.offer },
      today,
    )
    if (refusal) return { kind: 'refused', refusal } as const
    const acceptedOffer = status === 'accepted' ? (answer.offer ?? offers[0] ?? null) : null
    store.quotes.record(quote, {
      status,
      reason: reason === null || reason.trim() === '' ? null : reason.trim(),
      acceptedOffer,
      happenedOn: on,
      recordedAt: clock.now(),
    })
    const changed = store.quotes.find(number) ?? quote
    return { kind: 'recorded', quote: summaryOfQuote(changed, customerNames(store), today) } as const
  })
  if (!written.ok) return { ok: false, fault: written.failure }
  const found = written.value
  if (found.kind === 'unknown') return quoteUnknown(number, wording)
  if (found.kind === 'refused') return refused(found.refusal, status, wording)
  return { ok: true, value: { quote: found.quote } }
}
