import { decimal, decimalToText, type Decimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import { dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import { minorToText, moneyToText } from '../money/money.ts'
import type { ChargeLine, Offer, Unworded, Warning } from '../quote/comparison.ts'
import { offerWarning } from './acceptance.ts'
import { priceCase } from './charge-lines.ts'
import { priceLandedCost } from './landed-cost/landed-cost.ts'
import { leastShipments } from './own-days.ts'
import type { KernelHole, KernelLine, PriceSum } from './price-kernel.ts'
import type { PricingCase } from './pricing-case.ts'
import { routeEmissions } from './route-emissions.ts'
import type { ShipmentContext } from './shipment-context.ts'
import { describeTransit, unpublishedCalendar, type PlannedTransit } from './transit.ts'
import { inOrderOfLegs, writeLine } from './write-line.ts'

/** An offer with the plain numbers that ranking and the recommendation read. */
export interface PricedOffer {
  readonly offer: Unworded<Offer>
  readonly total: number
  readonly emissionGrams: number
  /** Landed cost in minor units; null where it is not known whole. */
  readonly landedTotal: number | null
  readonly delivered: DayNumber
  readonly daysTypical: number
}

interface OpenEstimate {
  readonly low: Decimal
  readonly high: Decimal
}

const estimateFor = (hole: KernelHole, context: ShipmentContext): OpenEstimate | undefined =>
  context.shipment.estimates.find(({ component, code }) => component === hole.component && code === hole.code)

const estimatedTotal = (sum: PriceSum, context: ShipmentContext): Unworded<Offer>['totalWithEstimates'] => {
  if (sum.holes.length === 0) return null
  let low = sum.total()
  let high = low
  for (const hole of sum.holes) {
    const estimate = estimateFor(hole, context)
    if (!estimate) return null
    low += roundExact(estimate.low, context.minorDigits, 'half-up')
    high += roundExact(estimate.high, context.minorDigits, 'half-up')
  }
  const { currency } = context.shipment
  return { low: moneyToText(low, currency), high: moneyToText(high, currency) }
}

const perKg = (total: number, context: ShipmentContext): string => {
  const { grams } = context.measures
  const minor =
    grams === 0 ? 0 : roundExact({ units: total * 1000, decimals: 0, divisor: grams }, 0, 'half-up')
  return moneyToText(minor, context.shipment.currency)
}

/** What the offer reckons with because no tariff says. */
const assumptions = (pricing: PricingCase): readonly Unworded<Warning>[] => {
  const { plan, transit, preCarriage, onCarriage, scope } = pricing
  const { row } = transit.departure.row
  const found: Unworded<Warning>[] = []
  const { transit: days, cutOffDays, day } = transit.departure
  if (row.transit === null && !transit.departure.own?.range) {
    found.push(offerWarning('TransitAssumed', { min: days.min, typical: days.typical, max: days.max }))
  }
  if (row.cutOffHours === null) found.push(offerWarning('CutOffAssumed', { n: cutOffDays }))
  if (row.departureDays === null) found.push(offerWarning('DeparturesAssumed'))
  const steps = ['handling', ...(scope.clearedAt === null ? [] : ['import-clearance' as const])] as const
  if (steps.some((step) => !plan.timeOn(step, day))) {
    found.push(offerWarning('TimesAssumed'))
  }
  for (const leg of [preCarriage, onCarriage]) {
    if (leg?.daysAssumed) {
      found.push(offerWarning('HaulageDaysAssumed', { km: String(leg.km), n: leg.days.typical }))
    }
  }
  return found
}

/** What the own log says of the departure's days, where the shipment asks for it. */
const ownTransitAt = ({
  departure: { own, transit: days },
}: PlannedTransit): Pick<Unworded<Offer>, 'ownTransit'> => {
  if (!own) return {}
  const { season, shipments, range } = own
  const values = {
    n: shipments,
    season,
    least: leastShipments,
    p10: days.min,
    p50: days.typical,
    p90: days.max,
  }
  return {
    ownTransit: {
      used: range !== null,
      season,
      shipments,
      leastShipments,
      minDays: days.min,
      typicalDays: days.typical,
      maxDays: days.max,
      explanation: note(`ownTransit.${range ? 'used' : shipments === 0 ? 'none' : 'few'}.${season}`, values),
    },
  }
}

const dateWarnings = (pricing: PricingCase): readonly Unworded<Warning>[] => {
  const { transit, context } = pricing
  const { neededBy } = context.shipment
  const unpublished = unpublishedCalendar(transit)
  return [
    ...(neededBy !== null && transit.delivered > neededBy
      ? [offerWarning('Late', { n: transit.delivered - neededBy, date: dayToDate(neededBy) })]
      : []),
    ...(unpublished ? [offerWarning('CalendarNotPublished', unpublished)] : []),
  ]
}

const provisionalWarnings = (lines: readonly Unworded<ChargeLine>[]): readonly Unworded<Warning>[] =>
  lines
    .filter((line) => line.provisional)
    .map((line) => offerWarning('ProvisionalCharge', { ...line.name.values, code: line.code }))

const sumOf = (values: readonly { readonly code: string }[], code: string): boolean =>
  values.some((value) => value.code === code)

/** Prices a case with its lines, dates, emissions and warnings. */
export const priceOffer = (
  pricing: PricingCase,
  warningsBefore: readonly Unworded<Warning>[],
): PricedOffer => {
  const { context, plan, transit } = pricing
  const { shipment, measures } = context
  const kernelLines: KernelLine[] = []
  const sum = priceCase(pricing, (line) => kernelLines.push(line))
  const lines = inOrderOfLegs(kernelLines).map((line) => writeLine(line, context))
  const total = sum.total()
  const { freight } = sum
  const landed = priceLandedCost(sum)
  const emissions = routeEmissions(pricing)
  const dates = describeTransit(transit)
  const warnings = [
    ...warningsBefore,
    ...(sumOf(sum.holes, 'BOX') &&
    freight?.bookRow.row.kind === 'rail-container' &&
    freight.bookRow.row.box === null
      ? [offerWarning('ContainerUseNotStated')]
      : []),
    ...provisionalWarnings(lines),
    ...dateWarnings(pricing),
    ...assumptions(pricing),
  ]
  const { neededBy } = shipment
  return {
    total,
    emissionGrams: emissions.grams,
    landedTotal: landed?.total ?? null,
    delivered: transit.delivered,
    daysTypical: dates.daysTypical,
    offer: {
      id: plan.offerId,
      mode: plan.service.mode,
      service: plan.service.service,
      carrier: plan.service.carrier,
      originGateway: plan.service.origin,
      destinationGateway: plan.service.destination,
      originGatewayName: plan.originName,
      destinationGatewayName: plan.destinationName,
      grossKg: decimalToText(decimal(measures.grams, 3), 1),
      volumeM3: decimalToText(measures.volumeM3, 3),
      chargeableKg: freight?.chargeableKg ? decimalToText(freight.chargeableKg, 1) : null,
      ratedAsKg: freight?.ratedAsKg ? decimalToText(freight.ratedAsKg, 1) : null,
      ratedAsBreak: freight?.ratedAsBreak ?? null,
      revenueTon: freight?.revenueTon ? decimalToText(freight.revenueTon, 3) : null,
      equipment: [...pricing.equipment],
      uld: freight?.uld ?? null,
      commodity: freight?.bookRow.row.commodity ?? null,
      side: transit.departure.row.row.side,
      lines,
      total: moneyToText(total, shipment.currency),
      perKg: perKg(total, context),
      complete: sum.holes.length === 0,
      inTime: neededBy === null ? null : transit.delivered <= neededBy,
      daysEarly: neededBy === null ? null : neededBy - transit.delivered,
      holes: sum.holes.map((hole) => {
        const estimate = estimateFor(hole, context)
        return {
          ...hole,
          estimate: estimate
            ? {
                low: decimalToText(estimate.low, context.minorDigits),
                high: decimalToText(estimate.high, context.minorDigits),
              }
            : null,
        }
      }),
      totalWithEstimates: estimatedTotal(sum, context),
      transit: dates,
      emissionsKg: minorToText(emissions.grams, 3),
      landed: landed && landed.landed,
      legs: emissions.legs,
      factorSets: emissions.factorSets,
      ...ownTransitAt(transit),
      sample: sum.usesSample(),
      warnings,
    },
  }
}

/**
 * Of several sets of boxes the one whose whole offer is best, added up: complete, then cheapest, then fewest boxes.
 * Undefined where there is none.
 */
export const cheapestSum = (cases: readonly PricingCase[]): PriceSum | undefined => {
  let best: PriceSum | undefined
  for (const pricing of cases) {
    // What is dearer than a complete offer is not the best, whatever else it costs.
    const most = best?.holes.length === 0 ? best.total() : Infinity
    const sum = priceCase(pricing, null, most)
    if (!best || isBetter(sum, best)) best = sum
  }
  return best
}

/** The same, where only the boxes are asked: a single set is not priced for it. */
export const cheapestCase = (cases: readonly PricingCase[]): PricingCase | undefined =>
  cases.length <= 1 ? cases[0] : cheapestSum(cases)?.pricing

const boxesOf = ({ pricing }: PriceSum): number => {
  let boxes = 0
  for (const { count } of pricing.equipment) boxes += count
  return boxes
}

const isBetter = (a: PriceSum, b: PriceSum): boolean => {
  if (a.holes.length !== b.holes.length) return a.holes.length < b.holes.length
  return a.total() === b.total() ? boxesOf(a) < boxesOf(b) : a.total() < b.total()
}
