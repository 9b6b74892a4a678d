import { decimalToText, unitsAt, type Decimal } from '../kernel/decimal.ts'
import { minorUnitsOf } from './currency-table.ts'

/** Rounded money: whole minor units of its currency (cents of EUR, yen of JPY, fils of KWD). */
export interface Money {
  readonly minor: number
  readonly currency: string
}

// Most money has cents, and every line prints two amounts.
const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, cents) => String(cents).padStart(2, '0'))

/** `1842.50` for 184250 units of 10^-2; always all decimals. */
export const minorToText = (minor: number, digits: number): string => {
  if (digits !== 2) return decimalToText({ units: minor, decimals: digits })
  const magnitude = Math.abs(minor)
  const cents = magnitude % 100
  return `${minor < 0 ? '-' : ''}${(magnitude - cents) / 100}.${twoDigits[cents] ?? ''}`
}

/** `1842.50` for 184250 minor units of EUR. */
export const moneyToText = (minor: number, currency: string): string =>
  minorToText(minor, minorUnitsOf(currency))

/** Minor units of an amount; undefined when it has more decimals than its currency. Throws `OverflowError`. */
export const decimalToMinor = (amount: Decimal, currency: string): number | undefined => {
  const digits = minorUnitsOf(currency)
  return amount.decimals > digits ? undefined : unitsAt(amount, digits)
}

/** A rate as it is printed: every decimal, and at least the currency's own. */
export const rateToText = (rate: Decimal, currency: string): string =>
  decimalToText(rate, minorUnitsOf(currency))
