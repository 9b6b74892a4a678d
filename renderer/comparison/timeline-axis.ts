import {
  addDays,
  dateToDay,
  weekdayOf,
  type DayNumber,
  type LocalDate,
} from '../../shared/kernel/local-date.ts'
import type { Transit } from '../../shared/quote/comparison.ts'

export interface TimelineAxis {
  readonly start: DayNumber
  readonly days: number
}

const fewestDays = 14

/** Dates of an answer are written by the contract's own pattern. */
export const dayOf = (date: string): DayNumber => dateToDay(date as LocalDate)

/**
 * One axis for every route: from the day before the goods are ready to past the latest arrival or the deadline, with
 * room at the right for the last date's label.
 */
export const timelineAxis = (transits: readonly Transit[], neededBy: string | null): TimelineAxis => {
  const first = Math.min(...transits.map(({ stages, receivedOn }) => dayOf(stages[0]?.from ?? receivedOn)))
  const last = Math.max(
    ...transits.map(({ arrivesLatest }) => dayOf(arrivesLatest)),
    ...(neededBy === null ? [] : [dayOf(neededBy) + 1]),
  )
  const span = last - first + 2
  return { start: (first - 1) as DayNumber, days: Math.max(Math.ceil(span * 1.08), fewestDays) }
}

/** Where a moment stands, in percent; a day's events happen at its noon (0.5), a deadline at its end (1). */
export const positionOf = ({ start, days }: TimelineAxis, day: number, moment: number): number =>
  ((day - start + moment) / days) * 100

/** The weekend days on the axis as runs, each in whole days from the axis' start. */
export const weekends = ({ start, days }: TimelineAxis): readonly { from: number; length: number }[] => {
  const runs: { from: number; length: number }[] = []
  for (let offset = 0; offset < days; offset += 1) {
    if (weekdayOf(addDays(start, offset)) < 6) continue
    const run = runs.at(-1)
    if (run && run.from + run.length === offset) run.length += 1
    else runs.push({ from: offset, length: 1 })
  }
  return runs
}

/** Mondays to write under the axis: every week, every second or fourth on a long one. */
export const ticks = ({ start, days }: TimelineAxis): readonly DayNumber[] => {
  const firstMonday = addDays(start, (8 - weekdayOf(start)) % 7)
  const step = days > 150 ? 28 : days > 80 ? 14 : 7
  const count = Math.ceil((start + days - firstMonday) / step)
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(firstMonday, index * step))
}

export interface Caption {
  readonly key: string
  readonly text: string
  /** Pixels from the plot's left edge. */
  readonly left: number
}

// Eleven-pixel Inter: mean width of a letter in our captions, in pixels.
const letterWidth = 5.6

export const textWidth = (text: string): number => text.length * letterWidth

/** Those captions that fit beside the ones before them, in order of importance; the rest is left out, never overlaid. */
export const placeCaptions = (
  wanted: readonly Caption[],
  reserved: readonly { readonly from: number; readonly to: number }[],
  width: number,
): readonly Caption[] => {
  const taken = [...reserved]
  return wanted.filter(({ text, left }) => {
    const to = left + textWidth(text) + 10
    if (to > width || taken.some((other) => left < other.to && to > other.from)) return false
    taken.push({ from: left, to })
    return true
  })
}
