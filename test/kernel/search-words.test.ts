import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchedText, wordsSought, type WordSought } from '../../shared/kernel/search-words.ts'

/** What a full-text index answers: each word sought is there, as a beginning or side by side. */
const finds = (query: string, text: string): boolean => {
  const words = searchedText(text).split(' ')
  const found = ({ kind, text: sought }: WordSought): boolean =>
    kind === 'run'
      ? ` ${words.join(' ')} `.includes(` ${sought} `)
      : words.some((word) => word.startsWith(sought))
  return wordsSought(query).every(found)
}

describe('words for searching', () => {
  it.each([
    ['lodz', 'Łódź Cargo'],
    ['ŁÓDŹ', 'Lodz Cargo'],
    ['hauptstrasse', 'Hauptstraße 5'],
    ['soren aero', 'Ærø Søren A/S'],
    ['cargo lod', 'Łódź Cargo'],
    ['国际', '郑州中欧国际物流有限公司'],
    ['物流 郑州', '郑州中欧国际物流有限公司'],
    ['abc国际', '国际物流 ABC'],
    ['ＡＢＣ', 'abc logistics'],
    ["d'or", "Côte d'Or Logistique"],
    ['dj', 'Đjuro d.o.o. DJ'],
  ])('“%s” is found in “%s”', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it.each([
    ['国物', '中欧国际物流'],
    ['odz', 'Łódź Cargo'],
    ['lodz sea', 'Łódź Cargo'],
  ])('“%s” is not found in “%s”', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })

  it('seeks nothing in a query of nothing but signs', () => {
    expect(wordsSought(' *"(- ')).toEqual([])
  })

  it('finds every text by itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => finds(text, text)))
  })
})
