import type { Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { shippedFactorSet, type EmissionFactorSet, type EmissionVehicle } from '../tariff/emission-factor.ts'
import type { ParameterName } from '../tariff/parameter-defaults.ts'
import type { ParameterSet, TariffBook } from '../tariff/tariff-book.ts'
import type { EmissionLeg } from './emissions.ts'
import type { ServicePlan } from './service-plan.ts'

/** A factor as it is used, and who states it: a table, a parameter of a tariff, or the program. */
export interface UsedFactor extends EmissionFactorSet {
  readonly statedBy: 'table' | 'parameter' | 'program'
  readonly vehicle: EmissionVehicle
  readonly factor: Decimal
}

/** Kilometres under one factor. */
export interface EmissionStretch extends EmissionLeg, UsedFactor {}

export type FactorOf = (vehicle: EmissionVehicle) => UsedFactor

/**
 * The factors of a service on its day of departure. A table's row counts before the parameter `emissionFactor.…`: it
 * names its set, its method and its source, which a bare parameter cannot; without either the program's defaults count.
 */
export const factorsOn = (
  plan: ServicePlan,
  book: TariffBook,
  parameters: ParameterSet,
  day: DayNumber,
): FactorOf => {
  const { mode, carrier, service } = plan.service
  const stated = book.emissionFactors(mode, carrier, service)
  return (vehicle) => {
    const row = stated(vehicle, day)
    if (row) {
      const { set, method, year, source, kgPerTonneKm } = row
      return { vehicle, factor: kgPerTonneKm, set, method, year, source, statedBy: 'table' }
    }
    const name: ParameterName = `emissionFactor.${vehicle}`
    const factor = parameters.decimal(name)
    return parameters.isStated(name)
      ? { vehicle, factor, set: '', method: '', year: '', source: '', statedBy: 'parameter' }
      : { vehicle, factor, ...shippedFactorSet, statedBy: 'program' }
  }
}

const sameFactor = (a: UsedFactor, b: UsedFactor): boolean =>
  a.vehicle === b.vehicle &&
  a.set === b.set &&
  a.statedBy === b.statedBy &&
  a.factor.units === b.factor.units &&
  a.factor.decimals === b.factor.decimals

/** Stretches under one factor as one, in the order of the first: seven countries of a train are two tractions. */
export const joinStretches = (stretches: readonly EmissionStretch[]): readonly EmissionStretch[] => {
  const joined: EmissionStretch[] = []
  for (const stretch of stretches) {
    const at = joined.findIndex((known) => sameFactor(known, stretch))
    const known = joined[at]
    if (known) joined[at] = { ...known, km: known.km + stretch.km }
    else joined.push(stretch)
  }
  return joined
}
