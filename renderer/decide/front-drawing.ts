import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import { addDays, type DayNumber } from '../../shared/kernel/local-date.ts'
import { dayOf, ticks } from '../comparison/timeline-axis.ts'
import { fanOut, type Fanned } from './fan-out.ts'
import { areaAround, densify, labelWidth, overlap, within, type Area, type Point } from './chart-geometry.ts'
import { spreadInk } from './ink.ts'
import type { ChartScale } from './chart-scale.ts'
import { scaleAround } from './doubling-scale.ts'

export type DatedOffer = FrontAnswer['offers'][number]

export interface DrawnOffer extends Fanned {
  readonly offer: DatedOffer
  readonly whisker: { readonly from: number; readonly to: number }
  /** Undefined where no room is left for words; the table says it all the same. */
  readonly label:
    { readonly at: Point; readonly anchor: 'start' | 'end'; readonly lines: readonly string[] } | undefined
}

export interface FrontDrawing {
  readonly plot: Area
  readonly costs: ChartScale
  readonly offers: readonly DrawnOffer[]
  /** From each offer of the front to the next: its cost until the next arrives. */
  readonly steps: readonly Point[]
  readonly days: readonly { readonly day: DayNumber; readonly x: number }[]
  readonly deadline: number | null
  readonly yOf: (cost: number) => number
}

const lineHeight = 13
const reach = 9
const dotRadius = 5
/** As much of a line as may pass behind a label, in its points: the deadline across two lines of text. */
const mostCovered = 10
/** Days left free on either side, so that no whisker ends at an edge. */
const margin = 2

const labelAreas = (dot: Point, lines: readonly string[]) => {
  const width = Math.max(...lines.map(labelWidth))
  const height = lines.length * lineHeight
  const places = [-height - reach, reach - 1, -height / 2]
  return places.flatMap((rise) =>
    (['start', 'end'] as const).map((anchor) => {
      const beside = rise === -height / 2
      const x = dot.x + (anchor === 'start' ? 1 : -1) * (beside ? reach : -2)
      const left = anchor === 'start' ? x : x - width
      const top = dot.y + rise
      return { anchor, x, area: { left, right: left + width, top, bottom: top + height } }
    }),
  )
}

/** Where everything of the chart of cost and date stands, in pixels; offers of the front are labelled first. */
export const drawFront = (
  { offers, neededBy }: FrontAnswer,
  { width, height }: { readonly width: number; readonly height: number },
  words: (offer: DatedOffer) => readonly string[],
): FrontDrawing => {
  const plot = { left: 58, top: 20, right: width - 22, bottom: height - 22 }
  const dates = [
    ...offers.flatMap(({ arrivesEarliest, arrivesLatest }) => [dayOf(arrivesEarliest), dayOf(arrivesLatest)]),
    ...(neededBy === null ? [] : [dayOf(neededBy)]),
  ]
  const first = addDays(Math.min(...dates) as DayNumber, -margin)
  const days = Math.max(Math.max(...dates) - first + margin, 2 * margin)
  const totals = offers.map(({ total }) => Number(total))
  const cheapest = Math.min(...totals)
  const costs = scaleAround(cheapest / 1.15, Math.max(...totals, cheapest * 2) * 1.15)
  const xOf = (day: number): number => plot.left + ((day - first) / days) * (plot.right - plot.left)
  const yOf = (cost: number): number => plot.bottom - costs.at(cost) * (plot.bottom - plot.top)
  const placed = fanOut(
    offers.map((offer) => ({
      offer,
      at: { x: xOf(dayOf(offer.arrivesTypical)), y: yOf(Number(offer.total)) },
      whisker: { from: xOf(dayOf(offer.arrivesEarliest)), to: xOf(dayOf(offer.arrivesLatest)) },
    })),
    plot,
    (plot.right - plot.left) / days,
  )
  const front = placed.filter(({ offer }) => offer.standing.kind === 'front')
  const steps = front.flatMap(({ at }, index): readonly Point[] => {
    const next = front[index + 1]
    return [at, { x: next ? next.at.x : plot.right, y: at.y }]
  })
  const lines = [
    ...densify(steps),
    ...placed.flatMap(({ dot, whisker }) =>
      densify([
        { x: whisker.from, y: dot.y },
        { x: whisker.to, y: dot.y },
      ]),
    ),
  ]
  const deadline = neededBy === null ? null : xOf(dayOf(neededBy))
  if (deadline !== null) {
    lines.push(
      ...densify([
        { x: deadline, y: plot.top },
        { x: deadline, y: plot.bottom },
      ]),
    )
  }
  const ink = spreadInk(lines, plot)
  const taken: Area[] = placed.map(({ dot }) => areaAround(dot, dotRadius, dotRadius))
  const labels = new Map<string, DrawnOffer['label']>()
  for (const { offer, dot } of [...front, ...placed.filter((one) => !front.includes(one))]) {
    const texts = words(offer)
    let best: { readonly label: DrawnOffer['label']; readonly area: Area; readonly cost: number } | undefined
    for (const [place, { anchor, x, area }] of labelAreas(dot, texts).entries()) {
      if (!within(area, plot) || taken.some((other) => overlap(area, other))) continue
      const hidden = ink.under(area)
      if (hidden > mostCovered) continue
      const cost = hidden * 2 + place
      if (best && cost >= best.cost) continue
      best = { label: { at: { x, y: area.top + 10 }, anchor, lines: texts }, area, cost }
    }
    if (!best) continue
    taken.push(best.area)
    labels.set(offer.id, best.label)
  }
  return {
    plot,
    costs,
    offers: placed.map((one) => ({ ...one, label: labels.get(one.offer.id) })),
    steps,
    days: ticks({ start: first, days }).map((day) => ({ day, x: xOf(day) })),
    deadline,
    yOf,
  }
}
