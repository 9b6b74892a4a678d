import { compareDecimals, decimal, decimalToText } from '../kernel/decimal.ts'
import { note } from '../kernel/note.ts'
import type { DutyRate } from '../tariff/duty-rate.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'

/** Findings of one kind that are told at their own cells; beyond that the first one speaks for all. */
const toldOneByOne = 20
const hundred = decimal(100)
/** No tariff in force asks for more; the highest anti-dumping duties are below three hundred. */
const highest = decimal(1000)

const checkPercent = (row: DutyRate): readonly Finding[] => {
  if (row.duty.kind !== 'percent') return []
  const { percent } = row.duty
  const found = (severity: Finding['severity'], key: string): readonly Finding[] => [
    { severity, row: row.row, column: 'Duty %', note: note(key, { percent: decimalToText(percent) }) },
  ]
  if (percent.units < 0) return found('error', 'sheet.negativeDuty')
  if (compareDecimals(percent, highest) > 0) return found('error', 'sheet.dutyTooHigh')
  return compareDecimals(percent, hundred) > 0 ? found('warning', 'sheet.dutyOverHundred') : []
}

// `0.05` under `Duty %` is a twentieth of a per cent, which no tariff knows: the column holds shares.
const checkShares = (rows: readonly DutyRate[]): readonly Finding[] => {
  const percents = rows.flatMap(({ row, duty }) =>
    duty.kind === 'percent' && duty.percent.units > 0 ? [{ row, percent: duty.percent }] : [],
  )
  const [first] = percents
  return first &&
    percents.length >= 3 &&
    percents.every(({ percent }) => compareDecimals(percent, decimal(1)) < 0)
    ? [{ severity: 'warning', row: first.row, column: 'Duty %', note: note('sheet.dutiesAreShares') }]
    : []
}

/** Duties that cannot be, that a person should look at, and those that are no percentage. */
export const checkDuties = (rows: readonly TariffRow[]): readonly Finding[] => {
  const duties = rows.filter((row) => row.kind === 'duty')
  const texts = duties.filter(({ duty }) => duty.kind === 'not-a-percentage')
  const told = texts.length > toldOneByOne ? texts.slice(0, 1) : texts
  const notPercent = told.map((row): Finding => {
    const n = texts.length > toldOneByOne ? texts.length : 1
    return { severity: 'warning', row: row.row, column: 'Duty %', note: note('sheet.notAPercentage', { n }) }
  })
  return [...duties.flatMap(checkPercent), ...checkShares(duties), ...notPercent]
}
