import { note } from '../../kernel/note.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { AirRate, PieceLimit } from '../../tariff/air-rate.ts'
import { breakColumns } from '../break-columns.ts'
import { defineLayout, optional } from '../define-layout.ts'
import { pieceLimitCell } from '../measure-cells.ts'
import { numberCell, percentCell } from '../number-cell.ts'
import {
  ladderOf,
  ladderValues,
  laneColumns,
  serviceColumns,
  serviceTermsOf,
  serviceValuesOf,
  type ServiceValues,
} from '../service-columns.ts'
import { oneOfCell } from '../word-cells.ts'

export interface AirTerms {
  readonly aircraft: AirRate['aircraft']
  readonly classPercent: Decimal | null
  readonly maxPiece: PieceLimit | null
  readonly maxPieceKg: Decimal | null
}

/** What an air rate says about the aircraft and the goods that it takes. */
export const airColumns = {
  aircraft: optional(
    'Aircraft',
    oneOfCell(['freighter', 'belly', 'mixed'], {
      freighter: ['F', 'CAO', 'full freighter', 'tout cargo', '全货机', '货机'],
      belly: ['PAX', 'passenger', 'soute', '腹舱', '客机'],
      mixed: ['both', 'mixte', '混合'],
    }),
    null,
  ),
  classPercent: optional('Class %', percentCell, null),
  maxPiece: optional('Max piece', pieceLimitCell, null),
  maxPieceKg: optional('Max piece kg', numberCell, null),
}

interface Values extends ServiceValues, AirTerms {
  readonly minimum: Decimal | null
  readonly normal: Decimal | null
}

/** A ladder a row: M, N and any breaks. */
export const airBreaks = defineLayout<Values, AirRate>({
  name: 'air-breaks',
  kind: 'air',
  columns: {
    ...laneColumns('air'),
    minimum: optional('M', numberCell, null),
    normal: optional('N', numberCell, null),
    ...airColumns,
    ...serviceColumns,
  },
  open: breakColumns('normal'),
  isRecognised: (keys, breaks) =>
    ['origin', 'destination'].every((key) => keys.has(key)) && (keys.has('normal') || breaks > 0),
  toRows: (values, open, row, report) => {
    const breaks = ladderOf(values.normal, open)
    // A class rate may live on its percentage alone: it is taken of the general rate.
    if (breaks.length === 0 && values.classPercent === null) {
      report('N', note('sheet.noRateInRow'))
      return []
    }
    const { minimum, aircraft, classPercent, maxPiece, maxPieceKg } = values
    const terms = serviceTermsOf(values, row, report)
    return [{ kind: 'air', ...terms, minimum, breaks, aircraft, classPercent, maxPiece, maxPieceKg }]
  },
  fromRow: (rate) => {
    const { fromZero, open } = ladderValues(rate.breaks)
    const { minimum, aircraft, classPercent, maxPiece, maxPieceKg } = rate
    const values = {
      ...serviceValuesOf(rate),
      minimum,
      normal: fromZero,
      aircraft,
      classPercent,
      maxPiece,
      maxPieceKg,
    }
    return [{ values, open }]
  },
})
