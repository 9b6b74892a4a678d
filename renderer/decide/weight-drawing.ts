import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import type { WeightScale } from '../state/view-store.ts'
import { areaAround, densify, labelWidth, overlap, within, type Area, type Point } from './chart-geometry.ts'
import type { ChartScale } from './chart-scale.ts'
import { doublingScale, scaleAround } from './doubling-scale.ts'
import { spreadInk, type Ink } from './ink.ts'
import { linearScale, linearScaleAround } from './linear-scale.ts'
import { placeName, placeNote, type PlacedName, type PlacedNote } from './place-labels.ts'
import type { ShownService } from './shown-services.ts'

/** A stretch of a line; open where a component has no price and the figure is the least. */
export interface Stretch {
  readonly open: boolean
  readonly points: readonly Point[]
}

export interface DrawnLine extends ShownService {
  readonly stretches: readonly Stretch[]
  readonly name: PlacedName | undefined
}

export interface DrawnCrossover {
  readonly kg: string
  readonly ring: Point
  /** Undefined where no room is left for words; the table says it all the same. */
  readonly note: PlacedNote | undefined
  readonly words: string
}

export interface DrawnStep {
  readonly key: string
  readonly name: string
  readonly way: ShownService['way']
  readonly at: Point
}

export interface CheapestStretch {
  readonly service: ShownService | undefined
  readonly left: number
  readonly width: number
}

export interface WeightDrawing {
  readonly plot: Area
  readonly weights: ChartScale
  readonly costs: ChartScale
  readonly lines: readonly DrawnLine[]
  readonly crossovers: readonly DrawnCrossover[]
  readonly steps: readonly DrawnStep[]
  readonly cheapest: readonly CheapestStretch[]
  readonly xOf: (kg: number) => number
  readonly yOf: (cost: number) => number
}

/** What stands in the drawing, worded. */
export interface WeightWords {
  readonly name: (service: ShownService) => string
  readonly weight: (kg: string) => string
  /** From a crossover on `to` is the cheapest; `from` is undefined where no price was whole below. */
  readonly crossover: (to: ShownService, from: ShownService | undefined) => string
}

const mostNotes = 5
/** Gridlines of an even scale, beside nought. */
const mostWeights = 8
const mostCosts = 7
const ringRadius = 6

const costScale = (sweep: SweepAnswer, shown: readonly ShownService[], scale: WeightScale): ChartScale => {
  const all = shown.flatMap(({ service }) =>
    service.totals.flatMap((total) => (total ? [Number(total)] : [])),
  )
  // The dearer lines leave the plot at its top: what decides is the cheapest, and what lies within a doubling of it.
  const cheapest = sweep.weights.flatMap((_, index) => {
    const here = shown.flatMap(({ service }) => {
      const total = service.totals[index]
      return total ? [Number(total)] : []
    })
    return here.length === 0 ? [] : [Math.min(...here)]
  })
  const linear = scale === 'linear'
  if (all.length === 0) return linear ? linearScale(10_000, mostCosts) : doublingScale(100, 12_800)
  const most = Math.max(...cheapest) * 1.5
  return linear ? linearScaleAround(most, mostCosts) : scaleAround(Math.min(...all), most)
}

const stretchesOf = (
  { service }: ShownService,
  weights: readonly string[],
  point: (kg: number, cost: number) => Point,
): readonly Stretch[] => {
  const stretches: { open: boolean; points: Point[] }[] = []
  let current: { open: boolean; points: Point[] } | undefined
  for (const [index, kg] of weights.entries()) {
    const total = service.totals[index]
    if (total === null || total === undefined) {
      current = undefined
      continue
    }
    const open = service.complete[index] !== true
    if (current?.open !== open) {
      current = { open, points: [] }
      stretches.push(current)
    }
    current.points.push(point(Number(kg), Number(total)))
  }
  return stretches
}

/** The name of a step of a tariff where it is one that a shipper knows: `+100`, `2 × 40HC`. */
const isStep = (name: string): boolean => name.startsWith('+') || name.includes('×')

