import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../shared/engine/compare.ts'
import { offerService } from '../../shared/engine/offer-service.ts'
import type { Piece, Shipment } from '../../shared/freight/shipment.ts'
import { addDecimals, parseDecimal, zero, decimalToText } from '../../shared/kernel/decimal.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { priceCase } from '../../shared/engine/charge-lines.ts'
import type { PricingCase } from '../../shared/engine/pricing-case.ts'
import { createShipmentContext } from '../../shared/engine/shipment-context.ts'
import { planOf } from '../../shared/engine/service-plan.ts'
import { routeScope } from '../../shared/engine/scope.ts'
import { planTransit } from '../../shared/engine/transit.ts'
import { airRate, day, liege, pieces, shipmentOf } from '../builders.ts'
import { sampleBook, sampleVersions } from '../sample-book.ts'
import { compileBook } from '../../shared/tariff/compile.ts'
import { places } from '../rate-sheet/sample-tariffs.ts'

const book = sampleBook()

const piece: fc.Arbitrary<Piece> = fc
  .record({
    count: fc.integer({ min: 1, max: 20 }),
    length: fc.integer({ min: 10, max: 200 }),
    width: fc.integer({ min: 10, max: 120 }),
    height: fc.integer({ min: 10, max: 150 }),
    kg: fc.integer({ min: 1, max: 900 }),
    stackable: fc.boolean(),
    tiltable: fc.boolean(),
  })
  .map(({ count, length, width, height, kg, stackable, tiltable }) =>
    pieces(count, [length, width, height], kg, { stackable, tiltable }),
  )

const shipment: fc.Arbitrary<Shipment> = fc
  .record({
    lines: fc.array(piece, { minLength: 1, maxLength: 4 }),
    ready: fc.integer({ min: 0, max: 200 }),
    eastbound: fc.boolean(),
    currency: fc.constantFrom('EUR', 'USD', 'CNY', 'JPY'),
    scope: fc.constantFrom('door-to-door', 'door-to-terminal', 'terminal-to-door', 'terminal-to-terminal'),
  })
  .map(({ lines, ready, eastbound, currency, scope }) => {
    const base = shipmentOf()
    return shipmentOf({
      cargo: { kind: 'pieces', pieces: lines },
      readyOn: (day('2026-12-01') + ready) as Shipment['readyOn'],
      currency,
      scope,
      ...(eastbound ? { origin: liege, destination: base.origin, direction: 'eastbound' as const } : {}),
    })
  })

const sumOf = (amounts: readonly string[]): string => {
  let sum = zero
  for (const amount of amounts) {
    const value = parseDecimal(amount)
    assert(value, amount)
    sum = addDecimals(sum, value)
  }
  return decimalToText(sum)
}

describe('every comparison', () => {
  it('has totals that are the sum of their lines, and dates in their order', () => {
    fc.assert(
      fc.property(shipment, (one) => {
        for (const { lines, total, transit } of compare(one, book).offers) {
          expect(sumOf(lines.map(({ amountInQuoteCurrency }) => amountInQuoteCurrency))).toBe(sumOf([total]))
          expect(transit.arrivesEarliest <= transit.arrivesTypical).toBe(true)
          expect(transit.arrivesTypical <= transit.arrivesLatest).toBe(true)
          expect(transit.receivedOn <= transit.cutOffOn && transit.cutOffOn <= transit.departsOn).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the piece lines', () => {
    fc.assert(
      fc.property(shipment, (one) => {
        assert(one.cargo.kind === 'pieces', 'pieces')
        const reversed = { ...one, cargo: { kind: 'pieces', pieces: one.cargo.pieces.toReversed() } } as const
        const figures = (of: Shipment) =>
          compare(of, book).offers.map(({ id, total, equipment, emissionsKg }) => [
            id,
            total,
            equipment,
            emissionsKg,
          ])
        expect(figures(reversed)).toEqual(figures(one))
      }),
      { numRuns: 40 },
    )
  })

  it('of one direction does not depend on the tariffs of the other', () => {
    const westbound = sampleVersions.map((version) => ({
      ...version,
      rows: version.rows.filter(
        (row) =>
          !('destination' in row) ||
          row.kind === 'charge' ||
          row.kind === 'exception' ||
          row.destination === 'LGG' ||
          row.destination === 'BENRY',
      ),
    }))
    const half = compileBook({ versions: westbound, places })
    expect(compare(shipmentOf(), half)).toEqual(compare(shipmentOf(), book))
    expect(
      compare(shipmentOf({ origin: liege, destination: shipmentOf().origin, direction: 'eastbound' }), half)
        .offers,
    ).toEqual([])
  })

  it('answers the same to the same shipment and book, however often and in whatever order it is asked', () => {
    const fresh = sampleBook()
    const other = shipmentOf({ readyOn: day('2027-02-01') })
    const first = compare(shipmentOf(), fresh)
    compare(other, fresh)
    expect(compare(shipmentOf(), fresh)).toEqual(first)
    expect(compare(shipmentOf(), book)).toEqual(first)
  })

  it('does not read lanes of other gateways: a thousand more of them change nothing of its offers', () => {
    const far = Array.from({ length: 1000 }, (_, index) =>
      airRate({ origin: `X${index}`, destination: 'LGG', carrier: `Carrier ${index}`, row: index + 2 }),
    )
    const own = { ...sampleVersions[0], id: 'own', sample: false, priority: 0, rows: far }
    const [template] = sampleVersions
    assert(template, 'a version')
    const large = compileBook({ versions: [...sampleVersions, { ...template, ...own }], places })
    const { offers } = compare(shipmentOf(), large)
    const complete = offers.filter((offer) => offer.complete)
    expect(complete).toEqual(compare(shipmentOf(), book).offers.filter((offer) => offer.complete))
    // The nearest without a road tariff stay, with their hole; the rest is said in one warning.
    expect(offers.length - complete.length).toBe(8)
  })
})

describe('the kernel', () => {
  it('adds up the same with and without writing lines', () => {
    fc.assert(
      fc.property(shipment, (one) => {
        const context = createShipmentContext(one, book)
        for (const lane of book.lanes('air', one.direction, null, null)) {
          for (const service of lane.services()) {
            const answer = offerService(service, context)
            if (answer.kind === 'exclusion') continue
            const pricing = caseOf(service, context)
            let written = 0
            const explained = priceCase(pricing, (line) => {
              written += line.quoteMinor
            })
            const plain = priceCase(pricing, null)
            expect(plain.total()).toBe(explained.total())
            expect(written).toBe(explained.total())
            expect(plain.holes).toEqual(explained.holes)
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

const caseOf = (
  service: Parameters<typeof offerService>[0],
  context: Parameters<typeof offerService>[1],
): PricingCase => {
  const plan = planOf(service, context.book)
  const { shipment: one } = context
  const scope = routeScope(one, service.mode, plan.destinationCountry)
  const rows = plan.rowsFor(context.traits)
  const transit = planTransit({
    readyOn: one.readyOn,
    neededBy: null,
    pickUp: null,
    timetable: plan.timetableFor(rows, null),
    stagesAfter: () => [],
  })
  assert(transit.kind === 'planned', 'a departure')
  return {
    context,
    plan,
    scope,
    transit,
    rows,
    parameters: plan.parametersOn(transit.departure.day),
    equipment: [],
    preCarriage: null,
    onCarriage: null,
  }
}
