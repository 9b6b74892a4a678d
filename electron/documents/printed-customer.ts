import type { CustomerDetails } from '../../shared/customer/customer.ts'
import type { DocumentCustomer } from '../../shared/quote/document-customer.ts'
import type { Store } from '../store/store.ts'

/** By the name that is registered, to the first contact, at the address; nothing of what the house notes or agrees. */
const printed = ({ name, legalName, contacts, address, vatNumber }: CustomerDetails): DocumentCustomer => {
  const { lines, postcode, city, country } = address
  const town = [postcode, city].filter(Boolean).join(' ')
  return {
    kind: 'known',
    name: legalName || name,
    contact: contacts[0]?.name ?? '',
    lines: [...lines, town && country ? `${town} (${country})` : town || country, vatNumber].filter(Boolean),
  }
}

/** The customer of a quote as its documents print it; null for none. Call inside the store's `read`. */
export const printedCustomer = (store: Store, id: string | null): DocumentCustomer | null => {
  const found = id === null ? undefined : store.customers.find(id)
  if (!found) return null
  return 'details' in found ? printed(found.details) : { kind: 'erased', on: found.erasedOn }
}
