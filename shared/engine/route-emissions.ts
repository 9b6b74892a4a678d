import { decimalToText, unitsAt } from '../kernel/decimal.ts'
import type { Exact } from '../kernel/exact.ts'
import { shareOut } from '../kernel/share-out.ts'
import { minorToText } from '../money/money.ts'
import type { Offer } from '../quote/comparison.ts'
import { factorsOn, joinStretches, type EmissionStretch } from './emission-stretches.ts'
import { emissionGrams, emissionsPerTonne } from './emissions.ts'
import type { HaulageLeg } from './haulage-leg.ts'
import { mainStretches } from './main-stretches.ts'
import type { PricingCase } from './pricing-case.ts'
import type { ServicePlan } from './service-plan.ts'

type Legs = Offer['legs']
type FactorSets = NonNullable<Offer['factorSets']>

export interface RouteEmissions {
  readonly grams: number
  readonly legs: Legs
  readonly factorSets: FactorSets
}

/** A leg of the way as the answer shows it, but for the weight's share of the emissions. */
interface EmissionPart {
  readonly leg: Omit<Legs[number], 'emissionsKg'>
  readonly stretches: readonly EmissionStretch[]
}

/** What no weight changes: the legs, what a tonne comes to on them, and what the total is shared out by. */
interface EmissionRoute {
  readonly parts: readonly EmissionPart[]
  readonly kgPerTonne: Exact
  readonly weights: readonly number[]
  readonly factorSets: FactorSets
}

const partOf = (
  kind: Legs[number]['kind'],
  from: string,
  to: string,
  stretches: readonly EmissionStretch[],
): EmissionPart => ({
  leg: {
    kind,
    from,
    to,
    km: stretches.reduce((sum, { km }) => sum + km, 0),
    stretches: joinStretches(stretches).map(({ vehicle, km, factor, set }) => ({
      vehicle,
      km,
      factor: decimalToText(factor),
      set,
    })),
  },
  stretches,
})

/** km × factor of each part over one power of ten. */
const weightsOf = (parts: readonly EmissionPart[]): readonly number[] => {
  const decimals = Math.max(
    ...parts.flatMap(({ stretches }) => stretches.map(({ factor }) => factor.decimals)),
  )
  return parts.map(({ stretches }) =>
    stretches.reduce((sum, { km, factor }) => sum + km * unitsAt(factor, decimals), 0),
  )
}

const factorSetsOf = (stretches: readonly EmissionStretch[]): FactorSets => {
  const sets = new Map<string, FactorSets[number]>()
  for (const { set, method, year, source, statedBy } of stretches) {
    sets.set(JSON.stringify([set, method, year, source, statedBy]), { set, method, year, source, statedBy })
  }
  return [...sets.values()]
}

const createEmissionRoute = (pricing: PricingCase): EmissionRoute => {
  const { plan, context, parameters, transit, preCarriage, onCarriage } = pricing
  const factorOf = factorsOn(plan, context.book, parameters, transit.departure.day)
  const truck = (km: number): readonly EmissionStretch[] => [{ km, ...factorOf('truck') }]
  const { originName, destinationName } = plan
  const kind = plan.service.mode === 'air' ? 'air' : 'rail'
  const parts = [partOf(kind, originName, destinationName, mainStretches(pricing, factorOf))]
  if (preCarriage) {
    parts.unshift(partOf('road', preCarriage.point.name, originName, truck(preCarriage.km)))
  }
  if (onCarriage) {
    parts.push(partOf('road', destinationName, onCarriage.point.name, truck(onCarriage.km)))
  }
  const stretches = parts.flatMap((part) => part.stretches)
  return {
    parts,
    kgPerTonne: emissionsPerTonne(stretches),
    weights: weightsOf(parts),
    factorSets: factorSetsOf(stretches),
  }
}

const isSameRoad = (a: HaulageLeg | null, b: HaulageLeg | null): boolean =>
  a === b || (a !== null && b !== null && a.km === b.km && a.point.name === b.point.name)

const keptByPlan = new WeakMap<ServicePlan, { readonly pricing: RoutedCase; readonly route: EmissionRoute }>()

/** What of a case its way is worked out from; the cargo is none of it. */
type RoutedCase = Pick<PricingCase, 'parameters' | 'transit' | 'rows' | 'preCarriage' | 'onCarriage'>

const isSameWay = (a: RoutedCase, b: RoutedCase): boolean =>
  a.parameters === b.parameters &&
  a.transit.departure.day === b.transit.departure.day &&
  a.rows[0] === b.rows[0] &&
  isSameRoad(a.preCarriage, b.preCarriage) &&
  isSameRoad(a.onCarriage, b.onCarriage)

/** A service's way, the same until its parameters, day or roads change: the next keystroke's is this one's. */
const emissionRouteOf = (pricing: PricingCase): EmissionRoute => {
  const kept = keptByPlan.get(pricing.plan)
  if (kept && isSameWay(kept.pricing, pricing)) return kept.route
  const route = createEmissionRoute(pricing)
  const { parameters, transit, rows, preCarriage, onCarriage } = pricing
  keptByPlan.set(pricing.plan, { pricing: { parameters, transit, rows, preCarriage, onCarriage }, route })
  return route
}

/**
 * kg CO2e over the scope's legs, whoever pays them, by gross weight: exact, rounded once half up to the gram. Each leg's
 * share of it comes with its kilometres and factors; the shares sum to the total, to the gram.
 */
export const routeEmissions = (pricing: PricingCase): RouteEmissions => {
  const { parts, kgPerTonne, weights, factorSets } = emissionRouteOf(pricing)
  const grams = emissionGrams(pricing.context.measures.grams, kgPerTonne)
  const shares = shareOut(grams, weights)
  return {
    grams,
    legs: parts.map(({ leg: { kind, from, to, km, stretches } }, index) => ({
      kind,
      from,
      to,
      km,
      emissionsKg: minorToText(shares[index] ?? 0, 3),
      stretches,
    })),
    factorSets,
  }
}
