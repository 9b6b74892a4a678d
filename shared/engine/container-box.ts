import type { Equipment } from '../freight/equipment.ts'
import type { Piece } from '../freight/shipment.ts'
import { unitsAt, type Decimal } from '../kernel/decimal.ts'
import { dividedByPowerOfTen, productOf, roundDownExact } from '../kernel/exact.ts'
import type { ContainerLimits, RatingParameters } from '../tariff/parameter-defaults.ts'

/** A container type's limits as whole grams and tenths of a millimetre, its usable shares taken. */
export interface ContainerBox {
  readonly type: Equipment
  readonly payloadGrams: number
  readonly usableVolume: number
  readonly usableFloor: number
  readonly length: number
  /** The lesser of inside and door. */
  readonly width: number
  readonly doorHeight: number
  readonly insideHeight: number
}

const share = (value: Decimal, percent: Decimal, decimals: number): number =>
  roundDownExact(dividedByPowerOfTen(productOf(value, percent), 2), decimals)

export const createContainerBox = (
  limits: ContainerLimits,
  rule: Pick<RatingParameters, 'usableVolumeShare' | 'usableFloorShare'>,
): ContainerBox => {
  const floor = productOf(limits.insideLength, limits.insideWidth)
  return {
    type: limits.type,
    payloadGrams: unitsAt(limits.payloadKg, 3),
    usableVolume: share(limits.volumeM3, rule.usableVolumeShare, 12),
    usableFloor: roundDownExact(dividedByPowerOfTen(productOf(floor, rule.usableFloorShare), 2), 8),
    length: unitsAt(limits.insideLength, 4),
    width: Math.min(unitsAt(limits.insideWidth, 4), unitsAt(limits.doorWidth, 4)),
    doorHeight: unitsAt(limits.doorHeight, 4),
    insideHeight: unitsAt(limits.insideHeight, 4),
  }
}

/** How a piece stands in a box: the floor under it, and how many stand on each other. */
export interface Stand {
  readonly floor: number
  readonly layers: number
}

const passes = (box: ContainerBox, a: number, b: number, height: number): boolean =>
  height <= Math.min(box.doorHeight, box.insideHeight) &&
  Math.max(a, b) <= box.length &&
  Math.min(a, b) <= box.width

/**
 * The stand of a piece that passes the door and fits inside; null where it does not. Upright where it can, else turned
 * on a side (the one with the least floor for its layers), and that only if it may be tilted.
 */
export const standIn = (box: ContainerBox, piece: Piece): Stand | null => {
  const { length, width, height } = piece
  const layersOf = (tall: number): number => (piece.stackable ? Math.floor(box.insideHeight / tall) : 1)
  if (passes(box, length, width, height)) return { floor: length * width, layers: layersOf(height) }
  if (!piece.tiltable) return null
  let best: Stand | null = null
  for (const [a, b, tall] of [
    [height, width, length],
    [length, height, width],
  ] as const) {
    if (!passes(box, a, b, tall)) continue
    const stand = { floor: a * b, layers: layersOf(tall) }
    if (!best || stand.floor * best.layers < best.floor * stand.layers) best = stand
  }
  return best
}
