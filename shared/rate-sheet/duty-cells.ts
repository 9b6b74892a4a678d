import { ok } from '../kernel/result.ts'
import { decimal } from '../kernel/decimal.ts'
import type { Duty } from '../tariff/duty-rate.ts'
import { unreadable, type Cell } from './cell.ts'
import { numberCell } from './number-cell.ts'
import { countryCell } from './place-cells.ts'
import { foldWord } from './word-cells.ts'

/** Digits of a code, without the two of its line that official tables put behind ten (`8471300000 80`). */
const codeDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^(\d{10})\s+\d\d$/, '$1')
    .replace(/[\s.\u00a0-]/g, '')

/** The two digits of the line behind a ten-digit code, where they are written. */
export const lineSuffixOf = (text: string): string | undefined => /^\d{10}\s+(\d\d)$/.exec(text.trim())?.[1]

/** A code of goods: 2, 4, 6, 8 or 10 digits, dots and spaces set aside (`8471.30`). Chapter 00 is none. */
export const hsCodeCell: Cell<string> = {
  grammar: 'text',
  write: (code) => code,
  read: (text) => {
    const code = codeDigits(text)
    return /^(?!00)\d{2}(?:\d\d){0,4}$/.test(code) ? ok(code) : unreadable('unreadableHsCode', text)
  },
}

/** The country whose tariff it is: `EU` for the customs union. */
export const importCountryCell: Cell<string> = {
  grammar: 'text',
  write: (code) => code,
  read: (text, settings) =>
    new Set(['eu', 'ue', 'europeanunion', 'unioneuropeenne', '欧盟']).has(foldWord(text))
      ? ok('EU')
      : countryCell.read(text, settings),
}

// TARIC's two groups of every third country, and how tables say so in words.
const everywhere = new Set([
  'ergaomnes',
  '1011',
  '1008',
  'all',
  'any',
  'world',
  'tous',
  'tout',
  '全部',
  '所有',
])

/** An origin: a country, a group by its four characters (`2020`), or null for any (`ERGA OMNES`). */
export const originCell: Cell<string | null> = {
  grammar: 'text',
  write: (code) => code ?? '',
  read: (text, settings) => {
    if (everywhere.has(foldWord(text))) return ok(null)
    if (/^(?:\d{4}|[A-Z]\d{3})$/i.test(text)) return ok(text.toUpperCase())
    const country = countryCell.read(text, settings)
    return country.ok ? country : unreadable('unknownOrigin', text)
  },
}

const free = new Set(['free', 'exempt', 'nil', 'exempte', 'exemption', 'franchise', '免税', '零关税', '免'])

/** `9.6 %`, `9.6`, `free`; anything else that a tariff may say stays as its text. A number with a slip is no such text. */
export const dutyCell: Cell<Duty> = {
  grammar: 'number',
  write: (duty) => (duty.kind === 'percent' ? numberCell.write(duty.percent) : duty.text),
  read: (text, settings) => {
    if (free.has(foldWord(text))) return ok({ kind: 'percent', percent: decimal(0) })
    const plain = text.normalize('NFKC').trim()
    if (!/^[-\d.,\s'’OolI]*%?$/.test(plain)) return ok({ kind: 'not-a-percentage', text })
    const percent = numberCell.read(plain.replace(/\s*%$/, ''), settings)
    return percent.ok ? ok({ kind: 'percent', percent: percent.value }) : percent
  },
}
