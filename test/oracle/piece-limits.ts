import { by, decimal, isLess, whole, type Fraction } from './fraction.ts'
import type { MainService } from './main-service.ts'
import type { MeasuredCargo, MeasuredPiece } from './measured-cargo.ts'

const within = (sides: readonly Fraction[], limits: readonly Fraction[]): boolean =>
  sides.every((side, index) => !isLess(limits[index] ?? whole(0), side))

const fitsThrough = (
  { length, width, height, tiltable }: MeasuredPiece,
  limits: readonly Fraction[],
): boolean => {
  const lying = [
    [length, width, height],
    [width, length, height],
  ]
  const turned = [
    [length, height, width],
    [height, length, width],
    [width, height, length],
    [height, width, length],
  ]
  return (tiltable ? [...lying, ...turned] : lying).some((sides) => within(sides, limits))
}

const unitLimits = ['3.175', '2.438', '2.95'].map(decimal)

/** Whether an air service takes every piece; what is not told piece by piece is taken to fit. */
export const takesPieces = (service: MainService, cargo: MeasuredCargo): boolean => {
  const { row } = service
  // The base of a PMC, the sample book's only type, under a main deck of 295 cm.
  if (service.isUnit) return cargo.pieces.every((piece) => fitsThrough(piece, unitLimits))
  const limits = row('Max piece')
    .split('x')
    .map((side) => by(decimal(side), whole(100)))
  return cargo.pieces.every(
    (piece) => fitsThrough(piece, limits) && !isLess(decimal(row('Max piece kg')), piece.kg),
  )
}
