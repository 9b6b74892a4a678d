import type { Decimal } from '../kernel/decimal.ts'
import { dividedByPowerOfTen, roundExact, type Exact } from '../kernel/exact.ts'
import type { EmissionVehicle } from '../tariff/emission-factor.ts'
import type { ParameterName } from '../tariff/parameter-defaults.ts'
import type { ParameterSet } from '../tariff/tariff-book.ts'
import type { EmissionStretch, FactorOf } from './emission-stretches.ts'
import type { PricingCase } from './pricing-case.ts'

/** Countries that the block train crosses, with the traction that pulls it there. */
const railStretches: readonly (readonly [km: ParameterName, vehicle: EmissionVehicle])[] = [
  ['railKm.CN', 'rail-diesel'],
  ['railKm.KZ', 'rail-diesel'],
  ['railKm.RU', 'rail-diesel'],
  ['railKm.BY', 'rail-diesel'],
  ['railKm.PL', 'rail-electric'],
  ['railKm.DE', 'rail-electric'],
  ['railKm.BE', 'rail-electric'],
]

const wholeKm = (value: Decimal): number => roundExact(value, 0, 'half-up')

const railEmissions = (parameters: ParameterSet, factorOf: FactorOf): readonly EmissionStretch[] =>
  railStretches.map(([km, vehicle]) => ({
    km: wholeKm(parameters.decimal(km)),
    ...factorOf(vehicle),
  }))

/** The corridor's own length is that of Zhengzhou–Liège; another lane is taken in proportion to its great circle. */
const corridorGreatCircleKm = 8_228

const scaled = (
  stretches: readonly EmissionStretch[],
  gatewayKm: number | null,
  corridor: boolean,
): readonly EmissionStretch[] =>
  corridor || gatewayKm === null
    ? stretches
    : stretches.map(({ km, ...factor }) => ({
        km: roundExact({ units: km * gatewayKm, decimals: 0, divisor: corridorGreatCircleKm }, 0, 'half-up'),
        ...factor,
      }))

const isCorridor = ({ plan }: PricingCase): boolean => {
  const ends = new Set([plan.service.origin, plan.service.destination])
  return ends.has('CNZGZ') && ends.has('BENRY')
}

/** The kilometres of the main carriage under their factors: one flight, or the countries of the train. */
export const mainStretches = (pricing: PricingCase, factorOf: FactorOf): readonly EmissionStretch[] => {
  const { plan, parameters } = pricing
  if (plan.service.mode !== 'air')
    return scaled(railEmissions(parameters, factorOf), plan.gatewayKm, isCorridor(pricing))
  const [first] = pricing.rows
  const aircraft = first?.row.kind === 'air' ? first.row.aircraft : 'freighter'
  return [
    {
      km: (plan.gatewayKm ?? 0) + wholeKm(parameters.decimal('airDetourKm')),
      // A mixed or unknown service is taken at the belly's factor, the higher one, unless it says that it is a freighter.
      ...factorOf(aircraft === 'freighter' ? 'freighter' : 'belly'),
    },
  ]
}

/** Countries of the corridor before the border of the European Union. */
const kmBeforeBorder: readonly ParameterName[] = ['railKm.CN', 'railKm.KZ', 'railKm.RU', 'railKm.BY']

/**
 * How much of the main carriage lies before the border of the European Union, of 1: by air the zone's percentage, by
 * rail the kilometres to the Polish border where the service runs the corridor's legs, else the share of the parameters.
 */
export const mainShareToBorder = (pricing: PricingCase): Exact => {
  const { parameters, plan } = pricing
  if (plan.service.mode === 'air') {
    return dividedByPowerOfTen(parameters.decimal('airFreightToBorderPercent'), 2)
  }
  if (!isCorridor(pricing)) return dividedByPowerOfTen(parameters.decimal('euBorderSharePercent'), 2)
  const km = (names: readonly ParameterName[]): number =>
    names.reduce((sum, name) => sum + wholeKm(parameters.decimal(name)), 0)
  return { units: km(kmBeforeBorder), decimals: 0, divisor: km(railStretches.map(([name]) => name)) }
}
