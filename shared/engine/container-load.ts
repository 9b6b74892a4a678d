import type { Equipment } from '../freight/equipment.ts'
import type { Cargo, Piece } from '../freight/shipment.ts'
import { decimal, decimalToText } from '../kernel/decimal.ts'
import { note, type Note } from '../kernel/note.ts'
import { addWhole, multiplyWhole, scaleWhole, type Whole } from '../kernel/whole.ts'
import { walkBoxSets, withoutSuperfluous, type BoxCounts } from './box-sets.ts'
import { standIn, type ContainerBox } from './container-box.ts'
import {
  byFloor,
  byWeightOnFloor,
  cargoLines,
  fillBox,
  wholeCargo,
  type CargoLeft,
} from './container-fill.ts'

export interface EquipmentCount {
  readonly type: Equipment
  readonly count: number
}

/** Boxes that take the whole cargo; none of them could be left out. */
export interface ContainerSet {
  readonly equipment: readonly EquipmentCount[]
  /** `OddTwenty`, `FloorNotChecked`. */
  readonly warnings: readonly { readonly code: string; readonly text: Note }[]
}

export interface LoadRefusal {
  readonly code:
    | 'PieceTooLargeForContainer'
    | 'PieceTooHeavyForContainer'
    | 'TooMuchForContainers'
    | 'ContainerOverPayload'
    | 'ContainerNotOffered'
  readonly explanation: Note
}

/** The candidate sets, each to be priced as a whole offer; empty only with a refusal. */
export interface ContainerLoad {
  readonly sets: readonly ContainerSet[]
  readonly refusal: LoadRefusal | null
}

const refused = (code: LoadRefusal['code'], values: Note['values']): ContainerLoad => ({
  sets: [],
  refusal: { code, explanation: note(`rating.load.${code}`, values) },
})

const kilograms = (grams: number): string => decimalToText(decimal(grams, 3), 1)
const metres = (tenths: number): string => decimalToText(decimal(tenths, 4), 2)

const isLoaded = (cargo: CargoLeft): boolean => cargo.pieces === 0

const setsForPieces = (
  pieces: readonly Piece[],
  boxes: readonly ContainerBox[],
  maximum: number,
): readonly BoxCounts[] => {
  const mostGrams = Math.max(...boxes.map((box) => box.payloadGrams))
  const mostVolume = Math.max(...boxes.map((box) => box.usableVolume))
  const mostFloor = Math.max(...boxes.map((box) => box.usableFloor))
  // What the largest boxes could not take ends the walk early. The grams of a piece and floors over layers are
  // rounded, so a thousandth more is let through: a box is filled by the exact figures all the same.
  const hopeless = (cargo: CargoLeft, boxesLeft: number): boolean =>
    cargo.volume > boxesLeft * mostVolume * 1.001 ||
    cargo.grams > boxesLeft * mostGrams * 1.001 ||
    cargo.floor > boxesLeft * mostFloor * 1.001
  const found: BoxCounts[] = []
  // One line has but one order.
  for (const order of pieces.length === 1 ? [byFloor] : [byFloor, byWeightOnFloor]) {
    const lines = cargoLines(pieces, order, boxes)
    const loadBox = (cargo: CargoLeft, type: number): CargoLeft => {
      const box = boxes[type]
      return box ? fillBox(box, type, lines, cargo) : cargo
    }
    const start = wholeCargo(lines)
    if (hopeless(start, maximum)) continue
    found.push(...walkBoxSets(boxes.length, maximum, start, loadBox, isLoaded, hopeless))
    // Alike boxes may also share every line evenly, which suits heavy and bulky lines together.
    for (const type of boxes.keys()) {
      for (let count = 2; count <= maximum; count += 1) {
        const counts = lines.map((line) => Math.ceil(line.piece.count / count))
        const evenShare = { ...start, counts, pieces: counts.reduce((sum, share) => sum + share, 0) }
        if (isLoaded(loadBox(evenShare, type))) {
          found.push(boxes.map((_, index) => (index === type ? count : 0)))
          break
        }
      }
    }
  }
  return found
}

/** Bare totals are poured: each box takes the share that both its payload and its volume allow. */
const setsForTotals = (
  grams: number,
  volume: Whole,
  boxes: readonly ContainerBox[],
  maximum: number,
): readonly BoxCounts[] => {
  const shares = boxes.map((box): Whole => {
    if (volume === 0) return box.payloadGrams
    const byWeight = multiplyWhole(box.payloadGrams, volume)
    const byVolume = multiplyWhole(box.usableVolume, grams)
    return grams === 0 ? box.usableVolume : byWeight < byVolume ? byWeight : byVolume
  })
  const whole: Whole = volume === 0 ? grams : grams === 0 ? volume : multiplyWhole(grams, volume)
  return walkBoxSets<Whole>(
    boxes.length,
    maximum,
    0,
    (loaded, type) => addWhole(loaded, shares[type] ?? 0),
    (loaded) => loaded >= whole,
    () => false,
  )
}

