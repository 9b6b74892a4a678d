import { compareDecimals, decimalToText, type Decimal } from '../kernel/decimal.ts'
import { note } from '../kernel/note.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'
import { checkUnits } from './unit-checks.ts'
import { visitLadder, visitOthers, type VisitPrice } from './visit-prices.ts'

const checkSign = (row: TariffRow, column: string, rate: Decimal): Finding | undefined => {
  if (rate.units > 0) return undefined
  if (rate.units < 0) {
    const what = note('sheet.negativeRate', { rate: decimalToText(rate) })
    return { severity: 'error', row: row.row, column, note: what }
  }
  const severity = row.kind === 'exchange-rate' ? 'error' : 'warning'
  return { severity, row: row.row, column, note: note('sheet.zeroRate') }
}

const checkSteps = (row: TariffRow, findings: Finding[]): void => {
  let before: Decimal | undefined
  visitLadder(row, (column, rate) => {
    if (before && compareDecimals(rate, before) >= 0) {
      const values = { from: column, rate: decimalToText(rate), before: decimalToText(before) }
      const what = note('sheet.breaksDoNotFall', values)
      findings.push({ severity: 'warning', row: row.row, column, note: what })
    }
    before = rate
  })
}

const checkMinimum = (row: TariffRow): readonly Finding[] => {
  if (row.kind !== 'air' || row.minimum === null) return []
  const normal = row.breaks.find(({ from }) => from.units === 0)?.rate
  if (!normal || compareDecimals(row.minimum, normal) >= 0) return []
  const values = { minimum: decimalToText(row.minimum), rate: decimalToText(normal) }
  return [{ severity: 'warning', row: row.row, column: 'M', note: note('sheet.minimumBelowRate', values) }]
}

/** Whether a ladder has nothing but prices above zero, each below the one before: what there is to say of nearly every one. */
const fallsThroughout = (row: TariffRow): boolean => {
  if (row.kind !== 'air' && row.kind !== 'rail-lcl') return false
  let before: Decimal | undefined
  for (const { rate } of row.breaks) {
    if (rate.units <= 0 || (before && compareDecimals(rate, before) >= 0)) return false
    before = rate
  }
  return true
}

/** Prices that cannot be (negative), and prices that a person should look at (zero, not falling, a hundred times the others). */
export const checkPrices = (rows: readonly TariffRow[]): readonly Finding[] => {
  const findings: Finding[] = []
  for (const row of rows) {
    const visit: VisitPrice = (column, rate) => {
      const finding = checkSign(row, column, rate)
      if (finding) findings.push(finding)
    }
    const falls = fallsThroughout(row)
    if (!falls) visitLadder(row, visit)
    visitOthers(row, visit)
    if (!falls) checkSteps(row, findings)
    findings.push(...checkMinimum(row))
  }
  findings.push(...checkUnits(rows))
  return findings
}
