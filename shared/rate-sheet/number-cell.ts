import { decimalToText, parseDecimal, type Decimal } from '../kernel/decimal.ts'
import { ok } from '../kernel/result.ts'
import { unreadable, type Cell, type DecimalSign } from './cell.ts'

const currencyMark = /^(?:US\$|CN¥|[€£$¥元]|RMB|[A-Z]{3})\s*|\s*(?:[€£$¥元%]|RMB|[A-Z]{3})$/g

const grammars: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[ ']\d{3})+|(?=\.\d))(?:\.\d+)?$/,
  ',': /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ ']\d{3})+|(?=,\d))(?:,\d+)?$/,
}

// NFKC turns full-width digits, narrow and no-break spaces into plain ones.
const plainNumber = (text: string): string => (/^-?\d+(?:[.,]\d+)?$/.test(text) ? text : tidyNumber(text))

const tidyNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/[’`´]/g, "'")
    .replace(/^-\s*(?=[€£$¥])/, '-')
    .replace(currencyMark, '')
    .trim()

const readPlain = (plain: string, sign: DecimalSign): Decimal | undefined => {
  if (!grammars[sign].test(plain)) return undefined
  const groups = sign === '.' ? /[, ']/g : /[. ']/g
  const text = plain.replace(groups, '').replace(',', '.')
  return parseDecimal(text.replace(/^(-?)\./, '$10.'))
}

/** What a text says under each decimal sign; `1,234` says two things, `4.90` one. Grammar only, never `parseFloat`. */
export const readNumber = (text: string, sign: DecimalSign): Decimal | undefined =>
  readPlain(plainNumber(text), sign)

/** The decimal signs under which a text is a number; none where it holds no sign or is no number. */
export const decimalSignsOf = (text: string): readonly DecimalSign[] => {
  if (!/[.,]/.test(text)) return []
  const plain = plainNumber(text)
  return (['.', ','] as const).filter((sign) => grammars[sign].test(plain))
}

/** The code of the currency that a money cell names beside its number: `€ 4.90` is EUR. `¥` alone names two, so none. */
export const currencyNamedIn = (text: string): string | undefined => {
  if (/^[\d.,\s-]*$/.test(text)) return undefined
  const normal = text.normalize('NFKC')
  if (/€|EUR/.test(normal)) return 'EUR'
  if (/£|GBP/.test(normal)) return 'GBP'
  if (/\$|USD/.test(normal)) return 'USD'
  if (/CN¥|RMB|CNY|元/.test(normal)) return 'CNY'
  return /(?:^|\d\s*)([A-Z]{3})(?:$|\s*\d)/.exec(normal)?.[1]
}

/**
 * Prints a number so that no reader can take its point for a thousands separator: three decimals get a fourth
 * (`1.2340`), because `1.234` is one thousand two hundred and thirty-four in half of Europe.
 */
export const writeNumber = (value: Decimal): string => {
  const text = decimalToText(value)
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** A percentage of at most six decimals: `5` or `5 %`. */
export const percentCell: Cell<Decimal> = {
  grammar: 'number',
  write: writeNumber,
  read: (text, settings) => {
    const value = readNumber(text, settings.decimal)
    if (value === undefined) return unreadable('unreadableNumber', text)
    return value.decimals > 6 ? unreadable('tooManyDecimals', text) : ok(value)
  },
}

/** A number of at most six decimals; `5 %` is none, because what it is a share of is not said. */
export const numberCell: Cell<Decimal> = {
  ...percentCell,
  read: (text, settings) =>
    /[%％]$/.test(text) ? unreadable('percentInPrice', text) : percentCell.read(text, settings),
}

/** A whole number from 0, or as far down as `least` says. */
export const wholeCell = (least = 0): Cell<number> => ({
  grammar: 'number',
  write: String,
  read: (text, settings) => {
    const value = readNumber(text, settings.decimal)
    return value === undefined || value.decimals > 0 || value.units < least || Math.abs(value.units) > 1e9
      ? unreadable('unreadableWhole', text)
      : ok(value.units)
  },
})
