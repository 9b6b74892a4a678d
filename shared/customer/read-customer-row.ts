import { foldName } from '../kernel/fold-name.ts'
import type { Language } from '../text/language.ts'
import type { CustomerDetails, CustomerInput } from './customer.ts'
import type { CustomerColumn } from './customer-columns.ts'
import type { ListRow } from './customer-headings.ts'
import { customerIssue, quotedShort, type CustomerIssue } from './customer-issue.ts'
import { parseCustomer } from './parse-customer.ts'
import { plainLine } from './plain-text.ts'

/** A finding at a column of the list, from 1; null where the list has no such column. */
export interface ListIssue extends CustomerIssue {
  readonly columnNumber: number | null
}

/** A row of a list as a customer. */
export interface CustomerRow extends ListRow {
  /** As the cell has it, tidied; empty where there is none. */
  readonly name: string
  /** Null where something is wrong. */
  readonly details: CustomerDetails | null
  readonly issues: readonly ListIssue[]
  /** The columns in which the row says something. */
  readonly given: ReadonlySet<CustomerColumn>
}

const languageNames: Readonly<Record<Language, string>> = {
  en: 'en|eng|English|Anglais|英语|英文',
  fr: 'fr|fra|French|Français|法语|法文',
  zh: 'zh|zho|cn|Chinese|Chinois|中文|简体中文|汉语',
}
const languagesByName: ReadonlyMap<string, Language> = new Map(
  (Object.keys(languageNames) as Language[]).flatMap((language) =>
    languageNames[language].split('|').map((name) => [foldName(name), language] as const),
  ),
)

/** The addresses of a cell: `Anna <anna@a.com>; ben@b.com` holds two. */
const emailsOf = (text: string): readonly string[] => {
  const parts = text
    .split(/[;,]/)
    .map((part) => /<([^<>\s]+@[^<>\s]+)>/.exec(part)?.[1] ?? part.trim())
    .filter((part) => part !== '')
  return parts.every((part) => part.includes('@')) ? parts : [text]
}

const columnOfPath = (path: string, given: ReadonlySet<CustomerColumn>): CustomerColumn => {
  if (path.startsWith('address.lines')) return 'addressLine'
  if (path.startsWith('address.')) return path.slice('address.'.length) as CustomerColumn
  if (path === 'margin.percent') return given.has('markupPercent') ? 'markupPercent' : 'marginPercent'
  const contact = /^contacts\.\d+\.(name|role|email|phone)$/.exec(path)?.[1]
  if (contact !== undefined) {
    return `contact${contact.charAt(0).toUpperCase()}${contact.slice(1)}` as CustomerColumn
  }
  return path as CustomerColumn
}

/** Reads one row of a list by what its columns hold; every finding comes with its column. */
export const readCustomerRow = (
  { row, cells }: ListRow,
  columns: readonly (CustomerColumn | null)[],
): CustomerRow => {
  const given = new Set<CustomerColumn>()
  const texts = new Map<CustomerColumn, string[]>()
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? ''
    if (column === null || text.trim() === '') continue
    given.add(column)
    texts.set(column, [...(texts.get(column) ?? []), text])
  }
  const text = (column: CustomerColumn, joint = ' '): string => (texts.get(column) ?? []).join(joint)
  const emails = emailsOf(text('contactEmail'))
  const typedLanguage = plainLine(text('language'))
  const language = languagesByName.get(foldName(typedLanguage))
  const markup = text('markupPercent')
  const input: CustomerInput = {
    name: text('name'),
    legalName: text('legalName'),
    contacts: [
      {
        name: text('contactName'),
        role: text('contactRole'),
        email: emails[0] ?? '',
        phone: text('contactPhone'),
      },
      ...emails.slice(1).map((email) => ({ email })),
    ],
    address: {
      lines: texts.get('addressLine') ?? [],
      postcode: text('postcode'),
      city: text('city'),
      country: text('country'),
    },
    vatNumber: text('vatNumber'),
    eori: text('eori'),
    ...(language === undefined ? {} : { language }),
    currency: text('currency'),
    paymentTerms: text('paymentTerms', '\n'),
    margin:
      markup === ''
        ? { kind: 'marginOnSale', percent: text('marginPercent') }
        : { kind: 'markupOnCost', percent: markup },
    notes: text('notes', '\n'),
  }
  const parsed = parseCustomer(input)
  const own: CustomerIssue[] = []
  if (typedLanguage !== '' && language === undefined) {
    own.push(customerIssue('language', 'LanguageUnknown', { typed: quotedShort(typedLanguage) }))
  }
  if (given.has('markupPercent') && given.has('marginPercent')) {
    own.push(customerIssue('margin.percent', 'MarginTwice'))
  }
  const issues = [...(parsed.ok ? [] : parsed.failure), ...own].map((issue) => {
    const at = columns.indexOf(columnOfPath(issue.path, given))
    return { ...issue, columnNumber: at === -1 ? null : at + 1 }
  })
  return {
    row,
    cells,
    name: plainLine(text('name')),
    details: parsed.ok && issues.length === 0 ? parsed.value : null,
    issues,
    given,
  }
}
