import type { TariffMode } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { SheetRow } from './service-terms.ts'

/** What pulls or flies a stretch of the way. */
export const emissionVehicles = ['freighter', 'belly', 'rail-electric', 'rail-diesel', 'truck'] as const
export type EmissionVehicle = (typeof emissionVehicles)[number]

/** Where factors come from: printed wherever a figure made with them is. */
export interface EmissionFactorSet {
  readonly set: string
  /** What is counted, and by which rule: `ISO 14083 / GLEC v3.2, well-to-wheel`. */
  readonly method: string
  /** Of the factors, as their publisher writes it; empty where none is given. */
  readonly year: string
  readonly source: string
}

/** kg CO2e per tonne-kilometre of a vehicle; a carrier's or service's own where it is narrowed to one. */
export interface EmissionFactor extends SheetRow, EmissionFactorSet {
  readonly kind: 'emission-factor'
  readonly mode: TariffMode | null
  readonly carrier: string | null
  readonly service: string | null
  readonly vehicle: EmissionVehicle
  readonly kgPerTonneKm: Decimal
}

/** The factor of a vehicle on a day for one service; undefined where no table has one. */
export type EmissionFactorsOf = (vehicle: EmissionVehicle, day: DayNumber) => EmissionFactor | undefined

/**
 * The set of the parameters' defaults. They were read in third-party copies of the framework, not in the framework
 * itself, and say so.
 */
export const shippedFactorSet: EmissionFactorSet = {
  set: 'GLEC Framework v3.2 defaults',
  method: 'ISO 14083 / GLEC, well-to-wheel',
  year: '2025',
  source: 'third-party copies of the GLEC Framework v3.2; verify before relying on them',
}
