import { unitsAt, type Decimal } from '../kernel/decimal.ts'
import type { ParameterName } from '../tariff/parameter-defaults.ts'
import type { ParameterSet } from '../tariff/tariff-book.ts'
import type { Offer } from '../quote/comparison.ts'
import { emissionsKg, type EmissionLeg } from './emissions.ts'
import { dividedByPowerOfTen, roundExact, type Exact } from '../kernel/exact.ts'
import type { PricingCase } from './pricing-case.ts'
import type { ServicePlan } from './service-plan.ts'

type Legs = Offer['legs']

/** Countries that the block train crosses, with the traction that pulls it there. */
const railStretches: readonly (readonly [km: ParameterName, factor: ParameterName])[] = [
  ['railKm.CN', 'emissionFactor.rail-diesel'],
  ['railKm.KZ', 'emissionFactor.rail-diesel'],
  ['railKm.RU', 'emissionFactor.rail-diesel'],
  ['railKm.BY', 'emissionFactor.rail-diesel'],
  ['railKm.PL', 'emissionFactor.rail-electric'],
  ['railKm.DE', 'emissionFactor.rail-electric'],
  ['railKm.BE', 'emissionFactor.rail-electric'],
]

const wholeKm = (value: Decimal): number => roundExact(value, 0, 'half-up')

const railEmissions = (parameters: ParameterSet): readonly EmissionLeg[] =>
  railStretches.map(([km, factor]) => ({
    km: wholeKm(parameters.decimal(km)),
    factor: parameters.decimal(factor),
  }))

/** The corridor's own length is that of Zhengzhou–Liège; another lane is taken in proportion to its great circle. */
const corridorGreatCircleKm = 8_228

const scaled = (
  legs: readonly EmissionLeg[],
  gatewayKm: number | null,
  corridor: boolean,
): readonly EmissionLeg[] =>
  corridor || gatewayKm === null
    ? legs
    : legs.map(({ km, factor }) => ({
        km: roundExact({ units: km * gatewayKm, decimals: 0, divisor: corridorGreatCircleKm }, 0, 'half-up'),
        factor,
      }))

const isCorridor = ({ plan }: PricingCase): boolean => {
  const ends = new Set([plan.service.origin, plan.service.destination])
  return ends.has('CNZGZ') && ends.has('BENRY')
}

const keptByPlan = new WeakMap<
  ServicePlan,
  { readonly parameters: ParameterSet; readonly legs: readonly EmissionLeg[] }
>()

/** The main carriage's stretches; the same until the parameters change. */
const mainEmissions = (pricing: PricingCase): readonly EmissionLeg[] => {
  const { plan, parameters } = pricing
  const kept = keptByPlan.get(plan)
  if (kept?.parameters === parameters) return kept.legs
  const legs = findMainEmissions(pricing)
  keptByPlan.set(plan, { parameters, legs })
  return legs
}

const findMainEmissions = (pricing: PricingCase): readonly EmissionLeg[] => {
  const { plan, parameters } = pricing
  if (plan.service.mode !== 'air')
    return scaled(railEmissions(parameters), plan.gatewayKm, isCorridor(pricing))
  const [first] = pricing.rows
  const aircraft = first?.row.kind === 'air' ? first.row.aircraft : 'freighter'
  // A mixed or unknown service is taken at the belly's factor, the higher one, unless it says that it is a freighter.
  const factor = aircraft === 'freighter' ? 'emissionFactor.freighter' : 'emissionFactor.belly'
  return [
    {
      km: (plan.gatewayKm ?? 0) + wholeKm(parameters.decimal('airDetourKm')),
      factor: parameters.decimal(factor),
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

export interface RouteEmissions {
  readonly kg: Decimal
  /** The same in grams, for ranking. */
  readonly grams: number
  readonly legs: Legs
}

/** kg CO2e over the scope's legs, whoever pays them, by gross weight; with the legs and their whole kilometres. */
export const routeEmissions = (pricing: PricingCase): RouteEmissions => {
  const { context, plan, parameters, preCarriage, onCarriage } = pricing
  const truck = parameters.decimal('emissionFactor.truck')
  const main = mainEmissions(pricing)
  const emissions: EmissionLeg[] = [...main]
  const legs: Legs[number][] = []
  if (preCarriage) {
    emissions.push({ km: preCarriage.km, factor: truck })
    legs.push({ kind: 'road', from: preCarriage.point.name, to: plan.originName, km: preCarriage.km })
  }
  legs.push({
    kind: plan.service.mode === 'air' ? 'air' : 'rail',
    from: plan.originName,
    to: plan.destinationName,
    km: main.reduce((sum, leg) => sum + leg.km, 0),
  })
  if (onCarriage) {
    emissions.push({ km: onCarriage.km, factor: truck })
    legs.push({ kind: 'road', from: plan.destinationName, to: onCarriage.point.name, km: onCarriage.km })
  }
  const kg = emissionsKg(context.measures.grams, emissions)
  return { kg, grams: unitsAt(kg, 3), legs }
}
