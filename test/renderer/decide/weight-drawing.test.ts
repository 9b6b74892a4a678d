import { describe, expect, it } from 'vitest'
import { drawWeights, type WeightWords } from '../../../renderer/decide/weight-drawing.ts'
import { overlap } from '../../../renderer/decide/chart-geometry.ts'
import { shownServices } from '../../../renderer/decide/shown-services.ts'
import type { WeightScale } from '../../../renderer/state/view-store.ts'
import type { SweepAnswer } from '../../../shared/api/decide-methods.ts'
import { swept, sweepOf } from './sweep-builder.ts'

const air = swept('air', ['100', '200', '400', '800', '1600'], { breaks: [{ kg: '200', name: '+100' }] })
const rail = swept('rail', ['400', '400', '400', '400', '800'])
const twoModes = sweepOf(
  [air, rail],
  [
    { kg: '25', service: 'air' },
    { kg: '200', service: 'rail' },
  ],
)

const size = { width: 700, height: 400 }
const wording: WeightWords = {
  name: ({ service }) => service.id,
  weight: (kg) => `${kg} kg`,
  crossover: (to) => `above, ${to.service.id} is cheapest`,
}
const drawn = (sweep: SweepAnswer, scale: WeightScale = 'doubling') =>
  drawWeights(sweep, shownServices(sweep), size, wording, scale)

describe('the drawing of cost against weight', () => {
  it('sets twice the weight and twice the cost the same distance apart everywhere', () => {
    const { xOf, yOf, weights, costs } = drawn(twoModes)
    expect(weights.gridlines).toEqual([25, 50, 100, 200, 400])
    expect(xOf(50) - xOf(25)).toBeCloseTo(xOf(400) - xOf(200))
    expect(yOf(200) - yOf(400)).toBeCloseTo(yOf(400) - yOf(800))
    for (const [index, line] of costs.gridlines.slice(1).entries()) {
      expect(line).toBe((costs.gridlines[index] ?? 0) * 2)
    }
  })

  it('sets on a linear scale every kilo and every cent the same distance apart, from nought', () => {
    const { xOf, yOf, plot, weights, costs, cheapest } = drawn(twoModes, 'linear')
    expect(xOf(0)).toBe(plot.left)
    expect(xOf(400)).toBe(plot.right)
    expect(xOf(50) - xOf(25)).toBeCloseTo(xOf(400) - xOf(375))
    expect(yOf(0)).toBe(plot.bottom)
    expect(yOf(100) - yOf(200)).toBeCloseTo(yOf(500) - yOf(600))
    expect(weights.gridlines).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400])
    // Of the cheapest at its dearest, 800, and half of it more.
    expect(costs.gridlines).toEqual([0, 200, 400, 600, 800, 1000, 1200])
    expect(cheapest[0]?.left).toBeCloseTo(xOf(25))
  })

  it('rings a crossover on the line of the service that is cheapest from there on, with its words', () => {
    const { crossovers, xOf, yOf } = drawn(twoModes)
    expect(crossovers.map(({ kg, words }) => [kg, words])).toEqual([['200', 'above, rail is cheapest']])
    expect(crossovers[0]?.ring).toEqual({ x: xOf(200), y: yOf(400) })
    expect(crossovers[0]?.note).toBeDefined()
  })

  it('begins the strip of the cheapest at the lightest weight and ends it at the heaviest', () => {
    const { cheapest, plot, xOf } = drawn(twoModes)
    expect(cheapest.map(({ service }) => service?.service.id)).toEqual(['air', 'rail'])
    expect(cheapest[0]?.left).toBe(plot.left)
    expect(cheapest[1]?.left).toBeCloseTo(xOf(200))
    const end = cheapest.reduce((sum, { width }) => sum + width, plot.left)
    expect(end).toBeCloseTo(plot.right)
  })

  it('breaks a line where a service takes no such weight, and opens it where a component has no price', () => {
    const own = swept('air', ['100', null, '400', '800', '1600'], {
      complete: [true, false, true, false, false],
    })
    const [line] = drawn(sweepOf([own], [{ kg: '25', service: 'air' }])).lines
    expect(line?.stretches.map(({ open, points }) => [open, points.length])).toEqual([
      [false, 1],
      [false, 1],
      [true, 2],
    ])
  })

  it('lets no label stand on another or on a ring', () => {
    const crowded = sweepOf(
      [
        air,
        swept('air 2', ['110', '210', '410', '790', '1500']),
        rail,
        swept('rail 2', ['390', '390', '500', '600', '700']),
      ],
      [
        { kg: '25', service: 'air' },
        { kg: '50', service: 'rail 2' },
        { kg: '100', service: 'rail' },
        { kg: '200', service: 'rail 2' },
        { kg: '400', service: 'rail' },
      ],
    )
    const { lines, crossovers } = drawn(crowded)
    const labels = [
      ...crossovers.map(({ note }) => note?.areas ?? []),
      ...lines.map(({ name }) => name?.areas ?? []),
    ]
    expect(labels.filter((areas) => areas.length > 0).length).toBeGreaterThan(4)
    for (const [index, areas] of labels.entries()) {
      const others = labels.filter((_, at) => at !== index).flat()
      expect(areas.some((own) => others.some((other) => overlap(own, other)))).toBe(false)
    }
  })

  it('keeps its axes where no service takes the goods', () => {
    for (const scale of ['doubling', 'linear'] as const) {
      const { weights, costs, lines } = drawn(sweepOf([], [{ kg: '25', service: null }]), scale)
      expect(weights.gridlines.length).toBeGreaterThan(2)
      expect(costs.gridlines.length).toBeGreaterThan(2)
      expect(lines).toEqual([])
    }
  })
})

describe('the lines of a chart of weights', () => {
  it('are of each mode the cheapest here, all that are the cheapest somewhere, and a second one', () => {
    const sweep = sweepOf(
      [
        swept('air a', ['1', '2', '9', '9', '9']),
        swept('air b', ['2', '3', '4', '5', '6']),
        swept('air c', ['3', '4', '8', '7', '8']),
        swept('rail a', ['9', '9', '5', '6', '7']),
        swept('rail b', ['9', '9', '6', '7', '8']),
        swept('rail c', ['9', '9', '7', '8', '9']),
      ],
      [
        { kg: '25', service: 'air a' },
        { kg: '100', service: 'air b' },
      ],
    )
    expect(shownServices(sweep).map(({ service, way, dash }) => [service.id, way, dash])).toEqual([
      ['air b', 'air', 0],
      ['air a', 'air', 1],
      ['rail a', 'rail', 0],
      ['rail b', 'rail', 1],
    ])
  })

  it('leave out a service that takes none of the weights', () => {
    const none = swept('rail', [null, null, null, null, null])
    expect(shownServices(sweepOf([air, none], [{ kg: '25', service: 'air' }])).map(({ way }) => way)).toEqual(
      ['air'],
    )
  })
})
