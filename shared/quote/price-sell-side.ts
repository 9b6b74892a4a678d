import { assert } from '../kernel/assert.ts'
import { decimal, decimalToText, parseDecimal, unitsAt, type Decimal } from '../kernel/decimal.ts'
import { dividedBy, roundExact } from '../kernel/exact.ts'
import { addWhole, divideRounded, multiplyWhole, scaleWhole } from '../kernel/whole.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { moneyToText } from '../money/money.ts'
import type { Offer, Unworded } from './comparison.ts'
import type { SellOffer, SellOverride, SellRate, SellRule, SellTerms } from './sell-terms.ts'

type Line = Pick<Unworded<Offer>['lines'][number], 'leg' | 'code' | 'amountInQuoteCurrency'>

/** Of an offer only what it costs counts here. */
export interface CostedOffer {
  readonly id: string
  readonly lines: readonly Line[]
}

/** What the schema has let through is a decimal. */
const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, 'a decimal text')
  return value
}

const minorOf = (amount: string, currency: string): number => unitsAt(read(amount), minorUnitsOf(currency))

const hundred = decimal(100)

/** 100 plus or minus a percentage, over the percentage's own decimals: both sides of the fraction stay whole. */
const hundredAnd = (percent: Decimal, sign: 1 | -1): number =>
  Number(addWhole(scaleWhole(hundred.units, percent.decimals), sign * percent.units))

/** Cost × (100 + p) / 100, or cost × 100 / (100 − p); rounded once, half up away from zero. */
const sellAt = (cost: number, { kind, percent }: SellRate): number => {
  const rate = read(percent)
  const base = scaleWhole(hundred.units, rate.decimals)
  return kind === 'markupOnCost'
    ? divideRounded(multiplyWhole(cost, hundredAnd(rate, 1)), base, 'half-up')
    : divideRounded(multiplyWhole(cost, base), hundredAnd(rate, -1), 'half-up')
}

const narrowness = { code: 3, leg: 2, quote: 1 } as const

const fits = ({ appliesTo }: SellRule, line: Line): boolean =>
  appliesTo.kind === 'quote' ||
  (appliesTo.kind === 'leg' ? appliesTo.leg === line.leg : appliesTo.code === line.code)

/** The narrowest rule that fits a line; of equally narrow ones the one that was given last. */
const ruleFor = (rules: readonly SellRule[], line: Line): SellRule | undefined => {
  let best: SellRule | undefined
  for (const rule of rules) {
    if (!fits(rule, line)) continue
    if (!best || narrowness[rule.appliesTo.kind] >= narrowness[best.appliesTo.kind]) best = rule
  }
  return best
}

const overrideFor = (overrides: readonly SellOverride[], line: Line, nth: number): SellOverride | undefined =>
  overrides.findLast(
    ({ line: of }) => of !== null && of.leg === line.leg && of.code === line.code && of.nth === nth,
  )

/** A total as a multiple of the step, in minor units. */
const roundTotal = (
  total: number,
  rounding: NonNullable<SellTerms['rounding']>,
  currency: string,
): number => {
  const step = minorOf(rounding.to, currency)
  assert(step > 0, 'a step to round to is above zero')
  if (rounding.direction === 'nearest') return divideRounded(total, step, 'half-up') * step
  const below = total - (((total % step) + step) % step)
  return rounding.direction === 'up' && below !== total ? below + step : below
}

/** Which line takes what rounding or a total set by hand adds: the dearest main leg, else the dearest of all. */
const adjustedLine = (
  lines: readonly { readonly leg: string; readonly amount: number; readonly byHand: boolean }[],
): number => {
  const order = lines
    .map((line, index) => ({ ...line, index }))
    .toSorted(
      (a, b) =>
        Number(a.byHand) - Number(b.byHand) ||
        Number(b.leg === 'main') - Number(a.leg === 'main') ||
        b.amount - a.amount ||
        a.index - b.index,
    )
  return order[0]?.index ?? -1
}

/** Part / whole × 100 with two decimals, half up; null where the whole is nothing. */
const percentOf = (part: number, whole: number): string | null =>
  whole === 0
    ? null
    : decimalToText(
        decimal(
          Math.sign(whole) *
            roundExact(
              dividedBy({ units: multiplyWhole(part, 100), decimals: 0 }, Math.abs(whole)),
              2,
              'half-up',
            ),
          2,
        ),
        2,
      )

/** Whether margin / total is less than the floor; a total of nothing with a floor is. */
const isBelowFloor = (margin: number, total: number, floorPercent: string | null): boolean => {
  if (floorPercent === null) return false
  if (total <= 0) return true
  const floor = read(floorPercent)
  return BigInt(margin) * 100n * 10n ** BigInt(floor.decimals) < BigInt(floor.units) * BigInt(total)
}

/**
 * An offer's sell prices from its costs. Each line is raised by the narrowest rule and rounded once to the quote
 * currency's minor unit (half up), unless a hand has set it; the total is their sum, brought to the step of the
 * rounding or to the total that a hand has set, and what that adds goes to one line, so that the client's lines always
 * sum to the client's total. Amounts and steps have no more decimals than the currency. Exact; throws `OverflowError`
 * only.
 */
export const priceSellSide = (offer: CostedOffer, currency: string, terms: SellTerms): SellOffer => {
  const overrides = terms.overrides.filter((override) => override.offer === offer.id)
  const seen = new Map<string, number>()
  const priced = offer.lines.map((line) => {
    const name = `${line.leg} ${line.code}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const cost = minorOf(line.amountInQuoteCurrency, currency)
    const byHand = overrideFor(overrides, line, nth)
    const rule = byHand ? undefined : ruleFor(terms.rules, line)
    return {
      leg: line.leg,
      cost,
      byHand: byHand !== undefined,
      rate: rule?.rate ?? null,
      amount: byHand ? minorOf(byHand.amount, currency) : rule ? sellAt(cost, rule.rate) : cost,
    }
  })
  const cost = priced.reduce((sum, line) => sum + line.cost, 0)
  const sum = priced.reduce((total, line) => total + line.amount, 0)
  const set = overrides.findLast(({ line }) => line === null)
  const total = set
    ? minorOf(set.amount, currency)
    : terms.rounding
      ? roundTotal(sum, terms.rounding, currency)
      : sum
  const adjusted = total === sum ? -1 : adjustedLine(priced)
  const margin = total - cost
  return {
    offer: offer.id,
    lines: priced.map((line, index) => {
      const adjustment = index === adjusted ? total - sum : 0
      return {
        cost: moneyToText(line.cost, currency),
        amount: moneyToText(line.amount + adjustment, currency),
        by: line.byHand ? 'override' : line.rate ? 'rule' : 'cost',
        rate: line.rate,
        adjustment: moneyToText(adjustment, currency),
      }
    }),
    cost: moneyToText(cost, currency),
    total: moneyToText(total, currency),
    margin: moneyToText(margin, currency),
    markupOnCostPercent: percentOf(margin, cost),
    marginOnSalePercent: percentOf(margin, total),
    belowFloor: isBelowFloor(margin, total, terms.floorPercent),
  }
}
