import { equipmentTypes } from '../freight/equipment.ts'
import { decimalToText, type Decimal } from '../kernel/decimal.ts'
import type { TariffRow } from '../tariff/tariff.ts'

/** Told of a price and the heading of its column. Nothing is built for it: a sheet has a million of them. */
export type VisitPrice = (column: string, rate: Decimal) => void

/** The heading of the column that a break stands in. */
export const breakHeading = (row: TariffRow, from: Decimal): string =>
  from.units !== 0 ? `+${decimalToText(from)}` : row.kind === 'rail-lcl' ? 'Per W/M' : 'N'

/** Prices that fall from column to column, as weight breaks and bands per 100 kg do. */
export const visitLadder = (row: TariffRow, visit: VisitPrice): void => {
  if (row.kind === 'air' || row.kind === 'rail-lcl') {
    for (const { from, rate } of row.breaks) visit(breakHeading(row, from), rate)
  } else if (row.kind === 'haulage' && row.pricePer === '100 kg') {
    for (const { toKg, price } of row.bands) visit(`<=${decimalToText(toKg)}`, price)
  }
}

/** All other prices of a row. */
export const visitOthers = (row: TariffRow, visit: VisitPrice): void => {
  const tell = (column: string, rate: Decimal | null | undefined): void => {
    if (rate) visit(column, rate)
  }
  switch (row.kind) {
    case 'air':
      tell('M', row.minimum)
      break
    case 'air-uld':
      tell('Pivot rate', row.pivotRate)
      tell('Over-pivot rate', row.overPivotRate)
      break
    case 'rail-container':
      for (const type of equipmentTypes) tell(type, row.rates[type])
      break
    case 'rail-lcl':
      tell('Min charge', row.minimumCharge)
      break
    case 'haulage':
      tell('Min', row.minimum)
      tell('Per km', row.perKm)
      break
    case 'exchange-rate':
      tell('Per EUR', row.perEur)
      break
    default:
  }
}
