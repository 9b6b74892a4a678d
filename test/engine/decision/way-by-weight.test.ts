import { describe, expect, it } from 'vitest'
import { compare } from '../../../shared/engine/compare.ts'
import { weightRange } from '../../../shared/engine/decision/sweep.ts'
import { scenarioBook } from '../../../shared/engine/decision/scenario-book.ts'
import { wayByWeight } from '../../../shared/engine/decision/way-by-weight.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { decimal } from '../../../shared/kernel/decimal.ts'
import { readShipment, sampleBook, sampleShipmentInput } from '../../sample-book.ts'

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
