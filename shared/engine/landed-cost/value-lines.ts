import type { Goods } from '../../freight/shipment.ts'
import { decimal, multiplyDecimals, zero, type Decimal } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import { minorUnitsOf } from '../../money/currency-table.ts'
import { convert } from '../../money/exchange.ts'
import type { ImportRegime } from '../../quote/landed-cost.ts'
import { dayOfLeg, type PricingCase } from '../pricing-case.ts'
import { noBuffer } from '../shipment-context.ts'
import { findConsumptionTax, findDuty, findVat, typedDuty, type FoundRate } from './line-duty.ts'

/** A line of goods with its value in both moneys, and what the tables say of it. */
export interface ValuedLine {
  readonly goods: Goods
  readonly customsMinor: number
  readonly quoteMinor: number
  readonly duty: FoundRate
  readonly consumptionTax: FoundRate
  readonly vat: FoundRate
}

/** Consumers' parcels bear no duty by the tariff. */
export const isForConsumers = (regime: ImportRegime): boolean =>
  regime === 'ioss' || regime === 'cross-border-retail'

/** Parcels are one line at the price of their orders; its first line of goods says what is in them. */
const goodsOf = (pricing: PricingCase, regime: ImportRegime): readonly Goods[] => {
  const { goods, parcels } = pricing.context.shipment
  const valued = goods.filter(({ value }) => value !== null)
  if (!parcels || (valued.length > 0 && !isForConsumers(regime))) return valued
  const { orderValue, count } = parcels
  const value = { amount: multiplyDecimals(orderValue.amount, decimal(count)), currency: orderValue.currency }
  const [first] = goods
  return [
    {
      description: first?.description ?? '',
      hsCode: first?.hsCode ?? '',
      origin: first?.origin ?? null,
      units: first?.units ?? null,
      weightKg: null,
      unNumbers: [],
      priceIncludes: 'goods',
      dutyPercent: first?.dutyPercent ?? null,
      vatPercent: first?.vatPercent ?? null,
      value,
    },
  ]
}

const typed = (measure: 'third-country' | 'vat', percent: Decimal): FoundRate => ({
  kind: 'known',
  percent,
  duties: [typedDuty(measure, percent)],
})

const free: FoundRate = { kind: 'known', percent: zero, duties: [] }

/** The goods in both moneys with their rates; undefined where a rate of exchange is missing. */
export const valueLines = (
  pricing: PricingCase,
  regime: ImportRegime,
  country: string,
  customsCurrency: 'EUR' | 'CNY',
): readonly ValuedLine[] | undefined => {
  const { context } = pricing
  const { book, shipment } = context
  const day = dayOfLeg(pricing, 'import-clearance')
  const lines: ValuedLine[] = []
  for (const goods of goodsOf(pricing, regime)) {
    if (!goods.value) continue
    const { amount, currency } = goods.value
    const minor = roundExact(amount, minorUnitsOf(currency), 'half-up')
    const toCustoms = context.exchange(currency, customsCurrency, noBuffer)
    const toQuote = context.exchange(currency, shipment.currency, noBuffer)
    if (!toCustoms || !toQuote) return undefined
    const query = { hsCode: goods.hsCode, importCountry: country, origin: goods.origin, day }
    lines.push({
      goods,
      customsMinor: convert(minor, toCustoms, 'half-up'),
      quoteMinor: convert(minor, toQuote, 'half-up'),
      duty: isForConsumers(regime)
        ? free
        : goods.dutyPercent
          ? typed('third-country', goods.dutyPercent)
          : findDuty(book, query),
      consumptionTax: customsCurrency === 'CNY' ? findConsumptionTax(book, query) : free,
      vat:
        regime === 'procedure-42'
          ? free
          : goods.vatPercent
            ? typed('vat', goods.vatPercent)
            : findVat(book, query),
    })
  }
  return lines
}
