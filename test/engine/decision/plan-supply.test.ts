import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { planSupply } from '../../../shared/engine/decision/plan-supply.ts'
import type { SupplyAnswer, SupplyOutcome } from '../../../shared/engine/decision/supply-answer.ts'
import { repeatPieces } from '../../../shared/freight/repeat-pieces.ts'
import type { Shipment, ShipmentInput } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimal, decimalToText } from '../../../shared/kernel/decimal.ts'
import { moneyToText } from '../../../shared/money/money.ts'
import type { SupplyInput } from '../../../shared/quote/supply.ts'
import type { TariffBook } from '../../../shared/tariff/tariff-book.ts'
import { createWording } from '../../../shared/text/format.ts'
import { airRate, dec, goodsLine, ladder, lclRate, pieces, range, shipmentOf } from '../../builders.ts'
import { readShipment, sampleBook, sampleShipmentInput } from '../../sample-book.ts'
import { bookWith } from '../offer-builders.ts'

const goods = [goodsLine({ value: { amount: dec('12000'), currency: 'EUR' }, units: dec('1200') })]
/** 10 cartons of 120 units, 10.00 a unit. */
const lamps = shipmentOf({ goods, capitalPercent: dec('36.5') })

const cartons =
  (shipment: Shipment) =>
  (count: number): Shipment => ({
    ...shipment,
    cargo: { kind: 'pieces', pieces: [pieces(count, [60, 40, 50], 18.5)] },
  })

/** Air at 340 and 400 a carton, there in the third week; a train at 575 up to eight cartons, there in the seventh. */
const rows = [
  airRate({ minimum: null, breaks: ladder({ '0': '20' }) }),
  lclRate({ currency: 'EUR', minimumRevenueTon: dec('1'), kgPerM3: dec('1000') }),
]

const asked: SupplyInput = { demand: [120], weeks: 9, stock: 360 }

const planned = (
  supply: Partial<SupplyInput> = {},
  shipment = lamps,
  book: TariffBook = bookWith(rows),
): SupplyAnswer => {
  const answer = planSupply({ ...asked, ...supply }, shipment, cartons(shipment), book)
  assert(answer.ok, 'the plan can be made')
  return answer.value
}

const planOf = (outcome: SupplyOutcome) => {
  assert(outcome.kind === 'plan', 'the weeks can be served')
  return outcome
}

const { word } = createWording('en')
const sentences = (answer: SupplyAnswer): readonly string[] => answer.sentences.map(word)

