import { afterBusinessDays, businessDayFrom } from './business-calendar.ts'
import type { Day } from './day.ts'
import { firstDeparture, gatewayCountry, type MainService } from './main-service.ts'
import type { Request } from './request.ts'
import { readSheet, type SheetRow } from './sheet-reader.ts'

export interface OracleTransit {
  readonly pickUpOn: Day | null
  readonly receivedOn: Day
  readonly departsOn: Day
  readonly gatewayArrives: Day
  readonly earliest: Day
  readonly typical: Day
  readonly latest: Day
}

const times = readSheet('sample-book/times.csv')
const stepTime = (mode: string, step: string): SheetRow => {
  const rows = times.filter((row) => row('Step') === step && ['', mode].includes(row('Mode')))
  const row = rows.find((one) => one('Mode') === mode) ?? rows[0]
  if (!row) throw new Error(`the sample book has no time for ${step}`)
  return row
}

/** Where the goods are cleared at import: as asked, else at the gateway when the door is in its country, else at the door. */
export const clearsAt = (request: Request, service: MainService): 'door' | 'gateway' =>
  request.clearAt ??
  (gatewayCountry(service.destination) === request.destination.country ? 'gateway' : 'door')

/** Rail always goes on under customs from the border; air only when cleared at the door behind the gateway. */
export const needsTransitCustoms = (request: Request, service: MainService): boolean =>
  service.mode !== 'air' || (request.doorAtDestination && clearsAt(request, service) === 'door')

const delivered = (
  request: Request,
  service: MainService,
  departsOn: Day,
  onDays: number,
  which: 'Min' | 'Typical' | 'Max',
): Day => {
  const { mode, row } = service
  const { country, region } = request.destination
  let at = departsOn + Number(row(`Transit ${which.toLowerCase()}`))
  at += Number(stepTime(mode, 'handling')(which))
  if (needsTransitCustoms(request, service)) at += Number(stepTime(mode, 'transit-customs')(which))
  if (!request.doorAtDestination) return at
  const atDoor = clearsAt(request, service) === 'door'
  const customs = atDoor ? country : gatewayCountry(service.destination)
  const clearance = Number(stepTime(mode, 'import-clearance')(which))
  at = afterBusinessDays(customs, atDoor ? region : '', at, clearance)
  return afterBusinessDays(country, region, at, onDays)
}

export const pickUpDay = (request: Request, readyOn: Day): Day =>
  request.doorAtOrigin ? businessDayFrom(request.origin.country, request.origin.region, readyOn) : readyOn

/** The dates of a service for goods that are ready on a day, with the days of haulage at each end. */
export const transitDates = (
  request: Request,
  service: MainService,
  readyOn: Day,
  preDays: number,
  onDays: number,
): OracleTransit => {
  const pickUp = pickUpDay(request, readyOn)
  const { country, region } = request.origin
  const receivedOn = request.doorAtOrigin ? afterBusinessDays(country, region, pickUp, preDays) : readyOn
  const departsOn = firstDeparture(service, receivedOn)
  const at = (which: 'Min' | 'Typical' | 'Max'): Day => delivered(request, service, departsOn, onDays, which)
  return {
    pickUpOn: request.doorAtOrigin ? pickUp : null,
    receivedOn,
    departsOn,
    gatewayArrives: departsOn + Number(service.row('Transit typical')),
    earliest: at('Min'),
    typical: at('Typical'),
    latest: at('Max'),
  }
}
