import { describe, expect, it } from 'vitest'
import { findConflicts } from '../../shared/tariff/compile-conflicts.ts'
import type { EmissionFactor, EmissionVehicle } from '../../shared/tariff/emission-factor.ts'
import { version } from '../book-builders.ts'
import { airRate, date, dec, lclRate, parameter } from '../builders.ts'
import { offerWith } from './offer-builders.ts'

const factor = (
  vehicle: EmissionVehicle,
  kgPerTonneKm: string,
  fields: Partial<EmissionFactor> = {},
): EmissionFactor => ({
  kind: 'emission-factor',
  row: 2,
  set: 'House factors',
  method: 'EN 16258, well-to-wheel',
  year: '2024',
  source: 'audit 7',
  mode: null,
  carrier: null,
  service: null,
  vehicle,
  kgPerTonneKm: dec(kgPerTonneKm),
  validFrom: null,
  validTo: null,
  ...fields,
})

const shipped = {
  set: 'GLEC Framework v3.2 defaults',
  method: 'ISO 14083 / GLEC, well-to-wheel',
  year: '2025',
  source: 'third-party copies of the GLEC Framework v3.2; verify before relying on them',
  statedBy: 'program',
}

describe('the emissions of an offer', () => {
  it('are told leg by leg with kilometres, factors and their set, and the legs sum to the total', () => {
    const offer = offerWith([lclRate()])
    // 0.185 t: truck 150 km × 0.101 = 2.80275; train 9,170 × 0.0307 + 1,490 × 0.0108 = 297.611 × 0.185 = 55.058035;
    // truck 20 × 0.101 = 0.3737; together 58.234485. Of the 58,234 g the two largest remainders get one more each.
    expect(offer.emissionsKg).toBe('58.234')
    expect(offer.legs).toEqual([
      {
        kind: 'road',
        from: 'Zhengzhou',
        to: 'Zhengzhou Putian',
        km: 150,
        emissionsKg: '2.803',
        stretches: [{ vehicle: 'truck', km: 150, factor: '0.101', set: shipped.set }],
      },
      {
        kind: 'rail',
        from: 'Zhengzhou Putian',
        to: 'Liège Logistics Intermodal',
        km: 10_660,
        emissionsKg: '55.057',
        stretches: [
          { vehicle: 'rail-diesel', km: 9170, factor: '0.0307', set: shipped.set },
          { vehicle: 'rail-electric', km: 1490, factor: '0.0108', set: shipped.set },
        ],
      },
      {
        kind: 'road',
        from: 'Liège Logistics Intermodal',
        to: 'Liège',
        km: 20,
        emissionsKg: '0.374',
        stretches: [{ vehicle: 'truck', km: 20, factor: '0.101', set: shipped.set }],
      },
    ])
    expect(offer.factorSets).toEqual([shipped])
  })

  it('by air are over the great circle and 95 km, at the belly’s factor where no freighter is named', () => {
    const terminal = { scope: 'terminal-to-terminal' as const }
    // 0.185 t × (8,245 + 95) km × 0.936 = 1,444.1544; × 0.608 = 938.0832.
    expect(offerWith([airRate()], terminal).emissionsKg).toBe('1444.154')
    expect(offerWith([airRate({ aircraft: 'freighter' })], terminal).emissionsKg).toBe('938.083')
  })

  it('follow a table of factors, the narrowest row first, and name each set that is used', () => {
    const terminal = { scope: 'terminal-to-terminal' as const }
    const general = factor('freighter', '0.5')
    const carriers = factor('freighter', '0.25', { set: 'Carrier’s own', carrier: 'Carrier' })
    const others = factor('freighter', '9', { carrier: 'Somebody else' })
    const rate = airRate({ aircraft: 'freighter', carrier: 'Carrier' })
    // 0.185 × 8,340 = 1,542.9 t-km; × 0.5 = 771.45; × 0.25 = 385.725.
    expect(offerWith([rate, general, others], terminal).emissionsKg).toBe('771.450')
    const offer = offerWith([rate, general, others, carriers], terminal)
    expect(offer.emissionsKg).toBe('385.725')
    expect(offer.factorSets).toEqual([
      {
        set: 'Carrier’s own',
        method: 'EN 16258, well-to-wheel',
        year: '2024',
        source: 'audit 7',
        statedBy: 'table',
      },
    ])
  })

  it('go by the row that is valid on the day of departure', () => {
    const rate = airRate({ aircraft: 'freighter' })
    const offer = offerWith(
      [
        rate,
        factor('freighter', '0.5', { validTo: date('2026-12-07') }),
        factor('freighter', '0.4', { validFrom: date('2026-12-08'), set: 'From 8 December' }),
      ],
      { scope: 'terminal-to-terminal' },
    )
    expect([offer.transit.departsOn > '2026-12-07', offer.factorSets?.[0]?.set]).toEqual([
      true,
      'From 8 December',
    ])
  })

  it('keep to a parameter where no table says otherwise, and say that it is nobody’s set', () => {
    const rate = airRate({ aircraft: 'freighter' })
    const terminal = { scope: 'terminal-to-terminal' as const }
    const stated = parameter('emissionFactor.freighter', '0.6')
    const offer = offerWith([rate, stated], terminal)
    // 1,542.9 t-km × 0.6.
    expect(offer.emissionsKg).toBe('925.740')
    expect(offer.factorSets).toEqual([{ set: '', method: '', year: '', source: '', statedBy: 'parameter' }])
    expect(offerWith([rate, stated, factor('freighter', '0.5')], terminal).emissionsKg).toBe('771.450')
  })

  it('name every set when a table has only some of the vehicles', () => {
    const offer = offerWith([lclRate(), factor('truck', '0.2')])
    expect(offer.factorSets?.map(({ set }) => set)).toEqual(['House factors', shipped.set])
  })
})

it('two factors of equal right for one vehicle are refused, those of other days or carriers are not', () => {
  const conflicts = (...rows: readonly EmissionFactor[]) =>
    findConflicts([version('emission-factors', rows)]).map(({ first, second }) => [first.row, second.row])
  expect(conflicts(factor('truck', '0.1'), factor('truck', '0.2'))).toEqual([[2, 3]])
  expect(
    conflicts(
      factor('truck', '0.1', { validTo: date('2026-12-31') }),
      factor('truck', '0.2', { validFrom: date('2027-01-01') }),
      factor('truck', '0.3', { carrier: 'Carrier' }),
      factor('freighter', '0.4'),
    ),
  ).toEqual([])
})
