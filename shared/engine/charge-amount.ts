import { decimal, decimalToText, powerOfTen, zero, type Decimal } from '../kernel/decimal.ts'
import {
  addExact,
  compareExact,
  dividedBy,
  dividedByPowerOfTen,
  exactToDecimal,
  exactToText,
  negated,
  productOf,
  type Exact,
} from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { rateToText } from '../money/money.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { Basis } from '../tariff/basis.ts'
import type { Charge } from '../tariff/charge.ts'
import { isCount, isPercentage, quantityOf, quantityToText, type ChargeContext } from './charge-quantities.ts'
import type { PricedAmount, Unpriced } from './priced-amount.ts'

/** The rows that make up one charge: they differ in tier or equipment only. Currency, basis, Min and Max are the first row's. */
export interface ChargeGroup {
  readonly rows: readonly Charge[]
  readonly first: Charge
  /** Null: every row prices any box. */
  readonly byEquipment: boolean
  readonly tiered: boolean
}

export const createChargeGroup = (first: Charge, ...others: readonly Charge[]): ChargeGroup => {
  const rows = [first, ...others].toSorted((a, b) => compareExact(a.from ?? zero, b.from ?? zero))
  return {
    rows,
    first,
    byEquipment: rows.some((row) => row.equipment !== null),
    tiered: rows.some((row) => row.from !== null || row.to !== null),
  }
}

const one = decimal(1)

const unpriced = (code: Unpriced['code'], charge: Charge, values: Note['values'] = {}): Unpriced => ({
  kind: 'unpriced',
  code,
  explanation: note(`rating.unpriced.${code}`, { charge: charge.name, basis: charge.basis, ...values }),
})

const ruleOf = (basis: Basis, tiered: boolean): LineRule => {
  if (basis === 'percent-cif') return 'insurance'
  if (isPercentage(basis)) return 'percent'
  if (tiered) return 'tier'
  return basis === 'consignment' || basis === 'awb' ? 'flat' : basis === 'minimum' ? 'minimum' : 'rate'
}

// Charges of one sum need no arithmetic: their sentences are made once.
const perConsignment = note('rating.basis.consignment')
const perAirWaybill = note('rating.basis.awb')

const explain = (charge: Charge, rate: Decimal, quantity: Decimal, context: ChargeContext): Note => {
  const { basis, currency } = charge
  if (basis === 'consignment') return perConsignment
  if (basis === 'awb') return perAirWaybill
  const key = `rating.basis.${basis}`
  const text = quantityToText(quantity, basis, currency)
  if (!isPercentage(basis)) {
    const money = rateToText(rate, currency)
    return isCount(basis)
      ? note(key, { quantity: text, rate: money, currency, n: text })
      : note(key, { quantity: text, rate: money, currency })
  }
  const percent = decimalToText(rate)
  if (basis === 'percent-of') {
    return note(key, { quantity: text, rate: percent, currency, codes: charge.ofCodes.join(' + ') })
  }
  if (basis !== 'percent-cif') return note(key, { quantity: text, rate: percent, currency })
  return note(key, {
    quantity: text,
    rate: percent,
    currency,
    insured: decimalToText(context.insuredPercent),
    base: exactToText(insuredBase(quantity, context.insuredPercent), minorUnitsOf(currency)),
  })
}

const insuredBase = (quantity: Decimal, percent: Decimal): Exact =>
  exactToDecimal(
    dividedBy(productOf(quantity, { units: powerOfTen(percent.decimals + 2), decimals: 0 }), percent.units),
  )

const timesRate = (charge: Charge, rate: Decimal, quantity: Exact): Exact =>
  isPercentage(charge.basis) ? dividedByPowerOfTen(productOf(quantity, rate), 2) : productOf(quantity, rate)

const plain = (
  charge: Charge,
  rate: Decimal,
  quantity: Exact,
  context: ChargeContext,
  tiered: boolean,
): PricedAmount => {
  const shown = exactToDecimal(quantity)
  return {
    kind: 'priced',
    exact: timesRate(charge, rate, quantity),
    quantity: shown,
    rate,
    basis: charge.basis,
    rule: ruleOf(charge.basis, tiered),
    explanation: explain(charge, rate, shown, context),
  }
}

const holds = (row: Charge, position: Exact): boolean =>
  (row.from === null || compareExact(position, row.from) >= 0) &&
  (row.to === null || compareExact(position, row.to) < 0)

/** Each tier's share of the quantity at that tier's rate, added up. */
const graduated = (rows: readonly Charge[], charge: Charge, quantity: Exact): PricedAmount => {
  let sum: Exact = zero
  let used = 0
  let last = charge
  let free: Decimal = zero
  for (const row of rows) {
    const from = row.from ?? zero
    if (compareExact(quantity, from) <= 0) break
    const upper = row.to !== null && compareExact(quantity, row.to) > 0 ? row.to : quantity
    sum = addExact(sum, timesRate(charge, row.rate ?? zero, addExact(upper, negated(from))))
    used += 1
    last = row
    if (row.rate?.units === 0 && row.to) free = row.to
  }
  const shown = exactToDecimal(quantity)
  const over = exactToDecimal(addExact(quantity, negated(last.from ?? zero)))
  const inPrice = sum.units === 0
  return {
    kind: 'priced',
    exact: sum,
    quantity: shown,
    rate: null,
    basis: charge.basis,
    rule: 'tier',
    explanation: note(
      inPrice
        ? 'rating.graduated.free'
        : free.units > 0 && used === 2
          ? 'rating.graduated.over'
          : 'rating.graduated',
      {
        quantity: quantityToText(shown, charge.basis, charge.currency),
        free: decimalToText(free),
        over: quantityToText(over, charge.basis, charge.currency),
        rate: last.rate ? rateToText(last.rate, charge.currency) : '0',
        currency: charge.currency,
        n: used,
      },
    ),
  }
}

