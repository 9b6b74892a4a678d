import { addDays, dateToDay, dayToDate, type DayNumber, type LocalDate } from '../kernel/local-date.ts'
import type { MainCarriageRate, TariffRow } from '../tariff/tariff.ts'

/** A lane that has a price today and would have none on these days; `to` is null where that has no end. */
export interface LostCover {
  readonly mode: 'air' | 'rail-lcl' | 'rail-fcl'
  readonly origin: string
  readonly destination: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** Days, both included; infinite where the sheet sets no limit. */
interface Span {
  readonly from: number
  readonly to: number
}

const modes: Readonly<Record<MainCarriageRate['kind'], LostCover['mode']>> = {
  air: 'air',
  'air-uld': 'air',
  'rail-lcl': 'rail-lcl',
  'rail-container': 'rail-fcl',
}

const spansByLane = (rows: readonly TariffRow[]): ReadonlyMap<string, readonly Span[]> => {
  const lanes = new Map<string, Span[]>()
  for (const row of rows) {
    if (!('commodity' in row)) continue
    const key = `${modes[row.kind]} ${row.origin} ${row.destination}`
    const span = {
      from: row.validFrom === null ? -Infinity : dateToDay(row.validFrom),
      to: row.validTo === null ? Infinity : dateToDay(row.validTo),
    }
    const known = lanes.get(key)
    if (known) known.push(span)
    else lanes.set(key, [span])
  }
  return lanes
}

const without = (spans: readonly Span[], taken: Span): readonly Span[] =>
  spans.flatMap((span) => {
    if (taken.to < span.from || taken.from > span.to) return [span]
    const before = { from: span.from, to: taken.from - 1 }
    const after = { from: taken.to + 1, to: span.to }
    return [before, after].filter(({ from, to }) => from <= to)
  })

const joined = (spans: readonly Span[]): readonly Span[] => {
  const made: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    if (last && span.from <= last.to + 1)
      made[made.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else made.push(span)
  }
  return made
}

/**
 * The days from today on which a lane of the version in force loses its last price: neither the new rows nor the other
 * own tariffs in force (`others`) have one.
 */
export const findLostCover = (
  before: readonly TariffRow[],
  after: readonly TariffRow[],
  others: readonly TariffRow[],
  today: LocalDate,
): readonly LostCover[] => {
  if (before.length === 0) return []
  const kept = spansByLane([...after, ...others])
  const start = dateToDay(today)
  return [...spansByLane(before)].flatMap(([key, spans]) => {
    const [mode = '', origin = '', destination = ''] = key.split(' ')
    const ahead = joined(spans)
      .filter(({ to }) => to >= start)
      .map(({ from, to }) => ({ from: Math.max(from, start), to }))
    const lost = (kept.get(key) ?? []).reduce<readonly Span[]>(without, ahead)
    return joined(lost).map(({ from, to }) => ({
      mode: mode as LostCover['mode'],
      origin,
      destination,
      from: dayToDate(addDays(from as DayNumber, 0)),
      to: to === Infinity ? null : dayToDate(to as DayNumber),
    }))
  })
}

/**
 * The days from today on between the last price of a lane in the version in force and its first in the new rows, where
 * none of the other own tariffs in force (`others`) has one either: nobody priced them yet, so that none of them is lost
 * and none is seen missing.
 */
export const findCoverGaps = (
  before: readonly TariffRow[],
  after: readonly TariffRow[],
  others: readonly TariffRow[],
  today: LocalDate,
): readonly LostCover[] => {
  if (before.length === 0) return []
  const renewed = spansByLane(after)
  const standing = spansByLane(others)
  const start = dateToDay(today)
  return [...spansByLane(before)].flatMap(([key, spans]) => {
    const end = Math.max(...spans.map(({ to }) => to))
    const coming = renewed.get(key) ?? []
    const next = Math.min(...coming.map(({ from, to }) => (to < start ? Infinity : from)))
    const gap = { from: Math.max(end + 1, start), to: next - 1 }
    if (coming.length === 0 || next === Infinity || gap.from > gap.to) return []
    const [mode = '', origin = '', destination = ''] = key.split(' ')
    return (standing.get(key) ?? []).reduce<readonly Span[]>(without, [gap]).map(({ from, to }) => ({
      mode: mode as LostCover['mode'],
      origin,
      destination,
      from: dayToDate(from as DayNumber),
      to: dayToDate(to as DayNumber),
    }))
  })
}
