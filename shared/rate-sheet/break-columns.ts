import {
  compareDecimals,
  decimal,
  decimalToText,
  multiplyDecimals,
  parseDecimal,
  zero,
  type Decimal,
} from '../kernel/decimal.ts'
import type { OpenColumns } from './define-layout.ts'

/** A bound written by us, back as a number. */
export const boundToDecimal = (bound: string): Decimal => parseDecimal(bound) ?? zero

const compareBounds = (a: string, b: string): number => compareDecimals(boundToDecimal(a), boundToDecimal(b))

type Bound = (match: RegExpExecArray) => string | undefined

const positive = (text: string | undefined, thousands = false): string | undefined => {
  const value = parseDecimal(text ?? '')
  if (!value || value.units <= 0) return undefined
  return decimalToText(thousands ? multiplyDecimals(value, decimal(1000)) : value)
}

const boundIn = (
  heading: string,
  patterns: readonly (readonly [pattern: RegExp, bound: Bound])[],
): string | undefined => {
  const text = heading
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/(?<=\d)[, ](?=\d{3}(?:\D|$))|(?<=\d)\.(?=000(?:\D|$))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
  for (const [pattern, bound] of patterns) {
    const match = pattern.exec(text)
    const found = match && bound(match)
    if (found) return found
  }
  return undefined
}

const unit = String.raw`\s*(?:kgs?|kilos?|k|公斤|千克|w\/?m|cbm|m3|rt)?\s*`
const number = String.raw`(\d+(?:\.\d+)?)`
const range = String.raw`(?:-|–|—|~|\/|to|à|bis|至|到)`
const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'i')

const fromFirst: Bound = ([, bound]) => positive(bound)
/** The price from nothing up, which has a column of its own. */
const fromNothing: Bound = () => '0'
const breakPatterns: readonly (readonly [RegExp, Bound])[] = [
  [pattern(String.raw`(?:w\/?m\s*)?(?:\+|>=?|≥|q)\s*${number}${unit}\+?`), fromFirst],
  [pattern(String.raw`${number}${unit}(?:\+|>=?|以上|及以上|and over|and above|et plus)`), fromFirst],
  [pattern(`${number}${unit}`), fromFirst],
  [
    pattern(String.raw`(?:from|over|above|more than|dès|à partir de|plus de|ab|über)\s*${number}${unit}`),
    fromFirst,
  ],
  [pattern(String.raw`(?:from\s*)?0(?:\.0+)?${unit}\s*${range}\s*${number}${unit}`), fromNothing],
  [pattern(String.raw`(?:from\s*)?${number}${unit}\s*${range}\s*${number}${unit}`), fromFirst],
  [
    pattern(
      String.raw`(?:-|<=?|≤|under|below|less than|up to|moins de|jusqu'à|unter|bis)\s*${number}${unit}`,
    ),
    fromNothing,
  ],
  [pattern(`${number}${unit}(?:以下|以内)`), fromNothing],
]

/**
 * Breaks of a ladder: `+45`, `45+`, `>= 45 kg`, `Q45`, `45KG`, `45-100`, `45公斤以上`; a bound of 0 (`0-45`, `< 45`) is the
 * column `after` itself.
 */
export const breakColumns = (after: string): OpenColumns => ({
  after,
  boundOf: (heading) => boundIn(heading, breakPatterns),
  headingOf: (bound) => `+${bound}`,
  compare: compareBounds,
})

const weight = String.raw`${number}\s*(?:(t|to|tons?|tonnes?|吨)|kgs?|kilos?|公斤|千克)?\s*`
const upTo: Bound = ([, bound, tonnes]) => positive(bound, tonnes !== undefined)
const bandPatterns: readonly (readonly [RegExp, Bound])[] = [
  [pattern(String.raw`(?:<=?|≤|-)\s*${weight}`), upTo],
  [pattern(String.raw`(?:up to|until|max\.?|under|bis|jusqu'à|moins de)\s*${weight}`), upTo],
  [pattern(`${weight}(?:以下|以内)?`), upTo],
  [pattern(String.raw`(?:from\s*)?\d+(?:\.\d+)?\s*(?:kgs?|t|公斤|吨)?\s*${range}\s*${weight}`), upTo],
]

/** Weight bands of a haulier: `<=100`, `≤100 kg`, `up to 100`, `jusqu'à 100 kg`, `101-300`, `1 t`, `100公斤以下`. */
export const bandColumns = (after: string): OpenColumns => ({
  after,
  boundOf: (heading) => boundIn(heading, bandPatterns),
  headingOf: (bound) => `<=${bound}`,
  compare: compareBounds,
})
