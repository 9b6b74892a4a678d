import type { Shipment } from '../../freight/shipment.ts'
import { parseDecimal, type Decimal } from '../../kernel/decimal.ts'
import { note, type Note } from '../../kernel/note.ts'
import { decimalToMinor, moneyToText } from '../../money/money.ts'
import { minorUnitsOf } from '../../money/currency-table.ts'
import { roundExact } from '../../kernel/exact.ts'
import type { Comparison, Offer, Unworded } from '../../quote/comparison.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { createShipmentContext, type ShipmentContext } from '../shipment-context.ts'
import { breakpoints, type BreakpointAdvice } from './breakpoints.ts'
import { inQuoteCurrency } from './in-quote-currency.ts'
import { sweep } from './sweep.ts'
import { timeValueOf, usualCapitalPercent, type TimedPrice, type TimeValue } from './time-value.ts'

export interface Advice {
  readonly breakpoints: readonly BreakpointAdvice[]
  /** Null unless there are complete offers of both modes. */
  readonly speed: {
    readonly air: string
    readonly rail: string
    readonly percentPerYear: Decimal
    readonly value: TimeValue
    readonly sentences: readonly Note[]
  } | null
}

const delayPerDay = (context: ShipmentContext): number => {
  const { delayCostPerDay: delay } = context.shipment
  if (!delay) return 0
  const { amount, currency } = delay
  const minor = roundExact(amount, minorUnitsOf(currency), 'half-up')
  return inQuoteCurrency([{ minor, currency }], context) ?? 0
}

const timed = (offer: Unworded<Offer> | undefined, currency: string): TimedPrice | null => {
  const total = offer && parseDecimal(offer.total)
  const minor = total && decimalToMinor(total, currency)
  return offer && minor !== undefined ? { total: minor, days: offer.transit.daysTypical } : null
}

const sentencesOf = (value: TimeValue, currency: string): readonly Note[] => {
  const money = (minor: number): string => moneyToText(minor, currency)
  if (value.kind === 'no-trade-off') {
    const saves = value.saves === 0 ? 'same' : 'less'
    const pace = value.days === 0 ? 'same' : 'faster'
    return [
      note(`speed.${value.better}.${saves}.${pace}`, {
        saves: money(value.saves),
        currency,
        n: value.days,
      }),
    ]
  }
  const { faster, apart, daysSaved, perDay, costOfDay, costOfDays, breakEvenPerKg } = value
  const flips =
    breakEvenPerKg === null
      ? []
      : [
          note(breakEvenPerKg === 0 ? `speed.${faster}.anyValue` : `speed.${faster}.from`, {
            value: money(breakEvenPerKg),
            currency,
          }),
        ]
  return [
    note(`speed.${faster}.price`, { apart: money(apart), currency, n: daysSaved, perDay: money(perDay) }),
    costOfDay === null || costOfDays === null
      ? note('speed.noValue')
      : note(value.pays === true ? `speed.${faster}.pays` : `speed.${faster}.doesNotPay`, {
          perDay: money(costOfDay),
          whole: money(costOfDays),
          currency,
        }),
    ...flips,
  ]
}

const speedOf = (comparison: Unworded<Comparison>, context: ShipmentContext): Advice['speed'] => {
  const { difference, offers, currency } = comparison
  if (!difference) return null
  const air = timed(
    offers.find(({ id }) => id === difference.air),
    currency,
  )
  const rail = timed(
    offers.find(({ id }) => id === difference.rail),
    currency,
  )
  const { grams } = context.measures
  if (!air || !rail || grams === 0) return null
  const percentPerYear = context.shipment.capitalPercent ?? usualCapitalPercent
  const value = timeValueOf(air, rail, {
    grams,
    valueMinor: inQuoteCurrency(context.goodsValue, context),
    percentPerYear,
    delayMinorPerDay: delayPerDay(context),
  })
  return {
    air: difference.air,
    rail: difference.rail,
    percentPerYear,
    value,
    sentences: sentencesOf(value, currency),
  }
}

/** What a shipper asks after the totals: what the steps leave free, and whether the speed is worth its price. */
export const advise = (
  shipment: Shipment,
  book: TariffBook,
  /** That of this shipment, where it is at hand. */
  swept = sweep(shipment, book),
): Advice => ({
  breakpoints: swept ? breakpoints(swept, book) : [],
  speed: speedOf(compare(shipment, book), createShipmentContext(shipment, book)),
})
