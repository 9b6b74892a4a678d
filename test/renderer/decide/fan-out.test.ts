import { describe, expect, it } from 'vitest'
import { fanOut } from '../../../renderer/decide/fan-out.ts'

const plot = { left: 0, top: 0, right: 400, bottom: 300 }
const dots = (points: readonly (readonly [number, number])[], dayWidth = 90) =>
  fanOut(
    points.map(([x, y]) => ({ at: { x, y } })),
    plot,
    dayWidth,
  ).map(({ dot }) => [dot.x, dot.y])

describe('marks that lie on one another', () => {
  it('stand beside one another at their own heights, and as they were where they do not touch', () => {
    expect(
      dots([
        [100, 50],
        [100, 54],
        [100, 80],
        [130, 50],
      ]),
    ).toEqual([
      [94, 50],
      [106, 54],
      [100, 80],
      [130, 50],
    ])
  })

  it('stay within the plot, and close up where they are many', () => {
    expect(
      dots([
        [398, 50],
        [398, 50],
      ]),
    ).toEqual([
      [388, 50],
      [400, 50],
    ])
    const many = dots(Array.from({ length: 13 }, () => [200, 50] as const))
    expect(many[0]).toEqual([164, 50])
    expect(many[12]).toEqual([236, 50])
    expect(new Set(many.map(([x]) => x)).size).toBe(13)
  })

  it('stay within their own day, however narrow it is', () => {
    for (const count of [2, 3, 9]) {
      const xs = dots(
        Array.from({ length: count }, () => [200, 50] as const),
        15,
      ).map(([x]) => x ?? 0)
      expect(new Set(xs).size).toBe(count)
      expect(Math.min(...xs)).toBeGreaterThan(200 - 15 / 2)
      expect(Math.max(...xs)).toBeLessThan(200 + 15 / 2)
    }
  })
})
