import { day, weekdayOf, type Day } from './day.ts'
import type { Mode } from './request.ts'
import { readSheet, type SheetRow } from './sheet-reader.ts'

/** A service of the main carriage: one row of its sheet. */
export interface MainService {
  readonly mode: Mode
  readonly file: string
  readonly row: SheetRow
  readonly carrier: string
  readonly service: string
  readonly origin: string
  readonly destination: string
  readonly isUnit: boolean
}

const files: readonly (readonly [Mode, string])[] = [
  ['air', 'air-westbound.csv'],
  ['air', 'air-eastbound.csv'],
  ['air', 'air-uld.csv'],
  ['rail-lcl', 'rail-lcl.csv'],
  ['rail-fcl', 'rail-container.csv'],
]

export const mainServices: readonly MainService[] = files.flatMap(([mode, name]) =>
  readSheet(`sample-book/${name}`).map((row): MainService => ({
    mode,
    file: `sample-book/${name}`,
    row,
    carrier: row('Carrier') || row('Operator'),
    service: row('Service'),
    origin: row('Origin'),
    destination: row('Destination'),
    isUnit: row('ULD type') !== '',
  })),
)

export const gatewayCountry = (gateway: string): string =>
  ['CGO', 'PVG', 'CNZGZ'].includes(gateway) ? 'CN' : 'BE'

const exceptions = readSheet('sample-book/exceptions.csv').map((row) => ({
  fits: ({ carrier, service, origin, destination }: MainService): boolean =>
    [
      [row('Carrier'), carrier],
      [row('Service'), service],
      [row('Origin'), origin],
      [row('Destination'), destination],
    ].every(([asked, has]) => asked === '' || asked === has),
  from: day(row('From')),
  to: day(row('To')),
  adds: row('Kind') === 'extra',
}))

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const departsOn = (of: MainService, on: Day): boolean => {
  const words = of
    .row('Departure days')
    .split(',')
    .map((word) => word.trim())
  const regular = words.includes('daily') || words.includes(weekdays[weekdayOf(on)] ?? '')
  const exception = exceptions.find((one) => one.fits(of) && one.from <= on && on <= one.to)
  return exception ? exception.adds : regular
}

const isCovered = ({ row }: MainService, on: Day): boolean =>
  day(row('Valid from')) <= on && on <= day(row('Valid to'))

/** Calendar days before departure by which the goods must be in: 96 h are 4, 12 h are the day before. */
const cutOffDays = ({ row }: MainService): number => Math.ceil(Number(row('Cut-off hours')) / 24)

/** The first departure whose cut-off day is not before the goods are in. */
export const firstDeparture = (of: MainService, receivedOn: Day): Day => {
  for (let on = receivedOn; on < receivedOn + 400; on += 1) {
    if (on - cutOffDays(of) >= receivedOn && departsOn(of, on) && isCovered(of, on)) return on
  }
  throw new Error('the sample book covers every departure that is asked for')
}
