import { isInEuCustomsUnion } from '../../freight/european-union.ts'
import { compareDecimals, type Decimal } from '../../kernel/decimal.ts'
import { exactToDecimal } from '../../kernel/exact.ts'
import { decimalToMinor } from '../../money/money.ts'
import { convertExactly } from '../../money/exchange.ts'
import type { ImportRegime } from '../../quote/landed-cost.ts'
import type { ParameterSet } from '../../tariff/tariff-book.ts'
import { noBuffer, type ShipmentContext } from '../shipment-context.ts'

/** The money that a country's customs reckons in; undefined where its rules are not known here. */
export const customsCurrencyOf = (country: string): 'EUR' | 'CNY' | undefined =>
  isInEuCustomsUnion(country) ? 'EUR' : country === 'CN' ? 'CNY' : undefined

/** The price of one parcel in the money of customs; undefined without parcels or a rate of exchange. */
const orderValueIn = (currency: string, context: ShipmentContext): Decimal | undefined => {
  const { parcels } = context.shipment
  if (!parcels) return undefined
  const { amount, currency: from } = parcels.orderValue
  if (from === currency) return amount
  const minor = decimalToMinor(amount, from)
  const exchange = context.exchange(from, currency, noBuffer)
  return minor === undefined || !exchange ? undefined : exactToDecimal(convertExactly(minor, exchange))
}

/**
 * Under which rules the goods come in: parcels up to the limit of IOSS or of China's cross-border retail have theirs,
 * procedure 42 leaves VAT to the country of delivery, everything else is an ordinary import.
 */
export const importRegimeOf = (
  context: ShipmentContext,
  customsCurrency: 'EUR' | 'CNY',
  parameters: ParameterSet,
): ImportRegime => {
  const { parcels, clearance } = context.shipment
  const order = orderValueIn(customsCurrency, context)
  const within = (limit: 'iossLimit' | 'retailOrderLimit'): boolean =>
    order !== undefined && compareDecimals(order, parameters.decimal(limit)) <= 0
  if (customsCurrency === 'CNY') return within('retailOrderLimit') ? 'cross-border-retail' : 'ordinary'
  if (parcels?.ioss && within('iossLimit')) return 'ioss'
  return clearance.procedure42 ? 'procedure-42' : 'ordinary'
}
