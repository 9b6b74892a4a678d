import { foldName } from '../kernel/fold-name.ts'
import { searchedText } from '../kernel/search-words.ts'
import type { Customer, CustomerDetails, CustomerSummary } from './customer.ts'

/** The number without its grouping: `BE 0123.456.789` and `BE0123456789` are one. */
const ungrouped = (number: string): string => foldName(number).replaceAll(' ', '')

/** Everything by which a customer is found: names, people, town, numbers. Internal notes are not. */
export const customerSearchText = (details: CustomerDetails): string => {
  const { name, legalName, contacts, address, vatNumber, eori } = details
  return searchedText(
    [
      name,
      legalName,
      ...contacts.flatMap((contact) => [
        contact.name,
        contact.email,
        contact.phone,
        ungrouped(contact.phone),
      ]),
      address.postcode,
      address.city,
      address.country,
      vatNumber,
      ungrouped(vatNumber),
      eori,
    ].join(' '),
  )
}

/** What makes two customers look like one: the same name but for case, accents and signs, or the same tax number. */
export const customerKeys = (
  details: Pick<CustomerDetails, 'name' | 'vatNumber'>,
): { readonly name: string; readonly vatNumber: string } => ({
  name: foldName(details.name),
  vatNumber: ungrouped(details.vatNumber),
})

export const customerSummary = ({
  id,
  archived,
  details: { name, legalName, contacts, address },
}: Customer): CustomerSummary => {
  const [first] = contacts
  return {
    id,
    name,
    legalName,
    contact: first ? first.name || first.email || first.phone || first.role : '',
    city: address.city,
    country: address.country,
    archived,
  }
}
