import { note } from '../../kernel/note.ts'
import { compareDecimals, decimalToText, zero, type Decimal } from '../../kernel/decimal.ts'
import type { AirRate } from '../../tariff/air-rate.ts'
import { defineLayout, optional } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import {
  laneColumns,
  serviceColumns,
  serviceTermsOf,
  serviceValuesOf,
  type ServiceValues,
} from '../service-columns.ts'
import { airColumns, type AirTerms } from './air-breaks.ts'

interface Values extends ServiceValues, AirTerms {
  readonly fromKg: Decimal | null
  readonly rate: Decimal | null
  readonly minimum: Decimal | null
}

// All but the row's number, its price and its minimum: rows that agree on this are one ladder.
const ladderKey = ({ row: _row, breaks: _breaks, minimum: _minimum, ...terms }: AirRate): string =>
  JSON.stringify(terms)

/** One row a break; rows that differ in nothing but break and price are one ladder, named by its first row. */
export const airLong = defineLayout<Values, AirRate>({
  name: 'air-long',
  kind: 'air',
  columns: {
    ...laneColumns('air'),
    fromKg: optional('From kg', numberCell, null),
    rate: optional('Rate', numberCell, null),
    minimum: optional('Min charge', numberCell, null),
    ...airColumns,
    ...serviceColumns,
  },
  isRecognised: (keys) => ['origin', 'destination', 'fromKg', 'rate'].every((key) => keys.has(key)),
  toRows: (values, _open, row, report) => {
    const { minimum, aircraft, classPercent, maxPiece, maxPieceKg } = values
    if (values.rate === null && classPercent === null) {
      report('Rate', note('sheet.noRateInRow'))
      return []
    }
    const from = values.fromKg ?? zero
    const breaks = values.rate === null ? [] : [{ from, rate: values.rate }]
    const terms = serviceTermsOf(values, row, report)
    return [{ kind: 'air', ...terms, minimum, breaks, aircraft, classPercent, maxPiece, maxPieceKg }]
  },
  fromRow: (rate) => {
    const { minimum, aircraft, classPercent, maxPiece, maxPieceKg } = rate
    const terms = { ...serviceValuesOf(rate), minimum, aircraft, classPercent, maxPiece, maxPieceKg }
    if (rate.breaks.length === 0) return [{ values: { ...terms, fromKg: null, rate: null }, open: [] }]
    return rate.breaks.map((step) => ({ values: { ...terms, fromKg: step.from, rate: step.rate }, open: [] }))
  },
  join: (rows, report) => {
    const ladders = new Map<string, AirRate>()
    for (const row of rows) {
      const key = ladderKey(row)
      const ladder = ladders.get(key)
      if (!ladder) {
        ladders.set(key, row)
        continue
      }
      const [step] = row.breaks
      if (step && ladder.breaks.some((known) => compareDecimals(known.from, step.from) === 0)) {
        report(
          row.row,
          'From kg',
          note('sheet.breakTwice', { from: decimalToText(step.from), other: ladder.row }),
        )
        continue
      }
      const minimum = ladder.minimum ?? row.minimum
      if (minimum && row.minimum && compareDecimals(minimum, row.minimum) !== 0) {
        report(row.row, 'Min charge', note('sheet.minimumDiffers', { other: ladder.row }))
        continue
      }
      const breaks = [...ladder.breaks, ...row.breaks].toSorted((a, b) => compareDecimals(a.from, b.from))
      ladders.set(key, { ...ladder, minimum, breaks })
    }
    return [...ladders.values()]
  },
})
