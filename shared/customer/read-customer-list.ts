import { customerKeys } from './customer-words.ts'
import type { CustomerDetails } from './customer.ts'
import type { CustomerHeadings, ListRow } from './customer-headings.ts'
import { addContacts } from './merge-customer.ts'
import { readCustomerRow, type CustomerRow } from './read-customer-row.ts'

/** A row of a list, and how it stands to an earlier row of the same name. */
export interface ListedCustomer extends CustomerRow {
  /** The earlier row to which this one adds a contact. */
  readonly joins: number | null
  /** The earlier row that says something else of the same name: this one does not count. */
  readonly repeats: number | null
}

/** Whether the later row says nothing of the customer itself that the first does not say too. */
const agrees = (first: CustomerDetails, later: CustomerDetails, { given }: CustomerRow): boolean => {
  const saysSame = (one: string, other: string): boolean => other === '' || one === other
  const { address } = later
  return (
    saysSame(first.legalName, later.legalName) &&
    saysSame(first.address.lines.join('\n'), address.lines.join('\n')) &&
    saysSame(first.address.postcode, address.postcode) &&
    saysSame(first.address.city, address.city) &&
    saysSame(first.address.country, address.country) &&
    saysSame(first.vatNumber, later.vatNumber) &&
    saysSame(first.eori, later.eori) &&
    saysSame(first.paymentTerms, later.paymentTerms) &&
    saysSame(first.notes, later.notes) &&
    (!given.has('language') || first.language === later.language) &&
    (!given.has('currency') || first.currency === later.currency) &&
    (later.margin === null || JSON.stringify(first.margin) === JSON.stringify(later.margin))
  )
}

/**
 * The rows of a list below its headings as customers; empty rows and those in `leftOut` are none. Rows of one name that
 * differ by their contact alone are one customer with several contacts: the first row has them all.
 */
export const readCustomerList = (
  rows: readonly ListRow[],
  headings: CustomerHeadings,
  leftOut: ReadonlySet<number>,
): readonly ListedCustomer[] => {
  const listed: ListedCustomer[] = []
  const indexByName = new Map<string, number>()
  for (const typed of rows.slice(headings.index + 1)) {
    if (leftOut.has(typed.row) || typed.cells.every((cell) => cell.trim() === '')) continue
    const read = readCustomerRow(typed, headings.columns)
    const { details } = read
    const alone = { ...read, joins: null, repeats: null }
    if (!details) {
      listed.push(alone)
      continue
    }
    const key = customerKeys(details).name
    const at = indexByName.get(key)
    const first = at === undefined ? undefined : listed[at]
    if (at === undefined || !first?.details) {
      indexByName.set(key, listed.length)
      listed.push(alone)
      continue
    }
    const contacts = addContacts(first.details.contacts, details.contacts)
    if (contacts.length > first.details.contacts.length && agrees(first.details, details, read)) {
      listed[at] = { ...first, details: { ...first.details, contacts } }
      listed.push({ ...alone, joins: first.row })
    } else listed.push({ ...alone, repeats: first.row })
  }
  return listed
}
