import type { ImportPreview } from '../../shared/api/preview-schemas.ts'

interface Dot {
  readonly key: string
  readonly x: number
  /** Above the axis. */
  readonly y: number
}

interface NamedDot extends Dot {
  readonly row: number
  readonly percent: string
}

export interface DotPlot {
  readonly dots: readonly Dot[]
  readonly radius: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  /** At most one at either end: those that lie far from the rest. */
  readonly named: readonly NamedDot[]
}

/** 1, 2 or 5 times a power of ten, so that about four of them fill the range. */
const niceStep = (range: number): number => {
  const rough = range / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0

/**
 * A dot a changed row at its largest change in percent, stacked where several fall together. A row is an outlier beyond
 * one and a half times the middle half's width from it (Tukey's fences); the farthest either way is named. Null when no
 * price changed.
 */
export const layDots = (
  rows: ImportPreview['diff']['rows'],
  { width, height }: { readonly width: number; readonly height: number },
): DotPlot | null => {
  const changes = rows
    .flatMap(({ row, largest }) =>
      row !== null && largest?.percent != null
        ? [{ row, percent: largest.percent, value: Number(largest.percent) }]
        : [],
    )
    .toSorted((a, b) => a.value - b.value)
  const first = changes[0]
  const last = changes[changes.length - 1]
  if (!first || !last) return null
  const step = Math.max(niceStep(Math.max(last.value, 0) - Math.min(first.value, 0) || 1), 1)
  const low = Math.floor(Math.min(first.value, 0) / step) * step
  const high = Math.max(Math.ceil(Math.max(last.value, 0) / step) * step, low + step)
  const margin = 22
  const xOf = (value: number): number => margin + ((value - low) / (high - low)) * (width - 2 * margin)
  const binWidth = 6
  const binOf = (value: number): number => Math.round(xOf(value) / binWidth)
  const counts = new Map<number, number>()
  for (const { value } of changes) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1)
  const tallest = Math.max(...counts.values())
  const pitch = Math.min(6, (height - 16) / tallest)
  const stacked = new Map<number, number>()
  const placed = changes.map(({ row, percent, value }) => {
    const bin = binOf(value)
    const level = stacked.get(bin) ?? 0
    stacked.set(bin, level + 1)
    return { key: `${row}.${level}`, row, percent, value, x: bin * binWidth, y: level * pitch }
  })
  const sorted = changes.map(({ value }) => value)
  const spread = Math.max(quantile(sorted, 0.75) - quantile(sorted, 0.25), 1)
  const bottom = quantile(sorted, 0.25) - 1.5 * spread
  const top = quantile(sorted, 0.75) + 1.5 * spread
  const lowest = placed[0]
  const highest = placed[placed.length - 1]
  const tickCount = Math.round((high - low) / step)
  return {
    dots: placed,
    radius: Math.min(2.5, Math.max(pitch / 2, 1)),
    ticks: Array.from({ length: tickCount + 1 }, (_, at) => {
      const value = low + at * step
      const sign = value > 0 ? '+' : value < 0 ? '−' : ''
      return { x: xOf(value), text: `${sign}${Math.abs(value)}${at === tickCount ? ' %' : ''}` }
    }),
    named: [
      ...(lowest && lowest.value < bottom ? [lowest] : []),
      ...(highest && highest !== lowest && highest.value > top ? [highest] : []),
    ],
  }
}
