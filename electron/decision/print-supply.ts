import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import type { SupplyAnswer, SupplyOutcome } from '../../shared/engine/decision/supply-answer.ts'
import { boxesToText } from '../../shared/engine/decision/box-text.ts'
import { decimal, decimalToText } from '../../shared/kernel/decimal.ts'
import { exactToText, roundExact, type Exact } from '../../shared/kernel/exact.ts'
import { dayToDate } from '../../shared/kernel/local-date.ts'
import { minorUnitsOf } from '../../shared/money/currency-table.ts'
import { moneyToText } from '../../shared/money/money.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import type { Wording } from '../../shared/text/format.ts'

type PrintedOutcome = SupplySplitAnswer['best']

const printOutcome = (outcome: SupplyOutcome, currency: string): PrintedOutcome => {
  const money = (minor: number): string => moneyToText(minor, currency)
  const weeks = outcome.weeks.map(({ holding, ...week }, index) => ({
    week: index + 1,
    ...week,
    holding: money(holding),
  }))
  if (outcome.kind === 'runs-out') return { ...outcome, weeks }
  const { orders } = outcome
  return {
    kind: 'plan',
    orders: orders.map(({ service, mode: _mode, grams, equipment, freight, inTransit, lying, ...order }) => {
      const { id, delivered: _delivered, ...of } = service
      return {
        offer: id,
        ...of,
        ...order,
        boxes: boxesToText(equipment),
        grossKg: decimalToText(decimal(grams, 3), 1),
        shelfOn: weeks[order.shelfWeek - 1]?.from ?? order.deliveredOn,
        freight: money(freight),
        inTransit: money(inTransit),
        lying: money(lying),
      }
    }),
    weeks,
    freight: money(outcome.freight),
    inTransit: money(outcome.inTransit),
    holding: money(outcome.holding),
    total: money(outcome.total),
  }
}

/** An amount in minor units with all its decimals. */
const amountToText = ({ units, decimals, divisor }: Exact, currency: string): string => {
  const digits = minorUnitsOf(currency)
  const amount = { units, decimals: decimals + digits, ...(divisor === undefined ? {} : { divisor }) }
  return exactToText(amount, digits)
}

/** A plan of supply as the contract gives it: amounts as text, sentences in the reader's language. */
export const printSupply = (
  { terms, best, air, rail, firstWeek, sentences }: SupplyAnswer,
  { currency, readyOn }: Shipment,
  wording: Wording,
): SupplySplitAnswer => ({
  currency,
  demand: [...terms.demand],
  stock: terms.stock,
  onTheWay: terms.onTheWay.reduce((sum, units) => sum + units, 0),
  onTheWayLater: terms.onTheWayLater,
  unitsPerPiece: terms.unitsPerPiece,
  valuePerUnit: terms.valuePerUnit && moneyToText(roundExact(terms.valuePerUnit, 0, 'half-up'), currency),
  capitalPercent: decimalToText(terms.percentPerYear),
  storagePerPiece: amountToText(terms.storagePerPiece, currency),
  pace: terms.pace,
  pricedFor: dayToDate(readyOn),
  best: printOutcome(best, currency),
  air: printOutcome(air, currency),
  rail: printOutcome(rail, currency),
  firstWeek,
  sentences: sentences.map(wording.word),
})
