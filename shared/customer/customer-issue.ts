import { note, type Note } from '../kernel/note.ts'

/** What can be wrong with a field of a customer; each has its sentence, `customer.issue.<code>`. */
export const customerIssueCodes = [
  'NameMissing',
  'NameUnsearchable',
  'TextTooLong',
  'TooManyContacts',
  'TooManyLines',
  'EmailShape',
  'PhoneShape',
  'CountryUnknown',
  'VatShape',
  'EoriShape',
  'LanguageUnknown',
  'CurrencyUnknown',
  'PercentShape',
  'PercentNegative',
  'PercentTooFine',
  'MarkupTooHigh',
  'MarginTooHigh',
  'MarginTwice',
] as const
export type CustomerIssueCode = (typeof customerIssueCodes)[number]

/** A finding at a field: `path` is `contacts.0.email`, `note` the sentence to word. */
export interface CustomerIssue {
  readonly path: string
  readonly code: CustomerIssueCode
  readonly note: Note
}

export const customerIssue = (
  path: string,
  code: CustomerIssueCode,
  values: Note['values'] = {},
): CustomerIssue => ({ path, code, note: note(`customer.issue.${code}`, values) })

/** What was typed, short enough to stand inside a sentence. */
export const quotedShort = (typed: string): string => {
  const letters = [...typed]
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : typed
}
