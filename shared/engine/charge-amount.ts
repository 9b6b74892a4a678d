import { decimal, decimalToText, zero, type Decimal } from '../kernel/decimal.ts'
import {
  addExact,
  compareExact,
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
import type { Charge } from '../tariff/charge.ts'
import { explainPremium, prepareCharge, type PreparedCharge } from './charge-explanation.ts'
import { quantityOf, quantityToText, type ChargeContext } from './charge-quantities.ts'
import type { PricedAmount, Unpriced } from './priced-amount.ts'

/**
 * The rows that make up one charge: they differ in tier or equipment only. Currency, basis, Min and Max are the first
 * row's. Made when the tariff is compiled, not for each quote.
 */
export interface ChargeGroup {
  readonly first: Charge
  readonly prepared: PreparedCharge
  /** By their tiers, ascending. */
  readonly rows: readonly PreparedCharge[]
  /** False: every row prices any box. */
  readonly byEquipment: boolean
  readonly tiered: boolean
}

export const createChargeGroup = (first: Charge, ...others: readonly Charge[]): ChargeGroup => {
  const rows = [first, ...others].toSorted((a, b) => compareExact(a.from ?? zero, b.from ?? zero))
  return {
    first,
    prepared: prepareCharge(first),
    rows: rows.map(prepareCharge),
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

const timesRate = (row: PreparedCharge, rate: Decimal, quantity: Exact): Exact =>
  row.percentage ? dividedByPowerOfTen(productOf(quantity, rate), 2) : productOf(quantity, rate)

const priced = (
  row: PreparedCharge,
  rate: Decimal,
  quantity: Exact,
  exact: Exact,
  insuredPercent: Decimal,
): PricedAmount => ({
  kind: 'priced',
  exact,
  quantity,
  rate,
  basis: row.charge.basis,
  rule: row.rule,
  explain: row.charge.basis === 'percent-cif' ? explainPremium(row, quantity, insuredPercent) : row.explain,
  printed: row.printed,
})

const holds = ({ charge }: PreparedCharge, position: Exact): boolean =>
  (charge.from === null || compareExact(position, charge.from) >= 0) &&
  (charge.to === null || compareExact(position, charge.to) < 0)

/** Each tier's share of the quantity at that tier's rate, added up. */
const graduated = (rows: readonly PreparedCharge[], charge: Charge, quantity: Exact): PricedAmount => {
  let sum: Exact = zero
  let used = 0
  let last = charge
  let free: Decimal = zero
  for (const prepared of rows) {
    const row = prepared.charge
    const from = row.from ?? zero
    if (compareExact(quantity, from) <= 0) break
    const upper = row.to !== null && compareExact(quantity, row.to) > 0 ? row.to : quantity
    sum = addExact(sum, timesRate(prepared, row.rate ?? zero, addExact(upper, negated(from))))
    used += 1
    last = row
    if (row.rate?.units === 0 && row.to) free = row.to
  }
  return {
    kind: 'priced',
    printed: null,
    exact: sum,
    quantity,
    rate: null,
    basis: charge.basis,
    rule: 'tier',
    explain: (text) => {
      const over = exactToDecimal(addExact(quantity, negated(last.from ?? zero)))
      const key =
        sum.units === 0
          ? 'rating.graduated.free'
          : free.units > 0 && used === 2
            ? 'rating.graduated.over'
            : 'rating.graduated'
      return note(key, {
        quantity: text,
        free: decimalToText(free),
        over: quantityToText(over, charge.basis, charge.currency),
        rate: last.rate ? rateToText(last.rate, charge.currency) : '0',
        currency: charge.currency,
        n: used,
      })
    },
  }
}

/** The rows of one box type (or of any) for a quantity: one rate, a flat tier, or graduated tiers. */
const priceRows = (
  rows: readonly PreparedCharge[],
  charge: Charge,
  quantity: Exact,
  position: Exact,
  context: ChargeContext,
): PricedAmount | Unpriced => {
  if (charge.tier === 'graduated')
    return graduated(rows, charge, charge.tierBy === null ? quantity : position)
  const row = rows.find((candidate) => holds(candidate, position))
  if (!row) return unpriced('NoTier', charge, { quantity: exactToText(exactToDecimal(position)) })
  const { rate } = row.charge
  if (!rate) return unpriced('NoRate', charge)
  return priced(row, rate, quantity, timesRate(row, rate, quantity), context.insuredPercent)
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
    const own = group.rows.filter((row) => row.charge.equipment === type)
    const rows = own.length > 0 ? own : group.rows.filter((row) => row.charge.equipment === null)
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
  const quantity = exactToDecimal(addExact(a.quantity, b.quantity))
  const exact = addExact(a.exact, b.exact)
  return {
    ...a,
    printed: null,
    exact,
    quantity,
    rate: a.rate && b.rate && compareExact(a.rate, b.rate) === 0 ? a.rate : null,
    explain: () =>
      note('rating.containersTogether', {
        n: quantity.units,
        amount: exactToText(exact, minorUnitsOf(charge.currency)),
        currency: charge.currency,
      }),
  }
}

/** Min and Max hold once for the charge, after the product; the limit that wins is the price. */
const limitOf = ({ min, max }: Charge, exact: Exact): Decimal | null => {
  if (min !== null && compareExact(exact, min) < 0) return min
  return max !== null && compareExact(exact, max) > 0 ? max : null
}

const limited = (charge: Charge, limit: Decimal, exact: Exact): PricedAmount => {
  const below = limit === charge.min
  const { currency } = charge
  return {
    kind: 'priced',
    printed: null,
    exact: limit,
    quantity: one,
    rate: limit,
    basis: below ? 'minimum' : 'consignment',
    rule: below ? 'minimum' : 'maximum',
    explain: () =>
      note(below ? 'rating.minimum' : 'rating.maximum', {
        limit: rateToText(limit, currency),
        currency,
        would: exactToText(exact, minorUnitsOf(currency)),
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
  if (!group.byEquipment && !group.tiered) {
    const { rate } = charge
    if (!rate) return unpriced('NoRate', charge)
    const exact = timesRate(group.prepared, rate, quantity)
    const limit = limitOf(charge, exact)
    return limit
      ? limited(charge, limit, exact)
      : priced(group.prepared, rate, quantity, exact, context.insuredPercent)
  }
  const position = charge.tierBy === null ? quantity : quantityOf(charge.tierBy, charge, context)
  if (typeof position === 'string') return unpriced(position, charge)
  const amount = group.byEquipment
    ? priceByEquipment(group, quantity, position, context)
    : priceRows(group.rows, charge, quantity, position, context)
  if (amount.kind === 'unpriced') return amount
  const limit = limitOf(charge, amount.exact)
  return limit ? limited(charge, limit, amount.exact) : amount
}

/** A charge that the freight rate already contains: shown, at nothing. */
export const includedAmount = (charge: Charge): PricedAmount => ({
  kind: 'priced',
  printed: null,
  exact: zero,
  quantity: one,
  rate: zero,
  basis: charge.basis,
  rule: 'included',
  explain: () => note('rating.included'),
})