describe('a plan of supply, on paper', () => {
  it('flies three weeks and rails three: freight, capital on the way and the shelf to the cent', () => {
    // Capital: 10.00 a unit at 36.5 % is 0.01 a day, 1.20 a carton.
    const { orders, weeks, ...totals } = planOf(planned().best)
    expect(
      orders.map(({ mode, pieces: count, units, grams, readyOn, deliveredOn, shelfWeek }) => [
        mode,
        count,
        units,
        grams,
        readyOn,
        deliveredOn,
        shelfWeek,
      ]),
    ).toEqual([
      // Eight days from a Monday, so the week after next; 36 days, so the seventh.
      ['air', 3, 360, 55_500, '2026-12-14', '2026-12-22', 4],
      ['rail', 3, 360, 55_500, '2026-12-07', '2027-01-12', 7],
    ])
    expect(orders.map(({ freight, inTransit, lying }) => [freight, inTransit, lying])).toEqual([
      // 340 + 3 × 20 kg × 20; 3.60 a day for 8 days, and for the 6 until the week begins.
      [154_000, 2880, 2160],
      [57_500, 12_960, 2160],
    ])
    // Three times 360 falls to nothing in three weeks: 0.035 of 600, 360 and 120.
    expect(weeks.map(({ holding }) => holding)).toEqual([2100, 1260, 420, 2100, 1260, 420, 2100, 1260, 420])
    expect(
      weeks.map(({ from, start, sold, end, byAir, byRail }) => [from, start, sold, end, byAir, byRail]),
    ).toEqual([
      ['2026-12-07', 360, 120, 240, 0, 0],
      ['2026-12-14', 240, 120, 120, 0, 0],
      ['2026-12-21', 120, 120, 0, 0, 0],
      ['2026-12-28', 360, 120, 240, 360, 0],
      ['2027-01-04', 240, 120, 120, 0, 0],
      ['2027-01-11', 120, 120, 0, 0, 0],
      ['2027-01-18', 360, 120, 240, 0, 360],
      ['2027-01-25', 240, 120, 120, 0, 0],
      ['2027-02-01', 120, 120, 0, 0, 0],
    ])
    expect(totals).toEqual({
      kind: 'plan',
      freight: 211_500,
      inTransit: 15_840,
      holding: 11_340 + 4320,
      total: 243_000,
    })
  })

  it('stands beside all by air and all by rail, and says what the mix saves', () => {
    const answer = planned()
    // Six cartons in one: 340 + 2,400; 57.60 and 43.20; 0.035 of 1,080 + 4,320.
    expect(planOf(answer.air).total).toBe(274_000 + 5760 + 4320 + 18_900)
    expect(answer.rail).toMatchObject({ kind: 'runs-out', week: 4, from: '2026-12-28', missing: 120 })
    expect(answer.firstWeek).toEqual({ air: 3, rail: 7 })
    expect(sentences(answer)).toEqual([
      'Fly 3 of 6 pieces and send the rest by rail',
      'Rail alone runs out in week 4 (28 Dec)',
      'EUR 599.80 less than by air alone',
    ])
  })

  it('charges the place of a piece by the week, on the shelf and while it waits for its week', () => {
    const { holding, inTransit } = planOf(planned({ storagePerPiece: '0.70' }).best)
    // 3,240 halved is 13.5 carton-weeks: 9.45. Twice 3 cartons for 6 of 7 days: 3.60. The way itself stays as it was.
    expect([holding, inTransit]).toEqual([11_340 + 4320 + 945 + 360, 15_840])
  })

  it('counts on the slowest run where that is asked for, and pays for the usual one', () => {
    const slow = bookWith([
      airRate({ minimum: null, breaks: ladder({ '0': '20' }), transit: range(2, 2, 9) }),
    ])
    expect(planned({}, lamps, slow).firstWeek.air).toBe(3)
    const { best, firstWeek } = planned({ pace: 'slowest' }, lamps, slow)
    const [order] = planOf(best).orders
    // A week later at the worst: ready a week earlier, delivered as usual, and 13 days before its week begins.
    expect(firstWeek.air).toBe(4)
    expect([order?.readyOn, order?.deliveredOn, order?.shelfWeek]).toEqual(['2026-12-07', '2026-12-15', 4])
    expect([order?.inTransit, order?.lying]).toEqual([6 * 120 * 8, 6 * 120 * 13])
  })

  it('counts no capital where no value is known', () => {
    const { best, terms } = planned(
      {},
      shipmentOf({ ...lamps, goods: [goodsLine({ value: null, units: dec('1200') })] }),
    )
    expect(terms.valuePerUnit).toBeNull()
    expect([planOf(best).inTransit, planOf(best).holding]).toEqual([0, 0])
  })

  it('takes a typed value before the one of the shipment, for the capital alone', () => {
    const { orders } = planOf(planned({ valuePerUnit: '20' }).best)
    expect(orders.map(({ freight, inTransit }) => [freight, inTransit])).toEqual([
      [154_000, 5760],
      [57_500, 25_920],
    ])
  })
})

describe('what a plan says', () => {
  it('that the stock lasts', () => {
    expect(sentences(planned({ stock: 1200 }))).toEqual([
      'The stock on hand lasts all these weeks: nothing has to be sent',
    ])
  })

  it('which week runs out whatever is sent, what is missing, and what would be there first', () => {
    expect(sentences(planned({ stock: 200 }))).toEqual([
      'Week 2 (14 Dec) runs out whatever is sent: 40 units are missing',
      'The earliest that is on the shelf is air, in week 3',
    ])
  })

  it('that a part by rail would not pay, or is too late for these weeks', () => {
    const cheap = bookWith([airRate({ minimum: null, breaks: ladder({ '0': '2' }) }), ...rows.slice(1)])
    expect(sentences(planned({}, lamps, cheap))).toEqual([
      'Fly all 6 pieces',
      'Rail alone runs out in week 4 (28 Dec)',
      'A part by rail would not be cheaper',
    ])
    expect(sentences(planned({ weeks: 6 }))).toEqual([
      'Fly all 3 pieces',
      'Rail alone runs out in week 4 (28 Dec)',
      'Rail is on the shelf from week 7, after these weeks',
    ])
  })

  it('that rail does it all, and what that saves', () => {
    const answer = planned({ stock: 720 })
    const { total } = planOf(answer.best)
    const saves = moneyToText(planOf(answer.air).total - total, 'EUR')
    expect(sentences(answer)).toEqual(['Send all 3 pieces by rail', `EUR ${saves} less than by air alone`])
  })

  it('that a mode has no complete offer', () => {
    expect(sentences(planned({ stock: 720 }, lamps, bookWith(rows.slice(1))))).toEqual([
      'Send all 3 pieces by rail',
      'There is no complete offer by air',
    ])
    expect(sentences(planned({}, lamps, bookWith([])))).toEqual([
      'Week 4 (28 Dec) runs out whatever is sent: 120 units are missing',
      'There is no complete offer by air or by rail',
    ])
  })
})

