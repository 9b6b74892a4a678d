import { decimalToText, parseDecimal, type Decimal } from '../kernel/decimal.ts'
import { currencyCodes } from '../money/currency-table.ts'

/** A charge as an invoice names it, by code or by name. */
export interface InvoiceCharge {
  readonly text: string
  readonly amount: string
  readonly currency: string
}

const grouped = (sign: string): RegExp => new RegExp(`^-?\\d{1,3}(\\${sign}\\d{3})+$`)

/** Reads one written number with this decimal sign; the other sign may group its thousands, as may spaces and ’. */
const readWith = (typed: string, decimalSign: '.' | ','): Decimal | undefined => {
  const [whole = '', fraction, more] = typed.split(decimalSign)
  if (more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  const groupSign = decimalSign === '.' ? ',' : '.'
  const plain = grouped(groupSign).test(whole) ? whole.replaceAll(groupSign, '') : whole
  return /^-?\d+$/.test(plain)
    ? parseDecimal(fraction === undefined ? plain : `${plain}.${fraction}`)
    : undefined
}

/**
 * An amount as typed or pasted: `980`, `1,234.50`, `1.234,50`, `1 234,50`, `(12.00)` and `12.00-` below zero. Undefined for
 * what is no number, and for what two readers would read in two ways (`1,234`): it is asked, never guessed.
 */
export const readInvoiceAmount = (typed: string): Decimal | undefined => {
  const text = typed.trim().replace(/[\u2212\u2013]/g, '-')
  const negative = /^\(.*\)$/.test(text) || text.endsWith('-')
  const bare = text
    .replace(/^\((.*)\)$/, '$1')
    .replace(/-$/, '')
    .replace(/(\d)[ \u00a0\u202f'’](?=\d{3})/g, '$1')
  const readings = (['.', ','] as const).flatMap((sign) => {
    const value = readWith(negative ? `-${bare}` : bare, sign)
    return value ? [decimalToText(value)] : []
  })
  const [only, ...others] = [...new Set(readings)]
  return only !== undefined && others.length === 0 ? parseDecimal(only) : undefined
}

export interface ReadInvoice {
  readonly charges: readonly InvoiceCharge[]
  /** Lines that could not be read, by their number from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

const withoutSign = (cell: string): { readonly currency: string | undefined; readonly rest: string } => {
  const match = /^([A-Z]{3})\b\s*(.*)$/.exec(cell) ?? /^(.*?)\s*\b([A-Z]{3})$/.exec(cell)
  const [, first = '', second = ''] = match ?? []
  if (currencyCodes.has(first)) return { currency: first, rest: second }
  if (currencyCodes.has(second)) return { currency: second, rest: first }
  return { currency: undefined, rest: cell }
}

const spoken = /^(.*?\S)\s+((?:[A-Z]{3}\s*)?[-(]?\d[\d.,'’]*\)?-?(?:\s*[A-Z]{3})?)$/u

/**
 * A line's cells. One that is typed with single spaces is words and, at its end, an amount; not where the words end with
 * a figure: `Box 20 120 EUR` is two charges to two readers.
 */
const cellsOf = (line: string): readonly string[] => {
  const cells = line.split(/\t|;|\s{2,}/).map((cell) => cell.trim())
  const [, words, amount] = (cells.length === 1 && spoken.exec(line.trim())) || []
  return words === undefined || amount === undefined || /\d$/.test(words) ? cells : [words, amount]
}

/**
 * Charges pasted from an invoice or a sheet, one a line: a code or name, an amount, its currency, in cells that tabs,
 * semicolons or two spaces part, or typed with single spaces. The last number of a line is its amount; without a currency it is in `usual`.
 */
export const readInvoice = (text: string, usual: string): ReadInvoice => {
  const charges: InvoiceCharge[] = []
  const unread: { line: number; text: string }[] = []
  text.split(/\r\n|\r|\n/).forEach((typed, index) => {
    if (typed.trim() === '') return
    const cells = cellsOf(typed)
    let currency: string | undefined
    let amount: Decimal | undefined
    const words: string[] = []
    for (const cell of cells.toReversed()) {
      const sign = withoutSign(cell)
      if (currency === undefined && sign.currency !== undefined && /^[^\p{L}]*$/u.test(sign.rest)) {
        currency = sign.currency
        amount ??= readInvoiceAmount(sign.rest)
      } else {
        const value = amount ? undefined : readInvoiceAmount(cell)
        if (value) amount = value
        else if (cell !== '') words.unshift(cell)
      }
    }
    if (!amount || words.length === 0) unread.push({ line: index + 1, text: typed.trim().slice(0, 200) })
    else charges.push({ text: words.join(' '), amount: decimalToText(amount), currency: currency ?? usual })
  })
  return { charges, unread }
}
