import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { scenarioBook } from '../../../shared/engine/decision/scenario-book.ts'
import { runScenarios } from '../../../shared/engine/decision/scenarios.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { scenarioSchema, type ScenarioEffect } from '../../../shared/quote/scenario.ts'
import { day, dec, exception, exchangeRate, ladder, range, shipmentOf, transitTime } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'
import { air, book, box, deadline, fuel, rows, run, shared } from './scenario-fixture.ts'

/** A scenario's comparison beside the one on a book whose sheets say the same. */
const bySheet: readonly (readonly [string, ScenarioEffect, () => ReturnType<typeof bookWith>])[] = [
  [
    'a rail rate 15 % higher',
    { kind: 'rate', mode: 'rail', percent: '15' },
    () =>
      bookWith([
        air,
        { ...shared, breaks: ladder({ '0': '184' }) },
        { ...box, rates: { '20GP': dec('3910'), '40GP': dec('6210'), '40HC': dec('6325') } },
        fuel('0.50'),
      ]),
  ],
  [
    'an air rate 10 % lower, its minimum too',
    { kind: 'rate', mode: 'air', percent: '-10' },
    () =>
      bookWith([
        {
          ...air,
          minimum: dec('85.5'),
          breaks: ladder({
            '0': '6.75',
            '45': '5.31',
            '100': '4.41',
            '300': '4.05',
            '500': '3.78',
            '1000': '3.33',
          }),
        },
        shared,
        box,
        fuel('0.50'),
      ]),
  ],
  [
    'a euro that buys 5 % less of every currency',
    { kind: 'currency', currency: null, percent: '-5' },
    () =>
      bookWith(
        [...rows, exchangeRate('CNY', '7.6'), exchangeRate('USD', '1.1875')],
        (row) => row.kind === 'exchange-rate',
      ),
  ],
  [
    'a euro that buys 8 % more of the dollar alone',
    { kind: 'currency', currency: 'USD', percent: '8' },
    () =>
      bookWith(
        [...rows, exchangeRate('USD', '1.35')],
        (row) => row.kind === 'exchange-rate' && row.currency === 'USD',
      ),
  ],
  [
    'fuel 20 % dearer',
    { kind: 'fuel', mode: null, percent: '20' },
    () => bookWith([air, shared, box, fuel('0.60')]),
  ],
  [
    'a crossing closed for 13 days',
    { kind: 'crossing-closed', days: 13 },
    () =>
      bookWith([
        air,
        { ...shared, transit: range(30, 33, 39) },
        { ...box, transit: range(30, 33, 39) },
        fuel('0.50'),
      ]),
  ],
  [
    'a queue of two to four weeks behind a closure',
    { kind: 'crossing-closed', days: 13, delay: { min: 14, typical: 21, max: 28 } },
    () =>
      bookWith([
        air,
        { ...shared, transit: range(31, 41, 54) },
        { ...box, transit: range(31, 41, 54) },
        fuel('0.50'),
      ]),
  ],
  [
    'five days longer at the terminal',
    { kind: 'dwell', mode: 'rail', days: 5 },
    () =>
      bookWith(
        [
          ...rows,
          transitTime('handling', range(6), { mode: 'rail-fcl' }),
          transitTime('handling', range(9), { mode: 'rail-lcl' }),
        ],
        (row) => row.kind === 'time' && row.step === 'handling' && row.mode !== 'air',
      ),
  ],
  [
    'the next trains cancelled',
    { kind: 'departure-cancelled', mode: 'rail' },
    // The container takes 11 December, the shared box the 15th; both kinds run under one service name here.
    () =>
      bookWith([
        ...rows,
        ...(['2026-12-11', '2026-12-15'] as const).map((on) =>
          exception('cancelled', on, on, { service: box.service, carrier: box.carrier }),
        ),
      ]),
  ],
]

describe('a scenario', () => {
  it.each(bySheet)(
    'of %s is what sheets that say so give, to the cent and the day',
    (_name, effect, made) => {
      for (const shipment of [shipmentOf(), shipmentOf(deadline)]) {
        const { offers, recommendation, difference } = compare(
          shipment,
          scenarioBook(book, [effect], shipment),
        )
        const expected = compare(shipment, made())
        const figures = ({ offers: all }: Pick<typeof expected, 'offers'>) =>
          all.map(({ id, total, complete, inTime, transit }) => ({ id, total, complete, inTime, transit }))
        expect(figures({ offers })).toEqual(figures(expected))
        expect([recommendation, difference]).toEqual([expected.recommendation, expected.difference])
      }
    },
  )

  it('leaves today’s book as it was', () => {
    const before = compare(shipmentOf(), book)
    runScenarios(
      shipmentOf(),
      book,
      bySheet.map(([name, effect]) => ({ name, effects: [effect], weight: 1 })),
      1,
    )
    expect(compare(shipmentOf(), book)).toEqual(before)
  })

  it('gives figures that are compare’s own, also with several effects one after the other', () => {
    const shipment = shipmentOf(deadline)
    const effects = bySheet.slice(0, 4).map(([, effect]) => effect)
    const [one] = runScenarios(shipment, book, [{ name: 'All', effects, weight: 1 }], 1).cases
    const { offers } = compare(shipment, scenarioBook(book, effects, shipment))
    assert(one, 'one case')
    for (const [way, figure] of [
      ['air', one.outcome.air],
      ['rail', one.outcome.rail],
    ] as const) {
      const best = offers.find(({ mode, complete }) => complete && (mode === 'air') === (way === 'air'))
      expect(figure).toMatchObject({
        offer: best?.id,
        total: best?.total,
        deliveredOn: best?.transit.arrivesTypical,
      })
    }
  })
})

