import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCanonicalBytes } from '../../electron/store/canonical-bytes.ts'
import { canonicalJson } from '../../shared/api/wire.ts'

const canonical = createCanonicalBytes()
const written = (value: unknown): string => {
  const { bytes, length } = canonical.write(value)
  return bytes.toString('utf8', 0, length)
}

describe('the canonical bytes of a value', () => {
  it.each([
    [
      'keys sorted, without what is undefined',
      { b: 1, a: undefined, c: [null, true] },
      '{"b":1,"c":[null,true]}',
    ],
    ['a decimal', { units: 620, decimals: 2 }, '{"decimals":2,"units":620}'],
    ['a decimal below zero', { units: -5, decimals: 1 }, '{"decimals":1,"units":-5}'],
    [
      'the whole numbers around a power of ten',
      [9, 10, 99, 100, 999_999_999, 1_000_000_000],
      '[9,10,99,100,999999999,1000000000]',
    ],
    ['zero, also below zero', [0, -0], '[0,0]'],
    ['numbers that are not whole, or not safe', [1.5, 1e21, -7], '[1.5,1e+21,-7]'],
    ['what has to be escaped', ['"', '\\', '\n', '\u007f'], '["\\"","\\\\","\\n","\u007f"]'],
    ['letters beyond ASCII', { Länge: '郑州 😀' }, '{"Länge":"郑州 😀"}'],
    ['half a pair of surrogates', '\ud800', '"\\ud800"'],
    ['nothing in brackets', [{}, [], ''], '[{},[],""]'],
  ])('are %s', (_what, value, text) => {
    expect(written(value)).toBe(text)
  })

  it('are those of canonicalJson, whatever the value', () => {
    const decimal = fc.record({ units: fc.maxSafeInteger(), decimals: fc.nat(6) })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.array(decimal)), (value) => {
        expect(written(value)).toBe(canonicalJson(value))
      }),
    )
  })

  it('are whole for a value that is longer than any before', () => {
    const long = ['x'.repeat(200_000), '州'.repeat(200_000), Array.from({ length: 50_000 }, (_, at) => at)]
    expect(written(long)).toBe(canonicalJson(long))
    expect(written('short')).toBe('"short"')
  })

  it('refuse what JSON cannot carry exactly, and write the next value as ever', () => {
    for (const value of [1n, Number.NaN, Number.POSITIVE_INFINITY, () => 1, [undefined]]) {
      expect(() => written({ a: 1, value })).toThrow(/Defect/)
    }
    expect(written({ a: 1 })).toBe('{"a":1}')
  })
})
