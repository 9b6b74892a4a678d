import type { DayNumber } from '../kernel/local-date.ts'
import { expiryOf, isValidOn } from '../tariff/book-row.ts'
import type { ChargeCondition } from '../tariff/charge.ts'
import type { ChargeCandidate, ChargeSlot } from '../tariff/tariff-book.ts'

export type ChargeChoice =
  | { readonly kind: 'charge'; readonly candidate: ChargeCandidate; readonly provisional: boolean }
  | { readonly kind: 'expired'; readonly candidate: ChargeCandidate }
  /** Demanded, and no row to price it. */
  | { readonly kind: 'demanded' }
  | { readonly kind: 'none' }

/**
 * Of the rows for one code and leg, the one that prices on a day: the most specific whose conditions hold. One that has
 * run out keeps its place: it is carried on (`last`) or leaves a hole, never makes way for a broader row.
 */
export const chooseCharge = (
  slot: ChargeSlot,
  day: DayNumber,
  holds: (conditions: readonly ChargeCondition[]) => boolean,
): ChargeChoice => {
  let expired: ChargeCandidate | undefined
  for (const candidate of slot.candidates) {
    if (expired && candidate.level !== expired.level) break
    const { appliesWhen } = candidate.head
    if (candidate.from > day || (appliesWhen.length > 0 && !holds(appliesWhen))) continue
    if (isValidOn(candidate, day)) return { kind: 'charge', candidate, provisional: false }
    // Newest first within a level: the first that has run out is the last published.
    expired ??= candidate
  }
  if (expired) {
    // "Carry the last one on" is the sheet's word about its own dates; what a pack brought ends with the pack.
    return expired.head.afterExpiry === 'last' && day <= expiryOf(expired.version)
      ? { kind: 'charge', candidate: expired, provisional: true }
      : { kind: 'expired', candidate: expired }
  }
  return slot.demands.some((row) => holds(row.appliesWhen)) ? { kind: 'demanded' } : { kind: 'none' }
}
