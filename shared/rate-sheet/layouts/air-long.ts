import { note } from '../../kernel/note.ts'
import { compareDecimals, decimalToText, zero, type Decimal } from '../../kernel/decimal.ts'
import type { AirRate } from '../../tariff/air-rate.ts'
import type { WeightBreak } from '../../tariff/service-terms.ts'
import type { Report } from '../column.ts'
import { defineLayout, optional } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import type { GrowingRow } from '../row-reader.ts'
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

/** Breaks that are kept to be used again; a sheet with more than these has a price of its own for nearly every row. */
const mostKnown = 50_000

/** Makes one break for all ladders that have the same: a million rows of a sheet are a few thousand breaks. */
const createSteps = (): ((from: Decimal, rate: Decimal) => WeightBreak) => {
  // By the objects themselves: each text of a column is read once.
  const byRate = new Map<Decimal, WeightBreak[]>()
  let count = 0
  return (from, rate) => {
    const known = byRate.get(rate)
    for (const step of known ?? []) if (step.from === from) return step
    const step = { from, rate }
    if (count === mostKnown) return step
    count += 1
    if (known) known.push(step)
    else byRate.set(rate, [step])
    return step
  }
}

/** Whether a sheet row has a price, or lives on its percentage alone; reports one that has neither. */
const isPriced = (values: Values, report: Report): boolean => {
  if (values.rate !== null || values.classPercent !== null) return true
  report('Rate', note('sheet.noRateInRow'))
  return false
}

/** Where a break belongs in an ascending ladder; undefined where there is one of its weight. Sheets list them upwards. */
const placeIn = (breaks: readonly WeightBreak[], { from }: WeightBreak): number | undefined => {
  for (let at = breaks.length; at > 0; at -= 1) {
    const before = breaks[at - 1]
    const order = before ? compareDecimals(before.from, from) : -1
    if (order < 0) return at
    if (order === 0) return undefined
  }
  return 0
}

/** A ladder of which further sheet rows may come. */
const growLadder = (
  first: AirRate,
  stepOf: (from: Decimal, rate: Decimal) => WeightBreak,
): GrowingRow<Values, AirRate> => {
  const breaks = first.breaks.map(({ from, rate }) => stepOf(from, rate))
  let { minimum } = first
  return {
    add: (values, report) => {
      if (!isPriced(values, report)) return
      const step = values.rate && stepOf(values.fromKg ?? zero, values.rate)
      const at = step ? placeIn(breaks, step) : undefined
      if (step && at === undefined) {
        const from = decimalToText(step.from)
        report('From kg', note('sheet.breakTwice', { from, other: first.row }))
        return
      }
      if (minimum && values.minimum && compareDecimals(minimum, values.minimum) !== 0) {
        report('Min charge', note('sheet.minimumDiffers', { other: first.row }))
        return
      }
      minimum ??= values.minimum
      if (!step || at === undefined) return
      if (at === breaks.length) breaks.push(step)
      else breaks.splice(at, 0, step)
    },
    row: () => ({ ...first, minimum, breaks }),
  }
}

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
    if (!isPriced(values, report)) return []
    const breaks = values.rate ? [{ from: values.fromKg ?? zero, rate: values.rate }] : []
    const terms = serviceTermsOf(values, row, report)
    return [{ kind: 'air', ...terms, minimum, breaks, aircraft, classPercent, maxPiece, maxPieceKg }]
  },
  fromRow: (rate) => {
    const { minimum, aircraft, classPercent, maxPiece, maxPieceKg } = rate
    const terms = { ...serviceValuesOf(rate), minimum, aircraft, classPercent, maxPiece, maxPieceKg }
    if (rate.breaks.length === 0) return [{ values: { ...terms, fromKg: null, rate: null }, open: [] }]
    return rate.breaks.map((step) => ({ values: { ...terms, fromKg: step.from, rate: step.rate }, open: [] }))
  },
  spread: () => {
    const stepOf = createSteps()
    return {
      keys: ['fromKg', 'rate', 'minimum'],
      overlapping: ['transitMin', 'transitTypical', 'transitMax', 'transitDays'],
      identity: ladderKey,
      grow: (first) => growLadder(first, stepOf),
    }
  },
})
