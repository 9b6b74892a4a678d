import { compareDecimals, type Decimal } from '../kernel/decimal.ts'
import type { Equipment } from './equipment.ts'
import { isBlank, readCount, readNumber, type NumberRule, type Typed } from './read-number.ts'
import type { Cargo, LengthUnit, Piece, ShipmentInput, WeightUnit } from './shipment.ts'
import { quoted, type Report, type ShipmentIssueCode } from './shipment-issue.ts'
import { toGrams, toTenthMm } from './units.ts'

const mostPieces = 10_000
// A consignment of 5,000 m³ fills some sixty forty-foot containers; its volume in cubic tenths of a millimetre is
// still below 2^53.
const mostCubicMetres = 5_000
const longestTenthMm = 400_000
const heaviestGrams = 1_000_000_000

type PieceInput = NonNullable<ShipmentInput['pieces']>[number]
type TotalsInput = NonNullable<ShipmentInput['totals']>
type ContainerInput = NonNullable<ShipmentInput['containers']>[number]

const countRule = { missing: 'CountMissing', example: '10', most: mostPieces } as const
// The unit decides what is too much, so the number itself may be anything that can be kept.
const anyNumber = { most: Number.MAX_SAFE_INTEGER, decimals: 15 }
const weightRule: NumberRule = { missing: 'WeightMissing', example: '18.5', ...anyNumber }

const isMoreThan = (value: Decimal, most: number): boolean =>
  compareDecimals(value, { units: most, decimals: 0 }) > 0

// What no unit turns into an overflow; 40 m and 1,000 t exactly are looked at after the conversion.
const mostLengthByUnit: Readonly<Record<LengthUnit, number>> = { mm: 40_000, cm: 4_000, m: 40, in: 1_575 }
const mostWeightByUnit: Readonly<Record<WeightUnit, number>> = {
  g: 1_000_000_000,
  kg: 1_000_000,
  t: 1_000,
  lb: 2_204_623,
}

const readSide = (
  report: Report,
  path: string,
  typed: Typed,
  unit: LengthUnit,
  missing: ShipmentIssueCode,
): number | undefined => {
  const value = readNumber(report, path, typed, { missing, example: '60', ...anyNumber })
  if (value === undefined) return undefined
  const shown = { typed: quoted(String(typed)), unit }
  if (isMoreThan(value, mostLengthByUnit[unit])) {
    report(path, 'SideTooLong', shown)
    return undefined
  }
  const tenths = toTenthMm(value, unit)
  if (tenths === 0 || tenths > longestTenthMm) {
    report(path, tenths === 0 ? 'TooSmall' : 'SideTooLong', shown)
    return undefined
  }
  return tenths
}

/** Whole grams of `count` pieces, at least one and at most 1,000 t. */
const readGrams = (
  report: Report,
  path: string,
  typed: Typed,
  unit: WeightUnit,
  count: number,
): { readonly pieceGrams: number; readonly lineGrams: number } | undefined => {
  const value = readNumber(report, path, typed, weightRule)
  if (value === undefined) return undefined
  const shown = { typed: quoted(String(typed)), unit }
  if (isMoreThan(value, mostWeightByUnit[unit])) {
    report(path, 'TooHeavy', shown)
    return undefined
  }
  const lineGrams = toGrams(value, unit, count)
  if (lineGrams === 0) {
    report(path, 'TooSmall', shown)
    return undefined
  }
  return { pieceGrams: toGrams(value, unit), lineGrams }
}

const isEmptyLine = (line: PieceInput): boolean =>
  [line.count, line.length, line.width, line.height, line.weight].every(isBlank)

const readPiece = (report: Report, path: string, line: PieceInput): Piece | undefined => {
  const unit = line.unit ?? 'cm'
  const weightUnit = line.weightUnit ?? 'kg'
  const count = readCount(report, `${path}.count`, line.count, countRule)
  const length = readSide(report, `${path}.length`, line.length, unit, 'LengthMissing')
  const width = readSide(report, `${path}.width`, line.width, unit, 'WidthMissing')
  const height = readSide(report, `${path}.height`, line.height, unit, 'HeightMissing')
  const weight = readGrams(report, `${path}.weight`, line.weight, weightUnit, count ?? 1)
  if (
    count === undefined ||
    length === undefined ||
    width === undefined ||
    height === undefined ||
    weight === undefined
  ) {
    return undefined
  }
  return {
    count,
    length,
    width,
    height,
    unit,
    ...weight,
    packaging: line.packaging ?? 'carton',
    stackable: line.stackable ?? true,
    tiltable: line.tiltable ?? true,
  }
}

