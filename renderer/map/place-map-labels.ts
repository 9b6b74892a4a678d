import { areaAround, labelWidth, overlap, within, type Area, type Point } from '../decide/chart-geometry.ts'

export interface WantedLabel {
  readonly key: string
  readonly text: string
  readonly at: Point
  readonly kind: 'door' | 'mode' | 'gateway' | 'gauge-change' | 'passed'
}

export interface PlacedLabel extends WantedLabel {
  /** Where the text begins, ends or has its middle. */
  readonly x: number
  /** Its baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const height = 15
const gap = 9
const dot = 5
/** So much nearer to its own mark than to any other is a name that cannot be mistaken. */
const clear = 4

interface Candidate {
  readonly x: number
  readonly y: number
  readonly anchor: PlacedLabel['anchor']
  readonly area: Area
}

const candidatesOf = ({ at: { x, y }, text }: WantedLabel): readonly Candidate[] => {
  const width = labelWidth(text)
  const beside = (anchor: 'start' | 'end', rise: number): Candidate => {
    const start = anchor === 'start' ? x + gap : x - gap - width
    const middle = y + rise
    return {
      x: anchor === 'start' ? start : start + width,
      y: middle + 4,
      anchor,
      area: { left: start, right: start + width, top: middle - height / 2, bottom: middle + height / 2 },
    }
  }
  const over = (rise: number): Candidate => ({
    x,
    y: y + rise + 4,
    anchor: 'middle',
    area: areaAround({ x, y: y + rise }, width / 2, height / 2),
  })
  return [
    over(-15),
    over(16),
    beside('start', 0),
    beside('end', 0),
    beside('start', 12),
    beside('end', 12),
    beside('start', -12),
    beside('end', -12),
    over(-28),
    over(29),
  ]
}

const distanceTo = ({ left, right, top, bottom }: Area, { x, y }: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

const isNearerTo = (area: Area, own: Point, others: readonly Point[]): boolean =>
  others.some((other) => distanceTo(area, other) < distanceTo(area, own) + clear)

/**
 * The labels that have room on the sheet, in the order in which they matter: none stands on another, on the mark of
 * another place, or (where it can be helped) on a line. `lines` are dense.
 */
export const placeMapLabels = (
  wanted: readonly WantedLabel[],
  lines: readonly Point[],
  sheet: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] => {
  const plot = { left: 2, top: 2, right: sheet.width - 2, bottom: sheet.height - 2 }
  const marks = wanted.filter(({ kind }) => kind !== 'mode').map(({ at }) => areaAround(at, dot, dot))
  const others = ({ key }: WantedLabel): readonly Point[] =>
    wanted.flatMap((other) => (other.kind === 'mode' || other.key === key ? [] : [other.at]))
  const taken: Area[] = []
  const placed: PlacedLabel[] = []
  for (const label of wanted) {
    let best: { readonly candidate: Candidate; readonly cost: number } | undefined
    for (const [order, candidate] of candidatesOf(label).entries()) {
      const { area } = candidate
      if (!within(area, plot) || taken.some((other) => overlap(area, other))) continue
      if (marks.some((mark) => overlap(area, mark))) continue
      const covered = lines.filter(
        ({ x, y }) => x > area.left && x < area.right && y > area.top && y < area.bottom,
      ).length
      // A place that is only passed is left unnamed rather than written over a way, or nearer to another place.
      if (label.kind === 'passed' && (covered > 0 || isNearerTo(area, label.at, others(label)))) continue
      const cost = covered * 10 + order
      if (!best || cost < best.cost) best = { candidate, cost }
    }
    if (!best) continue
    const { area, ...position } = best.candidate
    taken.push(area)
    placed.push({ ...label, ...position })
  }
  return placed
}
