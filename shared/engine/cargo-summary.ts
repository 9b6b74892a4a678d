import type { Cargo } from '../freight/shipment.ts'
import { decimal, decimalToText, type Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { CargoSummary } from '../quote/comparison.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { airVolumeM3, measureCargo } from './cargo-measures.ts'
import { chargeableWeight, freeBeforeNextStep } from './chargeable-weight.ts'
import { freeBeforeRevenueTonMoves, revenueTonOf } from './revenue-ton.ts'

const kilograms = (value: Decimal): string => decimalToText(value, 1)
const cubicMetres = (value: Decimal): string => decimalToText(value, 3)

/**
 * What the goods weigh and measure and what air and rail make of it, by the book's general parameters on a day; `free`
 * is what can be added, by weight alone or by volume alone, before a figure moves.
 */
export const summariseCargoOn = (cargo: Cargo, book: TariffBook, day: DayNumber): CargoSummary => {
  const measures = measureCargo(cargo)
  const { grams, volumeM3 } = measures
  const air = book.parameters('air', null, null, day).rating
  const airVolume = airVolumeM3(cargo, air.dimensionRounding)
  const weight = chargeableWeight(grams, airVolume, air)
  const airFree = freeBeforeNextStep(grams, airVolume, weight.chargeableKg, air)
  const rail = book.parameters('rail-lcl', null, null, day).rating
  const wm = revenueTonOf(grams, volumeM3, rail)
  const railFree = freeBeforeRevenueTonMoves(grams, volumeM3, wm.revenueTon, rail.kgPerM3)
  return {
    pieces: measures.pieces,
    grossKg: kilograms(decimal(grams, 3)),
    volumeM3: cubicMetres(volumeM3),
    densityKgPerM3: measures.densityKgPerM3 === null ? null : String(measures.densityKgPerM3),
    air: {
      chargeableKg: kilograms(weight.chargeableKg),
      decidedBy: weight.decidedBy,
      freeKg: kilograms(airFree.freeKg),
      freeM3: cubicMetres(airFree.freeM3),
    },
    rail: {
      revenueTon: cubicMetres(wm.revenueTon),
      decidedBy: wm.decidedBy,
      freeKg: kilograms(railFree.freeKg),
      freeM3: cubicMetres(railFree.freeM3),
    },
  }
}
