import { routeLegs, type RouteLeg } from '../freight/transport-mode.ts'
import { decimal, zero } from '../kernel/decimal.ts'
import { exactToDecimal, productOf } from '../kernel/exact.ts'
import { dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import { convertExactly } from '../money/exchange.ts'
import { decimalToMinor } from '../money/money.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { RailContainerRate } from '../tariff/rail-rate.ts'
import type { ChargeCandidate, ChargeSlot } from '../tariff/tariff-book.ts'
import { chargeAmount, includedAmount } from './charge-amount.ts'
import { namedLines } from './charge-quantities.ts'
import { priceEmptyReturn } from './empty-return.ts'
import type { HaulageLeg } from './haulage-leg.ts'
import { priceHaulage } from './leg-price.ts'
import { chargeOriginOf, createLineOrigin, freightOriginOf } from './line-origin.ts'
import { noFreightRate } from './main-freight.ts'
import { priceLandedCost } from './landed-cost/landed-cost.ts'
import { createPriceSum, type LineSink, type PriceSum } from './price-kernel.ts'
import { dayOfLeg, isPriced, type PricingCase } from './pricing-case.ts'
import { needsFiscalRepresentation } from './scope.ts'
import { chargeGroupOf, type ChargeStep } from './service-plan.ts'
import { noBuffer } from './shipment-context.ts'
import { valuationCharge } from './valuation-charge.ts'

const isIncluded = (sum: PriceSum, slot: ChargeSlot): boolean => {
  const includes = sum.freight?.bookRow.row.includes
  if (includes === undefined) return false
  // All-in means the surcharges of main carriage; what else it contains has to be listed.
  return includes === 'ALL' ? slot.leg === 'main' : includes.includes(slot.code)
}

/** Whose box a container rate includes; null where it is not about containers. */
const boxRate = (sum: PriceSum): BookRow<RailContainerRate> | null =>
  sum.freight?.bookRow.row.kind === 'rail-container'
    ? (sum.freight.bookRow as BookRow<RailContainerRate>)
    : null

/** The box is charged on shipper's own containers only; representation only under procedure 42. */
const isBarred = (sum: PriceSum, slot: ChargeSlot): boolean => {
  if (slot.code === 'FISREP') {
    const { shipment } = sum.pricing.context
    return !needsFiscalRepresentation(shipment, sum.pricing.plan.service.direction)
  }
  if (slot.code !== 'BOX' || slot.leg !== 'main') return false
  const rate = boxRate(sum)
  return rate !== null && rate.row.box !== 'SOC'
}

const missInsurance = (sum: PriceSum, candidate: ChargeCandidate): boolean =>
  candidate.head.leg === 'insurance' && sum.pricing.context.goodsValue.length === 0

const addCharge = (sum: PriceSum, { slot, choose }: ChargeStep): void => {
  const { pricing } = sum
  if (!isPriced(pricing, slot.leg) || isBarred(sum, slot)) return
  const choice = choose(dayOfLeg(pricing, slot.leg), pricing)
  if (choice.kind === 'none') return
  if (choice.kind === 'demanded') {
    sum.miss(slot.leg, slot.code, note('missing.required', { code: slot.code }))
    return
  }
  const { candidate } = choice
  const { head } = candidate
  if (isIncluded(sum, slot)) {
    sum.add(chargeOriginOf(candidate, false), includedAmount(head))
    return
  }
  if (choice.kind === 'expired') {
    const last = dayToDate(candidate.to as DayNumber)
    sum.miss(slot.leg, slot.code, note('missing.expired', { name: head.name, last }))
    return
  }
  if (missInsurance(sum, candidate)) {
    sum.miss(slot.leg, slot.code, note('missing.goodsValue'))
    return
  }
  const context = sum.contextOf(head)
  if (head.basis === 'percent-of' && namedLines(head, context.lines).length === 0) return
  if (head.basis === 'piece' && context.quantities.pieces?.units === 0) return
  const priced = chargeAmount(chargeGroupOf(candidate), context)
  if (priced.kind === 'unpriced') {
    sum.miss(slot.leg, slot.code, priced.explanation)
    return
  }
  sum.add(chargeOriginOf(candidate, choice.provisional), priced)
}

/** Main carriage, by the row that is cheapest for these goods. */
const addFreight = (sum: PriceSum): void => {
  const { pricing, freight } = sum
  if (!isPriced(pricing, 'main')) return
  if (!freight || freight.amounts.length === 0) {
    sum.miss('main', 'FRT', noFreightRate(pricing.plan.service.service))
    return
  }
  const origin = freightOriginOf(freight.bookRow)
  for (const priced of freight.amounts) sum.add(origin, priced)
}

/** Codes that the rate lists as its own and for which no charge row stands: shown all the same, with nothing. */
const addListedCodes = (sum: PriceSum): void => {
  const { freight, pricing } = sum
  if (!freight || !isPriced(pricing, 'main')) return
  const { row, version } = freight.bookRow
  if (row.includes === 'ALL' || row.includes.length === 0) return
  const known = new Set(
    pricing.plan.steps.flatMap((step) => (step.kind === 'charge' ? [step.slot.code] : [])),
  )
  for (const code of row.includes) {
    if (known.has(code)) continue
    const name = note('lineName.named', { name: code })
    sum.add(createLineOrigin({ code, name, leg: 'main', currency: row.currency }, version, row.row), {
      kind: 'priced',
      printed: null,
      exact: zero,
      quantity: decimal(1),
      rate: zero,
      basis: 'consignment',
      rule: 'included',
      explain: () => note('rating.included'),
    })
  }
}

/** Only where a value is declared for carriage, and only what is above the carrier's limit. */
const addValuation = (sum: PriceSum): void => {
  const { pricing, freight } = sum
  const { context, plan, parameters } = pricing
  const declared = context.shipment.declaredForCarriage
  if (!declared || !freight || plan.service.mode !== 'air' || !isPriced(pricing, 'main')) return
  const { liabilityLimitPerKg, liabilityLimitCurrency, valuationPercent } = parameters.rating
  const exchange = context.exchange(liabilityLimitCurrency, declared.currency, noBuffer)
  const limitMinor = decimalToMinor(liabilityLimitPerKg, liabilityLimitCurrency)
  if (!exchange || limitMinor === undefined) {
    const values = { currency: liabilityLimitCurrency, code: 'VAL', to: declared.currency }
    sum.miss('main', 'E-FX', note('missing.exchangeRate', values))
    return
  }
  const priced = valuationCharge({
    declared: declared.amount,
    currency: declared.currency,
    grossKg: context.airWeight(parameters.rating).grossKg,
    liabilityLimitPerKg: exactToDecimal(
      exchange.from === exchange.to
        ? productOf(liabilityLimitPerKg, decimal(1))
        : convertExactly(limitMinor, exchange),
    ),
    percent: valuationPercent,
    minimum: null,
  })
  if (!priced) return
  const { row, version } = freight.bookRow
  const name = note('lineName.valuation')
  const parts = { code: 'VAL', name, leg: 'main', currency: declared.currency } as const
  sum.add(createLineOrigin(parts, version, row.row), priced)
}

const addHaulage = (sum: PriceSum, leg: HaulageLeg | null): void => {
  if (!leg || !isPriced(sum.pricing, leg.side)) return
  const { pricing } = sum
  const { context, plan, equipment } = pricing
  const rule = plan.parametersOn(context.shipment.quotedOn).rating
  const price = priceHaulage(leg, dayOfLeg(pricing, leg.side), context, rule, equipment)
  if (price.kind === 'hole') {
    sum.miss(leg.side, price.code, price.reason)
    return
  }
  for (const { origin, priced } of price.amounts) sum.add(origin, priced)
  const rate = boxRate(sum)
  if (leg.side !== 'on-carriage' || rate?.row.box !== 'COC') return
  const empty = priceEmptyReturn(rate, leg, price.amounts, plan.destination, context.book, rule)
  if (empty.kind === 'hole') {
    sum.miss(leg.side, 'EMR', empty.reason)
    return
  }
  const name = note('lineName.emptyReturn', { place: rate.row.returnPlace ?? leg.gatewayName })
  for (const { origin, priced } of empty.amounts) sum.add({ ...origin, code: 'EMR', name }, priced)
}

/** What has to be there whatever the tariffs hold: the box of a shipper's own container, the representative, each leg. */
const checkDemands = (sum: PriceSum): void => {
  const { pricing, holes, lines } = sum
  const has = (code: string): boolean =>
    lines.some((line) => line.code === code) || holes.some((hole) => hole.code === code)
  const rate = boxRate(sum)
  if (rate && isPriced(pricing, 'main')) {
    if (rate.row.box === null) sum.miss('main', 'BOX', note('missing.containerUse'))
    else if (rate.row.box === 'SOC' && !has('BOX')) sum.miss('main', 'BOX', note('missing.box'))
  }
  const { context, plan } = pricing
  if (
    isPriced(pricing, 'import-clearance') &&
    needsFiscalRepresentation(context.shipment, plan.service.direction) &&
    !has('FISREP')
  ) {
    sum.miss('import-clearance', 'FISREP', note('missing.fiscalRepresentation'))
  }
  for (const leg of routeLegs) {
    if (isPriced(pricing, leg) && !sum.covered.has(leg)) {
      sum.miss(leg, codeOfLeg[leg], note(`missing.leg.${leg}`))
    }
  }
}

const codeOfLeg: Readonly<Record<RouteLeg, string>> = {
  'pre-carriage': 'HLG',
  origin: 'ORG',
  'export-clearance': 'EXP',
  main: 'FRT',
  'transit-customs': 'T1',
  destination: 'DST',
  'import-clearance': 'IMP',
  'on-carriage': 'HLG',
  insurance: 'INS',
}

/**
 * The one kernel: prices a case step by step, in the order of the charges. With a sink every line goes there; without
 * one the same loop only adds up, which is how sets of containers are compared: it then stops at a sum above `most`
 * (minor units), because no charge is below zero and the rest can only add to it.
 */
export const priceCase = (pricing: PricingCase, sink: LineSink | null, most = Infinity): PriceSum => {
  const sum = createPriceSum(pricing, sink)
  let dutiesAreKnown = false
  const learnDuties = (): void => {
    if (dutiesAreKnown) return
    dutiesAreKnown = true
    sum.knowDuties(priceLandedCost(sum)?.duties ?? null)
  }
  for (const step of pricing.plan.steps) {
    switch (step.kind) {
      case 'pre-carriage':
        addHaulage(sum, pricing.preCarriage)
        break
      case 'freight':
        addFreight(sum)
        addListedCodes(sum)
        addValuation(sum)
        break
      case 'on-carriage':
        addHaulage(sum, pricing.onCarriage)
        break
      default:
        if (step.onDuties) learnDuties()
        addCharge(sum, step)
    }
    if (sum.total() > most) return sum
  }
  checkDemands(sum)
  return sum
}
