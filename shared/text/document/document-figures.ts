import { decimal, decimalToText, parseDecimal } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import { dateToDay, parseLocalDate, weekdayOf } from '../../kernel/local-date.ts'
import type { DocumentLanguage } from '../../quote/quote-choices.ts'
import { createWording } from '../format.ts'
import { fill } from './document-words.ts'
import { documentWords } from './words-by-language.ts'

const noBreak = '\u00a0'

/** Dates, amounts and measures as a document prints them: by our own tables, so that every host gives the same bytes. */
export interface DocumentFigures {
  /** All the decimals of the text, grouped. */
  readonly amount: (text: string) => string
  /** `1,842.50 EUR`: the code, because a sign may mean several currencies. */
  readonly money: (text: string, currency: string) => string
  /** A measure without the zeros at its end. */
  readonly measure: (text: string) => string
  /** A measure with one decimal, half up. */
  readonly rounded: (text: string) => string
  readonly date: (iso: string) => string
  readonly dateWithWeekday: (iso: string) => string
}

export const createDocumentFigures = (language: DocumentLanguage): DocumentFigures => {
  const words = documentWords(language)
  const { number } = createWording(language)
  const dateBy = (template: string) => (iso: string) => {
    const date = parseLocalDate(iso)
    if (date === undefined) return iso
    const [year = '', month = '', day = ''] = iso.split('-')
    return fill(template, {
      year,
      month: words.months[Number(month) - 1] ?? month,
      day: String(Number(day)),
      weekday: words.weekdays[weekdayOf(dateToDay(date)) - 1] ?? '',
    }).replaceAll(' ', noBreak)
  }
  const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
  return {
    amount: (text) => number(text),
    money: (text, currency) => `${number(text)}${noBreak}${currency}`,
    measure: (text) => number(trimmed(text)),
    rounded: (text) => {
      const value = parseDecimal(text)
      return value ? number(decimalToText(decimal(roundExact(value, 1, 'half-up'), 1), 1)) : text
    },
    date: dateBy(words.date),
    dateWithWeekday: dateBy(words.dateWithWeekday),
  }
}
