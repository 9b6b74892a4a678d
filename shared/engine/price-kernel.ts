import type { RouteLeg } from '../freight/transport-mode.ts'
import { decimal, OverflowError, type Decimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { convert, type Exchange } from '../money/exchange.ts'
import type { Money } from '../money/money.ts'
import type { Charge } from '../tariff/charge.ts'
import { piecesMeant } from './cargo-traits.ts'
import type { ChargeContext, ChargeQuantities, PricedLine } from './charge-quantities.ts'
import type { LineOrigin } from './line-origin.ts'
import { mainFreight, type MainFreight } from './main-freight.ts'
import type { PricedAmount } from './priced-amount.ts'
import type { PricingCase } from './pricing-case.ts'
import { noBuffer } from './shipment-context.ts'

/** A line before it is written out: amounts in minor units, rounded where they have to be. */
export interface KernelLine {
  readonly origin: LineOrigin
  readonly priced: PricedAmount
  readonly minor: number
  readonly quoteMinor: number
  /** Null where the line is in the quote currency, or is nothing. */
  readonly exchange: Exchange | null
}

/** Where lines go when they are wanted; without one the same loop only adds up. */
export type LineSink = (line: KernelLine) => void

export interface KernelHole {
  readonly component: RouteLeg
  readonly code: string
  readonly reason: Note
}

/** The running sum of one offer: the only place where amounts are rounded, converted and added. */
export interface PriceSum {
  readonly pricing: PricingCase
  readonly freight: MainFreight | undefined
  /** So far, in their order: what percentages see. */
  readonly lines: PricedLine[]
  readonly holes: KernelHole[]
  readonly covered: Set<RouteLeg>
  readonly add: (origin: LineOrigin, priced: PricedAmount) => void
  readonly miss: (component: RouteLeg, code: string, reason: Note) => void
  /** What duties come to, once they are known; null while one is open. */
  readonly knowDuties: (duties: readonly Money[] | null) => void
  readonly total: () => number
  readonly usesSample: () => boolean
  /** What a charge is priced from; `km` is the way of its own leg, `pieces` those that its conditions mean. */
  readonly contextOf: (charge: Charge) => ChargeContext
}

/** Null where the offer has no such quantity; the same for every charge but for `km` and `pieces`. */
const quantitiesOf = (pricing: PricingCase, freight: MainFreight | undefined): ChargeQuantities => {
  const { context, plan, parameters } = pricing
  const { measures } = context
  return {
    grossKg:
      plan.service.mode === 'air' ? context.airWeight(parameters.rating).grossKg : decimal(measures.grams, 3),
    chargeableKg: freight?.chargeableKg ?? null,
    ratedKg: freight?.ratedAsKg ?? null,
    volumeM3: context.shipment.cargo.kind === 'containers' ? null : measures.volumeM3,
    revenueTon: freight?.revenueTon ?? null,
    pieces: decimal(measures.pieces),
    pallets: measures.pallets === null ? null : decimal(measures.pallets),
    hsLines: context.hsLines,
    parcels: context.parcels,
    km: null,
    days: null,
  }
}

const kmOf = ({ preCarriage, onCarriage }: PricingCase, leg: RouteLeg): Decimal | null => {
  const haulage = leg === 'pre-carriage' ? preCarriage : leg === 'on-carriage' ? onCarriage : null
  return haulage ? decimal(haulage.km) : null
}

export const createPriceSum = (pricing: PricingCase, sink: LineSink | null): PriceSum => {
  const { context, parameters } = pricing
  const { rounding, cafPercent } = parameters.rating
  const quoteCurrency = context.shipment.currency
  const freight = mainFreight(pricing)
  const lines: PricedLine[] = []
  const holes: KernelHole[] = []
  const covered = new Set<RouteLeg>()
  let total = 0
  let usesSample = false
  const miss: PriceSum['miss'] = (component, code, reason) => {
    covered.add(component)
    holes.push({ component, code, reason })
  }
  let general: ChargeContext = {
    quantities: quantitiesOf(pricing, freight),
    equipment: pricing.equipment,
    lines,
    goodsValue: context.goodsValue,
    duties: null,
    insuredPercent: parameters.rating.insuredPercent,
    exchangeBetween: (from, to) => context.exchange(from, to, noBuffer),
  }
  return {
    pricing,
    freight,
    lines,
    holes,
    covered,
    miss,
    knowDuties: (duties) => {
      general = { ...general, duties }
    },
    total: () => total,
    usesSample: () => usesSample,
    contextOf: ({ leg, basis, appliesWhen }) => {
      if (basis !== 'km' && appliesWhen.length === 0) return general
      const pieces = piecesMeant(appliesWhen, context.shipment.cargo)
      const quantities = {
        ...general.quantities,
        km: kmOf(pricing, leg),
        ...(pieces === null ? {} : { pieces: decimal(pieces) }),
      }
      return { ...general, quantities }
    },
    add: (origin, priced) => {
      const { code, leg, currency, freight: isFreight } = origin
      const minor = roundExact(priced.exact, origin.digits, rounding)
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
      usesSample ||= origin.sample
      covered.add(leg)
      lines.push({ code, leg, freight: isFreight, minor, currency })
      if (sink) sink({ origin, priced, minor, quoteMinor, exchange })
    },
  }
}
