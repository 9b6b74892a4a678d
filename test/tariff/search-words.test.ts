import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefixesOfRange, wordsAbove } from '../../shared/tariff/search-words.ts'

describe('a range of postcodes', () => {
  it('is the fewest beginnings that hold all of it', () => {
    expect(prefixesOfRange('4000', '4999')).toEqual(['4'])
    expect(prefixesOfRange('4000', '4399')).toEqual(['40', '41', '42', '43'])
    expect(prefixesOfRange('4020', '4020')).toEqual(['4020'])
    expect(prefixesOfRange('SW1', 'SW9')).toEqual([])
    expect(prefixesOfRange('20', '100')).toEqual([])
  })

  it('holds what lies in it and nothing else', () => {
    const code = fc.integer({ min: 0, max: 99999 }).map((value) => String(value).padStart(5, '0'))
    fc.assert(
      fc.property(code, code, code, (a, b, tried) => {
        const [from = a, to = b] = [a, b].toSorted()
        const holds = prefixesOfRange(from, to).some((prefix) => tried.startsWith(prefix))
        expect(holds).toBe(from <= tried && tried <= to)
      }),
    )
  })
})

describe('a number that is sought', () => {
  it('is found under the headings of the HS above it', () => {
    expect(wordsAbove('850760')).toEqual(expect.arrayContaining(['hs85', 'hs8507', 'hs850760']))
    expect(wordsAbove('lodz')).toEqual([])
  })
})
