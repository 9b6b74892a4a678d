import { decimal } from '../../shared/kernel/decimal.ts'
import type { Basis } from '../../shared/tariff/basis.ts'
import type { AirRate } from '../../shared/tariff/air-rate.ts'
import type { Charge } from '../../shared/tariff/charge.ts'
import type { HaulageRate } from '../../shared/tariff/haulage-rate.ts'
import type { RailLclRate } from '../../shared/tariff/rail-rate.ts'
import { airRate, charge, haulage, lclRate } from '../builders.ts'
import { createSeededRandom } from './seeded-random.ts'

/** A consignment of equal pieces, as whole grams and tenths of a millimetre. */
export interface CoreConsignment {
  readonly lane: number
  readonly zone: number
  readonly pieces: number
  readonly grams: number
  /** Litres: volume in m³ has three decimals. */
  readonly litres: number
  readonly hsLines: number
  /** Cents of EUR. */
  readonly value: number
}

/** 50 lanes × 8 breaks, ten surcharges a lane, 20 zones × 6 bands, five currencies. */
export interface CoreBook {
  readonly air: readonly AirRate[]
  readonly rail: readonly RailLclRate[]
  /** By lane, in their order. */
  readonly charges: readonly (readonly (readonly [Charge, ...Charge[]])[])[]
  readonly zones: readonly HaulageRate[]
  /** Units per EUR × 10^4. */
  readonly perEur: Readonly<Record<string, number>>
}

const perEur = { EUR: 10_000, USD: 11_593, CNY: 82_145, GBP: 8_731, PLN: 42_510 }
const currencies = ['EUR', 'USD', 'CNY', 'GBP', 'PLN'] as const
const breakKg = [0, 45, 100, 250, 300, 500, 1000, 2000]

export const createCoreBook = (lanes: number): CoreBook => {
  const random = createSeededRandom(2026)
  const fallingFrom = (cents: number) =>
    breakKg.map((from, index) => ({
      from: decimal(from),
      rate: decimal(Math.round(cents * (1 - index * 0.08)) + random.integer(0, 9), 2),
    }))
  const surcharges = (lane: number): CoreBook['charges'][number] => {
    const currency = random.pick(currencies)
    const plain = (code: string, basis: Basis, units: number, fields: Partial<Charge> = {}): [Charge] => [
      charge('origin', code, basis, null, { rate: decimal(units, 2), currency, ...fields }),
    ]
    const step = random.integer(100, 900)
    return [
      plain('FSC', 'kg-chargeable', random.integer(80, 140)),
      plain('SSC', 'kg-gross', random.integer(10, 25), { min: decimal(30) }),
      plain('AWB', 'consignment', random.integer(3000, 6000)),
      [
        charge('origin', 'THC', 'kg-gross', null, { rate: decimal(20, 2), currency, to: decimal(step) }),
        charge('origin', 'THC', 'kg-gross', null, { rate: decimal(15, 2), currency, from: decimal(step) }),
      ],
      plain('CUS', 'hs-line', random.integer(800, 1200), { max: decimal(90) }),
      plain('VAL', 'percent-value', random.integer(5, 20)),
      plain('CAF', 'percent-freight', random.integer(200, 900)),
      plain('LAB', 'piece', random.integer(20, 90)),
      plain('WHS', 'm3', random.integer(500, 900), { min: decimal(lane % 7) }),
      plain('CFS', 'wm', random.integer(1500, 3000)),
    ]
  }
  return {
    air: Array.from({ length: lanes }, () =>
      airRate({
        currency: random.pick(currencies),
        minimum: decimal(random.integer(70, 120)),
        breaks: fallingFrom(random.integer(400, 900)),
      }),
    ),
    rail: Array.from({ length: lanes }, () =>
      lclRate({
        currency: random.pick(currencies),
        breaks: [0, 2, 5, 10].map((from, index) => ({
          from: decimal(from),
          rate: decimal(random.integer(12_000, 16_000) - index * 900, 2),
        })),
        minimumCharge: decimal(random.integer(100, 200)),
      }),
    ),
    charges: Array.from({ length: lanes }, (_, lane) => surcharges(lane)),
    zones: Array.from({ length: 20 }, (_, zone) =>
      haulage({
        pricePer: '100 kg',
        currency: zone % 2 === 0 ? 'EUR' : 'CNY',
        minimum: decimal(75),
        bands: [100, 300, 500, 1000, 2000, 60_000].map((toKg, index) => ({
          toKg: decimal(toKg),
          price: decimal(random.integer(4000, 4800) - index * 600, 2),
        })),
      }),
    ),
    perEur,
  }
}

/** 1–9,000 kg log-uniform, 80–600 kg/m³, 1–40 pieces, 1–12 HS lines. */
export const createConsignments = (count: number, lanes: number): readonly CoreConsignment[] => {
  const random = createSeededRandom(7)
  return Array.from({ length: count }, () => {
    const grams = Math.round(random.logUniform(1000, 9_000_000))
    return {
      lane: random.integer(0, lanes - 1),
      zone: random.integer(0, 19),
      pieces: random.integer(1, 40),
      grams,
      litres: Math.max(1, Math.round(grams / random.integer(80, 600))),
      hsLines: random.integer(1, 12),
      value: random.integer(10_000, 9_000_000),
    }
  })
}
