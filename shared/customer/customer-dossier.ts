import type { Customer, ErasedCustomer } from './customer.ts'

export interface PrivacyEntry {
  readonly kind: 'access' | 'erasure'
  /** The day, `2026-11-23`. */
  readonly doneOn: string
}

/** Everything that is kept about one customer: what a request of access is answered with. */
export interface CustomerDossier {
  readonly customer: Customer | ErasedCustomer
  /** The numbers of the quotes that name the customer, oldest first. */
  readonly quotes: readonly string[]
  readonly privacyLog: readonly PrivacyEntry[]
  readonly madeOn: string
}
