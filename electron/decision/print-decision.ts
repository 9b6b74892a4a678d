import type { AdviceAnswer, FrontAnswer, SweepAnswer } from '../../shared/api/decide-methods.ts'
import type { Advice } from '../../shared/engine/decision/advise.ts'
import type { CostAndDate } from '../../shared/engine/decision/cost-and-date.ts'
import type { Sweep } from '../../shared/engine/decision/sweep.ts'
import { decimal, decimalToText } from '../../shared/kernel/decimal.ts'
import { dayToDate } from '../../shared/kernel/local-date.ts'
import { moneyToText } from '../../shared/money/money.ts'
import type { Wording } from '../../shared/text/format.ts'

const kilograms = (grams: number): string => decimalToText(decimal(grams, 3))

/** A sweep as the contract gives it: decimals as text, by service along the weights. */
export const printSweep = ({ weighing, points, crossovers, breaks }: Sweep): SweepAnswer => {
  const { shipment, context, services } = weighing
  const { currency } = shipment
  const { densityKgPerM3 } = context.measures
  const idOf = (index: number | null): string | null =>
    index === null ? null : (services[index]?.id ?? null)
  const [first] = points
  return {
    currency,
    presentKg: kilograms(weighing.presentGrams),
    densityKgPerM3: densityKgPerM3 === null ? null : String(densityKgPerM3),
    weights: points.map(({ grams }) => kilograms(grams)),
    services: services.map(({ delivered, daysSlowest: _slowest, ...service }, index) => ({
      ...service,
      arrivesTypical: dayToDate(delivered),
      totals: points.map(({ prices }) => {
        const price = prices[index]
        return price ? moneyToText(price.total, currency) : null
      }),
      complete: points.map(({ prices }) => prices[index]?.complete ?? false),
      breaks: breaks
        .filter((passed) => passed.service === index)
        .map(({ grams, name }) => ({ kg: kilograms(grams), name })),
    })),
    cheapest: [
      ...(first ? [{ kg: kilograms(first.grams), service: idOf(first.cheapest) }] : []),
      ...crossovers.map(({ grams, to }) => ({ kg: kilograms(grams), service: idOf(to) })),
    ],
  }
}

/** Costs beside dates as the contract gives them. */
export const printFront = ({ shipment, offers }: CostAndDate): FrontAnswer => ({
  currency: shipment.currency,
  neededBy: shipment.neededBy === null ? null : dayToDate(shipment.neededBy),
  offers: offers.map(({ offer, standing }) => ({
    id: offer.id,
    mode: offer.mode,
    service: offer.service,
    carrier: offer.carrier,
    originGateway: offer.originGateway,
    destinationGateway: offer.destinationGateway,
    total: offer.total,
    complete: offer.complete,
    arrivesEarliest: offer.transit.arrivesEarliest,
    arrivesTypical: offer.transit.arrivesTypical,
    arrivesLatest: offer.transit.arrivesLatest,
    daysTypical: offer.transit.daysTypical,
    inTime: offer.inTime,
    standing:
      standing.kind === 'beaten'
        ? { ...standing, dearer: moneyToText(standing.dearer, shipment.currency) }
        : standing,
  })),
})

/** Advice in the reader's language, amounts as text. */
export const printAdvice = (
  { breakpoints, speed }: Advice,
  currency: string,
  wording: Wording,
): AdviceAnswer => {
  const money = (minor: number | null): string | null =>
    minor === null ? null : moneyToText(minor, currency)
  return {
    currency,
    breakpoints: breakpoints.map(({ kind, offer, text, row, gain }) => ({
      kind,
      offer,
      text: wording.word(text),
      row: wording.word(row),
      gain: gain.kind === 'saves' ? { kind: 'saves', amount: moneyToText(gain.minor, currency) } : gain,
    })),
    speed: speed && {
      air: speed.air,
      rail: speed.rail,
      capitalPercent: decimalToText(speed.percentPerYear),
      sentences: speed.sentences.map(wording.word),
      ...(speed.value.kind === 'trade-off'
        ? {
            faster: speed.value.faster,
            apart: moneyToText(speed.value.apart, currency),
            days: speed.value.daysSaved,
            perDay: money(speed.value.perDay),
            costOfDay: money(speed.value.costOfDay),
            costOfDays: money(speed.value.costOfDays),
            breakEvenPerKg: money(speed.value.breakEvenPerKg),
            goodsPerKg: money(speed.value.goodsPerKg),
            pays: speed.value.pays,
          }
        : {
            faster: null,
            apart: moneyToText(speed.value.saves, currency),
            days: speed.value.days,
            perDay: null,
            costOfDay: null,
            costOfDays: null,
            breakEvenPerKg: null,
            goodsPerKg: null,
            pays: null,
          }),
    },
  }
}
