import type { Customer } from './customer.ts'
import { customerColumns, customerHeadings, type CustomerColumn } from './customer-columns.ts'

const cellsOf = ({ details }: Customer, contactIndex: number): Readonly<Record<CustomerColumn, string>> => {
  const { address, contacts, margin } = details
  const contact = contacts[contactIndex]
  return {
    name: details.name,
    legalName: details.legalName,
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    addressLine: address.lines.join('\n'),
    postcode: address.postcode,
    city: address.city,
    country: address.country,
    vatNumber: details.vatNumber,
    eori: details.eori,
    language: details.language,
    currency: details.currency,
    paymentTerms: details.paymentTerms,
    markupPercent: margin?.kind === 'markupOnCost' ? margin.percent : '',
    marginPercent: margin?.kind === 'marginOnSale' ? margin.percent : '',
    notes: details.notes,
  }
}

/** Customers as a table with our headings, a row a contact: what the import reads again as the same customers. */
export const customerTable = (customers: readonly Customer[]): readonly (readonly string[])[] => [
  customerColumns.map((column) => customerHeadings[column]),
  ...customers.flatMap((customer) =>
    Array.from({ length: Math.max(customer.details.contacts.length, 1) }, (_, index) => {
      const cells = cellsOf(customer, index)
      return customerColumns.map((column) => cells[column])
    }),
  ),
]