describe('what cannot be planned', () => {
  const refused = (shipment: Shipment, supply: Partial<SupplyInput> = {}) => {
    const answer = planSupply({ ...asked, ...supply }, shipment, cartons(shipment), bookWith(rows))
    return answer.ok ? answer.value : answer.failure
  }

  it('are whole containers and several kinds of piece', () => {
    const box = { type: '40HC', count: 1, grams: 9_000_000 } as const
    expect(refused(shipmentOf({ cargo: { kind: 'containers', containers: [box] } }))).toEqual({
      kind: 'containers',
    })
    const line = pieces(1, [60, 40, 50], 18.5)
    expect(refused(shipmentOf({ cargo: { kind: 'pieces', pieces: [line, line] } }))).toEqual({
      kind: 'several lines',
      lines: 2,
    })
  })

  it('are more than a thousand pieces, and not a thousand', () => {
    expect(refused(lamps, { demand: [120_001], weeks: 1, stock: 0 })).toEqual({
      kind: 'too large',
      pieces: 1001,
    })
    expect(refused(lamps, { demand: [120_000], weeks: 1, stock: 0 })).toMatchObject({
      best: { kind: 'runs-out', missing: 120_000 },
    })
  })
})

describe('the prices of a plan', () => {
  const book = sampleBook()
  const input = fc
    .record({
      count: fc.integer({ min: 1, max: 20 }),
      side: fc.integer({ min: 15, max: 40 }),
      weight: fc.integer({ min: 4, max: 900 }),
      unit: fc.constantFrom(['cm', 'kg'] as const, ['in', 'lb'] as const),
      value: fc.integer({ min: 0, max: 5_000_000 }),
      insure: fc.boolean(),
      currency: fc.constantFrom('EUR', 'CNY'),
    })
    .map(({ count, side, weight, unit: [unit, weightUnit], value, insure, currency }): ShipmentInput => {
      const sample = sampleShipmentInput('zhengzhou-liege-185kg')
      return {
        ...sample,
        pieces: [{ count, length: side, width: side, height: side, unit, weight: `${weight}.3`, weightUnit }],
        goods: [{ ...sample.goods?.[0], value: decimalToText(decimal(value, 2), 2), units: 7 * count }],
        insure,
        currency,
      }
    })

  it('are those of the comparison of so many pieces, whichever the plan', () => {
    let priced = 0
    fc.assert(
      fc.property(
        input,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom('typical' as const, 'slowest' as const),
        (typed, sells, stock, pace) => {
          const base = readShipment(typed)
          assert(base.cargo.kind === 'pieces', 'the sample has pieces')
          const count = base.cargo.pieces[0]?.count ?? 0
          const shipmentOfSome = (some: number): Shipment => readShipment(repeatPieces(typed, count, some))
          const supply = { demand: [10, 10, sells, sells, sells, 5, 5, 5, 5, 5, 5, 5], stock, pace }
          const answer = planSupply(supply, base, shipmentOfSome, book)
          assert(answer.ok, 'the plan can be made')
          const { best, air, rail } = answer.value
          for (const outcome of [best, air, rail]) {
            if (outcome.kind === 'runs-out') continue
            for (const { service, pieces: some, grams, freight } of outcome.orders) {
              const offer = compare(shipmentOfSome(some), book).offers.find(({ id }) => id === service.id)
              expect([offer?.total, offer?.complete]).toEqual([moneyToText(freight, base.currency), true])
              expect(offer?.grossKg).toBe(decimalToText(decimal(grams, 3), 1))
              priced += 1
            }
          }
        },
      ),
      { numRuns: 25 },
    )
    expect(priced).toBeGreaterThan(20)
  })
})