const readPieces = (report: Report, lines: readonly PieceInput[]): Cargo | undefined => {
  const pieces: Piece[] = []
  let complete = true
  lines.forEach((line, index) => {
    if (isEmptyLine(line)) return
    const piece = readPiece(report, `pieces.${index}`, line)
    if (piece) pieces.push(piece)
    else complete = false
  })
  if (!complete) return undefined
  const grams = pieces.reduce((sum, piece) => sum + piece.lineGrams, 0)
  const cubicMetres = pieces.reduce(
    (sum, piece) => sum + (piece.count * piece.length * piece.width * piece.height) / 1e12,
    0,
  )
  if (grams > heaviestGrams) report('pieces', 'ShipmentTooHeavy')
  if (cubicMetres > mostCubicMetres) report('pieces', 'ShipmentTooLarge')
  return grams > heaviestGrams || cubicMetres > mostCubicMetres ? undefined : { kind: 'pieces', pieces }
}

const readTotals = (report: Report, totals: TotalsInput): Cargo | undefined => {
  const pieces = readCount(report, 'totals.pieces', totals.pieces, { ...countRule, most: 1_000_000 })
  const weight = readGrams(report, 'totals.weightKg', totals.weightKg, 'kg', 1)
  const volumeM3 = readNumber(report, 'totals.volumeM3', totals.volumeM3, {
    missing: 'VolumeMissing',
    example: '1.2',
    most: mostCubicMetres,
  })
  if (pieces === undefined || weight === undefined || volumeM3 === undefined) return undefined
  return { kind: 'totals', pieces, grams: weight.lineGrams, volumeM3 }
}

const isEmptyRow = (row: ContainerInput): boolean => isBlank(row.count) && isBlank(row.weightKg)

const readContainers = (report: Report, rows: readonly ContainerInput[]): Cargo | undefined => {
  const containers: { readonly type: Equipment; readonly count: number; readonly grams: number }[] = []
  let complete = true
  rows.forEach((row, index) => {
    if (isEmptyRow(row)) return
    const path = `containers.${index}`
    const count = readCount(report, `${path}.count`, row.count, {
      missing: 'ContainerCountMissing',
      example: '1',
      most: 100,
    })
    const weight = readGrams(report, `${path}.weightKg`, row.weightKg, 'kg', 1)
    if (count === undefined || weight === undefined) complete = false
    else containers.push({ type: row.type, count, grams: weight.lineGrams })
  })
  if (!complete) return undefined
  if (containers.reduce((sum, container) => sum + container.grams, 0) > heaviestGrams) {
    report('containers', 'ShipmentTooHeavy')
    return undefined
  }
  return { kind: 'containers', containers }
}

/**
 * What is to be moved: piece lines, totals or containers, one of the three. Lines without a single number are the
 * empty rows of a form and are passed over. Limits: 10,000 pieces a line, 40 m a side, 1,000 t and 5,000 m³ in all.
 */
export const readCargo = (report: Report, input: ShipmentInput): Cargo | undefined => {
  const lines = input.pieces ?? []
  const hasLines = lines.some((line) => !isEmptyLine(line))
  const totals = input.totals ?? undefined
  const hasTotals = totals !== undefined && !Object.values(totals).every(isBlank)
  const rows = input.containers ?? []
  const hasRows = rows.some((row) => !isEmptyRow(row))
  const given = [hasLines, hasTotals, hasRows].filter(Boolean).length
  if (given === 0) {
    report('pieces', 'NothingToMove')
    return undefined
  }
  if (given > 1) {
    report(hasLines ? 'pieces' : 'totals', 'CargoTwice')
    return undefined
  }
  if (hasLines) return readPieces(report, lines)
  return hasTotals ? readTotals(report, totals) : readContainers(report, rows)
}
