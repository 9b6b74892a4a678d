import { corridorEnd } from '../freight/corridor.ts'
import type { Direction, OfferMode } from '../freight/transport-mode.ts'
import { byRank, createBookRow, type BookRow } from './book-row.ts'
import type { MainCarriageRate, TariffVersion } from './tariff.ts'
import type { Lane, MainService, TariffBook } from './tariff-book.ts'

const offerModeOf = (row: MainCarriageRate): OfferMode =>
  row.kind === 'rail-lcl' ? 'rail-lcl' : row.kind === 'rail-container' ? 'rail-fcl' : 'air'

export const isMainCarriage = (row: { readonly kind: string }): row is MainCarriageRate =>
  row.kind === 'air' || row.kind === 'air-uld' || row.kind === 'rail-lcl' || row.kind === 'rail-container'

/** What makes two offers of rows that a sheet calls by one service name. */
const variantOf = (row: MainCarriageRate): string => {
  switch (row.kind) {
    case 'air':
      return row.aircraft ?? ''
    case 'air-uld':
      return row.uldType
    case 'rail-lcl':
      return ''
    default:
      return row.box ?? ''
  }
}

interface LaneRows {
  readonly mode: OfferMode
  readonly direction: Direction
  readonly origin: string
  readonly destination: string
  readonly rows: { readonly row: MainCarriageRate; readonly version: TariffVersion }[]
}

// A sample steps back where an own tariff covers the mode and lane.
const withoutCoveredSamples = (lane: LaneRows): LaneRows['rows'] =>
  lane.rows.some(({ version }) => !version.sample)
    ? lane.rows.filter(({ version }) => !version.sample)
    : lane.rows

const byPriorityThenCost = (a: BookRow<MainCarriageRate>, b: BookRow<MainCarriageRate>): number =>
  a.rank === b.rank && a.row.side !== b.row.side ? (a.row.side === 'buy' ? -1 : 1) : byRank(a, b)

const servicesOf = (lane: LaneRows): readonly MainService[] => {
  const groups = new Map<string, BookRow<MainCarriageRate>[]>()
  const variants = new Map<string, Set<string>>()
  for (const { row, version } of withoutCoveredSamples(lane)) {
    const name = JSON.stringify([row.carrier, row.service])
    const variant = variantOf(row)
    const key = JSON.stringify([name, row.kind, variant])
    const known = variants.get(name)
    if (known) known.add(`${row.kind} ${variant}`)
    else variants.set(name, new Set([`${row.kind} ${variant}`]))
    const group = groups.get(key)
    if (group) group.push(createBookRow(row, version))
    else groups.set(key, [createBookRow(row, version)])
  }
  const services: MainService[] = []
  for (const rows of groups.values()) {
    const [first] = rows
    if (!first) continue
    const { row } = first
    const several = (variants.get(JSON.stringify([row.carrier, row.service]))?.size ?? 0) > 1
    services.push({
      mode: lane.mode,
      direction: lane.direction,
      origin: lane.origin,
      destination: lane.destination,
      carrier: row.carrier,
      service: row.service,
      variant: several || row.kind === 'air-uld' ? variantOf(row) : '',
      rows: rows.toSorted(byPriorityThenCost),
    })
  }
  return services.toSorted((a, b) => {
    const left = JSON.stringify([a.carrier, a.service, a.variant])
    const right = JSON.stringify([b.carrier, b.service, b.variant])
    return left < right ? -1 : left > right ? 1 : 0
  })
}

const createLane = (rows: LaneRows): Lane => {
  let services: readonly MainService[] | undefined
  const { mode, direction, origin, destination } = rows
  return {
    mode,
    direction,
    origin,
    destination,
    services: () => (services ??= servicesOf(rows)),
  }
}

export type LaneIndex = Pick<TariffBook, 'lanes' | 'gateways'>

type LanesByGateways = Map<string, Map<string, LaneRows>>

/** A lane's direction by its ends on the corridor; one known end suffices. */
const directionOf = (
  origin: string,
  destination: string,
  countryOf: (gateway: string) => string | undefined,
): Direction => {
  const from = corridorEnd(countryOf(origin) ?? '')
  const to = corridorEnd(countryOf(destination) ?? '')
  return from === 'europe' || (from === undefined && to === 'china') ? 'eastbound' : 'westbound'
}

/** Groups main carriage by mode, direction and lane; a lane's services are built when it is first asked for. */
export const indexLanes = (
  versions: readonly TariffVersion[],
  countryOf: (gateway: string) => string | undefined,
): LaneIndex => {
  const rowsByMode = new Map<string, LanesByGateways>()
  for (const version of versions) {
    for (const row of version.rows) {
      if (!isMainCarriage(row)) continue
      const mode = offerModeOf(row)
      const direction = directionOf(row.origin, row.destination, countryOf)
      const key = `${mode} ${direction}`
      const byOrigin: LanesByGateways = rowsByMode.get(key) ?? new Map()
      rowsByMode.set(key, byOrigin)
      const byDestination = byOrigin.get(row.origin) ?? new Map<string, LaneRows>()
      byOrigin.set(row.origin, byDestination)
      const lane = byDestination.get(row.destination)
      if (lane) lane.rows.push({ row, version })
      else {
        const { origin, destination } = row
        byDestination.set(destination, { mode, direction, origin, destination, rows: [{ row, version }] })
      }
    }
  }
  const index = new Map(
    [...rowsByMode].map(([key, byOrigin]) => [
      key,
      new Map(
        [...byOrigin].map(([origin, byDestination]) => [
          origin,
          new Map([...byDestination].map(([destination, rows]) => [destination, createLane(rows)])),
        ]),
      ),
    ]),
  )
  const gatewaysByMode = new Map(
    [...index].map(([key, byOrigin]) => [
      key,
      {
        origins: [...byOrigin.keys()].toSorted(),
        destinations: [...new Set([...byOrigin.values()].flatMap((lanes) => [...lanes.keys()]))].toSorted(),
      },
    ]),
  )
  const none = { origins: [], destinations: [] }
  return {
    gateways: (mode, direction) => gatewaysByMode.get(`${mode} ${direction}`) ?? none,
    lanes: (mode, direction, origins, destinations) => {
      const byOrigin = index.get(`${mode} ${direction}`)
      if (!byOrigin) return []
      const found: Lane[] = []
      for (const origin of origins ?? byOrigin.keys()) {
        const byDestination = byOrigin.get(origin)
        if (!byDestination) continue
        for (const destination of destinations ?? byDestination.keys()) {
          const lane = byDestination.get(destination)
          if (lane) found.push(lane)
        }
      }
      return found
    },
  }
}
