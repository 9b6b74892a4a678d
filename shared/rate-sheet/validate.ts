import { note } from '../kernel/note.ts'
import { isParameterName, isParameterValue } from '../tariff/parameter-defaults.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import { checkChargeOrder } from './charge-order-check.ts'
import { checkDuties } from './duty-checks.ts'
import { issueAt, type ParsedRateSheet } from './parse-rate-sheet.ts'
import { checkPrices } from './price-checks.ts'
import type { Finding, SheetIssue } from './sheet-issue.ts'
import { checkValidity } from './validity-checks.ts'

/** Codes that differ in one letter, or in the order of two. */
const isNear = (a: string, b: string): boolean => {
  const differing = [...a].filter((letter, index) => letter !== b[index]).length
  return differing <= 1 || [...a].toSorted().join('') === [...b].toSorted().join('')
}

const checkCurrencies = (rows: readonly TariffRow[], currencies: ReadonlySet<string>): readonly Finding[] =>
  rows.flatMap((row): readonly Finding[] => {
    if (!('currency' in row) || currencies.has(row.currency)) return []
    const { currency } = row
    const near = [...currencies].filter((code) => isNear(code, currency)).slice(0, 3)
    const what =
      near.length === 0
        ? note('sheet.unknownCurrency', { currency })
        : note('sheet.unknownCurrencyNear', { currency, suggestions: near.join(', ') })
    return [{ severity: 'error', row: row.row, column: 'Currency', note: what }]
  })

// A misspelt constant would silently leave its default in force.
const checkParameters = (rows: readonly TariffRow[]): readonly Finding[] =>
  rows.flatMap((row): readonly Finding[] => {
    if (row.kind !== 'parameter') return []
    const { name, value } = row
    if (isParameterName(name)) {
      if (isParameterValue(name, value)) return []
      const unfit = note('sheet.parameterValue', { name, value })
      return [{ severity: 'error', row: row.row, column: 'Value', note: unfit }]
    }
    const what = note('sheet.unknownParameter', { name })
    return [{ severity: 'warning', row: row.row, column: 'Name', note: what }]
  })

/**
 * What no single cell shows: rows for the same on the same day, gaps, unknown currencies, prices that look wrong. Errors
 * keep the sheet out, warnings want a look; in the order of the rows.
 */
export const validateRateSheet = (
  sheet: string,
  parsed: ParsedRateSheet,
  currencies: ReadonlySet<string>,
): readonly SheetIssue[] =>
  [
    ...checkCurrencies(parsed.rows, currencies),
    ...checkParameters(parsed.rows),
    ...checkChargeOrder(parsed.rows),
    ...checkValidity(parsed.rows),
    ...checkPrices(parsed.rows),
    ...checkDuties(parsed.rows),
  ]
    .toSorted((a, b) => a.row - b.row)
    .map(({ severity, row, column, note: what }) =>
      issueAt(sheet, parsed.mapping, severity, row, column, what),
    )
