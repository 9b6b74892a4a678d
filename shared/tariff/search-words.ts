import { searchedText } from '../kernel/search-words.ts'
import type { TariffRow } from './tariff.ts'

/** Words as they are searched: folded, each Chinese sign a word of its own. */
export const searchWords = (text: string): readonly string[] =>
  searchedText(text)
    .split(' ')
    .filter((word) => word !== '')

/** Prefixes that together are exactly the numbers of a range of equal length: 4000 to 4399 is 40, 41, 42 and 43. */
export const prefixesOfRange = (from: string, to: string): readonly string[] => {
  if (from.length !== to.length || !/^\d{2,9}$/.test(from) || !/^\d{2,9}$/.test(to) || from > to) return []
  const end = Number(to)
  const prefixes: string[] = []
  for (let at = Number(from); at <= end;) {
    let size = 1
    while (at % (size * 10) === 0 && at + size * 10 - 1 <= end) size *= 10
    const zeros = String(size).length - 1
    prefixes.push(
      String(at)
        .padStart(from.length, '0')
        .slice(0, from.length - zeros),
    )
    at += size
  }
  return prefixes
}

/** A postcode zone's word: `4` of four digits is `pc4xxx`. */
const zoneWord = (prefix: string, length: number): string => `pc${prefix.padEnd(length, 'x')}`

/** What a number may stand in as a postcode or an HS code: every zone that holds it, every heading above it. */
export const wordsAbove = (word: string): readonly string[] => {
  if (!/^\d{3,10}$/.test(word)) return []
  const prefixes = Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1))
  return [
    ...prefixes.map((prefix) => zoneWord(prefix, word.length)),
    ...prefixes.filter((prefix) => prefix.length >= 2).map((prefix) => `hs${prefix}`),
  ]
}

// What the reader sees elsewhere or would never search for; figures are numbers and no texts.
const unsearched: ReadonlySet<string> = new Set([
  'kind',
  'validFrom',
  'validTo',
  'side',
  'tier',
  'afterExpiry',
])

const textsIn = (value: unknown, texts: string[]): void => {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const member of value) textsIn(member, texts)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) if (!unsearched.has(key)) textsIn(member, texts)
  }
}

/** Every word by which a row is found, each once. */
export const searchWordsOfRow = (
  row: TariffRow,
  wordsOf: (text: string) => readonly string[] = searchWords,
) => {
  const texts: string[] = []
  textsIn(row, texts)
  const words = new Set(texts.flatMap((text) => wordsOf(text)))
  if (row.kind === 'haulage' && row.postcodeFrom !== null) {
    const from = row.postcodeFrom
    for (const prefix of prefixesOfRange(from, row.postcodeTo ?? from))
      words.add(zoneWord(prefix, from.length))
  }
  if (row.kind === 'charge') {
    for (const condition of row.appliesWhen) if (condition.kind === 'hs') words.add(`hs${condition.prefix}`)
  }
  if (row.kind === 'screening') for (const code of row.hsCodes) words.add(`hs${code}`)
  return words
}
