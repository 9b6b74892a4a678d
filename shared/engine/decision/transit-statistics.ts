import { serviceKey, type LoggedTransit, type OwnTransit } from '../../freight/own-transit.ts'
import { seasonOf } from '../../freight/season.ts'
import { assert } from '../../kernel/assert.ts'
import { dateToDay, type LocalDate } from '../../kernel/local-date.ts'
import { leastShipments } from '../own-days.ts'

/** A service in a season by the log, with every shipment's days. */
export interface TransitStatistics extends OwnTransit {
  /** Of each shipment that arrived, the fewest first. */
  readonly days: readonly number[]
  /** Whether there are shipments enough for their days to be used. */
  readonly enough: boolean
}

/**
 * The nearest-rank percentile: of n values in order the one at place ⌈percent × n / 100⌉, counted from 1. It is always
 * a value that occurred, in whole days like every transit; nothing is interpolated. Of fewer than ten values the P10 is
 * the fewest and the P90 the most.
 */
export const nearestRank = (ordered: readonly number[], percent: number): number => {
  const value = ordered[Math.max(Math.ceil((percent * ordered.length) / 100), 1) - 1]
  assert(value !== undefined, 'a percentile is of at least one value')
  return value
}

const arrived = (entry: LoggedTransit): entry is LoggedTransit & { readonly arrivedOn: string } =>
  entry.arrivedOn !== null

/** Whole days from departure to arrival, as local dates. */
export const daysUnderWay = (departedOn: string, arrivedOn: string): number =>
  dateToDay(arrivedOn as LocalDate) - dateToDay(departedOn as LocalDate)

/**
 * The log by service and season of departure: P10, P50 and P90, how many shipments, and each one's days. What has not
 * arrived does not count. Names are those of the newest departure. Ordered by mode, lane, carrier, service, then winter
 * before summer.
 */
export const transitStatistics = (log: readonly LoggedTransit[]): readonly TransitStatistics[] => {
  const groups = Map.groupBy(
    log.filter(arrived),
    (entry) => `${serviceKey(entry)}|${seasonOf(dateToDay(entry.departedOn as LocalDate))}`,
  )
  return [...groups]
    .map(([key, entries]): readonly [string, TransitStatistics] => {
      const days = entries
        .map(({ departedOn, arrivedOn }) => daysUnderWay(departedOn, arrivedOn))
        .toSorted((a, b) => a - b)
      const newest = entries.reduce((a, b) => (b.departedOn > a.departedOn ? b : a))
      const { mode, carrier, service, originGateway, destinationGateway } = newest
      return [
        key,
        {
          mode,
          carrier,
          service,
          originGateway,
          destinationGateway,
          season: seasonOf(dateToDay(newest.departedOn as LocalDate)),
          shipments: days.length,
          p10Days: nearestRank(days, 10),
          p50Days: nearestRank(days, 50),
          p90Days: nearestRank(days, 90),
          days,
          enough: days.length >= leastShipments,
        },
      ]
    })
    .toSorted(([a, first], [b, second]) => {
      const [left, right] = [serviceKey(first), serviceKey(second)]
      if (left !== right) return left < right ? -1 : 1
      return a > b ? -1 : 1
    })
    .map(([, statistics]) => statistics)
}

/** What pricing needs of them: without each shipment's days. */
export const ownTransitOf = ({
  mode,
  carrier,
  service,
  originGateway,
  destinationGateway,
  season,
  shipments,
  p10Days,
  p50Days,
  p90Days,
}: TransitStatistics): OwnTransit => ({
  mode,
  carrier,
  service,
  originGateway,
  destinationGateway,
  season,
  shipments,
  p10Days,
  p50Days,
  p90Days,
})
