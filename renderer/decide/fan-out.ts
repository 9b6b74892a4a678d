import type { Area, Point } from './chart-geometry.ts'

export interface Fanned {
  /** What the dot stands for. */
  readonly at: Point
  /** Where it is drawn: beside `at` where others lie there too. */
  readonly dot: Point
  /** Counted from 1 among those drawn side by side, so many pixels apart; null of one that is alone. */
  readonly fan: { readonly place: number; readonly of: number; readonly apart: number } | null
}

/** Two dots nearer than this look like one. */
const dotWidth = 10
/** Side by side with a gap where a day has room for that. */
const usualApart = 12
/** How much of its day a fan may take from its first dot to its last. */
const shareOfDay = 0.8

/** Those of one column whose heights follow one another more closely than a dot is wide. */
const touching = <Mark extends { readonly at: Point }>(
  marks: readonly Mark[],
): readonly (readonly Mark[])[] => {
  const groups: Mark[][] = []
  for (const mark of marks.toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y)) {
    const last = groups.at(-1)?.at(-1)
    const joins = last !== undefined && last.at.x === mark.at.x && mark.at.y - last.at.y < dotWidth
    if (joins) groups.at(-1)?.push(mark)
    else groups.push([mark])
  }
  return groups
}

/**
 * Marks of one date whose dots would cover one another are drawn side by side around it, each at its own height and all
 * within the plot, in the order given, and never so wide that one of them would be taken for another day's: where they
 * are many they cover one another in part. Every other mark stays where it is.
 */
export const fanOut = <Mark extends { readonly at: Point }>(
  marks: readonly Mark[],
  plot: Area,
  dayWidth: number,
): readonly (Mark & Fanned)[] => {
  const fanned = new Map<Mark, Fanned>()
  for (const group of touching(marks)) {
    const inOrder = marks.filter((mark) => group.includes(mark))
    const of = inOrder.length
    const apart = Math.min(usualApart, (dayWidth * shareOfDay) / (of - 1))
    const half = (apart * (of - 1)) / 2
    for (const [index, mark] of inOrder.entries()) {
      const { at } = mark
      const middle = Math.min(Math.max(at.x, plot.left + half), plot.right - half)
      fanned.set(
        mark,
        of === 1
          ? { at, dot: at, fan: null }
          : { at, dot: { x: middle - half + index * apart, y: at.y }, fan: { place: index + 1, of, apart } },
      )
    }
  }
  return marks.map((mark) => ({ ...mark, ...(fanned.get(mark) ?? { at: mark.at, dot: mark.at, fan: null }) }))
}
