import { decimal, decimalToText, unitsAt, type Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { shareOut } from '../kernel/share-out.ts'
import type { EmissionVehicle } from '../tariff/emission-factor.ts'
import type { ParameterName } from '../tariff/parameter-defaults.ts'
import type { ParameterSet } from '../tariff/tariff-book.ts'
import type { Offer } from '../quote/comparison.ts'
import { factorsOn, joinStretches, type EmissionStretch, type FactorOf } from './emission-stretches.ts'
import { emissionsKg } from './emissions.ts'
import { dividedByPowerOfTen, roundExact, type Exact } from '../kernel/exact.ts'
import type { PricingCase } from './pricing-case.ts'
import type { ServicePlan } from './service-plan.ts'

type Legs = Offer['legs']
type FactorSets = NonNullable<Offer['factorSets']>

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

const keptByPlan = new WeakMap<
  ServicePlan,
  {
    readonly parameters: ParameterSet
    readonly day: DayNumber
    readonly factorOf: FactorOf
    readonly main: readonly EmissionStretch[]
  }
>()

/** A service's factors and the main carriage's stretches; the same until the parameters or the day change. */
const emissionsOfPlan = (pricing: PricingCase) => {
  const { plan, parameters, context, transit } = pricing
  const { day } = transit.departure
  const kept = keptByPlan.get(plan)
  if (kept?.parameters === parameters && kept.day === day) return kept
  const factorOf = factorsOn(plan, context.book, parameters, day)
  const made = { parameters, day, factorOf, main: mainStretches(pricing, factorOf) }
  keptByPlan.set(plan, made)
  return made
}

const mainStretches = (pricing: PricingCase, factorOf: FactorOf): readonly EmissionStretch[] => {
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

export interface RouteEmissions {
  readonly kg: Decimal
  /** The same in grams, for ranking. */
  readonly grams: number
  readonly legs: Legs
  readonly factorSets: FactorSets
}

interface RoutePart extends Pick<Legs[number], 'kind' | 'from' | 'to'> {
  readonly stretches: readonly EmissionStretch[]
}

const kmOf = (stretches: readonly EmissionStretch[]): number => stretches.reduce((sum, { km }) => sum + km, 0)

/** km × factor of each part over one power of ten: what the total is shared out by. */
const weightsOf = (parts: readonly RoutePart[]): readonly number[] => {
  const decimals = Math.max(
    ...parts.flatMap(({ stretches }) => stretches.map(({ factor }) => factor.decimals)),
  )
  return parts.map(({ stretches }) =>
    stretches.reduce((sum, { km, factor }) => sum + km * unitsAt(factor, decimals), 0),
  )
}

const factorSetsOf = (parts: readonly RoutePart[]): FactorSets => {
  const sets = new Map<string, FactorSets[number]>()
  for (const { set, method, year, source, statedBy } of parts.flatMap(({ stretches }) => stretches)) {
    sets.set(JSON.stringify([set, method, year, source, statedBy]), { set, method, year, source, statedBy })
  }
  return [...sets.values()]
}

/**
 * kg CO2e over the scope's legs, whoever pays them, by gross weight: exact, rounded once half up to the gram. Each leg's
 * share of it comes with its kilometres and factors; the shares sum to the total, to the gram.
 */
export const routeEmissions = (pricing: PricingCase): RouteEmissions => {
  const { context, plan, preCarriage, onCarriage } = pricing
  const { factorOf, main } = emissionsOfPlan(pricing)
  const truck = (km: number): readonly EmissionStretch[] => [{ km, ...factorOf('truck') }]
  const parts: readonly RoutePart[] = [
    ...(preCarriage
      ? [
          {
            kind: 'road' as const,
            from: preCarriage.point.name,
            to: plan.originName,
            stretches: truck(preCarriage.km),
          },
        ]
      : []),
    {
      kind: plan.service.mode === 'air' ? 'air' : 'rail',
      from: plan.originName,
      to: plan.destinationName,
      stretches: main,
    },
    ...(onCarriage
      ? [
          {
            kind: 'road' as const,
            from: plan.destinationName,
            to: onCarriage.point.name,
            stretches: truck(onCarriage.km),
          },
        ]
      : []),
  ]
  const kg = emissionsKg(
    context.measures.grams,
    parts.flatMap(({ stretches }) => stretches),
  )
  const grams = unitsAt(kg, 3)
  const shares = shareOut(grams, weightsOf(parts))
  return {
    kg,
    grams,
    legs: parts.map(({ kind, from, to, stretches }, index) => ({
      kind,
      from,
      to,
      km: kmOf(stretches),
      emissionsKg: decimalToText(decimal(shares[index] ?? 0, 3), 3),
      stretches: joinStretches(stretches).map(({ vehicle, km, factor, set }) => ({
        vehicle,
        km,
        factor: decimalToText(factor),
        set,
      })),
    })),
    factorSets: factorSetsOf(parts),
  }
}
