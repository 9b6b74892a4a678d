import type { LocalDate } from '../kernel/local-date.ts'
import type { QuoteStatus } from './quote-choices.ts'

/** What is recorded of a quote. `draft` is none yet, and `expired` nobody records: the calendar says it. */
export const recordedStatuses = ['issued', 'sent', 'accepted', 'declined', 'superseded'] as const
export type RecordedStatus = (typeof recordedStatuses)[number]

/** What a person can record; issuing and revising record the others. */
export const answeredStatuses = ['sent', 'accepted', 'declined'] as const
export type AnsweredStatus = (typeof answeredStatuses)[number]

/**
 * What may follow what. A client who accepted may withdraw, one who declined may come back; what a revision has taken
 * the place of is never answered again.
 */
const followers: Readonly<Record<RecordedStatus, readonly RecordedStatus[]>> = {
  issued: ['sent', 'accepted', 'declined', 'superseded'],
  sent: ['accepted', 'declined', 'superseded'],
  accepted: ['declined', 'superseded'],
  declined: ['sent', 'accepted', 'superseded'],
  superseded: [],
}

export const mayFollow = (before: RecordedStatus, after: RecordedStatus): boolean =>
  followers[before].includes(after)

/** Whether an answer is still awaited. */
export const isOpen = (status: QuoteStatus): boolean => status === 'issued' || status === 'sent'

/** The status as it stands on a day: what still waits for its answer after its last day has expired. */
export const statusOn = (recorded: RecordedStatus, validUntil: LocalDate, today: LocalDate): QuoteStatus =>
  isOpen(recorded) && validUntil < today ? 'expired' : recorded

/** Why a status cannot be recorded; undefined where it can. */
export type StatusRefusal =
  | { readonly kind: 'NotAfter'; readonly before: RecordedStatus }
  /** Accepted on a day on which the quote was not valid any more. */
  | { readonly kind: 'Expired'; readonly validUntil: LocalDate }
  | { readonly kind: 'BeforeIssue'; readonly issuedOn: LocalDate }
  | { readonly kind: 'InFuture' }
  | { readonly kind: 'ReasonMissing' }
  | { readonly kind: 'OfferMissing' }
  | { readonly kind: 'OfferUnknown' }

/**
 * Whether an answer may be recorded for the day it was given on, which may lie before today: a client who accepted in
 * time has accepted, whenever that is typed. A decline says why; an acceptance says which of several offers.
 */
export const refuseStatus = (
  quote: {
    readonly status: RecordedStatus
    readonly issuedOn: LocalDate
    readonly validUntil: LocalDate
    readonly offers: readonly string[]
  },
  answer: {
    readonly status: AnsweredStatus
    readonly on: LocalDate
    readonly reason: string | null
    readonly offer: string | null
  },
  today: LocalDate,
): StatusRefusal | undefined => {
  const { status, on, reason, offer } = answer
  if (!mayFollow(quote.status, status)) return { kind: 'NotAfter', before: quote.status }
  if (on > today) return { kind: 'InFuture' }
  if (on < quote.issuedOn) return { kind: 'BeforeIssue', issuedOn: quote.issuedOn }
  if (status === 'declined' && (reason ?? '').trim() === '') return { kind: 'ReasonMissing' }
  if (status === 'accepted') {
    if (on > quote.validUntil) return { kind: 'Expired', validUntil: quote.validUntil }
    if (offer === null && quote.offers.length > 1) return { kind: 'OfferMissing' }
    if (offer !== null && !quote.offers.includes(offer)) return { kind: 'OfferUnknown' }
  }
  return undefined
}
