import { decimal, decimalToText, type Decimal } from '../kernel/decimal.ts'
import { addExact, productOf, roundExact, type Exact } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { convert } from '../money/exchange.ts'
import { rateToText } from '../money/money.ts'
import type { AirRate, UldRate } from '../tariff/air-rate.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import type { RailContainerRate, RailLclRate } from '../tariff/rail-rate.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { airFreight } from './air-freight.ts'
import type { EquipmentCount } from './container-load.ts'
import type { PricedAmount } from './priced-amount.ts'
import type { PricingCase } from './pricing-case.ts'
import { railLclFreight } from './rail-lcl-freight.ts'
import { revenueTonOf } from './revenue-ton.ts'
import { airLadderOf, lclLadderOf } from './service-plan.ts'
import { noBuffer } from './shipment-context.ts'
import { uldCharge } from './uld-charge.ts'

/** Main carriage itself, with the weights that charges are multiplied by. */
export interface MainFreight {
  /** One for each container type, else one. Empty where the rows have no price. */
  readonly amounts: readonly PricedAmount[]
  readonly bookRow: BookRow<MainCarriageRate>
  readonly chargeableKg: Decimal | null
  readonly ratedAsKg: Decimal | null
  readonly ratedAsBreak: string | null
  readonly revenueTon: Decimal | null
  readonly uld: string | null
}

const nothing = {
  chargeableKg: null,
  ratedAsKg: null,
  ratedAsBreak: null,
  revenueTon: null,
  uld: null,
}

/** For a commodity and class the best row only; rows come best first. */
const rivalsOn = (pricing: PricingCase): readonly BookRow<MainCarriageRate>[] => {
  const day = pricing.transit.departure.day
  const valid = pricing.rows.filter((row) => isValidOn(row, day))
  if (valid.length < 2) return valid
  const seen = new Set<string>()
  return valid.filter(({ row }) => {
    const percent = row.kind === 'air' && row.classPercent ? decimalToText(row.classPercent) : ''
    const key = `${row.commodity ?? ''}\n${percent}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const airFreights = (pricing: PricingCase, rows: readonly BookRow<AirRate>[]): readonly MainFreight[] => {
  const weight = pricing.context.airWeight(pricing.parameters.rating)
  const { chargeableKg } = weight
  const currencies = new Set(rows.map(({ row }) => row.currency))
  return [...currencies].flatMap((currency): readonly MainFreight[] => {
    const own = rows.filter(({ row }) => row.currency === currency)
    const freight = airFreight(
      own.map(({ row }) => airLadderOf(row)),
      chargeableKg,
    )
    const bookRow = own.find(({ row }) => row === freight?.source) ?? own[0]
    if (!bookRow) return []
    return [
      {
        ...nothing,
        amounts: freight ? [freight] : [],
        bookRow,
        chargeableKg,
        ratedAsKg: freight?.ratedAsKg ?? chargeableKg,
        ratedAsBreak: freight?.ratedAsBreak ?? null,
      },
    ]
  })
}

const uldFreight = (pricing: PricingCase, bookRow: BookRow<UldRate>): MainFreight => {
  const weight = pricing.context.airWeight(pricing.parameters.rating)
  const charge = uldCharge(bookRow.row, {
    grossKg: weight.grossKg,
    volumeM3: pricing.context.measures.volumeM3,
    unitVolumeM3: pricing.parameters.rating.uldVolumeM3[bookRow.row.uldType] ?? null,
  })
  return {
    ...nothing,
    amounts: [charge],
    bookRow,
    chargeableKg: weight.chargeableKg,
    ratedAsKg: charge.ratedAsKg,
    uld: charge.units === 1 ? bookRow.row.uldType : `${charge.units} × ${bookRow.row.uldType}`,
  }
}

const lclFreight = (pricing: PricingCase, bookRow: BookRow<RailLclRate>): MainFreight => {
  const { measures } = pricing.context
  const { rating } = pricing.parameters
  const { row } = bookRow
  const rule = {
    kgPerM3: row.kgPerM3 ?? rating.kgPerM3,
    revenueTonStep: row.revenueTonStep ?? rating.revenueTonStep,
    minimumRevenueTon: row.minimumRevenueTon ?? rating.minimumRevenueTon,
  }
  const wm = revenueTonOf(measures.grams, measures.volumeM3, rule)
  const freight = railLclFreight(lclLadderOf(row), wm, measures.grams, rule.kgPerM3)
  return { ...nothing, amounts: freight ? [freight] : [], bookRow, revenueTon: wm.revenueTon }
}

const boxFreight = (row: RailContainerRate, { type, count }: EquipmentCount): PricedAmount | undefined => {
  const rate = row.rates[type]
  if (!rate) return undefined
  const quantity = decimal(count)
  return {
    kind: 'priced',
    printed: null,
    exact: productOf(rate, quantity),
    quantity,
    rate,
    basis: 'container',
    rule: row.commodity === null ? 'rate' : 'commodity',
    explain: () =>
      note('lineName.boxFreight', {
        n: count,
        type,
        rate: rateToText(rate, row.currency),
        currency: row.currency,
      }),
  }
}

const containerFreight = (pricing: PricingCase, bookRow: BookRow<RailContainerRate>): MainFreight => {
  const amounts = pricing.equipment.map((box) => boxFreight(bookRow.row, box))
  return {
    ...nothing,
    amounts: amounts.every((amount) => amount !== undefined) ? amounts : [],
    bookRow,
  }
}

const candidates = (pricing: PricingCase): readonly MainFreight[] => {
  const rows = rivalsOn(pricing)
  const air = rows.filter((row): row is BookRow<AirRate> => row.row.kind === 'air')
  if (air.length > 0) return airFreights(pricing, air)
  return rows.flatMap((bookRow): readonly MainFreight[] => {
    const { row } = bookRow
    switch (row.kind) {
      case 'air-uld':
        return [uldFreight(pricing, bookRow as BookRow<UldRate>)]
      case 'rail-lcl':
        return [lclFreight(pricing, bookRow as BookRow<RailLclRate>)]
      case 'rail-container':
        return [containerFreight(pricing, bookRow as BookRow<RailContainerRate>)]
      default:
        return []
    }
  })
}

/** What the freight comes to in the quote currency, for comparing rows in different ones. */
const inQuoteCurrency = (pricing: PricingCase, freight: MainFreight): number => {
  const { currency } = freight.bookRow.row
  const [first, ...others] = freight.amounts
  if (!first) return Infinity
  let sum: Exact = first.exact
  for (const amount of others) sum = addExact(sum, amount.exact)
  const exchange = pricing.context.exchange(currency, pricing.context.shipment.currency, noBuffer)
  if (!exchange) return Infinity
  return convert(roundExact(sum, minorUnitsOf(currency), 'half-up'), exchange, 'half-up')
}

/**
 * The freight of the rows valid at departure: of commodity and general rates the cheapest, a tie to the better row.
 * Undefined where no row is valid, which a departure rules out.
 */
export const mainFreight = (pricing: PricingCase): MainFreight | undefined => {
  const [first, ...others] = candidates(pricing)
  if (!first || others.length === 0) return first
  let best = first
  let least = inQuoteCurrency(pricing, first)
  for (const other of others) {
    const amount = inQuoteCurrency(pricing, other)
    if (amount < least) {
      best = other
      least = amount
    }
  }
  return best
}

export const noFreightRate = (service: string): Note => note('missing.freightRate', { service })
