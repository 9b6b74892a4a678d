import { isBlank, readNumber, type NumberRule, type Typed } from './read-number.ts'
import { plainText } from './read-day.ts'
import type { MoneyAmount } from './shipment.ts'
import { quoted, type Report } from './shipment-issue.ts'

/** Amounts above a thousand million are slips of the keyboard, not goods of this corridor. */
export const amountRule: NumberRule = {
  missing: null,
  example: '24000.00',
  zeroAllowed: true,
  most: 1_000_000_000,
  decimals: 6,
}

/** A currency that can be converted, upper case; the fallback where none was typed, undefined after a report. */
export const readCurrency = (
  report: Report,
  path: string,
  typed: string | null | undefined,
  fallback: string,
  known: ReadonlySet<string>,
): string | undefined => {
  const code = plainText(typed).toUpperCase()
  if (code === '') return fallback
  if (code === 'EUR' || known.has(code)) return code
  report(path, 'CurrencyUnknown', { typed: quoted(code) })
  return undefined
}

/** An amount with its currency; null where no amount was typed, undefined after a report. */
export const readMoney = (
  report: Report,
  path: { readonly amount: string; readonly currency: string },
  typed: { readonly amount: Typed; readonly currency: string | null | undefined },
  fallback: string,
  known: ReadonlySet<string>,
): MoneyAmount | null | undefined => {
  if (isBlank(typed.amount)) return null
  const amount = readNumber(report, path.amount, typed.amount, amountRule)
  const currency = readCurrency(report, path.currency, typed.currency, fallback, known)
  return amount === undefined || currency === undefined ? undefined : { amount, currency }
}
