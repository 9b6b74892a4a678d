import { describe, expect, it } from 'vitest'
import {
  airRate,
  charge,
  date,
  dec,
  haulage,
  ladder,
  liege,
  pieces,
  shipmentOf,
  uldRate,
} from '../builders.ts'
import { codesOf, compareWith, holesOf, linesOf, offerWith } from './offer-builders.ts'

const fuel = charge('main', 'FSC', 'kg-chargeable', '1.05', { mode: 'air', order: 41 })
const security = charge('main', 'SSC', 'kg-gross', '0.15', { mode: 'air', order: 42 })

const eastbound = {
  origin: liege,
  destination: shipmentOf().origin,
  direction: 'eastbound',
} as const

describe('an air offer', () => {
  it('prices door to door leg by leg: 185 kg and 1.2 m³ are 200 kg chargeable', () => {
    const offer = offerWith([airRate()])
    // 1.2 m³ / 6000 = 200 kg; 200 × 4.90. Haulage 200 CNY / 8, export 280 CNY / 8, handling 185 × 0.20 = 37, at least 45.
    expect(linesOf(offer)).toEqual([
      'pre-carriage HLG 25.00',
      'origin AWB 40.00',
      'export-clearance EXP 35.00',
      'main FRT 980.00',
      'destination HND 45.00',
      'import-clearance IMP 95.00',
      'on-carriage HLG 100.00',
    ])
    // 25 + 40 + 35 + 980 + 45 + 95 + 100
    expect(offer).toMatchObject({
      id: 'air:CGO-LGG:carrier:service',
      total: '1320.00',
      complete: true,
      chargeableKg: '200.0',
      ratedAsKg: '200.0',
      ratedAsBreak: '+100',
      // 1320 / 185 = 7.1351…
      perKg: '7.14',
    })
  })

  it('rates 35.5 kg as 45 kg, and charges fuel on the chargeable weight before that uplift', () => {
    const cargo = { kind: 'pieces', pieces: [pieces(1, [50, 40, 40], 35.5)] } as const
    const offer = offerWith([airRate(), fuel], { cargo })
    // 45 × 5.90 = 265.50 against 35.5 × 7.50 = 266.25; fuel 35.5 × 1.05 = 37.275.
    expect(linesOf(offer)).toContain('main FRT 265.50')
    expect(linesOf(offer)).toContain('main FSC 37.28')
    expect(offer).toMatchObject({ chargeableKg: '35.5', ratedAsKg: '45.0', ratedAsBreak: '+45' })
  })

  it('takes a percentage of the rounded lines before it, and of nothing after it', () => {
    const offer = offerWith([
      airRate(),
      fuel,
      charge('main', 'CAF', 'percent-of', '5', { mode: 'air', order: 43, ofCodes: ['FRT', 'FSC', 'SSC'] }),
      { ...security, order: 44 },
    ])
    // (980.00 + 210.00) × 5 %; security comes later.
    expect(linesOf(offer)).toContain('main CAF 59.50')
  })

  it("takes a percentage of haulage of its own end's haulage", () => {
    const offer = offerWith([
      airRate(),
      charge('on-carriage', 'RFS', 'percent-of', '14', { order: 95, ofCodes: ['HLG'] }),
    ])
    // 14 % of 100.00; the Chinese haulage of 25.00 is another leg.
    expect(linesOf(offer)).toContain('on-carriage RFS 14.00')
  })

  it('shows what an all-in rate contains with nothing, and says so', () => {
    const offer = offerWith([airRate({ includes: 'ALL' }), fuel, security])
    expect(linesOf(offer)).toContain('main FSC 0.00')
    expect(linesOf(offer)).toContain('main SSC 0.00')
    expect(linesOf(offer)).toContain('origin AWB 40.00')
    expect(offer.lines.find((line) => line.code === 'FSC')?.rule).toBe('included')
    expect(offer.total).toBe('1320.00')
  })

  it('shows a listed code that no charge row stands for', () => {
    expect(linesOf(offerWith([airRate({ includes: ['XYZ'] })]))).toContain('main XYZ 0.00')
  })

  it('goes eastbound with that direction’s charges', () => {
    const offer = offerWith(
      [airRate({ origin: 'LGG', destination: 'CGO', breaks: ladder({ '0': '4.50', '100': '2.30' }) })],
      eastbound,
    )
    // 200 × 2.30; export 75 EUR; handling 45, import 95, delivery 200 CNY / 8; no customs transit: cleared at Zhengzhou.
    expect(linesOf(offer)).toEqual([
      'pre-carriage HLG 100.00',
      'origin AWB 40.00',
      'export-clearance EXP 75.00',
      'main FRT 460.00',
      'destination HND 45.00',
      'import-clearance IMP 95.00',
      'on-carriage HLG 25.00',
    ])
    expect(offer.total).toBe('840.00')
  })

  it('travels under a T1 when it is cleared at a door in another country, or at the door by choice', () => {
    const munich = { ...liege, country: 'DE', name: 'Munich', postcode: '80331' }
    const rows = [airRate(), haulage({ country: 'DE' })]
    expect(linesOf(offerWith(rows, { destination: munich }))).toContain('transit-customs T1 65.00')
    const atGateway = { import: 'gateway', procedure42: false } as const
    const cleared = linesOf(offerWith(rows, { destination: munich, clearance: atGateway }))
    expect(cleared).not.toContain('transit-customs T1 65.00')
    expect(linesOf(offerWith(rows))).not.toContain('transit-customs T1 65.00')
    const atDoor = { import: 'door', procedure42: false } as const
    expect(linesOf(offerWith(rows, { clearance: atDoor }))).toContain('transit-customs T1 65.00')
  })

  it('prices a unit load device with its tare as a service of its own', () => {
    const offer = offerWith([uldRate({ tareKg: dec('120') })], {
      cargo: { kind: 'pieces', pieces: [pieces(1, [120, 80, 100], 920)] },
    })
    // 1,000 × 1.20 + (920 + 120 − 1,000) × 1.00
    expect(linesOf(offer)).toContain('main FRT 1240.00')
    expect(offer).toMatchObject({ id: 'air:CGO-LGG:carrier:service:pmc', uld: 'PMC', ratedAsKg: '1040.0' })
  })

  it('takes the commodity rate only for goods of that commodity, and then the cheapest', () => {
    const rows = [
      airRate(),
      airRate({ commodity: 'garments', breaks: ladder({ '0': '4.00' }), minimum: null }),
    ]
    const goods = [
      {
        description: 'Cotton garments',
        hsCode: '610910',
        value: null,
        origin: 'CN',
        units: null,
        weightKg: null,
        unNumbers: [],
        priceIncludes: 'goods',
        dutyPercent: null,
        vatPercent: null,
      },
    ] as const
    expect(linesOf(offerWith(rows, { goods }))).toContain('main FRT 800.00')
    expect(offerWith(rows, { goods }).commodity).toBe('garments')
    expect(linesOf(offerWith(rows))).toContain('main FRT 980.00')
    const only = compareWith([airRate({ commodity: 'garments' })])
    expect(only.exclusions.map(({ reason }) => reason)).toEqual(['CommodityOnly'])
  })

  it('charges for a value declared for carriage what is above the limit', () => {
    const offer = offerWith([airRate()], { declaredForCarriage: { amount: dec('10000'), currency: 'EUR' } })
    // 0.75 % of 10,000 − 185 × 30 = 4,450
    expect(linesOf(offer)).toContain('main VAL 33.38')
  })

  it('rates by the parameters of its departure', () => {
    const parameter = {
      kind: 'parameter',
      row: 2,
      mode: 'air',
      carrier: 'Carrier',
      service: null,
      name: 'volumetricDivisor',
      value: '5000',
      validFrom: null,
      validTo: null,
    } as const
    // 1.2 m³ / 5000 = 240 kg
    expect(offerWith([airRate(), parameter]).chargeableKg).toBe('240.0')
    const ended = { ...parameter, validTo: date('2026-12-01') }
    expect(offerWith([airRate(), ended]).chargeableKg).toBe('200.0')
  })

  it('refuses a piece that stands on no unit of the type, with the base in the reason', () => {
    const excluded = (centimetres: readonly [number, number, number]) => {
      const cargo = { kind: 'pieces', pieces: [pieces(1, centimetres, 200, { tiltable: false })] } as const
      return compareWith([uldRate()], { cargo }).exclusions.map(({ reason }) => reason)
    }
    // A PMC's base is 317.5 × 243.8 cm; the main deck takes 295 cm.
    expect(excluded([317.5, 243.8, 295])).toEqual([])
    expect(excluded([317.6, 200, 200])).toEqual(['PieceLargerThanUnit'])
    expect(excluded([900, 200, 200])).toEqual(['PieceLargerThanUnit'])
  })

  it('never hides a lane without a road tariff: it is an offer with a hole', () => {
    const comparison = compareWith(
      [airRate(), airRate({ origin: 'PVG' }), haulage({ country: 'CN', gateway: 'CGO', currency: 'CNY' })],
      {},
      (row) => row.kind === 'haulage' && row.country === 'CN' && row.service === 'groupage',
    )
    expect(comparison.offers.map(({ id, complete }) => [id, complete])).toEqual([
      ['air:CGO-LGG:carrier:service', true],
      ['air:PVG-LGG:carrier:service', false],
    ])
    const [, shanghai] = comparison.offers
    expect(shanghai && holesOf(shanghai)).toEqual(['pre-carriage HLG'])
  })

  it('says what it reckons with where the tariff is silent', () => {
    const offer = offerWith(
      [airRate({ transit: null, cutOffHours: null, departureDays: null })],
      {},
      (row) => row.kind === 'time',
    )
    expect(codesOf(offer.warnings)).toEqual([
      'TransitAssumed',
      'CutOffAssumed',
      'DeparturesAssumed',
      'TimesAssumed',
    ])
  })
})
