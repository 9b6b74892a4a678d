import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { weightRange } from '../../../shared/engine/decision/sweep.ts'
import { scenarioBook } from '../../../shared/engine/decision/scenario-book.ts'
import { wayByWeight, type WayStretch } from '../../../shared/engine/decision/way-by-weight.ts'
import { weighServices } from '../../../shared/engine/decision/weigh-services.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimal } from '../../../shared/kernel/decimal.ts'
import type { ScenarioEffect } from '../../../shared/quote/scenario.ts'
import type { TariffBook } from '../../../shared/tariff/tariff-book.ts'
import { airRate, charge, dec, ladder, lclRate, shipmentOf } from '../../builders.ts'
import { readShipment, sampleBook, sampleShipmentInput } from '../../sample-book.ts'
import { bookWith } from '../offer-builders.ts'

const book = sampleBook()
// Bare totals of 1,200 kg/6 m³: of those every weight is a shipment that can be compared.
const goods = (kg: number): Pick<Shipment, 'cargo'> => ({
  cargo: {
    kind: 'totals',
    pieces: 1,
    grams: Math.round(kg * 1000),
    volumeM3: decimal(Math.round(kg * 5000), 6),
  },
})
const { pieces: _, ...input } = sampleShipmentInput('zhengzhou-liege-185kg')
const asked = (neededBy: string | undefined): Shipment =>
  readShipment({
    ...input,
    totals: { pieces: 1, weightKg: '200', volumeM3: '1' },
    ...(neededBy ? { neededBy } : {}),
  })

const shipments = [
  ['with no deadline', asked(undefined)],
  ['with a deadline that rail meets', asked('2027-01-15')],
  ['with a deadline that rail misses', asked('2026-12-24')],
  ['with a deadline that nothing meets', asked('2026-12-08')],
] as const

const percentage = fc.integer({ min: -40, max: 60 }).filter(Boolean).map(String)

/** The changes of the way over each multiple of the step, and the weights between which the sweep runs. */
const byEveryStep = (shipment: Shipment, asIf: TariffBook): readonly WayStretch[] => {
  const weighing = weighServices(shipment, asIf)
  assert(weighing, 'the goods have a weight')
  const { presentGrams, services, stepGrams } = weighing
  const { from, to } = weightRange(presentGrams)
  const stretches: WayStretch[] = []
  for (let grams = from; grams <= to; grams += stepGrams) {
    const offered = weighing.pricesAt(grams).flatMap((price, index) => {
      const service = services[index]
      if (!price?.complete || !service) return []
      const late = shipment.neededBy !== null && service.delivered > shipment.neededBy
      return [{ late: Number(late), total: price.total, delivered: service.delivered, mode: service.mode }]
    })
    const [best] = offered.toSorted(
      (a, b) => a.late - b.late || a.total - b.total || a.delivered - b.delivered,
    )
    const way = best ? (best.mode === 'air' ? 'air' : 'rail') : null
    if (stretches.length === 0 || stretches.at(-1)?.way !== way) stretches.push({ grams, way })
  }
  return stretches
}

describe('the cheapest way in time against the weight', () => {
  it.each(shipments)(
    '%s is the way that the comparison recommends, on both sides of each change',
    (_name, shipment) => {
      for (const asIf of [
        book,
        scenarioBook(book, [{ kind: 'rate', mode: 'rail', percent: '100' }], shipment),
      ]) {
        const found = wayByWeight(shipment, asIf)
        assert(found, 'the goods have a weight')
        const recommendedAt = (grams: number) => {
          const { offers, recommendation } = compare({ ...shipment, ...goods(grams / 1000), goods: [] }, asIf)
          const mode = offers.find(({ id }) => id === recommendation?.offer)?.mode
          return mode === undefined ? null : mode === 'air' ? 'air' : 'rail'
        }
        for (const [index, { grams, way }] of found.stretches.entries()) {
          expect([grams, way]).toEqual([grams, recommendedAt(grams)])
          if (index > 0) expect(recommendedAt(grams - 500)).toBe(found.stretches[index - 1]?.way)
        }
      }
    },
  )

  it('is at every step of the weight that of the cheapest price in time, however the tariffs stand', () => {
    const effect = fc.oneof(
      fc.record({ kind: fc.constant('rate'), mode: fc.constantFrom('air', 'rail'), percent: percentage }),
      fc.record({ kind: fc.constant('fuel'), mode: fc.constant(null), percent: percentage }),
      fc.record({ kind: fc.constant('currency'), currency: fc.constant(null), percent: percentage }),
    ) as fc.Arbitrary<ScenarioEffect>
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom(undefined, '2026-12-24', '2027-01-15'),
        fc.array(effect, { minLength: 1, maxLength: 3 }),
        (kg, litresPerKg, neededBy, effects) => {
          const shipment = readShipment({
            ...input,
            totals: { pieces: 3, weightKg: String(kg), volumeM3: String((kg * litresPerKg) / 1000) },
            ...(neededBy ? { neededBy } : {}),
          })
          const asIf = scenarioBook(book, effects, shipment)
          expect(wayByWeight(shipment, asIf)?.stretches).toEqual(byEveryStep(shipment, asIf))
        },
      ),
      { numRuns: 5 },
    )
  })

  // Air at 5 a kilo, from 110 kg at 4, is rated as 110 kg, 440.00, from 88 kg on: the dearest of it against 4 a kilo. Rail
  // at 4 a kilo and 87.60 beside it is the cheaper at 88 kg alone: 439.60; half a kilo less is 437.60 against 437.50.
  it('does not miss a stretch of one step', () => {
    const narrow = bookWith([
      airRate({ minimum: null, breaks: ladder({ '0': '5', '110': '4' }) }),
      lclRate({
        currency: 'EUR',
        // A revenue ton is 500 kg.
        breaks: ladder({ '0': '2000' }),
        minimumRevenueTon: dec('0.001'),
        revenueTonStep: dec('0.0005'),
      }),
      // Consignment note and transit paper, 50 and 65, are 75 more than the air waybill.
      charge('main', 'XTR', 'consignment', '12.60', { mode: 'rail', order: 40 }),
    ])
    const shipment = shipmentOf({
      cargo: { kind: 'totals', pieces: 1, grams: 60_000, volumeM3: dec('0.06') },
    })
    expect(wayByWeight(shipment, narrow)).toMatchObject({
      stretches: [
        { grams: 5000, way: 'air' },
        { grams: 88_000, way: 'rail' },
        { grams: 88_500, way: 'air' },
      ],
      flipsAt: 88_000,
    })
  })

  it('begins and ends where the sweep does, and names the change nearest to the shipment', () => {
    const shipment = asked(undefined)
    const twice = scenarioBook(book, [{ kind: 'rate', mode: 'rail', percent: '100' }], shipment)
    const found = wayByWeight(shipment, twice)
    assert(found, 'the goods have a weight')
    const { from, to } = weightRange(200_000)
    expect([found.stretches[0]?.grams, found.toGrams, found.presentGrams]).toEqual([from, to, 200_000])
    expect(found.stretches.map(({ way }) => way)).toEqual(['air', 'rail'])
    expect(found.flipsAt).toBe(found.stretches[1]?.grams)
  })

  it('never changes where the train is late at every weight', () => {
    const found = wayByWeight(asked('2026-12-24'), book)
    expect(found).toMatchObject({ stretches: [{ way: 'air' }], flipsAt: null })
  })

  it('is not there for whole containers, of which there is no share', () => {
    expect(
      wayByWeight(readShipment(sampleShipmentInput('chongqing-duisburg-two-containers')), book),
    ).toBeNull()
  })
})
