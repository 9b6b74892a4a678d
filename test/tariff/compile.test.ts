import { describe, expect, it } from 'vitest'
import { isValidOn } from '../../shared/tariff/book-row.ts'
import { isInPostcodeRange } from '../../shared/tariff/compile-haulage.ts'
import { findConflicts } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { bookOf, version } from '../book-builders.ts'
import {
  airRate,
  charge,
  date,
  day,
  dec,
  exchangeRate,
  haulage,
  holiday,
  lclRate,
  liege,
  parameter,
  range,
  transitTime,
  zhengzhou,
} from '../builders.ts'

const sample = (layout: Parameters<typeof version>[0], rows: readonly TariffRow[]) =>
  version(layout, rows, { id: `sample-${layout}`, sample: true, priority: -1000 })

const servicesOf = (book: ReturnType<typeof bookOf>, mode: 'air' | 'rail-lcl' = 'air') =>
  book
    .lanes(mode, 'westbound', null, null)
    .flatMap((lane) => lane.services())
    .map(({ origin, carrier, service, variant }) => [origin, carrier, service, variant].join(' ').trim())

describe('the tariff book', () => {
  it('lets a sample step back for a mode and lane that an own tariff covers, and nowhere else', () => {
    const book = bookOf(
      [airRate({ carrier: 'Own' })],
      sample('air-breaks', [airRate({ carrier: 'Sample' }), airRate({ carrier: 'Sample', origin: 'PVG' })]),
      sample('rail-lcl', [lclRate({ carrier: 'Sample' })]),
    )
    expect(servicesOf(book)).toEqual(['CGO Own Service', 'PVG Sample Service'])
    expect(servicesOf(book, 'rail-lcl')).toEqual(['CNZGZ Sample Block train'])
  })

  it('makes one service of a carrier’s rows, and tells apart what it sells under one name', () => {
    const book = bookOf([
      airRate({ aircraft: 'freighter' }),
      airRate({ aircraft: 'freighter', commodity: 'garments' }),
      airRate({ aircraft: 'belly' }),
    ])
    expect(servicesOf(book)).toEqual(['CGO Carrier Service belly', 'CGO Carrier Service freighter'])
  })

  it('finds lanes by direction and gateways only', () => {
    const book = bookOf([
      airRate(),
      airRate({ origin: 'LGG', destination: 'CGO' }),
      airRate({ origin: 'PVG' }),
    ])
    expect(book.lanes('air', 'eastbound', null, null).map(({ origin }) => origin)).toEqual(['LGG'])
    expect(
      book.lanes('air', 'westbound', new Set(['PVG']), new Set(['LGG'])).map(({ origin }) => origin),
    ).toEqual(['PVG'])
    expect(book.gateways('air', 'westbound')).toEqual({ origins: ['CGO', 'PVG'], destinations: ['LGG'] })
  })

  it('keeps the charges of other carriers, lanes, gateways, directions and modes out', () => {
    const query = {
      mode: 'air',
      direction: 'westbound',
      carrier: 'Carrier',
      service: 'Service',
      origin: 'CGO',
      destination: 'LGG',
    } as const
    const book = bookOf([
      charge('main', 'A', 'awb', '1', { carrier: 'Other' }),
      charge('main', 'B', 'awb', '1', { origin: 'PVG' }),
      charge('origin', 'C', 'awb', '1', { gateway: 'LGG' }),
      charge('destination', 'D', 'awb', '1', { gateway: 'CGO' }),
      charge('main', 'E', 'awb', '1', { direction: 'eastbound' }),
      charge('main', 'F', 'awb', '1', { mode: 'rail' }),
      charge('origin', 'G', 'awb', '1', { gateway: 'CGO' }),
      charge('main', 'H', 'awb', '1', { gateway: 'LGG' }),
      charge('main', 'I', 'awb', '1', { mode: 'air', order: 7 }),
    ])
    // By their order; without one, by the way of the goods.
    expect(book.charges(query).map(({ code }) => code)).toEqual(['I', 'G', 'H'])
  })

  it('reads a parameter of the service, else of the carrier, the mode, everybody; on the day', () => {
    const book = bookOf([
      parameter('kgPerM3', '300', { mode: 'rail', validTo: date('2026-12-31') }),
      parameter('kgPerM3', '400', { carrier: 'Train' }),
      parameter('kgPerM3', '250'),
    ])
    const kgPerM3 = (carrier: string | null, on: string) =>
      book.parameters('rail-lcl', carrier, null, day(on)).rating.kgPerM3
    expect(kgPerM3('Train', '2026-12-31')).toEqual(dec('400'))
    expect(kgPerM3(null, '2026-12-31')).toEqual(dec('300'))
    expect(kgPerM3(null, '2027-01-01')).toEqual(dec('250'))
    expect(bookOf([]).parameters('rail-lcl', null, null, day('2027-01-01')).rating.kgPerM3).toEqual(
      dec('500'),
    )
  })

  it('takes the most specific time of a step that is valid on the day', () => {
    const book = bookOf([
      transitTime('handling', range(5)),
      transitTime('handling', range(3), { gateway: 'LGG', validTo: date('2026-12-31') }),
    ])
    const query = {
      mode: 'air',
      direction: 'westbound',
      carrier: 'C',
      service: 'S',
      origin: 'CGO',
      destination: 'LGG',
    } as const
    const on = (step: 'handling' | 'import-clearance', onDate: string) =>
      book.transitTimes(query, 'LGG', step).find((row) => isValidOn(row, day(onDate)))?.row.range
    expect(on('handling', '2026-12-31')).toEqual(range(3))
    expect(on('handling', '2027-01-01')).toEqual(range(5))
    expect(on('import-clearance', '2027-01-01')).toBeUndefined()
  })

  it('prefers an own rate of exchange, however old, to a sample’s', () => {
    const book = bookOf(
      [exchangeRate('USD', '1.10', '2026-10-01')],
      sample('exchange-rates', [exchangeRate('USD', '1.20', '2026-11-20'), exchangeRate('CNY', '8')]),
    )
    expect(book.exchangeRate('USD', day('2026-11-23'))).toMatchObject({ perEur: dec('1.1'), sample: false })
    expect(book.exchangeRate('CNY', day('2026-11-23'))).toMatchObject({ sample: true })
    expect(book.exchangeRate('USD', day('2026-09-30'))).toBeUndefined()
  })
})

