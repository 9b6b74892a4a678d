import type { Piece } from '../freight/shipment.ts'
import { standIn, type ContainerBox, type Stand } from './container-box.ts'

/** Lines of equal pieces with their stand in each box type, by the index of the box. */
export interface CargoLine {
  readonly piece: Piece
  readonly volume: number
  /** The least floor that a piece needs in any of the boxes: its own over the layers. */
  readonly leastFloor: number
  readonly stands: readonly (Stand | null)[]
}

/** What has not found a box yet: pieces by line, and what all of them need at the least. */
export interface CargoLeft {
  readonly counts: readonly number[]
  readonly pieces: number
  readonly grams: number
  readonly volume: number
  readonly floor: number
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
  pieces.toSorted(order).map((piece) => {
    const stands = boxes.map((box) => standIn(box, piece))
    return {
      piece,
      volume: piece.length * piece.width * piece.height,
      leastFloor: Math.min(...stands.map((stand) => (stand ? stand.floor / stand.layers : Infinity))),
      stands,
    }
  })

export const wholeCargo = (lines: readonly CargoLine[]): CargoLeft => {
  let pieces = 0
  let grams = 0
  let volume = 0
  let floor = 0
  for (const line of lines) {
    pieces += line.piece.count
    grams += line.piece.lineGrams
    volume += line.piece.count * line.volume
    floor += line.piece.count * line.leastFloor
  }
  return { counts: lines.map((line) => line.piece.count), pieces, grams, volume, floor }
}

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

/** Fills one box in the given order of lines; answers what is left, or the same when nothing went in. */
export const fillBox = (
  box: ContainerBox,
  boxIndex: number,
  lines: readonly CargoLine[],
  cargo: CargoLeft,
): CargoLeft => {
  let payload = box.payloadGrams
  let room = box.usableVolume
  let area = box.usableFloor
  let counts: number[] | undefined
  let { pieces, grams, volume, floor } = cargo
  for (let index = 0; index < lines.length; index += 1) {
    const count = cargo.counts[index] ?? 0
    const line = lines[index]
    const stand = line?.stands[boxIndex]
    if (count === 0 || !line || !stand) continue
    const taken = piecesThatFit(line, stand, count, payload, room, area)
    if (taken === 0) continue
    counts ??= [...cargo.counts]
    counts[index] = count - taken
    const weight = taken === line.piece.count ? line.piece.lineGrams : taken * line.piece.pieceGrams
    payload -= weight
    room -= taken * line.volume
    area -= Math.ceil(taken / stand.layers) * stand.floor
    pieces -= taken
    grams -= weight
    volume -= taken * line.volume
    floor -= taken * line.leastFloor
  }
  return counts ? { counts, pieces, grams, volume, floor } : cargo
}
