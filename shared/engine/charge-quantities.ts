import type { Equipment } from '../freight/equipment.ts'
import type { RouteLeg } from '../freight/transport-mode.ts'
import { unreachable } from '../kernel/assert.ts'
import { decimal, decimalToText, type Decimal } from '../kernel/decimal.ts'
import { dividedByPowerOfTen, type Exact } from '../kernel/exact.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { Exchange } from '../money/exchange.ts'
import type { Money } from '../money/money.ts'
import { percentOf, sumIn } from '../money/percent-of.ts'
import type { Basis } from '../tariff/basis.ts'
import type { Charge } from '../tariff/charge.ts'

/**
 * What a charge can be multiplied by. Null where the offer has no such quantity: a charge on it is a hole, not zero.
 * Air's `grossKg` is rounded up by the weight step; everything else is exact.
 */
export interface ChargeQuantities {
  readonly grossKg: Decimal
  /** Before the higher-break uplift. */
  readonly chargeableKg: Decimal | null
  readonly ratedKg: Decimal | null
  readonly volumeM3: Decimal | null
  readonly revenueTon: Decimal | null
  readonly pieces: Decimal | null
  readonly pallets: Decimal | null
  readonly hsLines: Decimal | null
  readonly parcels: Decimal | null
  readonly km: Decimal | null
  readonly days: Decimal | null
}

/** A rounded line that stands before the charge, in its own currency. */
export interface PricedLine extends Money {
  readonly code: string
  readonly leg: RouteLeg
  /** Main carriage itself: what `percent-freight` is taken of. */
  readonly freight: boolean
}

/** Everything that a charge is priced from, but its own rows. */
export interface ChargeContext {
  readonly quantities: ChargeQuantities
  readonly equipment: readonly { readonly type: Equipment; readonly count: number }[]
  /** In their order: a percentage sees only these. */
  readonly lines: readonly PricedLine[]
  readonly goodsValue: readonly Money[]
  /** Duty lines; null while they are not known. */
  readonly duties: readonly Money[] | null
  /** Insured per cent of goods value and lines before it (110). */
  readonly insuredPercent: Decimal
  /** Without a buffer; undefined where no rate is known. */
  readonly exchangeBetween: (from: string, to: string) => Exchange | undefined
}

const one = decimal(1)

export const isPercentage = (basis: Basis): boolean => basis.startsWith('percent')

const counts: ReadonlySet<Basis> = new Set<Basis>([
  'piece',
  'pallet',
  'container',
  'hs-line',
  'parcel',
  'day',
])

/** Whole things, which a sentence counts in singular and plural. */
export const isCount = (basis: Basis): boolean => counts.has(basis)

const boxes = (context: ChargeContext): Decimal | null => {
  let count = 0
  for (const box of context.equipment) count += box.count
  return count === 0 ? null : decimal(count)
}

const sumInCurrency = (
  amounts: readonly Money[],
  currency: string,
  context: ChargeContext,
): Exact | 'NoExchangeRate' => sumIn(currency, amounts, context.exchangeBetween) ?? 'NoExchangeRate'

const haulageLegs: ReadonlySet<RouteLeg> = new Set<RouteLeg>(['pre-carriage', 'on-carriage'])

/**
 * The lines that a percentage is taken of. A code can stand on two legs (haulage at either end, terminal handling):
 * where the charge's own leg has it, that line is meant. European road fuel is never taken of the Chinese haulage, also
 * where the European one has no price.
 */
export const namedLines = (
  { leg, ofCodes }: Pick<Charge, 'leg' | 'ofCodes'>,
  lines: readonly PricedLine[],
): readonly PricedLine[] => {
  const named = lines.filter(({ code }) => ofCodes.includes(code))
  if (named.length === 0) return named
  const own = named.filter((line) => line.leg === leg)
  if (own.length === named.length) return named
  const otherHaulage = (at: RouteLeg): boolean => haulageLegs.has(leg) && haulageLegs.has(at)
  return named.filter(
    ({ code, leg: at }) => at === leg || !(own.some((line) => line.code === code) || otherHaulage(at)),
  )
}

const percentageBase = (
  basis: Basis,
  charge: Pick<Charge, 'currency' | 'leg' | 'ofCodes'>,
  context: ChargeContext,
): Exact | 'NoQuantity' | 'NoExchangeRate' => {
  const { currency } = charge
  switch (basis) {
    case 'percent-freight':
      return sumInCurrency(
        context.lines.filter((line) => line.freight),
        currency,
        context,
      )
    case 'percent-of':
      return sumInCurrency(namedLines(charge, context.lines), currency, context)
    case 'percent-duties':
      return context.duties ? sumInCurrency(context.duties, currency, context) : 'NoQuantity'
    case 'percent-value':
      return context.goodsValue.length === 0
        ? 'NoQuantity'
        : sumInCurrency(context.goodsValue, currency, context)
    default: {
      // percent-cif: goods and every line before it; a premium is not insured itself.
      if (context.goodsValue.length === 0) return 'NoQuantity'
      const insured = [...context.goodsValue, ...context.lines.filter((line) => line.leg !== 'insurance')]
      const base = sumInCurrency(insured, currency, context)
      return typeof base === 'string' ? base : percentOf(base, context.insuredPercent)
    }
  }
}

/** What the basis counts, exact; money (in the charge's currency) for the percentages. */
export const quantityOf = (
  basis: Basis,
  charge: Pick<Charge, 'currency' | 'leg' | 'ofCodes'>,
  context: ChargeContext,
): Exact | 'NoQuantity' | 'NoExchangeRate' => {
  const { quantities } = context
  switch (basis) {
    case 'consignment':
    case 'awb':
    case 'minimum':
      return one
    case 'kg-gross':
      return quantities.grossKg
    case 'tonne':
      return dividedByPowerOfTen(quantities.grossKg, 3)
    case 'kg-chargeable':
      return quantities.chargeableKg ?? 'NoQuantity'
    case 'kg-rated':
      return quantities.ratedKg ?? 'NoQuantity'
    case 'm3':
      return quantities.volumeM3 ?? 'NoQuantity'
    case 'wm':
      return quantities.revenueTon ?? 'NoQuantity'
    case 'piece':
      return quantities.pieces ?? 'NoQuantity'
    case 'pallet':
      return quantities.pallets ?? 'NoQuantity'
    case 'container':
      return boxes(context) ?? 'NoQuantity'
    case 'hs-line':
      return quantities.hsLines ?? 'NoQuantity'
    case 'parcel':
      return quantities.parcels ?? 'NoQuantity'
    case 'km':
      return quantities.km ?? 'NoQuantity'
    case 'day':
      return quantities.days ?? 'NoQuantity'
    case 'percent-freight':
    case 'percent-of':
    case 'percent-value':
    case 'percent-cif':
    case 'percent-duties':
      return percentageBase(basis, charge, context)
    default:
      return unreachable(basis)
  }
}

const decimalsByBasis: Readonly<Partial<Record<Basis, number>>> = {
  'kg-gross': 1,
  'kg-chargeable': 1,
  'kg-rated': 1,
  tonne: 1,
  m3: 3,
  wm: 3,
}

/** The least decimals of a printed quantity: weights 1, m³ and W/M 3, money its minor units. */
export const quantityDecimals = (basis: Basis, currency: string): number =>
  isPercentage(basis) ? minorUnitsOf(currency) : (decimalsByBasis[basis] ?? 0)

/** A line's quantity as it is printed, with every decimal that it has. */
export const quantityToText = (quantity: Decimal, basis: Basis, currency: string): string =>
  decimalToText(quantity, quantityDecimals(basis, currency))