describe('a haulage zone', () => {
  it.each([
    ['80331', '80', '85', true],
    ['85999', '80', '85', true],
    ['86000', '80', '85', false],
    ['1012AB', '1000', '1999', true],
    ['EC1A1BB', 'EC1', 'EC4', true],
    ['EC5A1BB', 'EC1', 'EC4', false],
    ['', '80', '85', false],
    ['4000', null, '4999', true],
  ] as const)('%s lies in %s–%s: %s (text over the length of the bound)', (postcode, from, to, expected) => {
    expect(isInPostcodeRange(postcode, from, to)).toBe(expected)
  })

  const zones = (rows: readonly TariffRow[], point = liege) =>
    bookOf(rows)
      .haulage('LGG', 'westbound', point)
      .map(({ row }) => row.zone)

  it('goes by postcode before the whole country, by the gateway’s own row before any gateway’s', () => {
    expect(
      zones([
        haulage({ zone: 'country' }),
        haulage({ zone: 'range', postcodeFrom: '4000', postcodeTo: '4999' }),
        haulage({ zone: 'own gateway', gateway: 'LGG' }),
        haulage({ zone: 'other gateway', gateway: 'FRA' }),
        haulage({ zone: 'other range', postcodeFrom: '1000', postcodeTo: '1999' }),
      ]),
    ).toEqual(['own gateway', 'range', 'country'])
  })

  it('goes by the city before the province where there are no postcodes', () => {
    const china = { country: 'CN' }
    expect(
      zones(
        [
          haulage({ ...china, zone: 'province', place: 'henan' }),
          haulage({ ...china, zone: 'city', place: 'Zhengzhou' }),
          haulage({ ...china, zone: 'elsewhere', place: 'Hubei' }),
        ],
        zhengzhou,
      ),
    ).toEqual(['city', 'province'])
  })
})

describe('conflicts', () => {
  const conflictsOf = (rows: readonly TariffRow[], others: readonly TariffRow[] = []) =>
    findConflicts([
      version('charges', rows, { id: 'a', name: 'A' }),
      version('charges', others, { id: 'b', name: 'B' }),
    ]).map(({ first, second }) => `${first.tariff}${first.row} ${second.tariff}${second.row}`)

  const fuel = (fields: Parameters<typeof charge>[4] = {}) => charge('main', 'FSC', 'awb', '1', fields)

  it('are two rows that claim one price for one day with equal right', () => {
    expect(conflictsOf([fuel()], [fuel({ rate: dec('2') })])).toEqual(['A2 B2'])
    expect(conflictsOf([airRate()], [airRate()])).toEqual(['A2 B2'])
    expect(conflictsOf([haulage()], [haulage({ haulier: 'Other' })])).toEqual(['A2 B2'])
    expect(conflictsOf([parameter('kgPerM3', '333')], [parameter('kgPerM3', '400')])).toEqual(['A2 B2'])
  })

  it('are none where priority, days, tier, equipment or specificity decide', () => {
    expect(conflictsOf([fuel()], [fuel({ priority: 1 })])).toEqual([])
    expect(
      conflictsOf([fuel({ validTo: date('2026-12-31') })], [fuel({ validFrom: date('2027-01-01') })]),
    ).toEqual([])
    expect(conflictsOf([fuel({ from: dec('0'), to: dec('100') }), fuel({ from: dec('100') })])).toEqual([])
    expect(conflictsOf([fuel({ equipment: '20GP' }), fuel({ equipment: '40HC' })])).toEqual([])
    expect(conflictsOf([fuel()], [fuel({ carrier: 'Carrier' })])).toEqual([])
  })

  it('are tiers that overlap', () => {
    expect(conflictsOf([fuel({ to: dec('100') }), fuel({ from: dec('99') })])).toEqual(['A2 A3'])
  })

  it('are none where two files say the same of a day', () => {
    expect(conflictsOf([holiday('BE', '2026-12-25')], [holiday('BE', '2026-12-25')])).toEqual([])
    expect(conflictsOf([exchangeRate('USD', '1.1')], [exchangeRate('USD', '1.10')])).toEqual([])
    expect(conflictsOf([exchangeRate('USD', '1.1')], [exchangeRate('USD', '1.2')])).toEqual(['A2 B2'])
  })
})
