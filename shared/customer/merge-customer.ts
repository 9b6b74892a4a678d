import { foldName } from '../kernel/fold-name.ts'
import type { CustomerContact, CustomerDetails } from './customer.ts'
import type { CustomerColumn } from './customer-columns.ts'

const mostContacts = 50

const sameContact = (one: CustomerContact, other: CustomerContact): boolean =>
  one.email !== '' && other.email !== ''
    ? one.email.toLowerCase() === other.email.toLowerCase()
    : foldName(one.name) === foldName(other.name) && (one.phone === other.phone || other.phone === '')

/** The contacts with those of the others that are not among them yet; the first fifty. */
export const addContacts = (
  contacts: readonly CustomerContact[],
  others: readonly CustomerContact[],
): readonly CustomerContact[] =>
  [...contacts, ...others.filter((other) => !contacts.some((one) => sameContact(one, other)))].slice(
    0,
    mostContacts,
  )

/**
 * A known customer with what a list says of it: what the list leaves empty stays, its contacts are added, everything
 * else it says counts. The name stays, because the list may have it without its accents.
 */
export const mergeCustomer = (
  known: CustomerDetails,
  listed: CustomerDetails,
  given: ReadonlySet<CustomerColumn>,
): CustomerDetails => ({
  name: known.name,
  legalName: listed.legalName || known.legalName,
  contacts: addContacts(known.contacts, listed.contacts),
  address: {
    lines: listed.address.lines.length > 0 ? listed.address.lines : known.address.lines,
    postcode: listed.address.postcode || known.address.postcode,
    city: listed.address.city || known.address.city,
    country: listed.address.country || known.address.country,
  },
  vatNumber: listed.vatNumber || known.vatNumber,
  eori: listed.eori || known.eori,
  language: given.has('language') ? listed.language : known.language,
  currency: given.has('currency') ? listed.currency : known.currency,
  paymentTerms: listed.paymentTerms || known.paymentTerms,
  margin: listed.margin ?? known.margin,
  notes: listed.notes || known.notes,
})
