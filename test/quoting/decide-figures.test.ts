import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MethodOutput } from '../../shared/api/contract.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { batteries, incotermRules, scopes } from '../../shared/freight/shipment.ts'
import { openQuoting } from './quote-fixture.ts'

const zhengzhou = { country: 'CN', place: 'Zhengzhou', postcode: '450000' }
const liege = { country: 'BE', place: 'Liège', postcode: '4000' }
const milan = { country: 'IT', place: 'Milan', postcode: '20121' }
const yiwu = { country: 'CN', place: 'Yiwu', postcode: '322000' }

interface Totals {
  readonly count: number
  readonly kg: number
  readonly litres: number
  readonly value: number
}

/** What a shipment is beside its weight. */
const surroundings: fc.Arbitrary<ShipmentInput> = fc
  .record({
    route: fc.constantFrom([zhengzhou, liege], [yiwu, milan], [liege, zhengzhou], [milan, yiwu]),
    scope: fc.constantFrom(...scopes),
    currency: fc.constantFrom('EUR', 'USD', 'CNY', 'JPY'),
    ready: fc.integer({ min: 1, max: 60 }),
    neededWithin: fc.option(fc.integer({ min: 5, max: 50 })),
    battery: fc.option(fc.constantFrom(...batteries), { freq: 4 }),
    rule: fc.option(fc.constantFrom(...incotermRules), { freq: 3 }),
    insure: fc.boolean(),
  })
  .map(({ route, scope, currency, ready, neededWithin, battery, rule, insure }) => ({
    origin: route[0] ?? zhengzhou,
    destination: route[1] ?? liege,
    scope,
    currency,
    quotedOn: '2026-11-23',
    readyOn: `+${ready}`,
    neededBy: neededWithin === null ? null : `+${ready + neededWithin}`,
    handling: { battery },
    incoterm: rule === null ? null : { rule },
    insure,
  }))

const totals: fc.Arbitrary<Totals> = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    kg: fc.integer({ min: 4, max: 6000 }),
    density: fc.integer({ min: 60, max: 1200 }),
    value: fc.integer({ min: 1, max: 90_000 }),
  })
  .map(({ density, ...one }) => ({ ...one, litres: Math.ceil((one.kg * 1000) / density) }))

/** units × grams / of, half up, as text with so many decimals. */
const share = (units: bigint, grams: number, of: number, decimals: number): string => {
  const exact = (2n * units * BigInt(grams) + BigInt(of)) / (2n * BigInt(of))
  const digits = `${exact}`.padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The same goods weighing `kg`: volume and value in proportion, a piece begun a piece. */
const weighing = (around: ShipmentInput, all: Totals, kg: string): ShipmentInput => {
  const grams = Math.round(Number(kg) * 1000)
  const of = all.kg * 1000
  return {
    ...around,
    totals: {
      pieces: Math.ceil((all.count * grams) / of),
      weightKg: kg,
      volumeM3: share(BigInt(all.litres) * 1000n, grams, of, 6),
    },
    goods: [{ hsCode: '9405 42', value: share(BigInt(all.value) * 100n, grams, of, 2), currency: 'EUR' }],
  }
}

type Offers = MethodOutput<'quotes.compare'>['offers']

const figures = (offers: Offers) =>
  Object.fromEntries(
    offers.map(({ id, total, complete, mode, service, carrier }) => [
      id,
      { total, complete, mode, service, carrier },
    ]),
  )

describe('every figure of the charts', () => {
  it('over the weight is what a comparison of that weight answers, of any shipment', async () => {
    const { get } = await openQuoting()
    await fc.assert(
      fc.asyncProperty(
        surroundings,
        totals,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 3,
          maxLength: 3,
        }),
        async (around, all, picks) => {
          const shipment = weighing(around, all, `${all.kg}`)
          const sweep = await get('decide.sweep', { shipment })
          const crossings = sweep.cheapest.slice(1, 3).map(({ kg }) => kg)
          const picked = picks.flatMap((pick) => sweep.weights[Math.floor(pick * sweep.weights.length)] ?? [])
          for (const kg of [sweep.presentKg, ...crossings, ...picked]) {
            const { offers } = await get('quotes.compare', { shipment: weighing(around, all, kg) })
            const at = sweep.weights.indexOf(kg)
            const swept = Object.fromEntries(
              sweep.services.flatMap(({ id, mode, service, carrier, ...one }) => {
                const total = one.totals[at]
                return total ? [[id, { total, complete: one.complete[at], mode, service, carrier }]] : []
              }),
            )
            expect(swept).toEqual(figures(offers))
            const from = sweep.cheapest.findLast((change) => Number(change.kg) <= Number(kg))
            const whole = offers.filter(({ complete }) => complete).map(({ total }) => Number(total))
            const cheapest = offers.find(({ id }) => id === from?.service)
            expect(cheapest ? Number(cheapest.total) : Infinity).toBe(Math.min(...whole))
          }
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)

  it('over the date is what the comparison answers, and nothing on the front is beaten there', async () => {
    const { get } = await openQuoting()
    await fc.assert(
      fc.asyncProperty(surroundings, totals, async (around, all) => {
        const shipment = weighing(around, all, `${all.kg}`)
        const front = await get('decide.front', { shipment })
        const { offers } = await get('quotes.compare', { shipment })
        const byId = <Of extends { readonly id: string }>(list: readonly Of[]): readonly Of[] =>
          list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(front.offers)).toEqual(
          byId(offers).map(({ id, mode, service, carrier, originGateway, destinationGateway, ...offer }) => ({
            id,
            mode,
            service,
            carrier,
            originGateway,
            destinationGateway,
            total: offer.total,
            complete: offer.complete,
            inTime: offer.inTime,
            arrivesEarliest: offer.transit.arrivesEarliest,
            arrivesTypical: offer.transit.arrivesTypical,
            arrivesLatest: offer.transit.arrivesLatest,
            daysTypical: offer.transit.daysTypical,
            standing: expect.anything() as unknown,
          })),
        )
        const whole = front.offers.filter(({ complete }) => complete)
        for (const { standing, complete, ...one } of front.offers) {
          const beaten = whole.some(
            (other) =>
              Number(other.total) <= Number(one.total) &&
              other.arrivesTypical <= one.arrivesTypical &&
              (Number(other.total) < Number(one.total) || other.arrivesTypical < one.arrivesTypical),
          )
          expect(standing.kind).toBe(beaten ? 'beaten' : complete ? 'front' : 'open')
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
