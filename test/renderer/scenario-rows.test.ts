import { describe, expect, it } from 'vitest'
import { weightsOf } from '../../renderer/scenarios/scenario-rows.ts'
import { scenariosToCsv } from '../../renderer/scenarios/scenarios-csv.ts'
import { createWording } from '../../shared/text/format.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name, effects: [] }))

describe('how likely the rows are', () => {
  it('leaves to today what is not likely otherwise', () => {
    const weights = weightsOf(named('Closed', 'Dearer', 'Never said'), { Closed: 20, Dearer: 15, Gone: 50 })
    expect([weights.today, weights.of('Closed'), weights.of('Never said'), weights.tooMuch]).toEqual([
      65,
      20,
      0,
      null,
    ])
  })

  it('counts all alike where nothing is said', () => {
    const weights = weightsOf(named('Closed', 'Dearer'), {})
    expect([weights.said, weights.today, weights.of('Dearer')]).toEqual([false, 1, 1])
  })

  it('says when more than certainty is given out, and today has no share then', () => {
    expect(weightsOf(named('A', 'B'), { A: 80, B: 40 })).toMatchObject({ today: 0, tooMuch: 120 })
  })
})

describe('the what-ifs as CSV', () => {
  const figure = (total: string, deliveredOn: string) => ({
    offer: 'x',
    total,
    departsOn: '2026-12-09',
    deliveredOn,
    earliestOn: deliveredOn,
    latestOn: deliveredOn,
    daysTypical: 8,
    inTime: null,
  })
  const today = {
    air: figure('1440.21', '2026-12-15'),
    rail: null,
    recommended: { way: 'air' as const, offer: 'x', because: 'Long.', inBrief: 'no complete offer by rail' },
  }
  const byWeight = {
    presentKg: '185',
    toKg: '5120',
    stretches: [
      { kg: '20', way: 'rail' as const },
      { kg: '48.5', way: 'air' as const },
    ],
    flipsAtKg: '48.5',
  }

  it('has a row for today and for each, with every figure of the table as the program writes it', () => {
    const csv = scenariosToCsv(
      {
        currency: 'EUR',
        today,
        byWeightToday: byWeight,
        cases: [
          {
            name: 'Closed, "long"',
            weight: 1,
            outcome: { ...today, air: figure('1450.21', '2026-12-17'), recommended: null },
            change: { air: { total: '10.00', days: 2 }, rail: null },
            byWeight: null,
            flips: false,
            why: null,
            flipsFrom: { unit: 'percent', size: -82 },
          },
        ],
        weighed: [],
      },
      createWording('en'),
    )
    expect(csv.split('\r\n').slice(1)).toEqual([
      'Prices as they stand,EUR,1440.21,,2026-12-15,,,,,,"Rail, from 48.5 kg Air",48.5,,,air,no complete offer by rail',
      '"Closed, ""long""",EUR,1450.21,10.00,2026-12-17,2,,,,,,,-82,%,,',
      '',
    ])
  })
})
