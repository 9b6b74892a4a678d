import { decimal, decimalToText, type Decimal } from '../../kernel/decimal.ts'
import { dividedBy, roundExact } from '../../kernel/exact.ts'
import { dayToDate } from '../../kernel/local-date.ts'
import { note } from '../../kernel/note.ts'
import { shareOut } from '../../kernel/share-out.ts'
import { scaleWhole } from '../../kernel/whole.ts'
import { minorUnitsOf } from '../../money/currency-table.ts'
import { convert } from '../../money/exchange.ts'
import { minorToText, moneyToText, type Money } from '../../money/money.ts'
import type { LandedCost, Unworded } from '../../quote/comparison.ts'
import type { PriceSum } from '../price-kernel.ts'
import { dayOfLeg } from '../pricing-case.ts'
import { mainShareToBorder } from '../main-stretches.ts'
import { noBuffer } from '../shipment-context.ts'
import { customsCurrencyOf, importRegimeOf } from './import-rules.ts'
import type { FoundRate } from './line-duty.ts'
import { taxIossParcels, taxOrdinary, taxRetailParcels } from './tax-lines.ts'
import { transportToBorder } from './transport-to-border.ts'
import { isForConsumers, valueLines } from './value-lines.ts'

type Landed = Unworded<LandedCost>
type Hole = Landed['holes'][number]

/** Landed cost with the sum of duties in the customs currency, for charges that are a percentage of them. */
export interface PricedLandedCost {
  readonly landed: Landed
  /** Null while a duty is open. */
  readonly duties: readonly Money[] | null
  /** In minor units of the quote currency, for ranking; null while it is open. */
  readonly total: number | null
}

const openRate = (line: number | null, code: string, rate: FoundRate): readonly Hole[] =>
  rate.kind === 'known'
    ? []
    : [
        {
          line,
          code,
          reason: rate.reason,
          range: rate.range && { low: decimalToText(rate.range.low), high: decimalToText(rate.range.high) },
        },
      ]

const sumOrOpen = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

/** A line of goods without a value has no part in the sums: what they come to is then only a beginning. */
const unvaluedHoles = (
  { shipment }: PriceSum['pricing']['context'],
  regime: Landed['regime'],
): readonly Hole[] =>
  isForConsumers(regime) || shipment.goods.every(({ value }) => value === null)
    ? []
    : shipment.goods.flatMap(({ value }) =>
        value === null ? [{ line: null, code: 'GOODS', reason: note('landed.noValue'), range: null }] : [],
      )

const textOrOpen = (minor: number | null, currency: string): string | null =>
  minor === null ? null : moneyToText(minor, currency)

const transportHole = (sum: PriceSum): readonly Hole[] => {
  const [hole] = sum.holes
  return hole ? [{ line: null, code: hole.code, reason: note('landed.transportOpen'), range: null }] : []
}

/** Per unit with two decimals more than its money has, half up; for reading. */
const perUnit = (minor: number, units: Decimal, currency: string): string => {
  const digits = minorUnitsOf(currency)
  const each = dividedBy({ units: scaleWhole(minor, units.decimals), decimals: digits }, units.units)
  return decimalToText(decimal(roundExact(each, digits + 2, 'half-up'), digits + 2), digits)
}

/**
 * What the goods cost at the buyer's door: goods, the offer's transport, duty, and VAT where nobody gives it back. Null
 * where the goods are not cleared, where their value is not known, where a part of the transport is left to the other
 * party, and for countries whose rules are not known. Each conversion is rounded once, half up; the lines' landed costs
 * sum to the total. Source: rating rules, section 9.
 */
