import fc from 'fast-check'
import { dateOf, day } from './day.ts'
import type { Request, RequestBox, RequestCargo, RequestEnd, RequestPiece } from './request.ts'
import { readSheet } from './sheet-reader.ts'

const cities = readSheet('places/places.csv')
  .filter((row) => row('kind') === 'city')
  .map((row): RequestEnd => ({
    country: row('country'),
    place: row('name'),
    region: row('region'),
    postcode: row('postcode'),
  }))

// A few of them, Britain and Switzerland among others, have no haulage in the sample book.
const europe = [
  'BE',
  'NL',
  'LU',
  'DE',
  'FR',
  'IT',
  'ES',
  'AT',
  'PL',
  'CZ',
  'SK',
  'HU',
  'DK',
  'SE',
  'PT',
  'SI',
]
  .concat(['HR', 'LT', 'RO', 'BG', 'FI', 'GB', 'CH', 'GR', 'IE'])
  .map((country) => cities.filter((city) => city.country === country))

const chineseEnd = fc.constantFrom(...cities.filter((city) => city.country === 'CN'))
const europeanCity = fc.constantFrom(...europe).chain((of) => fc.constantFrom(...of))

/** A postcode of its own beside a city's name. In France the departments of Alsace and Moselle keep two days more. */
const ownPostcode = (country: string, place: string, from: number, to: number): fc.Arbitrary<RequestEnd> =>
  fc.integer({ min: from, max: to }).map((number) => {
    const postcode = String(number).padStart(country === 'BE' ? 4 : 5, '0')
    const department = postcode.slice(0, 2)
    const region = country === 'FR' && ['57', '67', '68'].includes(department) ? department : ''
    return { country, place, region, postcode }
  })

const europeanEnd = fc.oneof(
  { weight: 4, arbitrary: europeanCity },
  { weight: 1, arbitrary: ownPostcode('BE', 'Liège', 1000, 9999) },
  { weight: 1, arbitrary: ownPostcode('FR', 'Paris', 1000, 95_999) },
  { weight: 1, arbitrary: ownPostcode('ES', 'Madrid', 1000, 50_999) },
  { weight: 1, arbitrary: ownPostcode('IT', 'Milan', 10_000, 98_999) },
)

const hundredths = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Math.round(min * 100), max: Math.round(max * 100) })
    .map((value) => (value / 100).toFixed(2))

/** Sides in centimetres, written in one of the units. */
const side = (min: number, max: number, unit: RequestPiece['unit']): fc.Arbitrary<string> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((millimetres) => {
    if (unit === 'mm') return String(millimetres)
    if (unit === 'cm') return (millimetres / 10).toFixed(1)
    if (unit === 'm') return (millimetres / 1000).toFixed(3)
    return (Math.round(millimetres / 2.54) / 10).toFixed(1)
  })

const inWeightUnit = (kg: string, unit: RequestPiece['weightUnit']): string => {
  if (unit === 'g') return String(Math.round(Number(kg) * 1000))
  if (unit === 't') return (Number(kg) / 1000).toFixed(5)
  return kg
}

const piece = (most: number, heaviest: number): fc.Arbitrary<RequestPiece> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constant<'cm'>('cm') },
        { weight: 2, arbitrary: fc.constantFrom<'mm' | 'm' | 'in'>('mm', 'm', 'in') },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<'kg'>('kg') },
        { weight: 2, arbitrary: fc.constantFrom<'g' | 't' | 'lb'>('g', 't', 'lb') },
      ),
      fc.integer({ min: 1, max: most }),
    )
    .chain(([unit, weightUnit, count]) =>
      fc
        .record({
          // Now and then longer than 300 cm, and longer than what the mixed aircraft take.
          length: fc.oneof(
            { weight: 12, arbitrary: side(10, 200, unit) },
            { weight: 1, arbitrary: side(280, 340, unit) },
          ),
          width: side(10, 150, unit),
          height: side(5, 150, unit),
          kg: hundredths(Math.max(0.1, 1 / count), Math.max(1, heaviest / count)),
          stackable: fc.boolean(),
          tiltable: fc.boolean(),
        })
        .map(({ kg, ...rest }) => ({
          ...rest,
          count,
          unit,
          weightUnit,
          weight: inWeightUnit(kg, weightUnit),
        })),
    )

const pieces: fc.Arbitrary<RequestCargo> = fc
  .oneof(fc.tuple(piece(40, 9000)), fc.array(piece(13, 3000), { minLength: 2, maxLength: 3 }))
  .map((lines) => ({ kind: 'pieces', pieces: lines }))

const totals: fc.Arbitrary<RequestCargo> = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.oneof(hundredths(1, 60), hundredths(1, 1200), hundredths(1, 9000)),
    fc.oneof(hundredths(0.01, 0.5), hundredths(0.01, 8), hundredths(0.01, 40)),
  )
  .map(([count, weightKg, volumeM3]) => ({ kind: 'totals', pieces: count, weightKg, volumeM3 }))

const containers: fc.Arbitrary<RequestCargo> = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom('20GP', '40GP', '40HC', '45HC'),
      count: fc.integer({ min: 1, max: 4 }),
      weightKg: hundredths(500, 19_000),
    }),
    { selector: (box: RequestBox) => box.type, minLength: 1, maxLength: 3 },
  )
  .map((boxes) => ({ kind: 'containers', containers: boxes }))

const hsCodes = ['940542', '392490', '701337', '690721', '820559', '940360', '950300', '481910', '732393']
// Beverages and cosmetics need a liner in winter.
const winterCodes = ['220421', '330499']

const goods = fc.uniqueArray(
  fc.record({
    hsCode: fc.constantFrom(...hsCodes, ...winterCodes),
    value: hundredths(50, 60_000),
    currency: fc.constantFrom('USD', 'EUR', 'CNY'),
  }),
  { selector: (line) => line.hsCode, minLength: 1, maxLength: 6 },
)

const quotedOn = '2026-11-24'

/** Whatever a forwarder may be asked over the next year on the sample book, seeded by fast-check. */
export const requests: fc.Arbitrary<Request> = fc
  .record({
    chinese: chineseEnd,
    european: europeanEnd,
    westbound: fc.boolean(),
    scope: fc.oneof(
      { weight: 5, arbitrary: fc.constant([true, true] as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom([true, false] as const, [false, true] as const, [false, false] as const),
      },
    ),
    clearAt: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom<'door' | 'gateway'>('door', 'gateway') },
    ),
    wait: fc.integer({ min: 0, max: 365 }),
    needed: fc.option(fc.integer({ min: 0, max: 80 }), { freq: 2, nil: null }),
    cargo: fc.oneof(
      { weight: 5, arbitrary: pieces },
      { weight: 2, arbitrary: totals },
      { weight: 2, arbitrary: containers },
    ),
    goods,
    insured: fc.boolean(),
    currency: fc.oneof(
      { weight: 4, arbitrary: fc.constant('EUR') },
      { weight: 2, arbitrary: fc.constantFrom('USD', 'CNY', 'JPY', 'GBP') },
    ),
  })
  .map(({ chinese, european, westbound, scope, wait, needed, ...rest }) => ({
    ...rest,
    origin: westbound ? chinese : european,
    destination: westbound ? european : chinese,
    doorAtOrigin: scope[0],
    doorAtDestination: scope[1],
    quotedOn,
    readyOn: dateOf(day(quotedOn) + wait),
    neededBy: needed === null ? null : dateOf(day(quotedOn) + wait + needed),
  }))