describe('the decision', () => {
  it('flips to air when a closure makes the train late, and says by how many days', () => {
    // The shared box would be at the door on Tue 12 Jan; 13 days later it arrives Sun 17 Jan, handled Thu 21, cleared
    // Fri 22, delivered Mon 25: ten days after Fri 15. The container leaves on 11 December, arrives Wed 13 Jan, handled
    // 14, cleared 15, delivered Mon 18: three days late.
    const { today, cases } = run(deadline, [{ kind: 'crossing-closed', days: 13 }])
    expect(today.recommended?.way).toBe('rail')
    expect(cases[0]).toMatchObject({
      flips: true,
      outcome: { recommended: { way: 'air' }, rail: { inTime: false, deliveredOn: '2027-01-25' } },
      why: { key: 'scenario.flips.rail.late', values: { n: 10 } },
    })
  })

  it('is said in a few words: what it saves, what it costs more to be there soonest, how late the other is', () => {
    const brief = (fields: Partial<Shipment>) => run(fields, []).today.recommended
    expect(brief(deadline)).toMatchObject({ way: 'rail', inBrief: { key: 'scenario.choice.saves' } })
    expect(brief({ rankBy: 'arrival' })).toMatchObject({
      way: 'air',
      inBrief: { key: 'scenario.choice.more' },
    })
    // The shared box comes on Tue 12 Jan.
    expect(brief({ neededBy: day('2027-01-04') })).toMatchObject({
      way: 'air',
      inBrief: { key: 'scenario.flips.rail.late' },
    })
    expect(brief({ neededBy: day('2026-12-08') })).toMatchObject({
      inBrief: { key: 'scenario.choice.allLate' },
    })
  })

  it('has its figures against today’s: money and days of each way', () => {
    const [one] = run({}, [{ kind: 'crossing-closed', days: 13 }]).cases
    expect(one?.change.air).toEqual({ total: '0.00', days: 0 })
    // Tue 12 Jan to Mon 25.
    expect(one?.change.rail).toEqual({ total: '0.00', days: 13 })
  })

  it('holds without a deadline, whatever the delay, and gives no reason', () => {
    expect(run({}, [{ kind: 'crossing-closed', days: 60 }]).cases[0]).toMatchObject({
      flips: false,
      why: null,
      flipsFrom: null,
    })
  })

  it('is weighed over all cases: mean, best and worst of each way, and how much of it is late', () => {
    const { today, cases, weighed } = run(deadline, [{ kind: 'crossing-closed', days: 13 }], 90, 10)
    const rail = weighed.find(({ choice }) => choice === 'rail')
    // The price stays, the days are 36 and 49: (10 × 36 + 90 × 49) / 100 = 47.7.
    expect(rail).toMatchObject({
      weight: 100,
      withoutOffer: 0,
      late: 90,
      expected: today.rail?.total,
      expectedDays: '47.7',
      soonest: '2027-01-12',
      latest: '2027-01-25',
    })
    const followed = weighed.find(({ choice }) => choice === 'recommended')
    assert(today.rail && cases[0]?.outcome.air && followed, 'both ways have offers')
    const [low, high] = [today.rail.total, cases[0].outcome.air.total]
    expect(followed).toMatchObject({ late: 0, best: low, worst: high })
    // In cents, which these totals are whole in: 10 of 100 at the one, 90 at the other, half up.
    const cents = Math.floor(
      (Number(low.replace('.', '')) * 10 + Number(high.replace('.', '')) * 90 + 50) / 100,
    )
    expect(Number(followed.expected.replace('.', ''))).toBe(cents)
  })

  it('leaves out of the mean the cases without an offer, and says their weight', () => {
    const railOnly = bookWith([shared])
    const { weighed } = runScenarios(
      shipmentOf(),
      railOnly,
      [{ name: 'Case', effects: [{ kind: 'rate', mode: 'rail', percent: '10' }], weight: 3 }],
      1,
    )
    expect(weighed.map(({ choice, weight, withoutOffer }) => [choice, weight, withoutOffer])).toEqual([
      ['rail', 4, 0],
      ['recommended', 4, 0],
    ])
  })
})

describe('the shape of a scenario', () => {
  it.each(['-100', '1.23456', '+5', '1e2', '', '1000'])('refuses %s as a percentage', (percent) => {
    expect(
      scenarioSchema.safeParse({ name: 'x', effects: [{ kind: 'rate', mode: 'air', percent }] }).success,
    ).toBe(false)
  })

  it('refuses a delay whose usual is under its least', () => {
    const delay = { min: 14, typical: 7, max: 28 }
    expect(
      scenarioSchema.safeParse({ name: 'x', effects: [{ kind: 'crossing-closed', days: 3, delay }] }).success,
    ).toBe(false)
  })
})
