import { foldName } from '../kernel/fold-name.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { currencyCodes } from '../money/currency-table.ts'
import { readCountry } from '../freight/country.ts'
import type { CustomerContact, CustomerDetails, CustomerInput } from './customer.ts'
import { customerIssue, quotedShort, type CustomerIssue, type CustomerIssueCode } from './customer-issue.ts'
import { plainLine, plainLines } from './plain-text.ts'
import { readMargin } from './read-margin.ts'

const most = { line: 200, phone: 60, email: 254, number: 30, terms: 2000, notes: 10_000 } as const
const mostContacts = 50
const mostAddressLines = 6

const emailShape = /^[^\s@,;<>()]+@[^\s@,;<>()]+$/
/** Digits as people group them, an extension behind. */
const phoneShape = /^\+?[\d\s().,/-]{3,}(?:(?:ext\.?|x|#|poste|转)\s*\d{1,8})?$/i
/** Tax numbers differ by country, and China's has no prefix: letters and digits as people group them. */
const vatShape = /^(?=.*\d)[\p{L}\d][\p{L}\d .\-/]{2,}$/u
/** Commission Delegated Regulation (EU) 2015/2446, annex B: the country's code and up to 15 signs. */
const eoriShape = /^[A-Z]{2}[A-Z0-9]{1,15}$/

/**
 * Reads a customer as typed: every finding at its field, at once. What is right is tidied: spaces, a country by its name,
 * codes in capitals, a decimal comma in the percent. Language and currency are `en` and `EUR` where nothing is said.
 */
export const parseCustomer = (input: CustomerInput): Result<CustomerDetails, readonly CustomerIssue[]> => {
  const issues: CustomerIssue[] = []
  const report = (path: string, code: CustomerIssueCode, typed = ''): void => {
    issues.push(customerIssue(path, code, { typed: quotedShort(typed) }))
  }
  const kept = (path: string, text: string, limit: number): string => {
    if ([...text].length > limit) issues.push(customerIssue(path, 'TextTooLong', { most: limit }))
    return text
  }
  const line = (path: string, typed: string | undefined, limit: number = most.line): string =>
    kept(path, plainLine(typed ?? ''), limit)
  const shaped = (path: string, text: string, shape: RegExp, code: CustomerIssueCode): string => {
    if (text !== '' && !shape.test(text)) report(path, code, text)
    return text
  }

  const name = line('name', input.name)
  if (name === '') report('name', 'NameMissing')
  else if (foldName(name) === '') report('name', 'NameUnsearchable', name)

  const contactAt = (
    contact: NonNullable<CustomerInput['contacts']>[number],
    index: number,
  ): CustomerContact => {
    const path = `contacts.${index}`
    return {
      name: line(`${path}.name`, contact.name),
      role: line(`${path}.role`, contact.role),
      email: shaped(
        `${path}.email`,
        line(`${path}.email`, contact.email, most.email),
        emailShape,
        'EmailShape',
      ),
      phone: shaped(
        `${path}.phone`,
        line(`${path}.phone`, contact.phone, most.phone),
        phoneShape,
        'PhoneShape',
      ),
    }
  }
  const contacts = (input.contacts ?? [])
    .map(contactAt)
    .filter((contact) => Object.values(contact).some((text) => text !== ''))
  if (contacts.length > mostContacts) {
    issues.push(customerIssue('contacts', 'TooManyContacts', { most: mostContacts }))
  }

  const { lines: typedLines = [], postcode, city, country: typedCountry = '' } = input.address ?? {}
  const lines = typedLines
    .flatMap((typed) => plainLines(typed).split('\n'))
    .filter((text) => text !== '')
    .map((text, index) => kept(`address.lines.${index}`, text, most.line))
  if (lines.length > mostAddressLines) {
    issues.push(customerIssue('address.lines', 'TooManyLines', { most: mostAddressLines }))
  }
  const countryText = line('address.country', typedCountry)
  const country = countryText === '' ? '' : readCountry(countryText)
  if (country === undefined) report('address.country', 'CountryUnknown', countryText)

  const currency = line('currency', input.currency).toUpperCase() || 'EUR'
  if (!currencyCodes.has(currency)) report('currency', 'CurrencyUnknown', currency)

  const margin = readMargin(input.margin)
  if (!margin.ok) issues.push(margin.failure)

  const details: CustomerDetails = {
    name,
    legalName: line('legalName', input.legalName),
    contacts,
    address: {
      lines,
      postcode: line('address.postcode', postcode, most.number),
      city: line('address.city', city),
      country: country ?? '',
    },
    vatNumber: shaped(
      'vatNumber',
      line('vatNumber', input.vatNumber, most.number).toUpperCase(),
      vatShape,
      'VatShape',
    ),
    eori: shaped(
      'eori',
      line('eori', input.eori, most.number).toUpperCase().replace(/[ .-]/g, ''),
      eoriShape,
      'EoriShape',
    ),
    language: input.language ?? 'en',
    currency,
    paymentTerms: kept('paymentTerms', plainLines(input.paymentTerms ?? ''), most.terms),
    margin: margin.ok ? margin.value : null,
    notes: kept('notes', plainLines(input.notes ?? ''), most.notes),
  }
  return issues.length > 0 ? fail(issues) : ok(details)
}
