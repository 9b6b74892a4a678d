import type { Goods, Shipment } from '../../freight/shipment.ts'
import { decimal, multiplyDecimals, zero, type Decimal } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import type { DayNumber } from '../../kernel/local-date.ts'
import { minorUnitsOf } from '../../money/currency-table.ts'
import { convert } from '../../money/exchange.ts'
import type { ImportRegime } from '../../quote/landed-cost.ts'
import { noBuffer, type ShipmentContext } from '../shipment-context.ts'
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
const goodsOf = ({ goods, parcels }: Shipment, regime: ImportRegime): readonly Goods[] => {
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

/** Where, when and by which rules the goods are cleared: what of an offer decides on their rates. */
interface Clearance {
  readonly regime: ImportRegime
  readonly country: string
  readonly customsCurrency: 'EUR' | 'CNY'
  readonly day: DayNumber
}

const keptByContext = new WeakMap<ShipmentContext, Map<string, readonly ValuedLine[] | null>>()

/**
 * The goods in both moneys with their rates; null where a rate of exchange is missing. Found once for all offers that
 * clear them at one place, day and regime.
 */
export const valueLines = (context: ShipmentContext, clearance: Clearance): readonly ValuedLine[] | null => {
  const kept = keptByContext.get(context) ?? new Map<string, readonly ValuedLine[] | null>()
  keptByContext.set(context, kept)
  const key = `${clearance.regime} ${clearance.country} ${clearance.day}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const lines = findLines(context, clearance)
  kept.set(key, lines)
  return lines
}

const findLines = (
  context: ShipmentContext,
  { regime, country, customsCurrency, day }: Clearance,
): readonly ValuedLine[] | null => {
  const { book, shipment } = context
  const lines: ValuedLine[] = []
  for (const goods of goodsOf(shipment, regime)) {
    if (!goods.value) continue
    const { amount, currency } = goods.value
    const minor = roundExact(amount, minorUnitsOf(currency), 'half-up')
    const toCustoms = context.exchange(currency, customsCurrency, noBuffer)
    const toQuote = context.exchange(currency, shipment.currency, noBuffer)
    if (!toCustoms || !toQuote) return null
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
