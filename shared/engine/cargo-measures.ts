import type { Cargo, Goods, Piece } from '../freight/shipment.ts'
import { decimal, decimalFromBigint, zero, type Decimal } from '../kernel/decimal.ts'
import { dividedBy, roundExact } from '../kernel/exact.ts'
import { addWhole, multiplyWhole, type Whole } from '../kernel/whole.ts'
import type { DimensionRounding } from '../tariff/parameter-defaults.ts'

/** What the cargo weighs and measures, as one consignment: sums over the lines, compared only afterwards. */
export interface CargoMeasures {
  readonly pieces: number
  readonly grams: number
  readonly volumeM3: Decimal
  /** Pieces packed as pallets; null where no piece lines say so. */
  readonly pallets: number | null
  /** Floor of the lines that are not stackable, in m²: loading metres are this over the truck's width. */
  readonly nonStackableM2: Decimal
  readonly nonStackable: boolean
  /** Heaviest piece in grams, longest edge in tenths of a millimetre; null without piece lines. */
  readonly heaviestPieceGrams: number | null
  readonly longestEdge: number | null
  /** Whole kg per m³, half up; null without a volume. */
  readonly densityKgPerM3: number | null
}

const cubicMetreDecimals = 12
const squareMetreDecimals = 8

const toDecimal = (units: Whole, decimals: number): Decimal =>
  typeof units === 'number' ? decimal(units, decimals) : decimalFromBigint(units, decimals)

const lineVolume = (count: number, length: number, width: number, height: number): Whole =>
  multiplyWhole(multiplyWhole(multiplyWhole(length, width), height), count)

const density = (grams: number, volumeM3: Decimal): number | null =>
  volumeM3.units === 0
    ? null
    : roundExact(
        // grams / 1000 / (units × 10^-decimals)
        dividedBy({ units: multiplyWhole(grams, 10 ** volumeM3.decimals), decimals: 3 }, volumeM3.units),
        0,
        'half-up',
      )

const measurePieces = (pieces: readonly Piece[]): CargoMeasures => {
  let count = 0
  let grams = 0
  let volume: Whole = 0
  let floor: Whole = 0
  let pallets = 0
  let heaviest = 0
  let longest = 0
  for (const piece of pieces) {
    count += piece.count
    grams += piece.lineGrams
    volume = addWhole(volume, lineVolume(piece.count, piece.length, piece.width, piece.height))
    if (!piece.stackable) {
      floor = addWhole(floor, multiplyWhole(multiplyWhole(piece.length, piece.width), piece.count))
    }
    if (piece.packaging === 'pallet') pallets += piece.count
    heaviest = Math.max(heaviest, piece.pieceGrams)
    longest = Math.max(longest, piece.length, piece.width, piece.height)
  }
  const volumeM3 = toDecimal(volume, cubicMetreDecimals)
  return {
    pieces: count,
    grams,
    volumeM3,
    pallets,
    nonStackableM2: toDecimal(floor, squareMetreDecimals),
    nonStackable: floor !== 0,
    heaviestPieceGrams: heaviest,
    longestEdge: longest,
    densityKgPerM3: density(grams, volumeM3),
  }
}

/** Sums of the cargo; whole containers have no volume of their own, their boxes count as pieces. */
export const measureCargo = (cargo: Cargo): CargoMeasures => {
  if (cargo.kind === 'pieces') return measurePieces(cargo.pieces)
  const unmeasured = {
    pallets: null,
    nonStackableM2: zero,
    nonStackable: false,
    heaviestPieceGrams: null,
    longestEdge: null,
  }
  if (cargo.kind === 'totals') {
    return {
      ...unmeasured,
      pieces: cargo.pieces,
      grams: cargo.grams,
      volumeM3: cargo.volumeM3,
      densityKgPerM3: density(cargo.grams, cargo.volumeM3),
    }
  }
  return {
    ...unmeasured,
    pieces: cargo.containers.reduce((sum, row) => sum + row.count, 0),
    grams: cargo.containers.reduce((sum, row) => sum + row.grams, 0),
    volumeM3: zero,
    densityKgPerM3: null,
  }
}

/** Centimetres for mm, cm and m, inches for inches: the whole unit to which air rounds a length. */
const airUnit = (piece: Piece): number => (piece.unit === 'in' ? 254 : 100)

/** Volume for the chargeable weight of air, each edge rounded first to the whole unit in which it was measured. */
export const airVolumeM3 = (cargo: Cargo, rounding: DimensionRounding): Decimal => {
  if (cargo.kind === 'totals') return cargo.volumeM3
  if (cargo.kind === 'containers') return zero
  let volume: Whole = 0
  for (const piece of cargo.pieces) {
    const unit = rounding === 'none' ? 1 : airUnit(piece)
    const lift = rounding === 'up' ? unit - 1 : rounding === 'nearest' ? unit / 2 : 0
    volume = addWhole(
      volume,
      lineVolume(
        piece.count,
        Math.floor((piece.length + lift) / unit) * unit,
        Math.floor((piece.width + lift) / unit) * unit,
        Math.floor((piece.height + lift) / unit) * unit,
      ),
    )
  }
  return toDecimal(volume, cubicMetreDecimals)
}

/** Lines of a customs declaration: one for each code, and one for each line of goods without a code; at least one. */
export const hsLineCount = (goods: readonly Goods[]): number => {
  const codes = new Set<string>()
  let uncoded = 0
  for (const line of goods) {
    if (line.hsCode === '') uncoded += 1
    else codes.add(line.hsCode)
  }
  return Math.max(codes.size + uncoded, 1)
}
