import { describe, expect, it } from 'vitest'
import { drawFront, type DatedOffer } from '../../../renderer/decide/front-drawing.ts'

const offer = (id: string, total: string, arrives: string, standing: DatedOffer['standing']): DatedOffer => ({
  id,
  mode: 'air',
  service: id,
  carrier: 'Carrier',
  originGateway: 'CGO',
  destinationGateway: 'LGG',
  total,
  complete: true,
  arrivesEarliest: arrives,
  arrivesTypical: arrives,
  arrivesLatest: arrives,
  daysTypical: 8,
  inTime: null,
  standing,
})

const front = { kind: 'front' } as const
const beaten = { kind: 'beaten', by: 'flight', dearer: '10.00', daysLater: 1 } as const
const offers = [
  offer('flight', '1600.00', '2026-12-15', front),
  offer('freighter', '1610.00', '2026-12-16', beaten),
  offer('train', '400.00', '2027-01-12', front),
]

const drawn = (list: readonly DatedOffer[], neededBy: string | null = null) =>
  drawFront({ currency: 'EUR', neededBy, offers: [...list] }, { width: 600, height: 360 }, ({ id }) => [
    id,
    `about ${id}`,
  ])

describe('the drawing of cost against date', () => {
  it('steps from each offer of the front at its cost to the date of the next, and past the last to the edge', () => {
    const { steps, offers: marks, plot } = drawn(offers)
    const [flight, , train] = marks
    expect(steps).toEqual([
      flight?.dot,
      { x: train?.dot.x, y: flight?.dot.y },
      train?.dot,
      { x: plot.right, y: train?.dot.y },
    ])
  })

  it('sets days the same distance apart and halves of a cost too, the deadline among the days', () => {
    const { offers: marks, deadline, yOf } = drawn(offers, '2026-12-17')
    const [flight, freighter, train] = marks
    const day = (freighter?.dot.x ?? 0) - (flight?.dot.x ?? 0)
    expect((deadline ?? 0) - (freighter?.dot.x ?? 0)).toBeCloseTo(day)
    expect((train?.dot.x ?? 0) - (flight?.dot.x ?? 0)).toBeCloseTo(28 * day)
    expect(train?.dot.y).toBeCloseTo(yOf(1600) + 2 * (yOf(800) - yOf(1600)))
  })

  it('labels what is on the front before what is beaten where there is room for one only', () => {
    const near = Array.from({ length: 6 }, (_, index) =>
      offer(`beaten ${index}`, `16${index + 10}.00`, '2026-12-15', beaten),
    )
    const { offers: marks } = drawn([...near, ...offers])
    const labelled = marks.filter(({ label }) => label).map(({ offer: one }) => one.id)
    expect(labelled).toContain('flight')
    expect(labelled).toContain('train')
    expect(labelled.length).toBeLessThan(marks.length)
  })

  it('draws offers of one cost and one date side by side around it, and steps from where they truly lie', () => {
    const alike = [
      offer('one', '1600.00', '2026-12-15', front),
      offer('other', '1600.00', '2026-12-15', front),
      offer('third', '1600.00', '2026-12-15', front),
    ]
    const { offers: marks, steps } = drawn([...alike, ...offers.slice(2)])
    const [one, other, third, train] = marks
    expect(marks.map(({ fan }) => fan && [fan.place, fan.of])).toEqual([[1, 3], [2, 3], [3, 3], null])
    expect(other?.dot).toEqual(one?.at)
    const [left, right] = [one, third].map((mark) => (mark?.dot.x ?? 0) - (other?.dot.x ?? 0))
    // Apart, and none of them nearer to another day than to its own.
    const oneDay = ((train?.at.x ?? 0) - (one?.at.x ?? 0)) / 28
    expect(right).toBeGreaterThan(oneDay / 4)
    expect(right).toBeLessThan(oneDay / 2)
    expect(left).toBeCloseTo(-(right ?? 0))
    expect(new Set(marks.slice(0, 3).map(({ dot }) => dot.y)).size).toBe(1)
    expect(steps[0]).toEqual(one?.at)
    expect(train?.dot).toEqual(train?.at)
  })

  it('keeps a single offer within its axes', () => {
    const { offers: marks, plot, costs } = drawn(offers.slice(2))
    expect(costs.gridlines.length).toBeGreaterThan(2)
    expect(marks[0]?.dot.x).toBeGreaterThan(plot.left)
    expect(marks[0]?.dot.x).toBeLessThan(plot.right)
    expect(marks[0]?.dot.y).toBeGreaterThan(plot.top)
    expect(marks[0]?.dot.y).toBeLessThan(plot.bottom)
  })
})
