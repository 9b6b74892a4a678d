import { describe, expect, it } from 'vitest'
import { routeLegs } from '../../shared/freight/transport-mode.ts'
import {
  addDecimals,
  compareDecimals,
  decimalToText,
  multiplyDecimals,
  parseDecimal,
  zero,
  type Decimal,
} from '../../shared/kernel/decimal.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { placeTable, readSample, sampleEntries } from './sample-tariffs.ts'

const rows: readonly TariffRow[] = sampleEntries.flatMap((entry) => readSample(entry).parsed.rows)
const ofKind = <Kind extends TariffRow['kind']>(kind: Kind): readonly Extract<TariffRow, { kind: Kind }>[] =>
  rows.filter((row): row is Extract<TariffRow, { kind: Kind }> => row.kind === kind)
const number = (text: string): Decimal => parseDecimal(text) ?? zero

const europe = [
  ['100', '22', '0.030'],
  ['300', '16', '0.024'],
  ['500', '13', '0.020'],
  ['1000', '10', '0.017'],
  ['2000', '8', '0.014'],
  ['5000', '6', '0.011'],
] as const
const china = [
  ['300', '20', '0.060'],
  ['1000', '15', '0.050'],
  ['5000', '10', '0.040'],
] as const

describe('figures of the sample book, against their published sums', () => {
  it('Milan: 2,997 kg over 880 km are 469.93 €, in two days', () => {
    const milan = ofKind('haulage').find(
      (row) =>
        row.country === 'IT' &&
        row.postcodeFrom === '20' &&
        row.gateway === 'LGG' &&
        row.service === 'groupage',
    )
    const band = milan?.bands.find(({ toKg }) => compareDecimals(number('2997'), toKg) <= 0)
    expect(band && decimalToText(multiplyDecimals(number('29.97'), band.price))).toBe('469.9296')
    expect(milan?.days).toEqual({ min: 2, typical: 2, max: 2 })
  })

  it('every groupage band is its base plus kilometres times its slope', () => {
    for (const row of ofKind('haulage').filter(({ service }) => service === 'groupage')) {
      const sums = row.country === 'CN' ? china : europe
      expect(row.bands.map(({ toKg, price }) => [decimalToText(toKg), decimalToText(price)])).toEqual(
        sums.map(([to, base, slope]) => [
          to,
          decimalToText(addDecimals(number(base), multiplyDecimals(number(slope), row.km ?? zero))),
        ]),
      )
    }
  })

  it('a driver makes 600 km a day in Europe and 700 km in China', () => {
    for (const { country, km, days } of ofKind('haulage')) {
      const perDay = country === 'CN' ? 700 : 600
      expect(days?.typical).toBe(Math.ceil(Number(decimalToText(km ?? zero)) / perDay))
    }
  })

  it('the second carrier asks three quarters of the all-in ladder, to the cent, and charges fuel and security', () => {
    const [allIn, base] = ['Meuse Cargo', 'Yellow River Air'].map((carrier) =>
      ofKind('air').find(
        (row) => row.carrier === carrier && row.origin === 'CGO' && row.destination === 'LGG',
      ),
    )
    expect(allIn?.includes).toBe('ALL')
    // 4.90 × 0.75 = 3.675, half up.
    expect(base?.breaks.map(({ rate }) => decimalToText(rate, 2))).toEqual([
      '5.63',
      '4.43',
      '3.68',
      '3.38',
      '3.15',
      '2.78',
    ])
    const own = ofKind('charge').filter(
      (row) => row.carrier === 'Yellow River Air' && row.direction === 'westbound',
    )
    expect(own.map(({ code, basis }) => [code, basis])).toEqual([
      ['FSC', 'kg-chargeable'],
      ['SSC', 'kg-gross'],
    ])
  })

  it('both modes run both ways, by at least two carriers in the air', () => {
    for (const lane of ['CGO-LGG', 'PVG-LGG', 'LGG-CGO', 'LGG-PVG']) {
      const carriers = ofKind('air').filter((row) => `${row.origin}-${row.destination}` === lane)
      expect(new Set(carriers.map(({ carrier }) => carrier)).size).toBeGreaterThanOrEqual(2)
    }
    for (const kind of ['rail-lcl', 'rail-container'] as const) {
      expect(ofKind(kind).map((row) => `${row.origin}-${row.destination}`)).toEqual([
        'CNZGZ-BENRY',
        'BENRY-CNZGZ',
      ])
    }
  })

  it("a shipper's own box westbound has a price for every container type that the train carries", () => {
    const soc = ofKind('rail-container').find((row) => row.box === 'SOC')
    const boxes = ofKind('charge').filter((row) => row.code === 'BOX' && row.required)
    expect(boxes.map(({ equipment }) => equipment)).toEqual(Object.keys(soc?.rates ?? {}))
  })

  it('every leg of every mode and direction has a charge, but road and main carriage, which are rates', () => {
    for (const mode of ['air', 'rail-lcl', 'rail-fcl'] as const) {
      for (const direction of ['westbound', 'eastbound'] as const) {
        const priced = new Set(
          ofKind('charge')
            .filter(
              (row) =>
                (row.mode === null || row.mode === mode || (row.mode === 'rail' && mode !== 'air')) &&
                (row.direction === null || row.direction === direction),
            )
            .map(({ leg }) => leg),
        )
        const needed = routeLegs.filter((leg) => !['pre-carriage', 'main', 'on-carriage'].includes(leg))
        expect([mode, direction, needed.filter((leg) => !priced.has(leg))]).toEqual([mode, direction, []])
      }
    }
  })

  it('road reaches every province of China and at least fourteen countries of the Union, from every gateway', () => {
    const provinces = new Set(
      placeTable
        .filter(({ country, kind }) => country === 'CN' && kind === 'city')
        .map(({ region }) => region),
    )
    for (const [gateway, service] of [
      ['CGO', 'groupage'],
      ['PVG', 'groupage'],
      ['CNZGZ', 'groupage'],
      ['CNZGZ', 'container'],
    ] as const) {
      const reached = new Set(
        ofKind('haulage')
          .filter((row) => row.gateway === gateway && row.service === service)
          .map(({ place }) => place),
      )
      expect([...provinces].filter((province) => !reached.has(province))).toEqual([])
    }
    for (const gateway of ['LGG', 'BENRY']) {
      const countries = ofKind('haulage').filter((row) => row.gateway === gateway)
      expect(new Set(countries.map(({ country }) => country)).size).toBeGreaterThanOrEqual(14)
    }
  })

  it('postcode zones of a country do not overlap', () => {
    const zones = ofKind('haulage').filter((row) => row.gateway === 'LGG' && row.service === 'groupage')
    for (const zone of zones) {
      const { country, postcodeFrom, postcodeTo } = zone
      const others = zones.filter((other) => other !== zone && other.country === country)
      const length = postcodeFrom?.length ?? 0
      expect(
        others.filter(
          (other) =>
            (other.postcodeFrom ?? '').slice(0, length) <= (postcodeTo ?? '') &&
            (other.postcodeTo ?? '').slice(0, length) >= (postcodeFrom ?? ''),
        ),
      ).toEqual([])
    }
  })

  it('is valid for three years', () => {
    for (const row of rows) {
      if (!('validFrom' in row)) continue
      expect([row.validFrom, row.validTo]).toEqual(['2026-11-01', '2029-10-31'])
    }
  })
})
