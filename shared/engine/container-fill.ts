import type { Piece } from '../freight/shipment.ts'
import { standIn, type ContainerBox, type Stand } from './container-box.ts'

/** Lines of equal pieces with their stand in each box type, by the index of the box. */
export interface CargoLine {
  readonly piece: Piece
  readonly volume: number
  readonly stands: readonly (Stand | null)[]
}

// Canonical orders, so that the order in which lines were typed does not matter.
export const byFloor = (a: Piece, b: Piece): number =>
  b.length * b.width - a.length * a.width ||
  b.height - a.height ||
  b.pieceGrams - a.pieceGrams ||
  b.count - a.count ||
  b.lineGrams - a.lineGrams ||
  b.length - a.length ||
  Number(b.stackable) - Number(a.stackable) ||
  Number(b.tiltable) - Number(a.tiltable)
export const byWeightOnFloor = (a: Piece, b: Piece): number =>
  b.pieceGrams * a.length * a.width - a.pieceGrams * b.length * b.width || byFloor(a, b)

/** The lines in one order, with their stands; pieces are lengths in tenths of a millimetre, volumes in their cubes. */
export const cargoLines = (
  pieces: readonly Piece[],
  order: (a: Piece, b: Piece) => number,
  boxes: readonly ContainerBox[],
): readonly CargoLine[] =>
  pieces.toSorted(order).map((piece) => ({
    piece,
    volume: piece.length * piece.width * piece.height,
    stands: boxes.map((box) => standIn(box, piece)),
  }))

/** How many of a line's remaining pieces go into what is left of a box. */
const piecesThatFit = (
  line: CargoLine,
  stand: Stand,
  remaining: number,
  grams: number,
  volume: number,
  floor: number,
): number => {
  const whole = remaining === line.piece.count && line.piece.lineGrams <= grams
  const byWeight =
    whole || line.piece.pieceGrams === 0 ? remaining : Math.floor(grams / line.piece.pieceGrams)
  const byVolume = line.volume === 0 ? remaining : Math.floor(volume / line.volume)
  const onFloor = stand.floor === 0 ? remaining : Math.floor(floor / stand.floor) * stand.layers
  return Math.min(remaining, byWeight, byVolume, onFloor)
}

/** Fills one box in the given order of lines; answers what is left, or the same array when nothing went in. */
export const fillBox = (
  box: ContainerBox,
  boxIndex: number,
  lines: readonly CargoLine[],
  remaining: readonly number[],
): readonly number[] => {
  let grams = box.payloadGrams
  let volume = box.usableVolume
  let floor = box.usableFloor
  let left: number[] | undefined
  for (const [index, line] of lines.entries()) {
    const count = remaining[index] ?? 0
    const stand = line.stands[boxIndex]
    if (count === 0 || !stand) continue
    const taken = piecesThatFit(line, stand, count, grams, volume, floor)
    if (taken === 0) continue
    left ??= [...remaining]
    left[index] = count - taken
    grams -=
      taken === line.piece.count ? Math.min(line.piece.lineGrams, grams) : taken * line.piece.pieceGrams
    volume -= taken * line.volume
    floor -= Math.ceil(taken / stand.layers) * stand.floor
  }
  return left ?? remaining
}

export const isEmpty = (remaining: readonly number[]): boolean => remaining.every((count) => count === 0)
