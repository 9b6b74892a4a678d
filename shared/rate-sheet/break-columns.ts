import { compareDecimals, decimalToText, parseDecimal, zero, type Decimal } from '../kernel/decimal.ts'
import type { OpenColumns } from './define-layout.ts'

/** A bound written by us, back as a number. */
export const boundToDecimal = (bound: string): Decimal => parseDecimal(bound) ?? zero

const compareBounds = (a: string, b: string): number => compareDecimals(boundToDecimal(a), boundToDecimal(b))

const matchBound = (heading: string, patterns: readonly RegExp[]): string | undefined => {
  const text = heading
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/(?<=\d)[, ](?=\d{3}\b)/g, '')
  for (const pattern of patterns) {
    const value = parseDecimal(pattern.exec(text)?.[1] ?? '')
    if (value && value.units > 0) return decimalToText(value)
  }
  return undefined
}

const unit = String.raw`\s*(?:kgs?|公斤|w\/?m|cbm|m3|rt)?\s*`
const number = String.raw`(\d+(?:\.\d+)?)`
const breakPatterns = [
  new RegExp(String.raw`^(?:\+|>=?|≥|q)\s*${number}${unit}$`, 'i'),
  new RegExp(String.raw`^${number}${unit}\+$`, 'i'),
  new RegExp(String.raw`^${number}${unit}$`, 'i'),
  new RegExp(String.raw`^(?:from|dès|à partir de)\s+${number}${unit}$`, 'i'),
]

/** Breaks of a ladder: `+45`, `45+`, `>=45 kg`, `Q45`, `45KG`. */
export const breakColumns = (after: string): OpenColumns => ({
  after,
  boundOf: (heading) => matchBound(heading, breakPatterns),
  headingOf: (bound) => `+${bound}`,
  compare: compareBounds,
})

const bandPatterns = [
  new RegExp(String.raw`^(?:<=?|≤|-)\s*${number}${unit}$`, 'i'),
  new RegExp(String.raw`^(?:up to|until|max|bis|jusqu'à|≤)\s*${number}${unit}$`, 'i'),
  new RegExp(String.raw`^${number}${unit}(?:以下|以内)?$`, 'i'),
]

/** Weight bands of a haulier: `<=100`, `≤100 kg`, `up to 100`, `jusqu'à 100 kg`, `100公斤以下`. */
export const bandColumns = (after: string): OpenColumns => ({
  after,
  boundOf: (heading) => matchBound(heading, bandPatterns),
  headingOf: (bound) => `<=${bound}`,
  compare: compareBounds,
})
