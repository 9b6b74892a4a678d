import { convert } from '../../money/exchange.ts'
import type { Money } from '../../money/money.ts'
import { noBuffer, type ShipmentContext } from '../shipment-context.ts'

/** In the quote currency, whole; null where a value has no rate of exchange, or none is given. */
export const inQuoteCurrency = (values: readonly Money[], context: ShipmentContext): number | null => {
  let sum = 0
  for (const { minor, currency } of values) {
    if (currency === context.shipment.currency) sum += minor
    else {
      const exchange = context.exchange(currency, context.shipment.currency, noBuffer)
      if (!exchange) return null
      sum += convert(minor, exchange, 'half-up')
    }
  }
  return values.length === 0 ? null : sum
}
