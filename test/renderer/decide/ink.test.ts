import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densify } from '../../../renderer/decide/chart-geometry.ts'
import { spreadInk } from '../../../renderer/decide/ink.ts'

const plot = { left: 50, top: 10, right: 250, bottom: 110 }
const even = (min: number, max: number) => fc.integer({ min: min / 2, max: max / 2 }).map((half) => half * 2)

test('the ink under an area is the points that it covers, of any points within the plot', () => {
  const point = fc.record({
    x: fc.double({ min: 50, max: 249, noNaN: true }),
    y: fc.double({ min: 10, max: 109, noNaN: true }),
  })
  const area = fc
    .record({ x: fc.tuple(even(40, 260), even(40, 260)), y: fc.tuple(even(0, 120), even(0, 120)) })
    .map(({ x, y }) => ({
      left: Math.min(...x),
      right: Math.max(...x),
      top: Math.min(...y),
      bottom: Math.max(...y),
    }))
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), area, (points, asked) => {
      const within = points.filter(
        ({ x, y }) => x >= asked.left && x < asked.right && y >= asked.top && y < asked.bottom,
      )
      expect(spreadInk(points, plot).under(asked)).toBe(within.length)
    }),
  )
})

test('a line leaves no gap that an area of its own width could fall through', () => {
  const ink = spreadInk(
    densify([
      { x: 50, y: 100 },
      { x: 249, y: 20 },
    ]),
    plot,
  )
  for (let x = 54; x < 246; x += 2) {
    const y = 100 - ((x - 50) / 199) * 80
    expect(ink.under({ left: x - 2, right: x + 2, top: y - 4, bottom: y + 4 })).toBeGreaterThan(0)
  }
})
