import { Circle, Line, Svg } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { ChartPoint, WordedDocument } from '../../../shared/text/document/worded-document.ts'
import { bold, box, heading, row, small, text } from './pdf-elements.ts'
import { contentWidth, hairline, modeColours, quiet } from './pdf-style.ts'

type Chart = NonNullable<WordedDocument['chart']>

const plot = { left: 6, right: contentWidth - 6, top: 8 } as const
const labelHeight = 21
const labelWidth = 150

/** A round step that makes between four and eight marks. */
const stepFor = (days: number): number =>
  [1, 2, 5, 7, 10, 14, 20, 30, 60].find((step) => days / step <= 8) ?? Math.ceil(days / 8)

interface Placed {
  readonly point: ChartPoint
  readonly x: (day: number) => number
  readonly y: number
  readonly labelTop: number
  readonly labelLeft: number
  readonly toTheLeft: boolean
}

/** As tall as its labels need, if they have to stand one below the other. */
const bottomFor = (points: readonly ChartPoint[]): number => Math.max(64, points.length * labelHeight + 4)

/** Labels stand beside their mark and keep apart from each other, from the dearest down. */
const placePoints = (points: readonly ChartPoint[], lastDay: number, bottom: number): readonly Placed[] => {
  const x = (day: number): number => plot.left + (day / lastDay) * (plot.right - plot.left)
  let free = -2
  return points
    .toSorted((one, other) => other.share - one.share)
    .map((point) => {
      const y = bottom - point.share * (bottom - plot.top)
      const labelTop = Math.max(y - labelHeight / 2, free)
      free = labelTop + labelHeight
      const right = x(point.days.max) + 8
      const toTheLeft = right + labelWidth > plot.right
      const labelLeft = toTheLeft ? x(point.days.min) - 8 - labelWidth : right
      return { point, x, y, labelTop, labelLeft, toTheLeft }
    })
}

/** To a label that had to give way. */
const leader = ({ point, x, y, labelTop, toTheLeft }: Placed): readonly ReactElement[] => {
  const labelMiddle = labelTop + labelHeight / 2
  if (Math.abs(labelMiddle - y) < 6) return []
  const from = x(toTheLeft ? point.days.min : point.days.max)
  const to = from + (toTheLeft ? -6 : 6)
  return [
    h(Line, {
      x1: from,
      x2: to,
      y1: y,
      y2: labelMiddle,
      stroke: modeColours[point.by].strong,
      strokeWidth: 0.5,
    }),
  ]
}

const marks = (placed: Placed): readonly ReactElement[] => {
  const { point, x, y } = placed
  const stroke = modeColours[point.by].strong
  return [
    ...leader(placed),
    h(Line, { x1: x(point.days.min), x2: x(point.days.max), y1: y, y2: y, stroke, strokeWidth: 1.4 }),
    ...[point.days.min, point.days.max].map((day) =>
      h(Line, { x1: x(day), x2: x(day), y1: y - 3.5, y2: y + 3.5, stroke, strokeWidth: 1.4 }),
    ),
    h(Circle, { cx: x(point.days.typical), cy: y, r: 3.6, fill: stroke }),
  ]
}

/** Price upwards from nothing, days to the right; the bar reaches from the earliest to the latest arrival. */
export const priceAndTimeChart = (chart: Chart): ReactElement => {
  const lastDay = Math.max(...chart.points.map(({ days }) => days.max)) * 1.04 + 1
  const step = stepFor(lastDay)
  const days = Array.from({ length: Math.floor(lastDay / step) + 1 }, (_, index) => index * step)
  const bottom = bottomFor(chart.points)
  const height = bottom + 16
  const placed = placePoints(chart.points, lastDay, bottom)
  const x = (day: number): number => plot.left + (day / lastDay) * (plot.right - plot.left)
  return box(
    { marginTop: 11 },
    [
      row({ justifyContent: 'space-between', alignItems: 'baseline' }, [
        heading(chart.heading),
        small(chart.axis),
      ]),
      box({ height: height, position: 'relative' }, [
        h(
          Svg,
          { width: contentWidth, height: height, style: { position: 'absolute', left: 0, top: 0 } },
          ...days.map((day) =>
            h(Line, {
              x1: x(day),
              x2: x(day),
              y1: plot.top - 6,
              y2: bottom,
              stroke: hairline,
              strokeWidth: 0.5,
            }),
          ),
          h(Line, {
            x1: plot.left,
            x2: plot.right,
            y1: bottom,
            y2: bottom,
            stroke: quiet,
            strokeWidth: 0.8,
          }),
          ...placed.flatMap(marks),
        ),
        ...placed.map(({ point, labelTop, labelLeft, toTheLeft }) =>
          box(
            {
              position: 'absolute',
              left: Math.max(labelLeft, 0),
              top: labelTop,
              width: labelWidth,
              alignItems: toTheLeft ? 'flex-end' : 'flex-start',
            },
            [
              bold(point.total, { fontSize: 8.5, color: modeColours[point.by].strong, lineHeight: 1.2 }),
              text(point.label, { fontSize: 7, color: quiet, lineHeight: 1.2 }),
            ],
          ),
        ),
        ...days.map((day) =>
          text(String(day), {
            position: 'absolute',
            left: x(day) - 12,
            top: bottom + 3,
            width: 24,
            textAlign: 'center',
            fontSize: 7,
            color: quiet,
          }),
        ),
      ]),
    ],
    { wrap: false },
  )
}
