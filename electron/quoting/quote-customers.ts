import type { DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import type { SellRate } from '../../shared/quote/sell-terms.ts'
import type { Store } from '../store/store.ts'

/** What a quote takes from its customer. */
export interface QuoteCustomer {
  readonly id: string
  /** Null of one that was erased. */
  readonly name: string | null
  readonly margin: SellRate | null
  readonly language: DocumentLanguage
  readonly currency: string
}

/** A customer by its id; undefined for an id that never was a customer's. Call inside the store's `read` or `write`. */
export const quoteCustomer = (store: Store, id: string): QuoteCustomer | undefined => {
  const found = store.customers.find(id)
  if (!found) return undefined
  if (!('details' in found)) return { id, name: null, margin: null, language: 'en', currency: 'EUR' }
  const { name, margin, language, currency } = found.details
  return { id, name, margin, language, currency }
}

/** How a list names customers; each is looked up once. */
export const customerNames = (store: Store): ((id: string | null) => QuoteSummary['customer']) => {
  const known = new Map<string, { readonly id: string; readonly name: string | null }>()
  return (id) => {
    if (id === null) return null
    const named = known.get(id) ?? { id, name: quoteCustomer(store, id)?.name ?? null }
    known.set(id, named)
    return named
  }
}
