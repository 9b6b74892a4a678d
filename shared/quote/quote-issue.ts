import { note, type Note } from '../kernel/note.ts'

/** What can keep a quote from being issued; each has its sentence, `quoteField.<code>`. */
export const quoteIssueCodes = [
  'OfferUnknown',
  'OfferTwice',
  'OfferIncomplete',
  'OfferBelowFloor',
  'AmountTooFine',
  'TotalNegative',
  'StepNotPositive',
  'OverrideElsewhere',
  'OverrideLineUnknown',
  'OverrideTwice',
  'ValidDateShape',
  'ValidDayDoesNotExist',
  'ValidBeforeIssue',
  'ValidTooFar',
  'CustomerUnknown',
  'CustomerErased',
  'NumberFormatWithoutYear',
  'NumberFormatWithoutNumber',
  'NumberFormatUnknownPart',
  'NumberFormatSigns',
  'NumberFormatTooLong',
  'LogoTooLarge',
  'LogoShape',
  'CurrencyUnknown',
  'AmountUnreadable',
  'InvoiceAmountTooFine',
] as const
export type QuoteIssueCode = (typeof quoteIssueCodes)[number]

/** A finding at a field of what was asked: `path` is `sell.overrides.0.amount`, `note` the sentence to word. */
export interface QuoteIssue {
  readonly path: string
  readonly code: QuoteIssueCode
  readonly note: Note
}

export const quoteIssue = (path: string, code: QuoteIssueCode, values: Note['values'] = {}): QuoteIssue => ({
  path,
  code,
  note: note(`quoteField.${code}`, values),
})
