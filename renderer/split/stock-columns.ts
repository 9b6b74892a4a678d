import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'

export type StockWeek = Extract<SupplySplitAnswer['best'], { kind: 'plan' }>['weeks'][number]

/** Units that a week sells and that are not on the shelf. */
export const unitsMissing = ({ start, sold }: StockWeek): number => Math.max(sold - start, 0)

/** A column of the chart: shares of the plot's height, from the shelf up. */
export interface StockColumn {
  readonly week: StockWeek
  /** What the week begins with. */
  readonly start: number
  readonly sold: number
  /** What is missing of it: the week runs out. */
  readonly missing: number
  /** Whether there is room over the bar for what arrives. */
  readonly labelled: boolean
}

export interface StockScale {
  /** What the top of the plot stands for. */
  readonly top: number
  readonly ticks: readonly number[]
}

const mostSteps = 4

/** The least of 1, 2, 5, 10, 20 … of which four reach `most`. */
const stepFor = (most: number): number => {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power * mostSteps >= most) return digit * power
  }
}

/** Round figures from nothing up to one that no column passes; whole units, at most five of them. */
export const stockScale = (weeks: readonly StockWeek[]): StockScale => {
  const most = Math.max(1, ...weeks.map(({ start, sold }) => Math.max(start, sold)))
  const step = stepFor(most)
  const steps = Math.ceil(most / step)
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) }
}

/** A figure over a bar: how many columns it is wide, and which share of the plot's height it is high. */
export interface LabelSize {
  readonly columns: number
  readonly height: number
}

/** Columns of equal width; of two figures that would touch the earlier week's stays. */
export const stockColumns = (
  weeks: readonly StockWeek[],
  { top }: StockScale,
  label: LabelSize,
): readonly StockColumn[] => {
  const placed: { readonly index: number; readonly start: number }[] = []
  return weeks.map((week, index) => {
    const start = week.start / top
    const labelled =
      week.byAir + week.byRail + week.onTheWay > 0 &&
      placed.every(
        (other) => index - other.index >= label.columns || Math.abs(start - other.start) >= label.height,
      )
    if (labelled) placed.push({ index, start })
    return { week, start, sold: week.sold / top, missing: unitsMissing(week) / top, labelled }
  })
}