export const priceLandedCost = (sum: PriceSum): PricedLandedCost | null => {
  const { pricing, lines: transportLines } = sum
  const { context, scope, plan } = pricing
  const { shipment } = context
  const customsCurrency = customsCurrencyOf(scope.clearanceCountry)
  const partly = shipment.incoterm !== null && shipment.incoterm.quoteFor !== 'whole-chain'
  if (scope.clearedAt === null || !customsCurrency || partly || context.goodsValue.length === 0) return null
  const day = dayOfLeg(pricing, 'import-clearance')
  const parameters = plan.parametersOn(day)
  const regime = importRegimeOf(context, customsCurrency, parameters)
  const lines = valueLines(context, { regime, country: scope.clearanceCountry, customsCurrency, day })
  const transport = transportToBorder(
    transportLines,
    { mode: plan.service.mode, direction: plan.service.direction, share: mainShareToBorder(pricing) },
    customsCurrency,
    (from, to) => context.exchange(from, to, noBuffer),
  )
  const toQuote = context.exchange(customsCurrency, shipment.currency, noBuffer)
  const [first] = lines ?? []
  if (!lines || !transport || !toQuote || !first) return null
  const taxed =
    regime === 'ioss' && shipment.parcels
      ? taxIossParcels(first, shipment.parcels, parameters, day)
      : regime === 'cross-border-retail'
        ? taxRetailParcels(first, parameters)
        : taxOrdinary(lines, transport)

  const vatIsCost = !shipment.vatRecoverable || isForConsumers(regime)
  const inQuote = (minor: number | null): number | null =>
    minor === null ? null : convert(minor, toQuote, 'half-up')
  const transportShares = shareOut(
    sum.total(),
    lines.map(({ customsMinor }) => customsMinor),
  )
  const quoted = taxed.lines.map((tax, index) => {
    const duty = inQuote(sumOrOpen([tax.duty, tax.consumptionTax]))
    const vat = inQuote(tax.vat)
    const goods = lines[index]?.quoteMinor ?? 0
    const transportShare = transportShares[index] ?? 0
    return { goods, duty, vat, landed: sumOrOpen([goods, transportShare, duty, vatIsCost ? vat : 0]) }
  })
  const duty = sumOrOpen(quoted.map((line) => line.duty))
  const vat = sumOrOpen(quoted.map((line) => line.vat))
  const total = sumOrOpen(quoted.map(({ landed }) => landed))
  const goodsTotal = quoted.reduce((all, line) => all + line.goods, 0)
  const holes: readonly Hole[] = [
    ...transportHole(sum),
    ...unvaluedHoles(context, regime),
    ...lines.flatMap((line, index) => [
      ...openRate(index, 'DUTY', line.duty),
      ...openRate(index, 'CONSUMPTION-TAX', line.consumptionTax),
      ...openRate(index, 'VAT', line.vat),
    ]),
  ]
  const digits = minorUnitsOf(customsCurrency)
  const customsText = (minor: number): string => minorToText(minor, digits)
  const landed: Landed = {
    country: scope.clearanceCountry,
    clearedOn: dayToDate(day),
    regime,
    customsCurrency,
    complete: holes.length === 0,
    holes,
    toBorder: customsText(transport.toBorder),
    mainSharePercent: transport.mainSharePercent,
    afterBorder: customsText(transport.afterBorder),
    lines: lines.map((line, index) => {
      const tax = taxed.lines[index]
      const { units } = line.goods
      const minor = quoted[index]?.landed ?? null
      return {
        description: line.goods.description,
        hsCode: line.goods.hsCode,
        origin: line.goods.origin,
        goodsValue: customsText(line.customsMinor),
        transportToBorder: customsText((tax?.customsValue ?? line.customsMinor) - line.customsMinor),
        customsValue: customsText(tax?.customsValue ?? 0),
        duties: [...line.duty.duties, ...line.consumptionTax.duties],
        duty: textOrOpen(tax?.duty ?? null, customsCurrency),
        consumptionTax: textOrOpen(tax?.consumptionTax ?? null, customsCurrency),
        vatPercent: line.vat.kind === 'known' ? decimalToText(line.vat.percent) : null,
        vatTyped: line.vat.duties.some((rate) => rate.typed),
        vatRates: line.vat.duties,
        vat: textOrOpen(tax?.vat ?? null, customsCurrency),
        landed: textOrOpen(minor, shipment.currency),
        units: units && decimalToText(units),
        landedPerUnit:
          minor === null || !units || units.units <= 0 ? null : perUnit(minor, units, shipment.currency),
      }
    }),
    customsValue: customsText(taxed.lines.reduce((all, line) => all + line.customsValue, 0)),
    duty: textOrOpen(sumOrOpen(taxed.lines.map((line) => line.duty)), customsCurrency),
    consumptionTax: textOrOpen(sumOrOpen(taxed.lines.map((line) => line.consumptionTax)), customsCurrency),
    vat: taxed.vat.map((rate) => ({
      percent: decimalToText(rate.percent),
      base: customsText(rate.base),
      amount: customsText(rate.amount),
    })),
    sums: {
      goods: moneyToText(goodsTotal, shipment.currency),
      transport: moneyToText(sum.total(), shipment.currency),
      duty: textOrOpen(duty, shipment.currency),
      vat: textOrOpen(vat, shipment.currency),
      vatIsCost,
      total: textOrOpen(total, shipment.currency),
      totalWithVat: textOrOpen(vatIsCost ? total : sumOrOpen([total, vat]), shipment.currency),
    },
    sample: lines.some(({ duty: rate, vat: tax, consumptionTax }) =>
      [rate, tax, consumptionTax].some(({ duties }) => duties.some(({ sample }) => sample)),
    ),
  }
  const dutyMinor = sumOrOpen(taxed.lines.flatMap((line) => [line.duty, line.consumptionTax]))
  return {
    landed,
    duties: dutyMinor === null ? null : [{ minor: dutyMinor, currency: customsCurrency }],
    total: landed.complete ? total : null,
  }
}
