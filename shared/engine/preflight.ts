import { equipmentTypes } from '../freight/equipment.ts'
import type { Piece, Shipment } from '../freight/shipment.ts'
import { decimal, decimalToText, unitsAt } from '../kernel/decimal.ts'
import { dayToDate } from '../kernel/local-date.ts'
import { roundExact } from '../kernel/exact.ts'
import { multiplyWhole } from '../kernel/whole.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { fitsWithin, offerWarning } from './acceptance.ts'
import { standIn } from './container-box.ts'
import { boxesOf } from './service-plan.ts'

/** Denser than this is denser than lead: a slip of unit. */
const impossibleDensity = 11_340
/** Lighter than this is lighter than anything that is packed and sent. */
const implausibleDensity = 8

/** Whole kg per m³ of one piece, half up; millionths of a cubic millimetre-tenth keep it exact. */
const densityOf = (piece: Piece): number => {
  const volume = multiplyWhole(multiplyWhole(piece.length, piece.width), piece.height)
  if (volume === 0 || piece.pieceGrams === 0) return 0
  // grams / 1000 over tenths of a millimetre cubed × 10^-12.
  return roundExact(
    { units: multiplyWhole(piece.pieceGrams, 1e9), decimals: 0, divisor: volume },
    0,
    'half-up',
  )
}

const centimetres = (tenthMm: number): string => decimalToText(decimal(tenthMm, 2))

/** Read as a tenth of the typed lengths, the piece is something people send: it was measured in mm. */
const looksLikeMillimetres = (piece: Piece): boolean => {
  if (piece.unit === 'mm' || piece.unit === 'in') return false
  const tenth: Piece = {
    ...piece,
    length: Math.round(piece.length / 10),
    width: Math.round(piece.width / 10),
    height: Math.round(piece.height / 10),
  }
  const asTyped = densityOf(piece)
  const asMillimetres = densityOf(tenth)
  return (
    Math.max(piece.length, piece.width, piece.height) >= 20_000 &&
    asTyped < implausibleDensity &&
    asMillimetres >= 30 &&
    asMillimetres <= 8_000
  )
}

const checkPiece = (piece: Piece, index: number): readonly Unworded<Warning>[] => {
  const path = `pieces.${index}`
  const values = { line: index + 1, density: String(densityOf(piece)) }
  if (looksLikeMillimetres(piece)) {
    const typed = {
      length: centimetres(piece.length),
      width: centimetres(piece.width),
      height: centimetres(piece.height),
    }
    return [offerWarning('MillimetresAsCentimetres', { ...values, ...typed }, `${path}.length`)]
  }
  if (densityOf(piece) > impossibleDensity)
    return [offerWarning('ImpossibleDensity', values, `${path}.weight`)]
  if (densityOf(piece) < implausibleDensity && piece.pieceGrams > 0) {
    return [offerWarning('ImplausiblyLight', values, `${path}.weight`)]
  }
  return []
}

const checkSizes = (
  pieces: readonly Piece[],
  shipment: Shipment,
  book: TariffBook,
): readonly Unworded<Warning>[] => {
  const { rating } = book.parameters('rail-fcl', null, null, shipment.quotedOn)
  const boxes = boxesOf(rating, equipmentTypes)
  const deck = book.parameters('air', null, null, shipment.quotedOn).decimal('mainDeckHeight')
  const mainDeck = { length: Infinity, width: Infinity, height: unitsAt(deck, 4) }
  return pieces.flatMap((piece, index) => {
    const fitsBox = boxes.some((box) => standIn(box, piece) !== null)
    const fitsDeck = fitsWithin(piece, mainDeck)
    if (fitsBox && fitsDeck) return []
    const values = {
      line: index + 1,
      length: centimetres(piece.length),
      width: centimetres(piece.width),
      height: centimetres(piece.height),
      maxHeight: centimetres(mainDeck.height),
    }
    const code = fitsBox
      ? 'PieceTooHighForAircraft'
      : fitsDeck
        ? 'PieceTooLargeForContainers'
        : 'PieceTooLargeForAll'
    return [offerWarning(code, values, `pieces.${index}.length`)]
  })
}

const checkDates = ({ readyOn, quotedOn, neededBy }: Shipment): readonly Unworded<Warning>[] => [
  ...(readyOn < quotedOn ? [offerWarning('ReadyInPast', { date: dayToDate(readyOn) }, 'readyOn')] : []),
  ...(neededBy !== null && neededBy < readyOn
    ? [
        offerWarning(
          'NeededBeforeReady',
          { needed: dayToDate(neededBy), ready: dayToDate(readyOn) },
          'neededBy',
        ),
      ]
    : []),
]

const checkTotals = (shipment: Shipment): readonly Unworded<Warning>[] => {
  const { cargo } = shipment
  if (cargo.kind !== 'totals' || cargo.volumeM3.units === 0) return []
  const density = roundExact(
    {
      units: multiplyWhole(cargo.grams, 10 ** cargo.volumeM3.decimals),
      decimals: 3,
      divisor: cargo.volumeM3.units,
    },
    0,
    'half-up',
  )
  const values = { density: String(density) }
  if (density > impossibleDensity) return [offerWarning('ImpossibleDensityTotal', values, 'totals.weightKg')]
  return density < implausibleDensity
    ? [offerWarning('ImplausiblyLightTotal', values, 'totals.weightKg')]
    : []
}

/** Not checked is not the same as passed: said of the goods as a whole, or of the lines without a code. */
const checkCodes = ({ goods }: Shipment): readonly Unworded<Warning>[] =>
  goods.every((line) => line.hsCode === '')
    ? [offerWarning('ScreeningNotChecked', {}, 'goods')]
    : goods.flatMap((line, index) =>
        line.hsCode === ''
          ? [offerWarning('LineNotScreened', { line: index + 1 }, `goods.${index}.hsCode`)]
          : [],
      )

/** What looks like a slip of the hand, with the field where it stands. Nothing here stops a price. */
export const preflight = (shipment: Shipment, book: TariffBook): readonly Unworded<Warning>[] => {
  const pieces = shipment.cargo.kind === 'pieces' ? shipment.cargo.pieces : []
  return [
    ...checkDates(shipment),
    ...pieces.flatMap(checkPiece),
    ...checkTotals(shipment),
    ...checkSizes(pieces, shipment, book),
    ...checkCodes(shipment),
  ]
}
