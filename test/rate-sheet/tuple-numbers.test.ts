import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTupleNumbers } from '../../shared/rate-sheet/tuple-numbers.ts'

test('equal tuples have one number, others another one, counted from 0 as they come', () => {
  const tuple = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.nat(3), fc.nat(2_000_000))
  fc.assert(
    fc.property(fc.array(tuple, { maxLength: 400 }), (tuples) => {
      const { numberOf } = createTupleNumbers(3)
      const known = new Map<string, number>()
      // Twice, so that all of them are known the second time, whatever the table has grown to.
      for (const parts of [...tuples, ...tuples]) {
        const key = parts.join()
        if (!known.has(key)) known.set(key, known.size)
        expect(numberOf(Int32Array.from(parts))).toBe(known.get(key))
      }
    }),
  )
})

test('a tuple is kept as it was when it came', () => {
  const { numberOf } = createTupleNumbers(2)
  const tuple = Int32Array.of(1, 2)
  expect(numberOf(tuple)).toBe(0)
  tuple[1] = 3
  expect(numberOf(tuple)).toBe(1)
  expect(numberOf(Int32Array.of(1, 2))).toBe(0)
})
