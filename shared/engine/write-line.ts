import { routeLegs } from '../freight/transport-mode.ts'
import { decimalToText } from '../kernel/decimal.ts'
import { exactToDecimal } from '../kernel/exact.ts'
import { minorToText } from '../money/money.ts'
import type { ChargeLine, Unworded } from '../quote/comparison.ts'
import { isPercentage, quantityToText } from './charge-quantities.ts'
import type { KernelLine } from './price-kernel.ts'
import type { ShipmentContext } from './shipment-context.ts'

/** A line of the answer: every figure as text, rounded where the kernel rounded it. */
export const writeLine = (
  { origin, priced, minor, quoteMinor, exchange }: KernelLine,
  context: ShipmentContext,
): Unworded<ChargeLine> => {
  const { code, name, leg, currency, digits, provisional, sample, source } = origin
  const { basis, rate, rule, printed } = priced
  const quantity = printed?.quantity ?? quantityToText(exactToDecimal(priced.quantity), basis, currency)
  const amount = minorToText(minor, digits)
  return {
    code,
    name,
    leg,
    basis,
    quantity,
    rate: printed ? printed.rate : rate && decimalToText(rate, isPercentage(basis) ? 0 : digits),
    currency,
    amount,
    amountInQuoteCurrency:
      currency === context.shipment.currency ? amount : minorToText(quoteMinor, context.minorDigits),
    exchange: exchange && exchange.printed,
    rule,
    explanation: priced.explain(quantity),
    provisional,
    sample,
    payer: context.payer(leg),
    source,
  }
}

/** Lines in the order in which the goods meet their legs; within a leg as they were priced. */
export const inOrderOfLegs = (lines: readonly KernelLine[]): readonly KernelLine[] => {
  const ordered: KernelLine[] = []
  for (const leg of routeLegs) for (const line of lines) if (line.origin.leg === leg) ordered.push(line)
  return ordered
}