/** Where everything of the chart stands, in pixels; labels that find no room are left out, steps before names before notes. */
export const drawWeights = (
  sweep: SweepAnswer,
  shown: readonly ShownService[],
  { width, height }: { readonly width: number; readonly height: number },
  words: WeightWords,
  scale: WeightScale,
): WeightDrawing => {
  const plot = { left: 58, top: 8, right: width - 22, bottom: height - 22 }
  const heaviest = Number(sweep.weights.at(-1) ?? 2)
  const weights =
    scale === 'linear'
      ? linearScale(heaviest, mostWeights)
      : doublingScale(Number(sweep.weights[0] ?? 1), heaviest)
  const costs = costScale(sweep, shown, scale)
  const xOf = (kg: number): number => plot.left + weights.at(kg) * (plot.right - plot.left)
  const yOf = (cost: number): number => plot.bottom - costs.at(cost) * (plot.bottom - plot.top)
  const stretched = shown.map((one) => ({
    ...one,
    stretches: stretchesOf(one, sweep.weights, (kg, cost) => ({ x: xOf(kg), y: yOf(cost) })),
  }))
  const dense = stretched.map(({ stretches }) =>
    stretches.flatMap(({ points }) => densify(points)).filter(({ y }) => y >= plot.top),
  )
  const byId = new Map(shown.map((one) => [one.service.id, one]))
  const indexOf = new Map(sweep.weights.map((kg, index) => [kg, index]))
  const at = (service: ShownService['service'], kg: string): Point | undefined => {
    const total = service.totals[indexOf.get(kg) ?? -1]
    return total ? { x: xOf(Number(kg)), y: yOf(Number(total)) } : undefined
  }

  const changes = sweep.cheapest.flatMap(({ kg, service }, index) => {
    const before = sweep.cheapest[index - 1]
    const to = byId.get(service ?? '')
    const ring = to && at(to.service, kg)
    if (!before || !to || !ring) return []
    return [{ kg, ring, words: words.crossover(to, byId.get(before.service ?? '')) }]
  })
  const taken: Area[] = changes.map(({ ring }) => areaAround(ring, ringRadius, ringRadius))
  const all = spreadInk(dense.flat(), plot)
  const crossovers = changes.map((change, index) => {
    const others = taken.filter((_, other) => other !== index)
    const room = Math.max(labelWidth(change.words), labelWidth(words.weight(change.kg)))
    const note = index < mostNotes ? placeNote(change.ring, room, plot, others, all) : undefined
    if (note) taken.push(...note.areas)
    return { ...change, note }
  })
  const lines = stretched.map((line, index) => {
    const points = dense[index] ?? []
    const own = spreadInk(points, plot)
    const others: Ink = { under: (area) => all.under(area) - own.under(area) }
    const name = placeName(points, own, others, labelWidth(words.name(line)), plot, taken)
    if (name) taken.push(...name.areas)
    return { ...line, name }
  })
  const steps = lines.flatMap(({ service, way }) =>
    service.breaks.flatMap(({ kg, name }): readonly DrawnStep[] => {
      const point = isStep(name) ? at(service, kg) : undefined
      if (!point) return []
      const half = labelWidth(name) / 2
      const area = areaAround({ x: point.x + half, y: point.y + 12 }, half, 7)
      const free = within(area, plot) && all.under(area) < 3 && !taken.some((other) => overlap(area, other))
      if (!free) return []
      taken.push(area)
      return [{ key: `${service.id} ${kg}`, name, way, at: { x: point.x + 2, y: point.y + 16 } }]
    }),
  )
  return {
    plot,
    weights,
    costs,
    lines,
    crossovers,
    steps,
    cheapest: sweep.cheapest.map(({ kg, service }, index) => {
      const left = xOf(Number(kg))
      const next = sweep.cheapest[index + 1]
      return {
        service: byId.get(service ?? ''),
        left,
        width: (next ? xOf(Number(next.kg)) : plot.right) - left,
      }
    }),
    xOf,
    yOf,
  }
}
