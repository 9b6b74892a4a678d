import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/api/wire.ts'

describe('canonicalJson', () => {
  it('sorts keys at every level and writes no spaces', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 'é' }], a: null })).toBe('{"a":null,"b":[{"a":"é","z":1}]}')
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('refuses what JSON cannot carry exactly', () => {
    for (const value of [1n, Number.NaN, Number.POSITIVE_INFINITY, () => 1, [undefined]]) {
      expect(() => canonicalJson({ value })).toThrow(/Defect/)
    }
  })

  it('reads back as the same value, and equal values give equal text whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        const text = canonicalJson(plain)
        expect(JSON.parse(text)).toEqual(plain)
        expect(canonicalJson(JSON.parse(text, (_, member: unknown) => reversed(member)))).toBe(text)
      }),
    )
  })
})

const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toReversed())
    : value
