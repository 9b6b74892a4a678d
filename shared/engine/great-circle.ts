import type { Decimal } from '../kernel/decimal.ts'
import { productOf, roundExact } from '../kernel/exact.ts'

export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius of the earth in km (IUGG). */
const earthRadiusKm = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * Great-circle distance in km by the haversine formula: the one floating computation of the program. It leaves this
 * file only as whole kilometres.
 */
const haversineKm = (from: Coordinates, to: Coordinates): number => {
  const latitudes = radians(to.latitude - from.latitude) / 2
  const longitudes = radians(to.longitude - from.longitude) / 2
  const chord =
    Math.sin(latitudes) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitudes) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Whole km, half up. */
export const greatCircleKm = (from: Coordinates, to: Coordinates): number => Math.round(haversineKm(from, to))

/** Great circle × detour factor, half up to the whole km: settled before anything is priced, stored and hashed. */
export const detouredKm = (from: Coordinates, to: Coordinates, detourFactor: Decimal): number => {
  // The millimetre is far below what the coordinates know; from here on the product is exact.
  const millimetres = Math.round(haversineKm(from, to) * 1e6)
  return roundExact(productOf({ units: millimetres, decimals: 6 }, detourFactor), 0, 'half-up')
}