const floorNotChecked = { code: 'FloorNotChecked', text: note('rating.load.FloorNotChecked') }
const oddTwenty = { code: 'OddTwenty', text: note('rating.load.OddTwenty') }

const toSet = (equipment: readonly EquipmentCount[], floorChecked: boolean): ContainerSet => {
  const twenties = equipment.find((box) => box.type === '20GP')?.count ?? 0
  return {
    equipment,
    warnings: [...(twenties % 2 === 1 ? [oddTwenty] : []), ...(floorChecked ? [] : [floorNotChecked])],
  }
}

const givenContainers = (
  containers: Extract<Cargo, { kind: 'containers' }>['containers'],
  boxes: readonly ContainerBox[],
): ContainerLoad => {
  const byType = new Map<Equipment, number>()
  for (const row of containers) {
    const box = boxes.find((candidate) => candidate.type === row.type)
    if (!box) return refused('ContainerNotOffered', { type: row.type })
    if (row.grams > box.payloadGrams * row.count) {
      return refused('ContainerOverPayload', {
        type: row.type,
        n: row.count,
        kg: kilograms(row.grams),
        payload: kilograms(box.payloadGrams),
      })
    }
    byType.set(row.type, (byType.get(row.type) ?? 0) + row.count)
  }
  const equipment = [...byType].map(([type, count]) => ({ type, count }))
  return { sets: [toSet(equipment, false)], refusal: null }
}

const refusePiece = (pieces: readonly Piece[], boxes: readonly ContainerBox[]): ContainerLoad | undefined => {
  for (const piece of pieces) {
    const fitting = boxes.filter((box) => standIn(box, piece) !== null)
    if (fitting.length === 0) {
      return refused('PieceTooLargeForContainer', {
        length: metres(piece.length),
        width: metres(piece.width),
        height: metres(piece.height),
      })
    }
    if (fitting.every((box) => piece.pieceGrams > box.payloadGrams)) {
      return refused('PieceTooHeavyForContainer', { kg: kilograms(piece.pieceGrams) })
    }
  }
  return undefined
}

/**
 * The sets of containers that take the cargo, of the types that the service has a rate for (`boxes`, larger types
 * first gives the fuller loads), at most `maximumBoxes`. Four limits hold in every box: payload, usable volume, door
 * and inside, floor with layers. Without piece lines floor and door are not checked (a warning); given containers are
 * just those. No price is known here: every set is one whole offer, only sets with a superfluous box are left out;
 * fewer boxes come first, then the smaller.
 */
export const containerSets = (
  cargo: Cargo,
  boxes: readonly ContainerBox[],
  maximumBoxes: number,
): ContainerLoad => {
  let loads = loadsByCargo.get(cargo)
  if (!loads) {
    loads = []
    loadsByCargo.set(cargo, loads)
  }
  const known = loads.find((load) => load.maximumBoxes === maximumBoxes && areSame(load.boxes, boxes))
  if (known) return known.answer
  const answer = findSets(cargo, boxes, maximumBoxes)
  loads.push({ boxes, maximumBoxes, answer })
  return answer
}

interface KnownLoad {
  readonly boxes: readonly ContainerBox[]
  readonly maximumBoxes: number
  readonly answer: ContainerLoad
}

// Most services of a comparison sell the same boxes for the same cargo.
const loadsByCargo = new WeakMap<Cargo, KnownLoad[]>()

const areSame = (a: readonly ContainerBox[], b: readonly ContainerBox[]): boolean =>
  a.length === b.length && a.every((box, index) => box === b[index])

const findSets = (cargo: Cargo, boxes: readonly ContainerBox[], maximumBoxes: number): ContainerLoad => {
  if (cargo.kind === 'containers') return givenContainers(cargo.containers, boxes)
  const ordered = boxes.toSorted((a, b) => b.usableVolume - a.usableVolume || b.payloadGrams - a.payloadGrams)
  const largest = ordered[0]
  if (!largest) return refused('ContainerNotOffered', { type: '' })
  let found: readonly BoxCounts[] = []
  if (cargo.kind === 'pieces') {
    const refusal = refusePiece(cargo.pieces, ordered)
    if (refusal) return refusal
    found = setsForPieces(cargo.pieces, ordered, maximumBoxes)
  } else {
    const volume = scaleWhole(cargo.volumeM3.units, 12 - cargo.volumeM3.decimals)
    found = setsForTotals(cargo.grams, volume, ordered, maximumBoxes)
  }
  if (found.length === 0) return refused('TooMuchForContainers', { n: maximumBoxes })
  const sets = withoutSuperfluous(found)
    .toSorted((a, b) => sum(a) - sum(b) || roomOf(a, ordered) - roomOf(b, ordered))
    .map((counts) =>
      toSet(
        ordered.flatMap((box, index) => {
          const count = counts[index] ?? 0
          return count === 0 ? [] : [{ type: box.type, count }]
        }),
        cargo.kind === 'pieces',
      ),
    )
  return { sets, refusal: null }
}

const roomOf = (counts: readonly number[], boxes: readonly ContainerBox[]): number =>
  counts.reduce((room, count, index) => room + count * (boxes[index]?.usableVolume ?? 0), 0)

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
