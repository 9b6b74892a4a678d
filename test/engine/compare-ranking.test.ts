import { describe, expect, it } from 'vitest'
import { createWording } from '../../shared/text/format.ts'
import { airRate, day, ladder, lclRate } from '../builders.ts'
import { codesOf, compareWith } from './offer-builders.ts'

const wording = createWording('en')
const both = [airRate(), lclRate()]

describe('ranking', () => {
  it('puts the cheapest complete offer first and says why in one sentence with its numbers', () => {
    const { offers, recommendation, difference } = compareWith(both)
    // Air 1,320.00, delivered Tue 15 Dec; LCL 568.60 + 0 (25 + 50 + 35 + 153.60 + 65 + 45 + 95 + 100), delivered 12 Jan.
    expect(offers.map(({ mode, total }) => [mode, total])).toEqual([
      ['rail-lcl', '568.60'],
      ['air', '1320.00'],
    ])
    // Air: received Tue 8, departs Wed 9 (24 h), arrives Fri 11, handled Sat 12, cleared Mon 14, delivered Tue 15: 8 days.
    expect(difference).toEqual({
      air: 'air:CGO-LGG:carrier:service',
      rail: 'rail-lcl:CNZGZ-BENRY:train:block-train',
      cheaper: 'rail',
      // 1,320.00 − 568.60; of 1,320 56.9 %; over 36 − 8 = 28 days 26.8357.
      saves: '751.40',
      percent: '57',
      moreDays: 28,
      perDay: '26.84',
      // 0.185 t × (8,340 × 0.936 + 170 × 0.101) = 1,447.331; less 58.234; 1,447.331 / 58.234 = 24.85. Rail is cheaper too.
      emissions: { cleaner: 'rail', savesKg: '1389.097', times: '24.9', perTonne: null },
    })
    expect(recommendation && wording.word(recommendation.because)).toBe(
      'Rail costs 568.60 EUR, 751.40 (57 %) less than air, and takes 28 days longer: it arrives on 12 Jan 2027.',
    )
  })

  it('puts what arrives in time before what is late, and marks the late one', () => {
    const { offers, recommendation } = compareWith(both, { neededBy: day('2026-12-31') })
    expect(offers.map(({ mode, inTime, daysEarly }) => [mode, inTime, daysEarly])).toEqual([
      ['air', true, 16],
      ['rail-lcl', false, -12],
    ])
    expect(offers[1] && codesOf(offers[1].warnings)).toContain('Late')
    expect(recommendation && wording.word(recommendation.because)).toBe(
      'Only air arrives by 31 Dec 2026: on 15 Dec 2026 for 1,320.00 EUR, 751.40 more than rail, which arrives on 12 Jan 2027.',
    )
  })

  it('says of the winner how early it is, and whether its slowest run still makes the deadline', () => {
    const slowTrain = [airRate(), lclRate({ transit: { min: 17, typical: 20, max: 26 } })]
    const because = (neededBy: string): string | undefined => {
      const { recommendation } = compareWith(slowTrain, { neededBy: day(neededBy) })
      return recommendation ? wording.word(recommendation.because) : undefined
    }
    // LCL departs 15 Dec. Typically delivered 12 Jan; after 26 days: Sun 10 Jan, station to Thu 14, cleared Fri 15, Mon 18.
    expect(because('2027-01-15')).toBe(
      'Rail costs 568.60 EUR, 751.40 (57 %) less than air; it arrives 3 days early, but at its slowest, on 18 Jan, it is too late.',
    )
    expect(because('2027-01-12')).toBe(
      'Rail costs 568.60 EUR, 751.40 (57 %) less than air; it arrives on the day it is needed, but at its slowest, on 18 Jan, it is too late.',
    )
    expect(because('2027-01-18')).toBe(
      'Rail costs 568.60 EUR, 751.40 (57 %) less than air; it arrives 6 days early and is in time even at its slowest, 18 Jan.',
    )
  })

  it('recommends the cheapest late one, and says by how much, when nothing arrives in time', () => {
    const { recommendation } = compareWith(both, { neededBy: day('2026-12-10') })
    expect(recommendation && wording.word(recommendation.because)).toBe(
      'No offer arrives by 10 Dec 2026. Rail for 568.60 EUR is 33 days late, on 12 Jan 2027.',
    )
  })

  it('ranks by arrival or by emissions when asked', () => {
    expect(compareWith(both, { rankBy: 'arrival' }).offers.map(({ mode }) => mode)).toEqual([
      'air',
      'rail-lcl',
    ])
    const byEmissions = compareWith([airRate(), lclRate()], { rankBy: 'emissions' })
    expect(byEmissions.offers.map(({ mode }) => mode)).toEqual(['rail-lcl', 'air'])
    expect(byEmissions.recommendation?.offer).toBe('rail-lcl:CNZGZ-BENRY:train:block-train')
  })

  it('says that it ranks by the total where landed cost is asked for', () => {
    const { offers, warnings } = compareWith(both, { rankBy: 'landed' })
    expect(offers.map(({ mode }) => mode)).toEqual(['rail-lcl', 'air'])
    expect(codesOf(warnings)).toContain('RankedByTotal')
    expect(codesOf(compareWith(both).warnings)).not.toContain('RankedByTotal')
  })

  it('says that the first is cheaper and faster when it is', () => {
    const cheapAir = airRate({ breaks: ladder({ '0': '0.50' }), minimum: null })
    const { recommendation, difference } = compareWith([cheapAir, lclRate()])
    // 200 × 0.50 = 100 + 340 = 440.00 against 568.60: 128.60, 22.6 %.
    expect(recommendation && wording.word(recommendation.because)).toBe(
      'Air is cheaper and faster: 440.00 EUR, 128.60 (23 %) less than rail, 28 days earlier, on 15 Dec 2026.',
    )
    expect(difference).toMatchObject({ cheaper: 'air', moreDays: -28, perDay: null })
  })

  it('breaks a tie by the earlier arrival, then by the name of the service', () => {
    const slow = airRate({ service: 'A slow one', transit: { min: 3, typical: 3, max: 3 } })
    const { offers } = compareWith([airRate({ service: 'Z' }), airRate({ service: 'B' }), slow])
    // Three days arrive Sat 12, handled Sun 13, cleared Mon 14: the same delivery as two days.
    expect(offers.map(({ service }) => service)).toEqual(['A slow one', 'B', 'Z'])
    const slower = airRate({ service: 'A', transit: { min: 5, typical: 5, max: 5 } })
    expect(compareWith([airRate({ service: 'Z' }), slower]).offers.map(({ service }) => service)).toEqual([
      'Z',
      'A',
    ])
  })

  it('answers the distances and the emissions of the legs', () => {
    const [rail, air] = compareWith(both).offers
    // Gateways of the test: great circle CGO–LGG 8,245 km by the reference figures, + 95.
    expect(air?.legs).toMatchObject([
      { kind: 'road', from: 'Zhengzhou', to: 'Zhengzhou Xinzheng', km: 150 },
      { kind: 'air', from: 'Zhengzhou Xinzheng', to: 'Liège Airport', km: 8340 },
      { kind: 'road', from: 'Liège Airport', to: 'Liège', km: 20 },
    ])
    expect(rail?.legs[1]).toMatchObject({
      kind: 'rail',
      from: 'Zhengzhou Putian',
      to: 'Liège Logistics Intermodal',
      km: 10660,
    })
    // 0.185 t × (9,170 × 0.0307 + 1,490 × 0.0108 + 170 × 0.101) = 0.185 × (297.611 + 17.17)
    expect(rail?.emissionsKg).toBe('58.234')
    expect(compareWith([airRate({ aircraft: 'freighter' })]).offers[0]?.emissionsKg).toBe(
      // 0.185 × (8,340 × 0.608 + 17.17) = 0.185 × 5,087.89
      '941.260',
    )
  })

  it('quotes in another currency through EUR in one step', () => {
    const [offer] = compareWith([airRate()], { currency: 'USD' }).offers
    // 980 EUR × 1.25; 200 CNY / 8 × 1.25 = 31.25.
    const amounts = offer?.lines.map(({ code, amountInQuoteCurrency }) => `${code} ${amountInQuoteCurrency}`)
    expect(amounts).toEqual([
      'HLG 31.25',
      'AWB 50.00',
      'EXP 43.75',
      'FRT 1225.00',
      'HND 56.25',
      'IMP 118.75',
      'HLG 125.00',
    ])
    expect(offer?.total).toBe('1650.00')
  })

  it('sums up the cargo: what it pays for, and what is free before that moves', () => {
    // 200 − 185 kg; 1.2 m³ is exactly 200 kg. W/M 1.2: 600 kg could ride along, 185 do.
    expect(compareWith([]).cargo).toMatchObject({
      pieces: 10,
      grossKg: '185.0',
      volumeM3: '1.200',
      densityKgPerM3: '154',
      air: { chargeableKg: '200.0', decidedBy: 'volume', freeKg: '15.0', freeM3: '0.000' },
      rail: { revenueTon: '1.200', decidedBy: 'volume', freeKg: '415.0', freeM3: '0.000' },
    })
  })
})
