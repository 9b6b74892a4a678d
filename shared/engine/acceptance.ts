import type { Piece } from '../freight/shipment.ts'
import type { OfferMode } from '../freight/transport-mode.ts'
import { decimal, decimalToText, unitsAt } from '../kernel/decimal.ts'
import { note, type Note } from '../kernel/note.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { AirRate, PieceLimit } from '../tariff/air-rate.ts'
import type { ParameterSet } from '../tariff/tariff-book.ts'
import { cargoAircraftOnly } from './battery-numbers.ts'
import type { CargoTraits } from './cargo-traits.ts'
import { standIn, type ContainerBox } from './container-box.ts'

/** Why a service cannot carry the shipment, and what would change it. */
export interface Refusal {
  readonly reason: string
  readonly explanation: Note
  readonly remedy: Note | null
}

export interface Acceptance {
  readonly refusal: Refusal | null
  readonly warnings: readonly Unworded<Warning>[]
}

const refuse = (reason: string, values: Note['values'] = {}, remedy: Note | null = null): Refusal => ({
  reason,
  explanation: note(`exclusion.${reason}`, values),
  remedy,
})

export const offerWarning = (
  code: string,
  values: Note['values'] = {},
  path: string | null = null,
): Unworded<Warning> => ({ code, text: note(`warning.${code}`, values), path })

/** Upright with length and width as they come, or on any side where the piece may be tilted. */
export const fitsWithin = (piece: Piece, limit: PieceLimit): boolean => {
  const { length, width, height, tiltable } = piece
  const fits = (a: number, b: number, tall: number): boolean =>
    tall <= limit.height &&
    Math.max(a, b) <= Math.max(limit.length, limit.width) &&
    Math.min(a, b) <= Math.min(limit.length, limit.width)
  return (
    fits(length, width, height) || (tiltable && (fits(height, width, length) || fits(length, height, width)))
  )
}

const centimetres = (tenthMm: number): string => decimalToText(decimal(tenthMm, 2))
const measuresOf = (piece: Piece): Note['values'] => ({
  length: centimetres(piece.length),
  width: centimetres(piece.width),
  height: centimetres(piece.height),
})

/** The belly's limits, else a main deck's height with no limit on the floor. */
const aircraftLimit = (aircraft: AirRate['aircraft'], parameters: ParameterSet): PieceLimit => {
  const metres = (name: Parameters<ParameterSet['decimal']>[0]): number =>
    unitsAt(parameters.decimal(name), 4)
  return aircraft === 'belly'
    ? {
        length: metres('bellyPieceLength'),
        width: metres('bellyPieceWidth'),
        height: metres('bellyPieceHeight'),
      }
    : { length: Infinity, width: Infinity, height: metres('mainDeckHeight') }
}

const acceptPieces = (
  pieces: readonly Piece[],
  rate: AirRate | null,
  parameters: ParameterSet,
): Acceptance => {
  const warnings: Unworded<Warning>[] = []
  const limit = rate?.maxPiece ?? aircraftLimit(rate?.aircraft ?? null, parameters)
  const floorLoad = parameters.decimal('floorLoadPieceKg')
  const maxKg = rate?.maxPieceKg ?? null
  let heavy = false
  for (const [index, piece] of pieces.entries()) {
    if (!fitsWithin(piece, limit)) {
      const largest = rate?.maxPiece
        ? {
            key: 'PieceLargerThanRate',
            values: {
              maxLength: centimetres(limit.length),
              maxWidth: centimetres(limit.width),
              maxHeight: centimetres(limit.height),
            },
          }
        : rate?.aircraft === 'belly'
          ? {
              key: 'PieceLargerThanBelly',
              values: {
                maxLength: centimetres(limit.length),
                maxWidth: centimetres(limit.width),
                maxHeight: centimetres(limit.height),
              },
            }
          : { key: 'PieceHigherThanMainDeck', values: { maxHeight: centimetres(limit.height) } }
      return {
        refusal: refuse(
          largest.key,
          { ...measuresOf(piece), ...largest.values, line: index + 1 },
          note('remedy.smallerPiece'),
        ),
        warnings,
      }
    }
    if (maxKg && piece.pieceGrams > unitsAt(maxKg, 3)) {
      const values = {
        kg: decimalToText(decimal(piece.pieceGrams, 3), 1),
        max: decimalToText(maxKg),
        line: index + 1,
      }
      return { refusal: refuse('PieceTooHeavy', values, note('remedy.lighterPiece')), warnings }
    }
    heavy ||= piece.pieceGrams > unitsAt(floorLoad, 3)
  }
  if (heavy) warnings.push(offerWarning('FloorLoad', { kg: decimalToText(floorLoad) }))
  return { refusal: null, warnings }
}