/** The rows of one box type (or of any) for a quantity: one rate, a flat tier, or graduated tiers. */
const priceRows = (
  rows: readonly Charge[],
  charge: Charge,
  quantity: Exact,
  position: Exact,
  context: ChargeContext,
): PricedAmount | Unpriced => {
  if (charge.tier === 'graduated')
    return graduated(rows, charge, charge.tierBy === null ? quantity : position)
  const row = rows.find((candidate) => holds(candidate, position))
  if (!row) return unpriced('NoTier', charge, { quantity: exactToText(exactToDecimal(position)) })
  if (!row.rate) return unpriced('NoRate', charge)
  return plain(row, row.rate, quantity, context, row.from !== null || row.to !== null)
}

/** Rows by box: per container each type at its own rate; on any other basis once, for the first box that has a row. */
const priceByEquipment = (
  group: ChargeGroup,
  quantity: Exact,
  position: Exact,
  context: ChargeContext,
): PricedAmount | Unpriced => {
  const { first: charge } = group
  let sum: PricedAmount | undefined
  for (const { type, count } of context.equipment) {
    const own = group.rows.filter((row) => row.equipment === type)
    const rows = own.length > 0 ? own : group.rows.filter((row) => row.equipment === null)
    if (rows.length === 0) continue
    const perBox = charge.basis === 'container'
    const boxes = decimal(count)
    const part = priceRows(
      rows,
      charge,
      perBox ? boxes : quantity,
      perBox && (charge.tierBy === null || charge.tierBy === 'container') ? boxes : position,
      context,
    )
    if (part.kind === 'unpriced' || !perBox) return part
    sum = sum ? together(sum, part, charge) : part
  }
  return (
    sum ?? unpriced('NoEquipment', charge, { types: context.equipment.map((box) => box.type).join(', ') })
  )
}

const together = (a: PricedAmount, b: PricedAmount, charge: Charge): PricedAmount => {
  const quantity = decimal(a.quantity.units + b.quantity.units)
  const sameRate = a.rate && b.rate && compareExact(a.rate, b.rate) === 0 ? a.rate : null
  return {
    ...a,
    exact: addExact(a.exact, b.exact),
    quantity,
    rate: sameRate,
    explanation: note('rating.containersTogether', {
      n: quantity.units,
      amount: exactToText(addExact(a.exact, b.exact), minorUnitsOf(charge.currency)),
      currency: charge.currency,
    }),
  }
}

/** Min and Max hold once for the charge, after the product; the limit that wins is the price. */
const withinLimits = (charge: Charge, priced: PricedAmount): PricedAmount => {
  const { min, max } = charge
  const below = min !== null && compareExact(priced.exact, min) < 0
  const limit = below ? min : max !== null && compareExact(priced.exact, max) > 0 ? max : null
  if (!limit) return priced
  return {
    kind: 'priced',
    exact: limit,
    quantity: one,
    rate: limit,
    basis: below ? 'minimum' : 'consignment',
    rule: below ? 'minimum' : 'maximum',
    explanation: note(below ? 'rating.minimum' : 'rating.maximum', {
      limit: rateToText(limit, charge.currency),
      currency: charge.currency,
      would: exactToText(exactToDecimal(priced.exact), minorUnitsOf(charge.currency)),
    }),
  }
}

/**
 * The amount of one charge, exact, in its own currency: quantity × rate by its basis, tiers and boxes, then Min and Max
 * once. Percentages are of rounded lines (or the goods' value), each converted exactly and without a buffer.
 * Unpriced where a rate, a quantity, a tier, a box or a rate of exchange is missing: the caller's hole.
 */
export const chargeAmount = (group: ChargeGroup, context: ChargeContext): PricedAmount | Unpriced => {
  const { first: charge } = group
  const quantity = quantityOf(charge.basis, charge, context)
  if (typeof quantity === 'string') return unpriced(quantity, charge)
  let priced: PricedAmount | Unpriced
  if (!group.byEquipment && !group.tiered) {
    if (!charge.rate) return unpriced('NoRate', charge)
    priced = plain(charge, charge.rate, quantity, context, false)
  } else {
    const position = charge.tierBy === null ? quantity : quantityOf(charge.tierBy, charge, context)
    if (typeof position === 'string') return unpriced(position, charge)
    priced = group.byEquipment
      ? priceByEquipment(group, quantity, position, context)
      : priceRows(group.rows, charge, quantity, position, context)
  }
  return priced.kind === 'unpriced' ? priced : withinLimits(charge, priced)
}

/** A charge that the freight rate already contains: shown, at nothing. */
export const includedAmount = (charge: Charge): PricedAmount => ({
  kind: 'priced',
  exact: zero,
  quantity: one,
  rate: zero,
  basis: charge.basis,
  rule: 'included',
  explanation: note('rating.included'),
})
