import { decimal, fraction, roundHalfUpTo, sum, times, whole, type Fraction } from './fraction.ts'
import type { RequestCargo, RequestPiece } from './request.ts'

/** A line of equal pieces in metres and kilograms. */
export interface MeasuredPiece {
  readonly count: number
  readonly length: Fraction
  readonly width: Fraction
  readonly height: Fraction
  readonly stackable: boolean
  readonly tiltable: boolean
  readonly kg: Fraction
  /** Of the whole line. */
  readonly lineKg: Fraction
  /** Of the whole line, from dimensions to the nearest whole unit in which they were measured. */
  readonly airM3: Fraction
  readonly m3: Fraction
}

export interface MeasuredCargo {
  readonly kg: Fraction
  readonly m3: Fraction
  readonly airM3: Fraction
  readonly pieces: readonly MeasuredPiece[]
  readonly pieceCount: number
}

const metres = { mm: '0.001', cm: '0.01', m: '1', in: '0.0254' }
const kilograms = { g: '0.001', kg: '1', t: '1000', lb: '0.45359237' }
// Air measures whole centimetres, but whole inches where inches were typed.
const airStep = { mm: '0.01', cm: '0.01', m: '0.01', in: '0.0254' }
const tenthOfMillimetre = fraction(1n, 10_000n)
const gram = fraction(1n, 1000n)

const measurePiece = (piece: RequestPiece): MeasuredPiece => {
  const count = whole(piece.count)
  const [length, width, height] = [piece.length, piece.width, piece.height].map((side) =>
    roundHalfUpTo(times(decimal(side), decimal(metres[piece.unit])), tenthOfMillimetre),
  ) as [Fraction, Fraction, Fraction]
  const [airLength, airWidth, airHeight] = [length, width, height].map((side) =>
    roundHalfUpTo(side, decimal(airStep[piece.unit])),
  ) as [Fraction, Fraction, Fraction]
  const kg = times(decimal(piece.weight), decimal(kilograms[piece.weightUnit]))
  return {
    count: piece.count,
    length,
    width,
    height,
    stackable: piece.stackable,
    tiltable: piece.tiltable,
    kg: roundHalfUpTo(kg, gram),
    lineKg: roundHalfUpTo(times(kg, count), gram),
    airM3: times(count, times(airLength, times(airWidth, airHeight))),
    m3: times(count, times(length, times(width, height))),
  }
}

/** Gross weight and volume: each the sum over the lines. Whole containers have a weight and no volume of their own. */
export const measureCargo = (cargo: RequestCargo): MeasuredCargo => {
  if (cargo.kind === 'totals') {
    const m3 = decimal(cargo.volumeM3)
    return { kg: decimal(cargo.weightKg), m3, airM3: m3, pieces: [], pieceCount: cargo.pieces }
  }
  if (cargo.kind === 'containers') {
    const kg = sum(cargo.containers.map((box) => decimal(box.weightKg)))
    return { kg, m3: whole(0), airM3: whole(0), pieces: [], pieceCount: 0 }
  }
  const pieces = cargo.pieces.map(measurePiece)
  return {
    kg: sum(pieces.map((piece) => piece.lineKg)),
    m3: sum(pieces.map((piece) => piece.m3)),
    airM3: sum(pieces.map((piece) => piece.airM3)),
    pieces,
    pieceCount: pieces.reduce((count, piece) => count + piece.count, 0),
  }
}
