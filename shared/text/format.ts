import type { Note } from '../kernel/note.ts'
import { englishDate, type DateStyle } from './english-date.ts'
import type { Language } from './language.ts'
import { messagesEn, type MessageKey } from './messages.en.ts'

/**
 * Words notes and labels in one language. Messages are flat; `{name}` prints a value as it is, `{name|number}` groups
 * a decimal text (all its decimals), `{name|date}` prints a day, `{name|weekday}` a day with its weekday. A count picks
 * `key_one` beside `key_other` when a value called `n` is given. Own code rather than a library: an explained
 * comparison words some 300 sentences at every keystroke, and templates compiled once cost a fraction of a microsecond.
 */
export interface Wording {
  readonly language: Language
  readonly say: (key: MessageKey | (string & {}), values?: Note['values']) => string
  readonly word: (note: Note) => string
  readonly number: (decimalText: string, decimals?: number) => string
  /** `€ 1,842.50` for a code and a decimal text; the symbol where the language has an unmistakable one. */
  readonly money: (decimalText: string, currency: string) => string
  /** `15 Dec 2026`; `short` leaves the year out, `weekday` begins with it. */
  readonly date: (isoDate: string, style?: DateStyle) => string
}

type Messages = Readonly<Record<string, string>>
type Part = string | { readonly name: string; readonly style: string }

const messagesByLanguage: Readonly<Record<Language, Messages>> = {
  en: messagesEn,
  fr: messagesEn,
  zh: messagesEn,
}
const localeByLanguage: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' }

/** As Intl prints them (a test holds that); asking it would load its tables before the first figure. */
export const numberSigns: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  fr: { group: '\u202f', decimal: ',' },
  zh: { group: ',', decimal: '.' },
}

const compileTemplate = (template: string): readonly Part[] =>
  template
    .split(/(\{\w+(?:\|\w+)?\})/)
    .filter(Boolean)
    .map((piece) => {
      const match = /^\{(\w+)(?:\|(\w+))?\}$/.exec(piece)
      return match ? { name: match[1] ?? '', style: match[2] ?? 'plain' } : piece
    })

const groupThousands = (whole: string, separator: string): string => {
  let grouped = ''
  for (let end = whole.length; end > 0; end -= 3) {
    const start = Math.max(end - 3, 0)
    grouped = grouped === '' ? whole.slice(start, end) : whole.slice(start, end) + separator + grouped
  }
  return grouped
}

/** Intl's tables take milliseconds to load, which a first comparison in a fresh process would wait for. */
const onFirstUse = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined
  return () => (made ??= make())
}

/** Builds the wording of one language; keep it, templates are compiled on first use. */
export const createWording = (language: Language): Wording => {
  const messages = messagesByLanguage[language]
  const locale = localeByLanguage[language]
  const { group: groupSign, decimal: decimalSign } = numberSigns[language]
  const plural = onFirstUse(() => new Intl.PluralRules(locale))
  const dateFormat = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    onFirstUse(
      () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...options }),
    )
  const dateFormats = {
    full: dateFormat({ year: 'numeric' }),
    short: dateFormat({}),
    weekday: dateFormat({ weekday: 'short' }),
    'weekday-full': dateFormat({ weekday: 'short', year: 'numeric' }),
  }
  const datesByText = new Map<string, string>()
  const templates = new Map<string, readonly Part[]>()

  const number = (text: string, decimals?: number): string => {
    const negative = text.startsWith('-')
    const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.')
    const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0')
    return (
      (negative ? '−' : '') + groupThousands(whole, groupSign) + (shown === '' ? '' : decimalSign + shown)
    )
  }

  const dateByIntl = (isoDate: string, style: DateStyle): string => {
    const [year = 1970, month = 1, day = 1] = isoDate.split('-').map(Number)
    // English prints `Tue, 15 Dec`; the comma helps nobody in a column of dates.
    return dateFormats[style]()
      .format(Date.UTC(year, month - 1, day))
      .replace(/,/g, '')
      .replace('Sept', 'Sep')
  }

  const date = (isoDate: string, style: DateStyle = 'full'): string => {
    const cacheKey = style + isoDate
    const cached = datesByText.get(cacheKey)
    if (cached !== undefined) return cached
    const worded = (language === 'en' ? englishDate(isoDate, style) : undefined) ?? dateByIntl(isoDate, style)
    if (datesByText.size > 4000) datesByText.clear()
    datesByText.set(cacheKey, worded)
    return worded
  }

  const signs: Readonly<Record<string, string>> = { EUR: '€', USD: 'USD', CNY: 'CNY', GBP: '£' }
  const money = (text: string, currency: string): string => {
    const sign = signs[currency] ?? currency
    return language === 'fr' ? `${number(text)}\u00a0${sign}` : `${sign}\u00a0${number(text)}`
  }

  const printed = (value: string | number, style: string): string => {
    const text = String(value)
    if (style === 'number') return number(text)
    if (style === 'date') return date(text)
    if (style === 'day') return date(text, 'short')
    if (style === 'weekday') return date(text, 'weekday')
    return text
  }

  const templateOf = (key: string, values: Note['values']): readonly Part[] => {
    const chosen =
      values['n'] !== undefined && `${key}_other` in messages
        ? `${key}_${plural().select(Number(values['n']))}`
        : key
    const known = templates.get(chosen)
    if (known) return known
    // A missing key shows itself: a test lists every key that the code names.
    const compiled = compileTemplate(messages[chosen] ?? messages[`${key}_other`] ?? key)
    templates.set(chosen, compiled)
    return compiled
  }

  const say = (key: string, values: Note['values'] = {}): string => {
    let text = ''
    for (const part of templateOf(key, values)) {
      text += typeof part === 'string' ? part : printed(values[part.name] ?? '', part.style)
    }
    return text
  }

  return { language, say, word: (note) => say(note.key, note.values), number, money, date }
}
