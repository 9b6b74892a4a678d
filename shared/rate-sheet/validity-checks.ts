import { addDays, dateToDay, dayToDate } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import { identityOf, validityOf } from './row-identity.ts'
import type { Finding } from './sheet-issue.ts'

const earliest = '0000-00-00'
const latest = '9999-99-99'
const firstDay = (row: TariffRow): string => validityOf(row).validFrom ?? earliest
const lastDay = (row: TariffRow): string => validityOf(row).validTo ?? latest

const contentOf = ({ row: _row, ...content }: TariffRow): string => JSON.stringify(content)

const checkNeighbours = (before: TariffRow, row: TariffRow): Finding | undefined => {
  const other = before.row
  const found = (severity: Finding['severity'], key: string, values = {}): Finding => ({
    severity,
    row: row.row,
    column: 'validFrom' in row ? 'Valid from' : null,
    note: note(key, { other, ...values }),
  })
  if (firstDay(row) <= lastDay(before)) {
    return found(
      'error',
      contentOf(before) === contentOf(row) ? 'sheet.duplicateRow' : 'sheet.validityOverlaps',
    )
  }
  const { validTo } = validityOf(before)
  const { validFrom } = validityOf(row)
  if (validTo === null || validFrom === null) return undefined
  const next = addDays(dateToDay(validTo), 1)
  const start = dateToDay(validFrom)
  return start > next
    ? found('warning', 'sheet.validityGap', { from: dayToDate(next), to: dayToDate(addDays(start, -1)) })
    : undefined
}

/** Rows that are for the same must follow one another: not twice on one day (error), not with days between (warning). */
export const checkValidity = (rows: readonly TariffRow[]): readonly Finding[] => {
  const findings: Finding[] = []
  const groups = new Map<string, TariffRow[]>()
  for (const row of rows) {
    const { validFrom, validTo } = validityOf(row)
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
      const values = { from: validFrom, to: validTo }
      findings.push({
        severity: 'error',
        row: row.row,
        column: 'Valid to',
        note: note('sheet.validityBackwards', values),
      })
      continue
    }
    const identity = identityOf(row)
    const group = groups.get(identity)
    if (group) group.push(row)
    else groups.set(identity, [row])
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue
    const sorted = group.toSorted((a, b) =>
      firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0,
    )
    let [longest] = sorted
    for (const row of sorted.slice(1)) {
      const finding = longest && checkNeighbours(longest, row)
      if (finding) findings.push(finding)
      if (!longest || lastDay(row) > lastDay(longest)) longest = row
    }
  }
  return findings
}
