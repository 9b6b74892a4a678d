import { airFreight, createAirLadder } from '../../shared/engine/air-freight.ts'
import { chargeAmount, createChargeGroup } from '../../shared/engine/charge-amount.ts'
import { quantityToText, type ChargeContext, type PricedLine } from '../../shared/engine/charge-quantities.ts'
import { chargeableWeight } from '../../shared/engine/chargeable-weight.ts'
import { haulagePrice, roadWeightOf } from '../../shared/engine/haulage-price.ts'
import type { PricedAmount, Unpriced } from '../../shared/engine/priced-amount.ts'
import { createRailLclLadder, railLclFreight } from '../../shared/engine/rail-lcl-freight.ts'
import { revenueTonOf } from '../../shared/engine/revenue-ton.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { decimal, zero } from '../../shared/kernel/decimal.ts'
import { exactToDecimal, roundExact } from '../../shared/kernel/exact.ts'
import { convert, createExchange, type Exchange } from '../../shared/money/exchange.ts'
import { readParameters } from '../../shared/tariff/parameter-defaults.ts'
import type { CoreBook, CoreConsignment } from './core-workload.ts'

/** Totals in cents of EUR of one consignment by air and by rail; explained line by line on the way. */
export type RateCore = (consignment: CoreConsignment) => { readonly air: number; readonly rail: number }

export const createEngineRating = (book: CoreBook): RateCore => {
  const parameters = readParameters(() => undefined)
  const air = book.air.map((rate) => [createAirLadder(rate)])
  const rail = book.rail.map(createRailLclLadder)
  const groups = book.charges.map((charges) =>
    charges.map(([first, ...others]) => createChargeGroup(first, ...others)),
  )
  const exchanges = new Map<string, Exchange>()
  for (const [from, perFrom] of Object.entries(book.perEur)) {
    for (const [to, perTo] of Object.entries(book.perEur)) {
      exchanges.set(from + to, createExchange(from, to, decimal(perFrom, 4), decimal(perTo, 4)))
    }
  }
  const exchangeBetween = (from: string, to: string): Exchange | undefined => exchanges.get(from + to)

  return (consignment) => {
    const { grams } = consignment
    const volumeM3 = decimal(consignment.litres, 3)
    const weight = chargeableWeight(grams, volumeM3, parameters)
    const wm = revenueTonOf(grams, volumeM3, parameters)
    const road = roadWeightOf(
      {
        pieces: consignment.pieces,
        grams,
        volumeM3,
        pallets: null,
        nonStackableM2: zero,
        nonStackable: false,
        heaviestPieceGrams: null,
        longestEdge: null,
        densityKgPerM3: null,
      },
      parameters,
    )
    const zone = book.zones[consignment.zone]
    const airRow = air[consignment.lane]
    const railRow = rail[consignment.lane]
    const own = groups[consignment.lane]
    assert(zone && airRow && railRow && own, 'the lane and the zone are in the book')

    const totalOf = (freight: PricedAmount, currency: string, grossKg: typeof weight.grossKg): number => {
      const lines: PricedLine[] = []
      let total = 0
      const add = (priced: PricedAmount | Unpriced, code: string, into: string, isFreight: boolean): void => {
        assert(priced.kind === 'priced', `${code} has a price`)
        priced.explain(quantityToText(exactToDecimal(priced.quantity), priced.basis, into))
        const minor = roundExact(priced.exact, 2, 'half-up')
        const exchange = exchangeBetween(into, 'EUR')
        assert(exchange, `${into} has a rate`)
        lines.push({ code, leg: 'main', freight: isFreight, minor, currency: into })
        total += convert(minor, exchange, 'half-up')
      }
      const context: ChargeContext = {
        quantities: {
          grossKg,
          chargeableKg: weight.chargeableKg,
          ratedKg: null,
          volumeM3,
          revenueTon: wm.revenueTon,
          pieces: decimal(consignment.pieces),
          pallets: null,
          hsLines: decimal(consignment.hsLines),
          parcels: null,
          km: null,
          days: null,
        },
        equipment: [],
        lines,
        goodsValue: [{ minor: consignment.value, currency: 'EUR' }],
        duties: null,
        insuredPercent: parameters.insuredPercent,
        exchangeBetween,
      }
      add(
        haulagePrice(zone, { kind: 'consignment', weight: road }, null, parameters),
        'HLG',
        zone.currency,
        false,
      )
      add(freight, 'FRT', currency, true)
      for (const group of own)
        add(chargeAmount(group, context), group.first.code, group.first.currency, false)
      return total
    }
    const airPrice = airFreight(airRow, weight.chargeableKg)
    const railPrice = railLclFreight(railRow, wm, grams, parameters.kgPerM3)
    assert(airPrice && railPrice, 'every lane has rates')
    return {
      air: totalOf(airPrice, airPrice.source.currency, weight.grossKg),
      rail: totalOf(railPrice, railRow.rate.currency, decimal(grams, 3)),
    }
  }
}
