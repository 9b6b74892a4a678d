import { assert } from '../kernel/assert.ts'
import { decimal, parseDecimal, unitsAt, type Decimal } from '../kernel/decimal.ts'
import { foldName } from '../kernel/fold-name.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { convert, createExchange } from '../money/exchange.ts'
import { decimalToMinor, moneyToText } from '../money/money.ts'
import type { QuoteContent } from './quote.ts'
import type { InvoiceCharge } from './read-invoice.ts'

/** A line of what was quoted, beside what was invoiced for it. Costs, never sell prices. */
export interface CheckedLine {
  readonly leg: string
  readonly code: string
  readonly name: string
  readonly quoted: { readonly amount: string; readonly currency: string }
  /** Null where nothing was invoiced for it. */
  readonly invoiced: { readonly text: string; readonly amount: string; readonly currency: string } | null
  /** Invoiced less quoted, in the quote currency by the quote's own rates; null without a rate. */
  readonly variance: string | null
}

export interface CheckedInvoice {
  readonly currency: string
  readonly lines: readonly CheckedLine[]
  /** Invoiced, and nothing like it was quoted. */
  readonly unexpected: readonly (InvoiceCharge & { readonly inQuoteCurrency: string | null })[]
  /** Sums in the quote currency; null where a rate is missing. */
  readonly quoted: string
  readonly invoiced: string | null
  readonly variance: string | null
}

/** An offer's line with the name that its reader sees. */
export interface NamedLine {
  readonly leg: string
  readonly code: string
  readonly name: string
  readonly amount: string
  readonly currency: string
  readonly amountInQuoteCurrency: string
}

const read = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, 'an amount is a decimal')
  return value
}

/** How well a charge's words fit a line: its code alone, its code among other words, its name; 0 for not at all. */
const fitOf = (charge: InvoiceCharge, line: NamedLine): number => {
  const words = foldName(charge.text)
  const code = foldName(line.code)
  if (words === code) return 3
  if (words === foldName(line.name)) return 2
  return words.split(' ').includes(code) ? 1 : 0
}

/** Which charge belongs to which line: the best fits first, each charge and each line once. */
const matchCharges = (
  charges: readonly InvoiceCharge[],
  lines: readonly NamedLine[],
): ReadonlyMap<number, number> => {
  const chargeByLine = new Map<number, number>()
  const used = new Set<number>()
  for (const fit of [3, 2, 1]) {
    charges.forEach((charge, index) => {
      if (used.has(index)) return
      const line = lines.findIndex(
        (candidate, at) => !chargeByLine.has(at) && fitOf(charge, candidate) === fit,
      )
      if (line < 0) return
      chargeByLine.set(line, index)
      used.add(index)
    })
  }
  return chargeByLine
}

/**
 * A carrier's charges against what a quote reckoned with, line by line and unmatched both ways. An amount in another
 * currency is converted at the quote's own rates and rounded once, so that a variance is the carrier's and not the
 * exchange's. Amounts have no more decimals than their currencies. Feeds nothing.
 */
export const checkInvoice = (
  quote: Pick<QuoteContent, 'currency' | 'exchangeRates'>,
  lines: readonly NamedLine[],
  charges: readonly InvoiceCharge[],
): CheckedInvoice => {
  const { currency, exchangeRates } = quote
  const rateOf = (code: string): Decimal | undefined => {
    if (code === 'EUR') return decimal(1)
    const rate = exchangeRates.find((known) => known.currency === code)
    return rate && read(rate.perEur)
  }
  const inQuoteCurrency = ({ amount, currency: own }: InvoiceCharge): number | undefined => {
    const minor = decimalToMinor(read(amount), own)
    assert(minor !== undefined, 'an amount has the decimals of its currency')
    if (own === currency) return minor
    const [from, to] = [rateOf(own), rateOf(currency)]
    return from && to && convert(minor, createExchange(own, currency, from, to), 'half-up')
  }
  const minorOf = (amount: string): number => unitsAt(read(amount), minorUnitsOf(currency))
  const text = (minor: number | undefined): string | null =>
    minor === undefined ? null : moneyToText(minor, currency)

  const chargeByLine = matchCharges(charges, lines)
  const matched = new Set(chargeByLine.values())
  let quoted = 0
  const checked = lines.map((line, index): CheckedLine => {
    quoted += minorOf(line.amountInQuoteCurrency)
    const { leg, code, name, amount } = line
    const charge = charges[chargeByLine.get(index) ?? -1]
    const invoiced = charge && inQuoteCurrency(charge)
    return {
      leg,
      code,
      name,
      quoted: { amount, currency: line.currency },
      invoiced: charge ?? null,
      variance: charge
        ? text(invoiced === undefined ? undefined : invoiced - minorOf(line.amountInQuoteCurrency))
        : text(-minorOf(line.amountInQuoteCurrency)),
    }
  })
  const converted = charges.map(inQuoteCurrency)
  const invoiced = converted.includes(undefined)
    ? undefined
    : converted.reduce<number>((sum, minor) => sum + (minor ?? 0), 0)
  return {
    currency,
    lines: checked,
    unexpected: charges.flatMap((charge, index) =>
      matched.has(index) ? [] : [{ ...charge, inQuoteCurrency: text(converted[index]) }],
    ),
    quoted: moneyToText(quoted, currency),
    invoiced: text(invoiced),
    variance: text(invoiced === undefined ? undefined : invoiced - quoted),
  }
}
