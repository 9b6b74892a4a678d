import { by, decimal, isLess, minus, sum, times, whole, wholeBelow, zero, type Fraction } from './fraction.ts'
import { bookParameter } from './book-parameter.ts'
import type { MeasuredCargo, MeasuredPiece } from './measured-cargo.ts'

export interface BoxCount {
  readonly type: string
  readonly count: number
}

/** Inside length, width and height, door width and height in metres; cubic metres; payload in kilograms. */
const boxes: Readonly<Record<string, readonly [string, string, string, string, string, string, string]>> = {
  '20GP': ['5.896', '2.350', '2.393', '2.34', '2.27', '33', '21500'],
  '40GP': ['12.032', '2.350', '2.392', '2.34', '2.27', '67', '21000'],
  '40HC': ['12.032', '2.350', '2.697', '2.34', '2.58', '76', '21000'],
  '45HC': ['13.556', '2.347', '2.696', '2.34', '2.58', '86', '20000'],
}
export const boxTypes = Object.keys(boxes)

const measuresOf = (type: string) => {
  const [length, width, height, doorWidth, doorHeight, m3, payload] = (boxes[type] ?? []).map(decimal)
  if (!length || !width || !height || !doorWidth || !doorHeight || !m3 || !payload) {
    throw new Error(`no box ${type}`)
  }
  return { length, width, height, doorWidth, doorHeight, m3, payload }
}

const notAbove = (value: Fraction, limit: Fraction): boolean => !isLess(limit, value)
const share = (name: string): Fraction => by(bookParameter(name), whole(100))

const goesIn = (piece: MeasuredPiece, type: string): boolean => {
  const box = measuresOf(type)
  const { length, width, height } = piece
  const upright = [
    [length, width, height],
    [width, length, height],
  ] as const
  const turned = [
    [length, height, width],
    [height, length, width],
    [width, height, length],
    [height, width, length],
  ] as const
  return (piece.tiltable ? [...upright, ...turned] : upright).some(
    ([along, across, up]) =>
      notAbove(along, box.length) && notAbove(across, box.doorWidth) && notAbove(up, box.doorHeight),
  )
}

const floorOf = (piece: MeasuredPiece, count: number, type: string): Fraction => {
  const layers = piece.stackable ? wholeBelow(by(measuresOf(type).height, piece.height)) : 1
  return times(whole(Math.ceil(count / layers)), times(piece.length, piece.width))
}

const fitsInOne = (
  lines: readonly { readonly piece: MeasuredPiece; readonly count: number }[],
  type: string,
): boolean => {
  const box = measuresOf(type)
  return (
    lines.every(({ piece }) => goesIn(piece, type)) &&
    notAbove(sum(lines.map(({ piece, count }) => times(piece.kg, whole(count)))), box.payload) &&
    notAbove(
      sum(
        lines.map(({ piece, count }) =>
          times(whole(count), times(piece.length, times(piece.width, piece.height))),
        ),
      ),
      times(box.m3, share('usableVolumeShare')),
    ) &&
    notAbove(
      sum(lines.map(({ piece, count }) => floorOf(piece, count, type))),
      times(times(box.length, box.width), share('usableFloorShare')),
    )
  )
}

/** How many of equal pieces one box takes, at most `most`. */
const capacity = (piece: MeasuredPiece, type: string, most: number): number => {
  let count = 0
  while (count < most && fitsInOne([{ piece, count: count + 1 }], type)) count += 1
  return count
}

/**
 * Whether the goods go into a set. Undefined where several kinds of pieces would have to be shared over several boxes:
 * that is a packing question the rules do not answer.
 */
const holds = (cargo: MeasuredCargo, set: readonly BoxCount[]): boolean | undefined => {
  const [first, ...others] = cargo.pieces
  if (!first) {
    const left = (of: Fraction, capacityOf: (type: string) => Fraction): boolean =>
      !isLess(zero, minus(of, sum(set.map(({ type, count }) => times(capacityOf(type), whole(count))))))
    return (
      left(cargo.kg, (type) => measuresOf(type).payload) &&
      left(cargo.m3, (type) => times(measuresOf(type).m3, share('usableVolumeShare')))
    )
  }
  const [only] = set
  if (only && set.length === 1 && only.count === 1) {
    return fitsInOne(
      cargo.pieces.map((piece) => ({ piece, count: piece.count })),
      only.type,
    )
  }
  if (others.length > 0) return undefined
  return (
    set.reduce((room, { type, count }) => room + count * capacity(first, type, first.count), 0) >= first.count
  )
}

const setsOf = (size: number, types: readonly string[]): readonly (readonly BoxCount[])[] => {
  const [type, ...rest] = types
  if (type === undefined) return size === 0 ? [[]] : []
  return Array.from({ length: size + 1 }, (_, count) =>
    setsOf(size - count, rest).map((set) => (count === 0 ? set : [{ type, count }, ...set])),
  ).flat()
}

const isPartOf = (part: readonly BoxCount[], set: readonly BoxCount[]): boolean =>
  part.every(({ type, count }) => (set.find((box) => box.type === type)?.count ?? 0) >= count)

/**
 * Every set of at most ten boxes that holds the goods and of which no box can be left away. Undefined where a set
 * could not be decided and no single box does.
 */
export const candidateSets = (cargo: MeasuredCargo): readonly (readonly BoxCount[])[] | undefined => {
  const found: (readonly BoxCount[])[] = []
  for (let size = 1; size <= 10; size += 1) {
    for (const set of setsOf(size, boxTypes)) {
      if (found.some((smaller) => isPartOf(smaller, set))) continue
      const fits = holds(cargo, set)
      // One box costs less than any two in the sample book, so that pairs need no packing once a single one does.
      if (fits === undefined) return found.length > 0 ? found : undefined
      if (fits) found.push(set)
    }
  }
  return found
}
