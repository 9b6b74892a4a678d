import type { Place } from '../freight/place.ts'
import { quoted } from '../freight/shipment-issue.ts'
import { offerModes, type OfferMode } from '../freight/transport-mode.ts'
import { foldName } from '../kernel/fold-name.ts'
import { dateToDay, parseLocalDate, type LocalDate } from '../kernel/local-date.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { TransitLogEntry, TransitLogInput } from './transit-log-entry.ts'
import { transitLogIssue, type TransitLogIssue } from './transit-log-issue.ts'

export interface ParseEntryContext {
  readonly today: LocalDate
  readonly places: { readonly gateway: (code: string, mode?: 'air' | 'rail') => Place | undefined }
}

const modeNames: Readonly<Record<OfferMode, string>> = {
  air: 'air|air freight|aérien|avion|fret aérien|空运|航空',
  'rail-lcl': 'rail-lcl|rail|LCL|rail groupage|groupage|train|ferroviaire|拼箱|铁路|铁路拼箱',
  'rail-fcl': 'rail-fcl|FCL|container|rail container|conteneur|complet|整箱|铁路整箱',
}
const modesByName: ReadonlyMap<string, OfferMode> = new Map(
  offerModes.flatMap((mode) => modeNames[mode].split('|').map((name) => [foldName(name), mode] as const)),
)

/** The longest a main carriage is believed to take: a train that waited two months at a border took less. */
const longestDays = 180

/**
 * Reads an entry as it was typed: words of the mode in English, French and Chinese, gateways by code or name, days that
 * exist and have come. Every finding is told at its field.
 */
export const parseTransitLogEntry = (
  input: TransitLogInput,
  { today, places }: ParseEntryContext,
): Result<Omit<TransitLogEntry, 'id' | 'enteredAt'>, readonly TransitLogIssue[]> => {
  const issues: TransitLogIssue[] = []
  const text = (typed: string | null | undefined): string => (typed ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()

  const typedMode = text(input.mode)
  const mode = modesByName.get(foldName(typedMode))
  if (typedMode === '') issues.push(transitLogIssue('mode', 'ModeMissing'))
  else if (!mode) issues.push(transitLogIssue('mode', 'ModeUnknown', { typed: quoted(typedMode) }))

  const carrier = text(input.carrier)
  if (carrier === '') issues.push(transitLogIssue('carrier', 'CarrierMissing'))
  const service = text(input.service)
  if (service === '') issues.push(transitLogIssue('service', 'ServiceMissing'))

  const gateway = (field: 'originGateway' | 'destinationGateway'): string | undefined => {
    const typed = text(input[field])
    if (typed === '') {
      issues.push(transitLogIssue(field, 'GatewayMissing'))
      return undefined
    }
    const way = mode === undefined ? undefined : mode === 'air' ? 'air' : 'rail'
    const place = places.gateway(typed, way)
    const fits = place && (way === undefined || (place.kind === 'airport') === (way === 'air'))
    const code = fits && (place.kind === 'airport' ? place.iata : place.unlocode)
    if (!code) issues.push(transitLogIssue(field, 'GatewayUnknown', { typed: quoted(typed) }))
    return code || undefined
  }
  const originGateway = gateway('originGateway')
  const destinationGateway = gateway('destinationGateway')
  if (originGateway !== undefined && originGateway === destinationGateway) {
    issues.push(transitLogIssue('destinationGateway', 'SameGateway'))
  }

  const day = (field: 'departedOn' | 'arrivedOn', later: 'DepartedLater' | 'ArrivedLater') => {
    const typed = text(input[field])
    if (typed === '') return null
    const date = parseLocalDate(typed)
    if (date === undefined) issues.push(transitLogIssue(field, 'DateShape', { typed: quoted(typed), today }))
    else if (date > today) issues.push(transitLogIssue(field, later, { date, today }))
    return date
  }
  const departedOn = day('departedOn', 'DepartedLater')
  if (departedOn === null) issues.push(transitLogIssue('departedOn', 'DepartedMissing'))
  const arrivedOn = day('arrivedOn', 'ArrivedLater')
  if (departedOn && arrivedOn) {
    const days = dateToDay(arrivedOn) - dateToDay(departedOn)
    if (days < 0) issues.push(transitLogIssue('arrivedOn', 'ArrivedBefore', { date: departedOn }))
    if (days > longestDays)
      issues.push(transitLogIssue('arrivedOn', 'TooLong', { n: days, most: longestDays }))
  }

  if (issues.length > 0 || !mode || !originGateway || !destinationGateway || !departedOn) return fail(issues)
  return ok({
    mode,
    carrier,
    service,
    originGateway,
    destinationGateway,
    departedOn,
    arrivedOn: arrivedOn ?? null,
    reference: text(input.reference),
    note: text(input.note),
  })
}