/** A unit load takes what stands on its base under the main deck's roof; a type without a base is not checked. */
const refuseOnUnit = (
  pieces: readonly Piece[],
  uldType: string,
  parameters: ParameterSet,
): Refusal | null => {
  const base = parameters.rating.uldBase[uldType]
  if (!base) return null
  const limit: PieceLimit = {
    length: unitsAt(base.length, 4),
    width: unitsAt(base.width, 4),
    height: unitsAt(parameters.decimal('mainDeckHeight'), 4),
  }
  const index = pieces.findIndex((piece) => !fitsWithin(piece, limit))
  const piece = pieces[index]
  if (!piece) return null
  const values = {
    ...measuresOf(piece),
    line: index + 1,
    uld: uldType,
    maxLength: centimetres(limit.length),
    maxWidth: centimetres(limit.width),
    maxHeight: centimetres(limit.height),
  }
  return refuse('PieceLargerThanUnit', values, note('remedy.smallerPiece'))
}

/** Less than a container load still travels in a container: every piece must pass a door and be within a payload. */
const refuseInContainer = (pieces: readonly Piece[], boxes: readonly ContainerBox[]): Refusal | null => {
  for (const [index, piece] of pieces.entries()) {
    const line = index + 1
    const fitting = boxes.filter((box) => standIn(box, piece) !== null)
    if (fitting.length === 0) {
      return refuse('PieceLargerThanContainer', { ...measuresOf(piece), line }, note('remedy.smallerPiece'))
    }
    const payload = Math.max(...fitting.map((box) => box.payloadGrams))
    if (piece.pieceGrams > payload) {
      const values = {
        kg: decimalToText(decimal(piece.pieceGrams, 3), 1),
        max: decimalToText(decimal(payload, 3)),
        line,
      }
      return refuse('PieceTooHeavy', values, note('remedy.lighterPiece'))
    }
  }
  return null
}

const acceptBatteriesByAir = (traits: CargoTraits, aircraft: AirRate['aircraft']): Acceptance => {
  const warnings: Unworded<Warning>[] = []
  const cargoOnly = [...traits.unNumbers].find((number) => cargoAircraftOnly.has(number))
  if (cargoOnly !== undefined) {
    const values = { un: `UN${cargoOnly}` }
    if (aircraft === 'belly' || aircraft === 'mixed') {
      return { refusal: refuse('CargoAircraftOnly', values, note('remedy.freighter')), warnings }
    }
    if (aircraft === null) warnings.push(offerWarning('AircraftNotStated', values))
    if (cargoOnly === '3480') warnings.push(offerWarning('StateOfCharge'))
  }
  if (traits.hasBattery && traits.unNumbers.size === 0) {
    warnings.push(offerWarning('BatteryUnNumberMissing', {}, 'handling.unNumber'))
  }
  const others = [...traits.unNumbers].filter((number) => !cargoAircraftOnly.has(number))
  if (traits.isDangerous && others.length > 0) {
    warnings.push(
      offerWarning('DangerousGoodsByAir', { un: others.map((number) => `UN${number}`).join(', ') }),
    )
  }
  return { refusal: null, warnings }
}

/** Block trains take no dangerous goods, and lithium batteries only where the operator says so. */
const refuseOnRail = (traits: CargoTraits, parameters: ParameterSet): Refusal | null => {
  if (traits.hasLithium && parameters.text('acceptsLithium') !== 'yes') {
    return refuse('LithiumBatteryNotAccepted', {}, note('remedy.askOperatorLithium'))
  }
  const regulated = traits.unNumbers.size > 0 || traits.hasBattery
  if (regulated && !traits.hasLithium && parameters.text('acceptsDangerousGoods') !== 'yes') {
    return refuse(
      'DangerousGoodsNotAccepted',
      { un: [...traits.unNumbers].map((number) => `UN${number}`).join(', ') },
      note('remedy.askOperatorDangerous'),
    )
  }
  return null
}

/** Whether a service takes the goods by what they are and measure; a refusal says what would change it. */
export const accept = (
  traits: CargoTraits,
  pieces: readonly Piece[] | null,
  service: {
    readonly mode: OfferMode
    /** The row that prices the departure, for what it says of aircraft and pieces; null on rail and for unit loads. */
    readonly airRate: AirRate | null
    readonly uldType: string | null
    /** The containers that less than a container load can travel in. */
    readonly boxes: readonly ContainerBox[]
    readonly parameters: ParameterSet
    readonly temperature: string | null
  },
): Acceptance => {
  const { mode, airRate, uldType, boxes, parameters, temperature } = service
  const warnings: Unworded<Warning>[] = []
  if (temperature !== null && temperature !== '') {
    warnings.push(offerWarning('TemperatureNotPromised', { temperature }, 'handling.temperature'))
  }
  if (mode !== 'air') {
    const refusal =
      refuseOnRail(traits, parameters) ??
      (mode === 'rail-lcl' && pieces ? refuseInContainer(pieces, boxes) : null)
    return { refusal, warnings }
  }
  const batteries = acceptBatteriesByAir(traits, airRate ? airRate.aircraft : 'freighter')
  warnings.push(...batteries.warnings)
  if (batteries.refusal) return { refusal: batteries.refusal, warnings }
  if (!pieces) {
    warnings.push(offerWarning('PieceLimitsNotChecked'))
    return { refusal: null, warnings }
  }
  const onUnit = uldType === null ? null : refuseOnUnit(pieces, uldType, parameters)
  if (onUnit) return { refusal: onUnit, warnings }
  const limits = acceptPieces(pieces, airRate, parameters)
  return { refusal: limits.refusal, warnings: [...warnings, ...limits.warnings] }
}
