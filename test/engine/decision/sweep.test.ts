import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { sweep, weightRange, type Sweep } from '../../../shared/engine/decision/sweep.ts'
import { weighServices, type PricesAtWeight } from '../../../shared/engine/decision/weigh-services.ts'
import type { Cargo, Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimal } from '../../../shared/kernel/decimal.ts'
import { moneyToText } from '../../../shared/money/money.ts'
import type { TariffBook } from '../../../shared/tariff/tariff-book.ts'
import { airRate, dec, ladder, lclRate, pieces, shipmentOf } from '../../builders.ts'
import { sampleBook, sampleShipment } from '../../sample-book.ts'
import { bookWith } from '../offer-builders.ts'

const book = sampleBook()

const swept = (shipment: Shipment, of: TariffBook = book): Sweep => {
  const found = sweep(shipment, of)
  assert(found, 'goods that have a weight can be swept')
  return found
}

/** What every offer costs, by its id. */
const compared = (shipment: Shipment) =>
  Object.fromEntries(
    compare(shipment, book).offers.map(({ id, total, complete, ratedAsBreak }) => [
      id,
      { total, complete, ratedAsBreak },
    ]),
  )

const weighed = ({ services }: Sweep['weighing'], prices: PricesAtWeight, currency: string) =>
  Object.fromEntries(
    services.flatMap(({ id }, index) => {
      const price = prices[index]
      if (!price) return []
      const { complete, ratedAsBreak } = price
      return [[id, { total: moneyToText(price.total, currency), complete, ratedAsBreak }]]
    }),
  )

const line = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 20, max: 160 }),
    width: fc.integer({ min: 20, max: 110 }),
    height: fc.integer({ min: 10, max: 140 }),
    kg: fc.integer({ min: 1, max: 400 }),
    stackable: fc.boolean(),
  })
  .map(({ count, length, width, height, kg, stackable }) =>
    pieces(count, [length, width, height], kg, { stackable }),
  )
const lines = fc.array(line, { minLength: 1, maxLength: 3 })
const currency = fc.constantFrom('EUR', 'USD', 'JPY')

const totals = (kg: number, cubicMetres: string, count = 1): Cargo => ({
  kind: 'totals',
  pieces: count,
  grams: kg * 1000,
  volumeM3: dec(cubicMetres),
})

describe('a sweep over the weight', () => {
  it('costs at the weight of the shipment what the comparison says, to the cent', () => {
    fc.assert(
      fc.property(lines, currency, (list, quoteCurrency) => {
        const shipment = shipmentOf({ cargo: { kind: 'pieces', pieces: list }, currency: quoteCurrency })
        const weighing = weighServices(shipment, book)
        assert(weighing, 'pieces have a weight')
        const prices = weighing.pricesAt(weighing.presentGrams)
        expect(weighed(weighing, prices, quoteCurrency)).toEqual(compared(shipment))
      }),
      { numRuns: 40 },
    )
  })

  it('costs at every weight of bare totals what the comparison of those totals says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 3000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 4,
          maxLength: 4,
        }),
        (kg, litres, picks) => {
          const shipment = shipmentOf({ cargo: totals(kg, `${litres / 1000}`, 3) })
          const { points, weighing } = swept(shipment)
          for (const pick of picks) {
            const point = points[Math.floor(pick * points.length)]
            assert(point, 'a pick within the points')
            const ratio = { units: litres * point.grams, decimals: 3, divisor: kg * 1000 }
            // The volume in proportion, to the cubic centimetre.
            const cubicCentimetres = Math.round((ratio.units / ratio.divisor) * 1000)
            const cargo = {
              kind: 'totals',
              pieces: Math.ceil((3 * point.grams) / (kg * 1000)),
              grams: point.grams,
              volumeM3: decimal(cubicCentimetres, 6),
            } as const
            expect(weighed(weighing, point.prices, 'EUR')).toEqual(compared({ ...shipment, cargo }))
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('costs at a multiple of the weight what that many times the pieces cost', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 5 }), (list, times) => {
        const of = (factor: number): Shipment =>
          shipmentOf({
            cargo: {
              kind: 'pieces',
              pieces: list.map((piece) => ({
                ...piece,
                count: piece.count * factor,
                lineGrams: piece.lineGrams * factor,
              })),
            },
          })
        const weighing = weighServices(of(1), book)
        assert(weighing, 'pieces have a weight')
        const prices = weighing.pricesAt(weighing.presentGrams * times)
        expect(weighed(weighing, prices, 'EUR')).toEqual(compared(of(times)))
      }),
      { numRuns: 20 },
    )
  })

  it('finds a crossover at the very step from which the other service is cheaper', () => {
    // Beside what both pay, air costs 40 + 2 a kg, rail 50 + 65 + one revenue ton at 160 up to 400 kg. They meet at
    // 117.5 kg; a tie goes to the earlier arrival, which is air's.
    const own = bookWith([
      airRate({ minimum: null, breaks: ladder({ '0': '2' }) }),
      lclRate({ currency: 'EUR', minimumRevenueTon: dec('1'), kgPerM3: dec('1000') }),
    ])
    const { crossovers, weighing } = swept(shipmentOf({ cargo: totals(100, '0.25') }), own)
    const modes = weighing.services.map(({ mode }) => mode)
    expect(crossovers.map(({ grams, from, to }) => [grams, modes[from ?? -1], modes[to ?? -1]])[0]).toEqual([
      118_000,
      'air',
      'rail-lcl',
    ])
  })

  it('has the step itself and the step below it wherever the cheapest changes', () => {
    const { points, crossovers, weighing } = swept(sampleShipment('zhengzhou-liege-185kg'))
    expect(crossovers.length).toBeGreaterThan(0)
    for (const { grams, from, to } of crossovers) {
      const at = points.findIndex((point) => point.grams === grams)
      expect(points[at]?.cheapest).toBe(to)
      expect(points[at - 1]?.cheapest).toBe(from)
      expect(grams - (points[at - 1]?.grams ?? 0)).toBeLessThanOrEqual(weighing.stepGrams)
    }
  })

  it('passes a break where the weight begins to pay as the higher one', () => {
    // 45 × 5.90 = 265.50, which 7.50 a kg reaches at 35.4 kg; 100 × 4.90 = 490, which 5.90 reaches at 83.05 kg.
    const own = bookWith([airRate({ minimum: null })])
    const { breaks } = swept(shipmentOf({ cargo: totals(40, '0.1') }), own)
    expect(breaks.slice(0, 2).map(({ grams, name }) => [grams, name])).toEqual([
      [35_500, '+45'],
      [83_500, '+100'],
    ])
  })

  it('takes eight doublings around the weight, 220 kg from 20 to 5,120', () => {
    expect(weightRange(220_000)).toEqual({ from: 20_000, to: 5_120_000 })
    expect(weightRange(3000)).toEqual({ from: 5000, to: 1_280_000 })
  })

  it('is none of whole containers', () => {
    const cargo = { kind: 'containers', containers: [{ type: '40HC', count: 1, grams: 9_000_000 }] } as const
    expect(sweep(shipmentOf({ cargo }), book)).toBeNull()
  })
})
