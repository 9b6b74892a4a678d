import type { OfferMode, RouteLeg, TariffMode } from '../freight/transport-mode.ts'
import { createBookRow, type BookRow } from './book-row.ts'
import type { Charge } from './charge.ts'
import type { TariffVersion } from './tariff.ts'
import type { ChargeCandidate, ChargeSlot, ServiceQuery } from './tariff-book.ts'

/** Where freight and haulage stand among the charges, by the order that the sheet gives or by the way of the goods. */
export const orderOfLeg: Readonly<Record<RouteLeg, number>> = {
  'pre-carriage': 15,
  origin: 20,
  'export-clearance': 30,
  main: 45,
  'transit-customs': 50,
  destination: 60,
  'import-clearance': 70,
  'on-carriage': 95,
  insurance: 100,
}
export const orderOfPreCarriage = 10
export const orderOfFreight = 40
export const orderOfOnCarriage = 90

export const fitsMode = (asked: TariffMode | null, mode: OfferMode): boolean =>
  asked === null || asked === mode || (asked === 'rail' && mode !== 'air')

/** How narrowly a mode is named: `rail-fcl` more than `rail`. */
export const modeWeight = (mode: TariffMode | null): number => (mode === null ? 0 : mode === 'rail' ? 1 : 2)

const beforeDeparture: ReadonlySet<RouteLeg> = new Set<RouteLeg>([
  'pre-carriage',
  'origin',
  'export-clearance',
])

const fitsGateway = (row: Charge, query: ServiceQuery): boolean => {
  if (row.gateway === null) return true
  if (row.leg === 'main' || row.leg === 'insurance') {
    return row.gateway === query.origin || row.gateway === query.destination
  }
  return row.gateway === (beforeDeparture.has(row.leg) ? query.origin : query.destination)
}

const fits = (row: Charge, query: ServiceQuery): boolean =>
  fitsMode(row.mode, query.mode) &&
  (row.direction === null || row.direction === query.direction) &&
  (row.carrier === null || row.carrier === query.carrier) &&
  (row.service === null || row.service === query.service) &&
  (row.origin === null || row.origin === query.origin) &&
  (row.destination === null || row.destination === query.destination) &&
  fitsGateway(row, query)

/** Service, then carrier, lane, gateway, mode, none; a condition beats none; direction last. Higher is narrower. */
export const specificityOf = (row: Charge): number =>
  (row.service === null ? 0 : 4096) +
  (row.carrier === null ? 0 : 2048) +
  ((row.origin === null ? 0 : 1) + (row.destination === null ? 0 : 1)) * 512 +
  (row.gateway === null ? 0 : 256) +
  modeWeight(row.mode) * 64 +
  Math.min(row.appliesWhen.length, 7) * 8 +
  (row.direction === null ? 0 : 1)

/** Everything that two rows of one charge have in common: all but tier, equipment, price and row. */
const identityOf = ({ row, version, from, to }: BookRow<Charge>): string =>
  JSON.stringify([
    version.id,
    [row.mode, row.carrier, row.service, row.origin, row.destination, row.gateway, row.direction],
    [row.leg, row.code, row.basis, row.ofCodes, row.currency, row.tier, row.tierBy, row.appliesWhen],
    row.priority,
    String(from),
    String(to),
  ])

const isDemandOnly = (row: Charge): boolean => row.required && row.rate === null && row.min === null

const candidatesOf = (rows: readonly BookRow<Charge>[]): readonly ChargeCandidate[] => {
  const groups = new Map<string, BookRow<Charge>[]>()
  for (const bookRow of rows) {
    if (isDemandOnly(bookRow.row)) continue
    const key = identityOf(bookRow)
    const group = groups.get(key)
    if (group) group.push(bookRow)
    else groups.set(key, [bookRow])
  }
  return [...groups.values()]
    .toSorted(([a], [b]) =>
      !a || !b
        ? 0
        : b.rank - a.rank || specificityOf(b.row) - specificityOf(a.row) || b.from - a.from || order(a, b),
    )
    .flatMap((group): readonly ChargeCandidate[] => {
      const [first] = group
      if (!first) return []
      const level = `${first.rank} ${specificityOf(first.row)}`
      const { row: head, version, from, to } = first
      return [{ rows: group, head, version, from, to, level }]
    })
}

const order = (a: BookRow<Charge>, b: BookRow<Charge>): number =>
  a.version.id < b.version.id ? -1 : a.version.id > b.version.id ? 1 : a.row.row - b.row.row

const push = (map: Map<string, BookRow<Charge>[]>, key: string, row: BookRow<Charge>): void => {
  const known = map.get(key)
  if (known) known.push(row)
  else map.set(key, [row])
}

// Each row lies in one drawer, under the narrowest thing it names; a query opens only the drawers of its own names.
const drawerOf = (row: Charge): string =>
  row.origin !== null && row.destination !== null
    ? `lane ${row.origin} ${row.destination}`
    : row.origin !== null
      ? `origin ${row.origin}`
      : row.destination !== null
        ? `destination ${row.destination}`
        : row.gateway !== null
          ? `gateway ${row.gateway}`
          : row.carrier !== null
            ? `carrier ${row.carrier}`
            : row.service !== null
              ? `service ${row.service}`
              : 'any'

const drawersFor = (query: ServiceQuery): readonly string[] => [
  `lane ${query.origin} ${query.destination}`,
  `origin ${query.origin}`,
  `destination ${query.destination}`,
  `gateway ${query.origin}`,
  `gateway ${query.destination}`,
  `carrier ${query.carrier}`,
  `service ${query.service}`,
  'any',
]

/** When a charge is reckoned among the others: by its own order, else by the way of the goods. */
export const orderOfCharge = (row: Charge): number => (row.order === 0 ? orderOfLeg[row.leg] : row.order)

const slotsOf = (rows: readonly BookRow<Charge>[]): readonly ChargeSlot[] => {
  const byCode = new Map<string, BookRow<Charge>[]>()
  for (const row of rows) push(byCode, `${row.row.leg} ${row.row.code}`, row)
  return [...byCode.values()]
    .flatMap((group): readonly ChargeSlot[] => {
      const candidates = candidatesOf(group)
      const head = candidates[0]?.head ?? group[0]?.row
      if (!head) return []
      return [
        {
          leg: head.leg,
          code: head.code,
          order: orderOfCharge(head),
          candidates,
          demands: group.flatMap(({ row }) => (row.required ? [row] : [])),
        },
      ]
    })
    .toSorted(
      (a, b) => a.order - b.order || orderOfLeg[a.leg] - orderOfLeg[b.leg] || (a.code < b.code ? -1 : 1),
    )
}

/** Charges resolved for a service once, then kept: a quote reads its own few, however many the book holds. */
export const indexCharges = (
  versions: readonly TariffVersion[],
): ((query: ServiceQuery) => readonly ChargeSlot[]) => {
  const drawers = new Map<string, BookRow<Charge>[]>()
  for (const version of versions) {
    for (const row of version.rows) {
      if (row.kind === 'charge') push(drawers, drawerOf(row), createBookRow(row, version))
    }
  }
  const slotsByService = new Map<string, readonly ChargeSlot[]>()
  return (query) => {
    const { mode, direction, carrier, service, origin, destination } = query
    const key = JSON.stringify([mode, direction, carrier, service, origin, destination])
    const known = slotsByService.get(key)
    if (known) return known
    const slots = slotsOf(
      drawersFor(query).flatMap((drawer) =>
        (drawers.get(drawer) ?? []).filter(({ row }) => fits(row, query)),
      ),
    )
    slotsByService.set(key, slots)
    return slots
  }
}
