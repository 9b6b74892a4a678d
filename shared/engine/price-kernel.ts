import type { RouteLeg } from '../freight/transport-mode.ts'
import { OverflowError, type Decimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { convert, type Exchange } from '../money/exchange.ts'
import type { Charge } from '../tariff/charge.ts'
import type { TariffVersion } from '../tariff/tariff.ts'
import { piecesMeant } from './cargo-traits.ts'
import type { ChargeContext, PricedLine } from './charge-quantities.ts'
import { noFreightRate, mainFreight, type MainFreight } from './main-freight.ts'
import type { PricedAmount } from './priced-amount.ts'
import { isPriced, type PricingCase } from './pricing-case.ts'
import { noBuffer } from './shipment-context.ts'

/** A line before it is written out: amounts in minor units, rounded where they have to be. */
export interface KernelLine {
  readonly code: string
  readonly name: Note
  readonly leg: RouteLeg
  readonly priced: PricedAmount
  readonly currency: string
  readonly minor: number
  readonly quoteMinor: number
  /** Null where the line is in the quote currency, or is nothing. */
  readonly exchange: Exchange | null
  readonly provisional: boolean
  readonly version: TariffVersion
  readonly row: number
}

/** Where lines go when they are wanted; without one the same loop only adds up. */
export type LineSink = (line: KernelLine) => void

export interface KernelHole {
  readonly component: RouteLeg
  readonly code: string
  readonly reason: Note
}

/** What a line is made of. */
export interface LineParts {
  readonly code: string
  readonly name: Note
  readonly leg: RouteLeg
  readonly priced: PricedAmount
  readonly currency: string
  readonly version: TariffVersion
  readonly row: number
  readonly provisional?: boolean
  readonly freight?: boolean
}

/** The running sum of one offer: the only place where amounts are rounded, converted and added. */
export interface PriceSum {
  readonly pricing: PricingCase
  readonly freight: MainFreight | undefined
  /** So far, in their order: what percentages see. */
  readonly lines: PricedLine[]
  readonly holes: KernelHole[]
  readonly covered: Set<RouteLeg>
  readonly add: (parts: LineParts) => void
  readonly miss: (component: RouteLeg, code: string, reason: Note) => void
  readonly total: () => number
  readonly usesSample: () => boolean
}

export const createPriceSum = (pricing: PricingCase, sink: LineSink | null): PriceSum => {
  const { context, parameters } = pricing
  const { rounding, cafPercent } = parameters.rating
  const quoteCurrency = context.shipment.currency
  const lines: PricedLine[] = []
  const holes: KernelHole[] = []
  const covered = new Set<RouteLeg>()
  let total = 0
  let usesSample = false
  const miss: PriceSum['miss'] = (component, code, reason) => {
    covered.add(component)
    holes.push({ component, code, reason })
  }
  return {
    pricing,
    freight: mainFreight(pricing),
    lines,
    holes,
    covered,
    miss,
    total: () => total,
    usesSample: () => usesSample,
    add: ({ code, name, leg, priced, currency, version, row, provisional = false, freight = false }) => {
      const minor = roundExact(priced.exact, minorUnitsOf(currency), rounding)
      const exchange =
        currency === quoteCurrency || minor === 0
          ? null
          : context.exchange(currency, quoteCurrency, cafPercent)
      if (exchange === undefined) {
        miss(leg, 'E-FX', note('missing.exchangeRate', { currency, code, to: quoteCurrency }))
        return
      }
      const quoteMinor = exchange ? convert(minor, exchange, rounding) : minor
      total += quoteMinor
      if (!Number.isSafeInteger(total)) throw new OverflowError(String(total))
      usesSample ||= version.sample
      covered.add(leg)
      lines.push({ code, leg, freight, minor, currency })
      sink?.({ code, name, leg, priced, currency, minor, quoteMinor, exchange, provisional, version, row })
    },
  }
}

/** Main carriage, by the row that is cheapest for these goods. */
export const addFreight = (sum: PriceSum): void => {
  const { pricing, freight } = sum
  if (!isPriced(pricing, 'main')) return
  const { service } = pricing.plan
  if (!freight || freight.amounts.length === 0) {
    sum.miss('main', 'FRT', noFreightRate(service.service))
    return
  }
  const { row, version } = freight.bookRow
  for (const priced of freight.amounts) {
    sum.add({
      code: 'FRT',
      name: note(`lineName.freight.${service.mode}`),
      leg: 'main',
      priced,
      currency: row.currency,
      version,
      row: row.row,
      freight: true,
    })
  }
}

/** What a charge is priced from; `km` is the way of its own leg, `pieces` those that its conditions mean. */
export const chargeContextOf = (sum: PriceSum, { leg, appliesWhen }: Charge): ChargeContext => {
  const { pricing, freight } = sum
  const { context, plan, parameters } = pricing
  const { measures } = context
  const air = plan.service.mode === 'air'
  const haulage =
    leg === 'pre-carriage' ? pricing.preCarriage : leg === 'on-carriage' ? pricing.onCarriage : null
  return {
    quantities: {
      grossKg: air ? context.airWeight(parameters.rating).grossKg : gramsToKg(measures.grams),
      chargeableKg: freight?.chargeableKg ?? null,
      ratedKg: freight?.ratedAsKg ?? null,
      volumeM3: context.shipment.cargo.kind === 'containers' ? null : measures.volumeM3,
      revenueTon: freight?.revenueTon ?? null,
      pieces: whole(piecesMeant(appliesWhen, context.shipment.cargo) ?? measures.pieces),
      pallets: measures.pallets === null ? null : whole(measures.pallets),
      hsLines: context.hsLines,
      parcels: context.parcels,
      km: haulage ? whole(haulage.km) : null,
      days: null,
    },
    equipment: pricing.equipment,
    lines: sum.lines,
    goodsValue: context.goodsValue,
    duties: null,
    insuredPercent: parameters.rating.insuredPercent,
    exchangeBetween: (from, to) => context.exchange(from, to, noBuffer),
  }
}

const whole = (units: number): Decimal => ({ units, decimals: 0 })

const gramsToKg = (grams: number): Decimal => {
  let units = grams
  let decimals = 3
  while (decimals > 0 && units % 10 === 0) {
    units /= 10
    decimals -= 1
  }
  return { units, decimals }
}
