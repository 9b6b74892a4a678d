import { assert } from '../../shared/kernel/assert.ts'
import { parseDecimal } from '../../shared/kernel/decimal.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { multiplyWhole } from '../../shared/kernel/whole.ts'
import { currencyCodes, minorUnitsOf } from '../../shared/money/currency-table.ts'
import { modeBits } from '../../shared/quote/quote-entry.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'

export interface Conditions {
  /** Joined by AND, over `quote_entry e`; every value is bound. */
  readonly sql: readonly string[]
  readonly values: Readonly<Record<string, string | number | bigint>>
}

/** A list of words as SQLite's own table of them. */
const oneOf = (column: string, name: string): string => `${column} IN (SELECT value FROM json_each(@${name}))`

/** Minor units of a typed amount; what has more decimals than the currency is cut towards the wider range. */
const minorOf = (amount: string, currency: string, end: 'from' | 'to'): bigint | undefined => {
  const value = parseDecimal(amount)
  if (!value) return undefined
  const shift = minorUnitsOf(currency) - value.decimals
  if (shift >= 0) return BigInt(multiplyWhole(value.units, 10 ** shift))
  const divisor = 10n ** BigInt(-shift)
  const units = BigInt(value.units)
  const floor = units / divisor - (units % divisor !== 0n && units < 0n ? 1n : 0n)
  return end === 'from' ? floor : floor + (units % divisor === 0n ? 0n : 1n)
}

const amountConditions = (amount: NonNullable<QuoteFilter['amount']>): Conditions => {
  const { currency } = amount
  const from = amount.from === undefined ? undefined : minorOf(amount.from, currency, 'from')
  const to = amount.to === undefined ? undefined : minorOf(amount.to, currency, 'to')
  return {
    sql: [
      'e.currency = @currency',
      ...(from === undefined ? [] : ['e.most >= @least']),
      ...(to === undefined ? [] : ['e.least <= @most']),
    ],
    values: {
      currency,
      ...(from === undefined ? {} : { least: from }),
      ...(to === undefined ? {} : { most: to }),
    },
  }
}

/**
 * A filter, its text apart, as conditions on entries. `expired` is no recorded status: it is what still waits for an
 * answer after its last day, so that no clock has to pass over the file for it.
 */
export const entryConditions = (filter: QuoteFilter, today: string): Conditions => {
  const sql: string[] = []
  const values: Record<string, string | number | bigint> = {}
  const add = (condition: string, name: string, value: string | number): void => {
    sql.push(condition)
    values[name] = value
  }
  if (filter.status) {
    const open = filter.status.filter((status) => status === 'issued' || status === 'sent')
    const settled = filter.status.filter(
      (status) => status === 'accepted' || status === 'declined' || status === 'superseded',
    )
    const expired = filter.status.includes('expired')
    sql.push(
      `(${oneOf('e.status', 'settled')} OR (${oneOf('e.status', 'open')} AND e.valid_until >= @today)
        OR (${expired ? 'TRUE' : 'FALSE'} AND e.status IN ('issued', 'sent') AND e.valid_until < @today))`,
    )
    Object.assign(values, { open: JSON.stringify(open), settled: JSON.stringify(settled), today })
  }
  if (filter.customer !== undefined) add('e.customer = @customer', 'customer', filter.customer)
  if (filter.modes) {
    add(
      'e.modes & @modes <> 0',
      'modes',
      filter.modes.reduce((bits, mode) => bits | modeBits[mode], 0),
    )
  }
  if (filter.direction !== undefined) add('e.direction = @direction', 'direction', filter.direction)
  if (filter.origin !== undefined) add('e.origin = @origin', 'origin', foldName(filter.origin))
  if (filter.destination !== undefined) {
    add('e.destination = @destination', 'destination', foldName(filter.destination))
  }
  if (filter.issuedFrom !== undefined) add('e.issued_on >= @issuedFrom', 'issuedFrom', filter.issuedFrom)
  if (filter.issuedTo !== undefined) add('e.issued_on <= @issuedTo', 'issuedTo', filter.issuedTo)
  if (filter.validFrom !== undefined) add('e.valid_until >= @validFrom', 'validFrom', filter.validFrom)
  if (filter.validTo !== undefined) add('e.valid_until <= @validTo', 'validTo', filter.validTo)
  if (filter.amount) {
    assert(currencyCodes.has(filter.amount.currency), 'the currency was checked')
    const amount = amountConditions(filter.amount)
    sql.push(...amount.sql)
    Object.assign(values, amount.values)
  }
  return { sql, values }
}
