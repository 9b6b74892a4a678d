import type { Decimal } from '../kernel/decimal.ts'
import type { ServiceTerms, WeightBreak } from './service-terms.ts'

/** Lengths in tenths of a millimetre. */
export interface PieceLimit {
  readonly length: number
  readonly width: number
  readonly height: number
}

/** A ladder of the air tariff: M, N (the break from 0) and the breaks above, ascending. */
export interface AirRate extends ServiceTerms {
  readonly kind: 'air'
  readonly minimum: Decimal | null
  readonly breaks: readonly WeightBreak[]
  readonly aircraft: 'freighter' | 'belly' | 'mixed' | null
  /** A class rate as a percentage of N: over 100 a surcharge, under 100 a reduction. */
  readonly classPercent: Decimal | null
  readonly maxPiece: PieceLimit | null
  readonly maxPieceKg: Decimal | null
}

/** A unit load device: a price for the pivot weight, and one for every kilogram over it. */
export interface UldRate extends ServiceTerms {
  readonly kind: 'air-uld'
  readonly uldType: string
  readonly pivotKg: Decimal
  readonly pivotRate: Decimal
  readonly overPivotRate: Decimal
  readonly tareKg: Decimal
  readonly maxGrossKg: Decimal | null
}
