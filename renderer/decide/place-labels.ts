import { areaAround, overlap, within, type Area, type Point } from './chart-geometry.ts'
import type { Ink } from './ink.ts'

export interface PlacedNote {
  /** Where the first line of text begins or ends. */
  readonly text: Point
  readonly anchor: 'start' | 'end'
  /** Where the leader from the ring ends. */
  readonly leaderTo: number
  readonly areas: readonly Area[]
}

const noteHeight = 28
/** Pixels from a ring to the middle of its words, up and down, the nearest first. */
const noteRises = Array.from({ length: 18 }, (_, step) => 34 + step * 12).flatMap((rise) => [-rise, rise])
const leaderHalf = 3

/**
 * Room for two lines of text above or below a ring: of the free places the one that covers the least of the lines, the
 * nearer of two; undefined where none is free.
 */
export const placeNote = (
  ring: Point,
  width: number,
  plot: Area,
  taken: readonly Area[],
  lines: Ink,
): PlacedNote | undefined => {
  let best: { readonly note: PlacedNote; readonly cost: number } | undefined
  for (const rise of noteRises) {
    for (const anchor of ['end', 'start'] as const) {
      const middle = ring.y + rise
      const inner = anchor === 'end' ? ring.x + 4 : ring.x - 4
      const area = {
        left: anchor === 'end' ? inner - width : inner,
        right: anchor === 'end' ? inner : inner + width,
        top: middle - noteHeight / 2,
        bottom: middle + noteHeight / 2,
      }
      const leaderTo = rise < 0 ? area.bottom : area.top
      const leader = {
        left: ring.x - leaderHalf,
        right: ring.x + leaderHalf,
        top: Math.min(leaderTo, ring.y + 6),
        bottom: Math.max(leaderTo, ring.y - 6),
      }
      const areas = [area, leader]
      if (!within(area, plot) || taken.some((other) => areas.some((own) => overlap(own, other)))) continue
      const cost = lines.under(area) * 4 + Math.abs(rise) / 4
      if (best && cost >= best.cost) continue
      best = { note: { text: { x: inner, y: area.top + 11 }, anchor, leaderTo, areas }, cost }
    }
  }
  return best?.note
}

export interface PlacedName {
  readonly at: Point
  /** Degrees, so that the name runs along its line. */
  readonly angle: number
  readonly areas: readonly Area[]
}

const nameHeight = 12
const clearance = 9
const widestGap = 36
const gapStep = 6
const mostCovered = 6
const stride = 4

const angleOf = (from: Point, to: Point): number => Math.atan2(to.y - from.y, to.x - from.x)

/** A turned label as a row of squares along it. */
const squaresAlong = ({ x, y }: Point, angle: number, width: number): readonly Area[] => {
  const count = Math.max(Math.ceil(width / nameHeight), 1)
  return Array.from({ length: count }, (_, index) => {
    const along = (index + 0.5 - count / 2) * (width / count)
    const middle = { x: x + Math.cos(angle) * along, y: y + Math.sin(angle) * along }
    return areaAround(middle, width / count / 2 + 1, nameHeight / 2)
  })
}

/** How far above and below a point nothing else is drawn, up to a bound. */
const roomAt = ({ x, y }: Point, halfWidth: number, others: Ink): number => {
  for (let gap = gapStep; gap <= widestGap; gap += gapStep) {
    if (others.under(areaAround({ x, y }, halfWidth, gap)) > 0) return gap - gapStep
  }
  return widestGap
}

/**
 * A name above or below its own line and along it, where it hides no line and the others are farthest; undefined where
 * it would stand on something everywhere. The line is dense and runs to the right; `others` are all but its own.
 */
export const placeName = (
  line: readonly Point[],
  own: Ink,
  others: Ink,
  width: number,
  plot: Area,
  taken: readonly Area[],
): PlacedName | undefined => {
  let best: { readonly name: PlacedName; readonly cost: number } | undefined
  let first = 0
  let last = 0
  for (let index = 0; index < line.length; index += stride) {
    const at = line[index]
    if (!at) continue
    while ((line[first]?.x ?? at.x) < at.x - width / 2) first += 1
    while ((line[last + 1]?.x ?? Infinity) <= at.x + width / 2) last += 1
    const [before, after] = [line[first], line[last]]
    if (!before || !after || after.x - before.x < width / 2) continue
    const angle = angleOf(before, after)
    const gap = roomAt(at, width / 4, others)
    for (const side of [-1, 1]) {
      const middle = {
        x: at.x - Math.sin(angle) * clearance * side,
        y: at.y + Math.cos(angle) * clearance * side,
      }
      const areas = squaresAlong(middle, angle, width)
      if (areas.some((area) => !within(area, plot) || taken.some((other) => overlap(area, other)))) continue
      const hidden = areas.reduce((sum, area) => sum + own.under(area) + others.under(area), 0)
      if (hidden > mostCovered) continue
      const cost = hidden * 6 - gap + Math.abs(angle) * 8 + (side === 1 ? 2 : 0)
      if (best && cost >= best.cost) continue
      best = { name: { at: middle, angle: (angle * 180) / Math.PI, areas }, cost }
    }
  }
  return best?.name
}
