import { dateOf, type Day } from './day.ts'
import {
  by,
  decimal,
  isLess,
  least,
  minus,
  most,
  sum,
  times,
  whole,
  zero,
  type Fraction,
} from './fraction.ts'
import type { BoxCount } from './box-set.ts'
import type { MainService } from './main-service.ts'
import { airGrossKg, chargeableKg, revenueTons } from './main-freight.ts'
import type { MeasuredCargo } from './measured-cargo.ts'
import { convert, roundMoney } from './money-exchange.ts'
import type { OracleLine, Request } from './request.ts'
import { readSheet, type SheetRow } from './sheet-reader.ts'

const rows = readSheet('sample-book/charges.csv')

export interface ChargeBase {
  readonly request: Request
  readonly service: MainService
  readonly cargo: MeasuredCargo
  readonly set: readonly BoxCount[]
  readonly departsOn: Day
  readonly direction: 'westbound' | 'eastbound'
}

/** `11-01..03-31` goes over the turn of the year. */
const inSeason = (range: string, on: Day): boolean => {
  const [from = '', to = ''] = range.split('..')
  const date = dateOf(on).slice(5)
  return from <= to ? from <= date && date <= to : from <= date || date <= to
}

const oversize = (cargo: MeasuredCargo): number =>
  cargo.pieces
    .filter((piece) => [piece.length, piece.width, piece.height].some((side) => isLess(whole(3), side)))
    .reduce((count, piece) => count + piece.count, 0)

const holds = (condition: string, base: ChargeBase): boolean => {
  if (condition === 'oversize>300cm') return oversize(base.cargo) > 0
  if (condition.startsWith('hs=')) {
    const beginning = condition.slice(3).replace('*', '')
    return base.request.goods.some((goods) => goods.hsCode.startsWith(beginning))
  }
  if (condition.startsWith('season=')) return inSeason(condition.slice(7), base.departsOn)
  // Dangerous goods, batteries and parcels are never asked of this oracle.
  return false
}

const fits = (row: SheetRow, { request, service, direction, set, departsOn }: ChargeBase): boolean => {
  const asked = (column: string, has: string): boolean => ['', has].includes(row(column))
  return (
    (asked('Mode', service.mode) || (row('Mode') === 'rail' && service.mode !== 'air')) &&
    asked('Carrier', service.carrier) &&
    asked('Service', service.service) &&
    asked('Origin', service.origin) &&
    asked('Destination', service.destination) &&
    asked('Direction', direction) &&
    (row('Equipment') === '' || set.some((box) => box.type === row('Equipment'))) &&
    (row('Code') !== 'BOX' || service.row('Box') === 'SOC') &&
    row('Code') !== 'FISREP' &&
    (row('Leg') !== 'insurance' || request.insured) &&
    row('Valid from') <= dateOf(departsOn) &&
    dateOf(departsOn) <= row('Valid to')
  )
}

const quantityOf = (row: SheetRow, { request, service, cargo, set }: ChargeBase): Fraction => {
  const boxes = set.filter(({ type }) => ['', type].includes(row('Equipment')))
  switch (row('Basis')) {
    case 'awb':
    case 'consignment':
      return whole(1)
    case 'kg-gross':
      return airGrossKg(cargo)
    case 'kg-chargeable':
      return chargeableKg(cargo)
    case 'wm':
      return revenueTons(service, cargo)
    case 'container':
      return whole(boxes.reduce((count, box) => count + box.count, 0))
    case 'hs-line':
      return whole(request.goods.length)
    case 'piece':
      return whole(oversize(cargo))
    default:
      throw new Error(`the sample book charges nothing by ${row('Basis')}`)
  }
}

/** A percentage is taken of the rounded amounts of its own leg's lines with that code, in the charge's currency. */
const percentBase = (row: SheetRow, before: readonly OracleLine[], { request }: ChargeBase): Fraction => {
  const inCharge = (amount: Fraction, currency: string): Fraction =>
    convert(amount, currency, row('Currency'))
  if (row('Basis') === 'percent-of') {
    const named = before.filter((line) => line.leg === row('Leg') && line.code === row('Of codes'))
    return sum(named.map((line) => inCharge(line.amount, line.currency)))
  }
  const cif = [
    ...request.goods.map((goods) => inCharge(decimal(goods.value), goods.currency)),
    ...before.map((line) => inCharge(line.amount, line.currency)),
  ]
  return times(sum(cif), decimal('1.10'))
}

/** The part of the quantity in a tier, from included, to not. */
const inTier = (row: SheetRow, quantity: Fraction): Fraction => {
  const top = row('To') === '' ? quantity : least(quantity, decimal(row('To')))
  return most(zero, minus(top, decimal(row('From') || '0')))
}

const amountOf = (tiers: readonly SheetRow[], before: readonly OracleLine[], base: ChargeBase): Fraction => {
  const [row] = tiers
  if (!row) return zero
  const percent = row('Basis').startsWith('percent')
  const product = percent
    ? times(percentBase(row, before, base), by(decimal(row('Rate')), whole(100)))
    : sum(tiers.map((tier) => times(inTier(tier, quantityOf(tier, base)), decimal(tier('Rate')))))
  const floored = row('Min') === '' ? product : most(product, decimal(row('Min')))
  return row('Max') === '' ? floored : least(floored, decimal(row('Max')))
}

/** A line in its own currency, rounded once there and once more in the quote currency. */
export const oracleLine = (
  leg: string,
  code: string,
  currency: string,
  exact: Fraction,
  quoteCurrency: string,
): OracleLine => {
  const amount = roundMoney(exact, currency)
  return {
    leg,
    code,
    currency,
    amount,
    quoteAmount: roundMoney(convert(amount, currency, quoteCurrency), quoteCurrency),
  }
}

/**
 * The charges of the legs that an offer needs, after the lines of freight and haulage. Rows with one code and leg
 * are one charge: its tiers, or its types of container.
 */
export const chargeLines = (
  base: ChargeBase,
  legs: ReadonlySet<string>,
  carriage: readonly OracleLine[],
): readonly OracleLine[] => {
  const fitting = rows
    .filter((row) => legs.has(row('Leg')) && fits(row, base))
    .filter(
      (row) =>
        row('Applies when') === '' ||
        row('Applies when')
          .split(' and ')
          .every((one) => holds(one, base)),
    )
    .toSorted((a, b) => Number(a('Order')) - Number(b('Order')))
  const lines: OracleLine[] = []
  const seen = new Set<string>()
  for (const row of fitting) {
    const key = (one: SheetRow): string => `${one('Leg')}/${one('Code')}`
    if (seen.has(key(row))) continue
    seen.add(key(row))
    const before = [...carriage, ...lines]
    // Without haulage there is nothing of which to take its fuel.
    if (row('Basis') === 'percent-of' && !before.some((line) => line.leg === row('Leg'))) continue
    const tiers = fitting.filter((one) => key(one) === key(row))
    lines.push(
      oracleLine(
        row('Leg'),
        row('Code'),
        row('Currency'),
        amountOf(tiers, before, base),
        base.request.currency,
      ),
    )
  }
  return lines
}
