import { equipmentTypes } from '../freight/equipment.ts'
import { unreachable } from '../kernel/assert.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Basis } from '../tariff/basis.ts'
import type { Charge } from '../tariff/charge.ts'
import type { HaulageRate } from '../tariff/haulage-rate.ts'
import type { MainCarriageRate, TariffRow } from '../tariff/tariff.ts'
import { sellPercentage, sellPrice, type SellPricing } from './sell-price.ts'

/** Percentages whose base are lines of the offer that are sell prices already: they stay what they are. */
const percentOfPrices: ReadonlySet<Basis> = new Set<Basis>(['percent-freight', 'percent-of'])

/** Percentages of the goods, the duties: their base knows no margin, so the percentage itself is the cost. */
const percentOfGoods: ReadonlySet<Basis> = new Set<Basis>(['percent-value', 'percent-cif', 'percent-duties'])

type Price = (cost: Decimal) => Decimal

const sellMainCarriage = (row: MainCarriageRate, price: Price): MainCarriageRate => {
  const sold = { side: 'sell', remarks: '' } as const
  switch (row.kind) {
    case 'air':
      return {
        ...row,
        ...sold,
        minimum: row.minimum && price(row.minimum),
        breaks: row.breaks.map(({ from, rate }) => ({ from, rate: price(rate) })),
      }
    case 'air-uld':
      return { ...row, ...sold, pivotRate: price(row.pivotRate), overPivotRate: price(row.overPivotRate) }
    case 'rail-lcl':
      return {
        ...row,
        ...sold,
        minimumCharge: row.minimumCharge && price(row.minimumCharge),
        breaks: row.breaks.map(({ from, rate }) => ({ from, rate: price(rate) })),
      }
    case 'rail-container':
      return {
        ...row,
        ...sold,
        rates: Object.fromEntries(
          equipmentTypes.flatMap((type) => {
            const rate = row.rates[type]
            return rate ? [[type, price(rate)]] : []
          }),
        ),
      }
    default:
      return unreachable(row)
  }
}

const sellHaulage = (row: HaulageRate, price: Price, seller: string): HaulageRate => ({
  ...row,
  haulier: seller,
  minimum: row.minimum && price(row.minimum),
  bands: row.bands.map(({ toKg, price: cost }) => ({ toKg, price: price(cost) })),
  perKm: row.perKm && price(row.perKm),
})

const sellCharge = (row: Charge, price: Price, pricing: SellPricing): Charge => {
  const { basis, rate } = row
  const sold =
    rate === null || percentOfPrices.has(basis)
      ? rate
      : percentOfGoods.has(basis)
        ? sellPercentage(rate, pricing)
        : price(rate)
  // To whom it is due is an affair between the seller and the supplier.
  return { ...row, rate: sold, min: row.min && price(row.min), max: row.max && price(row.max), due: null }
}

const sellRow = (row: TariffRow, pricing: SellPricing, seller: string): TariffRow => {
  switch (row.kind) {
    case 'air':
    case 'air-uld':
    case 'rail-lcl':
    case 'rail-container':
      return sellMainCarriage(row, (cost) => sellPrice(cost, row.currency, pricing))
    case 'haulage':
      return sellHaulage(row, (cost) => sellPrice(cost, row.currency, pricing), seller)
    case 'charge':
      return sellCharge(row, (cost) => sellPrice(cost, row.currency, pricing), pricing)
    case 'parameter':
    case 'time':
    case 'exception':
    case 'holiday':
    case 'exchange-rate':
    case 'duty':
    case 'screening':
    case 'emission-factor':
      return row
    default:
      return unreachable(row)
  }
}

/**
 * The rows of a tariff as somebody sells them. Marked up is every price: breaks and minimum, pivot and over-pivot,
 * containers, bands and kilometres of the road, charges flat or per unit with their minimum and maximum, and percentages
 * of the goods' value, the CIF value or the duties. Not marked up are percentages of the freight or of named charges
 * (their base carries the margin already), and what is no price: weights, bounds of breaks and tiers, kilometres, days,
 * parameters, times, exceptions, holidays, duties, screening rules, emission factors, exchange rates. A supplier's rebate (a price below zero) becomes 0. Nothing
 * of the buy side stays: remarks go, the haulier is the seller, rows are numbered anew. Carrier and service stay: they
 * are what is sold.
 */
export const sellRows = (
  rows: readonly TariffRow[],
  pricing: SellPricing,
  seller: string,
): readonly TariffRow[] => rows.map((row, index) => ({ ...sellRow(row, pricing, seller), row: index + 1 }))

/** Whether any row is a sell price already: marking it up again would add a margin to a margin. */
export const hasSellRow = (rows: readonly TariffRow[]): boolean =>
  rows.some((row) => 'side' in row && row.side === 'sell')
