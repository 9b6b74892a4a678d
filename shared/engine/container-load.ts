import type { Equipment } from '../freight/equipment.ts'
import type { Cargo, Piece } from '../freight/shipment.ts'
import { decimal, decimalToText } from '../kernel/decimal.ts'
import { note, type Note } from '../kernel/note.ts'
import { addWhole, multiplyWhole, scaleWhole, type Whole } from '../kernel/whole.ts'
import { standIn, type ContainerBox, type Stand } from './container-box.ts'

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

/** Lines of equal pieces with their stand in each box type, by the index of the box. */
interface Line {
  readonly piece: Piece
  readonly volume: number
  readonly stands: readonly (Stand | null)[]
}

const refused = (code: LoadRefusal['code'], values: Note['values']): ContainerLoad => ({
  sets: [],
  refusal: { code, explanation: note(`rating.load.${code}`, values) },
})

const kilograms = (grams: number): string => decimalToText(decimal(grams, 3), 1)
const metres = (tenths: number): string => decimalToText(decimal(tenths, 4), 2)

/** How many of a line's remaining pieces go into what is left of a box. */
const piecesThatFit = (
  line: Line,
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
  const byFloor = stand.floor === 0 ? remaining : Math.floor(floor / stand.floor) * stand.layers
  return Math.min(remaining, byWeight, byVolume, byFloor)
}

/** Fills one box in the given order of lines; answers what is left, or the same array when nothing went in. */
const fill = (
  box: ContainerBox,
  boxIndex: number,
  lines: readonly Line[],
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

const isEmpty = (remaining: readonly number[]): boolean => remaining.every((count) => count === 0)

const contains = (larger: readonly number[], smaller: readonly number[]): boolean =>
  smaller.every((count, index) => count <= (larger[index] ?? 0))

/** Keeps the sets of which no other is a part: a box more never makes an offer cheaper. */
const withoutSuperfluous = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) => at !== index && contains(set, other) && (at < index || !contains(other, set)),
      ),
  )

/**
 * Walks over all sets of at most `maximum` boxes, larger types first, loading box after box; records the counts by
 * type at which nothing is left.
 */
const walk = <State>(
  types: number,
  maximum: number,
  start: State,
  load: (state: State, type: number) => State,
  done: (state: State) => boolean,
  hopeless: (state: State, boxesLeft: number) => boolean,
): readonly (readonly number[])[] => {
  const found: number[][] = []
  const counts = Array.from({ length: types }, () => 0)
  const step = (state: State, from: number, used: number): void => {
    for (let type = from; type < types; type += 1) {
      const next = load(state, type)
      if (next === state) continue
      counts[type] = (counts[type] ?? 0) + 1
      if (done(next)) found.push([...counts])
      else if (used + 1 < maximum && !hopeless(next, maximum - used - 1)) step(next, type, used + 1)
      counts[type] = (counts[type] ?? 0) - 1
    }
  }
  step(start, 0, 0)
  return found
}

// Canonical orders, so that the order in which lines were typed does not matter.
const byFloor = (a: Piece, b: Piece): number =>
  b.length * b.width - a.length * a.width ||
  b.height - a.height ||
  b.pieceGrams - a.pieceGrams ||
  b.count - a.count ||
  b.lineGrams - a.lineGrams ||
  b.length - a.length ||
  Number(b.stackable) - Number(a.stackable) ||
  Number(b.tiltable) - Number(a.tiltable)
const byWeightOnFloor = (a: Piece, b: Piece): number =>
  b.pieceGrams * a.length * a.width - a.pieceGrams * b.length * b.width || byFloor(a, b)

const setsForPieces = (
  pieces: readonly Piece[],
  boxes: readonly ContainerBox[],
  maximum: number,
): readonly (readonly number[])[] => {
  const mostGrams = Math.max(...boxes.map((box) => box.payloadGrams))
  const mostVolume = Math.max(...boxes.map((box) => box.usableVolume))
  const found: (readonly number[])[] = []
  for (const order of [byFloor, byWeightOnFloor]) {
    const lines = pieces.toSorted(order).map((piece): Line => ({
      piece,
      volume: piece.length * piece.width * piece.height,
      stands: boxes.map((box) => standIn(box, piece)),
    }))
    const loadBox = (remaining: readonly number[], type: number): readonly number[] => {
      const box = boxes[type]
      return box ? fill(box, type, lines, remaining) : remaining
    }
    const hopeless = (remaining: readonly number[], boxesLeft: number): boolean => {
      let grams = 0
      let volume = 0
      for (const [index, line] of lines.entries()) {
        const count = remaining[index] ?? 0
        // Grams of a piece are rounded: less one, they are surely not above their share of the line.
        grams += count * (line.piece.pieceGrams - 1)
        volume += count * line.volume
      }
      return volume > boxesLeft * mostVolume || grams > boxesLeft * mostGrams
    }
    const start = lines.map((line) => line.piece.count)
    if (hopeless(start, maximum)) continue
    found.push(...walk(boxes.length, maximum, start, loadBox, isEmpty, hopeless))
    // Alike boxes may also share every line evenly, which suits heavy and bulky lines together.
    for (const type of boxes.keys()) {
      for (let count = 2; count <= maximum; count += 1) {
        if (
          !isEmpty(
            loadBox(
              lines.map((line) => Math.ceil(line.piece.count / count)),
              type,
            ),
          )
        )
          continue
        found.push(boxes.map((_, index) => (index === type ? count : 0)))
        break
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
): readonly (readonly number[])[] => {
  const shares = boxes.map((box): Whole => {
    if (volume === 0) return box.payloadGrams
    const byWeight = multiplyWhole(box.payloadGrams, volume)
    const byVolume = multiplyWhole(box.usableVolume, grams)
    return grams === 0 ? box.usableVolume : byWeight < byVolume ? byWeight : byVolume
  })
  const whole: Whole = volume === 0 ? grams : grams === 0 ? volume : multiplyWhole(grams, volume)
  return walk<Whole>(
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
  if (cargo.kind === 'containers') return givenContainers(cargo.containers, boxes)
  const ordered = boxes.toSorted((a, b) => b.usableVolume - a.usableVolume || b.payloadGrams - a.payloadGrams)
  const largest = ordered[0]
  if (!largest) return refused('ContainerNotOffered', { type: '' })
  let found: readonly (readonly number[])[] = []
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
