import { decimal, decimalToText, multiplyDecimals, type Decimal } from '../kernel/decimal.ts'
import { compareExact, dividedByPowerOfTen, exactToText, productOf, type Exact } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { rateToText } from '../money/money.ts'
import type { LineRule } from '../quote/comparison.ts'
import type { AirRate } from '../tariff/air-rate.ts'
import type { WeightBreak } from '../tariff/service-terms.ts'
import type { PricedAmount } from './priced-amount.ts'
import { createLadder, priceOnLadder, type WeightLadder } from './weight-ladder.ts'

/** A row of the air tariff, compiled. */
export interface AirLadder {
  readonly rate: AirRate
  readonly ladder: WeightLadder
}

export const createAirLadder = (rate: AirRate): AirLadder => ({ rate, ladder: createLadder(rate.breaks) })

export interface AirFreight extends PricedAmount {
  /** The row that priced; of several, the cheapest. */
  readonly source: AirRate
  /** The weight that was paid: the chargeable weight, or the higher break's. */
  readonly ratedAsKg: Decimal
  /** `M`, `N`, `+100`; `S` and `R` for a class surcharge and reduction. */
  readonly ratedAsBreak: string
}

const one = decimal(1)
const hundred = decimal(100)

const kilograms = (weight: Decimal): string => decimalToText(weight, 1)

/** `N` for the break from zero, `+100` for one from 100 kg. */
const breakName = (from: Decimal): string => (from.units === 0 ? 'N' : `+${decimalToText(from)}`)

const minimumOf = (
  source: AirRate,
  minimum: Decimal,
  weight: Decimal,
  beaten: { readonly rate: Decimal; readonly exact: Exact; readonly quantity: Decimal },
): AirFreight => ({
  kind: 'priced',
  printed: null,
  exact: minimum,
  quantity: one,
  rate: minimum,
  basis: 'minimum',
  rule: 'minimum',
  explain: () =>
    note('rating.minimumFreight', {
      minimum: rateToText(minimum, source.currency),
      currency: source.currency,
      quantity: kilograms(beaten.quantity),
      rate: rateToText(beaten.rate, source.currency),
      would: exactToText(beaten.exact, minorUnitsOf(source.currency)),
    }),
  source,
  ratedAsKg: weight,
  ratedAsBreak: 'M',
})

const explainBreak = (
  { currency }: AirRate,
  rated: WeightBreak,
  own: WeightBreak | undefined,
  weight: Decimal,
  higher: boolean,
): Note => {
  const ratedAsKg = higher ? rated.from : weight
  const values = {
    quantity: kilograms(ratedAsKg),
    rate: rateToText(rated.rate, currency),
    currency,
    break: breakName(rated.from),
  }
  if (!higher) return note('rating.break', values)
  if (!own) return note('rating.firstBreak', { ...values, weight: kilograms(weight) })
  return note('rating.higherBreak', {
    ...values,
    ratedAs: decimalToText(ratedAsKg),
    weight: kilograms(weight),
    ownRate: rateToText(own.rate, currency),
    would: exactToText(productOf(weight, own.rate), minorUnitsOf(currency)),
  })
}

const onLadder = (priced: AirLadder, weight: Decimal): AirFreight | undefined => {
  const { rate: source, ladder } = priced
  const price = priceOnLadder(ladder, weight)
  const rated = price && ladder.breaks[price.rated]
  if (!price || !rated) return undefined
  const exact: Exact = { units: price.units, decimals: price.decimals }
  const higher = price.rated !== price.own
  const ratedAsKg = higher ? rated.from : weight
  if (source.minimum && compareExact(source.minimum, exact) > 0) {
    return minimumOf(source, source.minimum, weight, { rate: rated.rate, exact, quantity: ratedAsKg })
  }
  const own = ladder.breaks[price.own]
  const rule: LineRule = source.commodity !== null ? 'commodity' : higher ? 'higher-break' : 'break'
  return {
    kind: 'priced',
    printed: null,
    exact,
    quantity: ratedAsKg,
    rate: rated.rate,
    basis: 'kg-rated',
    rule,
    explain: () => {
      const explanation = explainBreak(source, rated, own, weight, higher)
      return source.commodity === null
        ? explanation
        : note('rating.commodity', { ...explanation.values, commodity: source.commodity })
    },
    source,
    ratedAsKg,
    ratedAsBreak: breakName(rated.from),
  }
}

/** A class rate is a percentage of N: the row's own, else that of the general rate; with the row's own minimum. */
const byClass = (
  source: AirRate,
  percent: Decimal,
  general: AirRate | undefined,
  weight: Decimal,
): AirFreight | undefined => {
  const normal = (source.breaks[0] ?? general?.breaks[0])?.rate
  if (!normal) return undefined
  const ofNormal = dividedByPowerOfTen(productOf(normal, percent), 2)
  const rate = multiplyDecimals(multiplyDecimals(normal, percent), { units: 1, decimals: 2 })
  const exact = productOf(ofNormal, weight)
  if (source.minimum && compareExact(source.minimum, exact) > 0) {
    return minimumOf(source, source.minimum, weight, { rate, exact, quantity: weight })
  }
  return {
    kind: 'priced',
    printed: null,
    exact,
    quantity: weight,
    rate,
    basis: 'kg-rated',
    rule: 'class',
    explain: () =>
      note('rating.class', {
        quantity: kilograms(weight),
        rate: rateToText(rate, source.currency),
        currency: source.currency,
        percent: decimalToText(percent),
        normal: rateToText(normal, source.currency),
      }),
    source,
    ratedAsKg: weight,
    ratedAsBreak: isSurcharge(percent) ? 'S' : 'R',
  }
}

const isSurcharge = (percent: Decimal): boolean => compareExact(percent, hundred) > 0

/**
 * Freight of one air service: max(M, the ladder with the higher-break rule), M compared last. Of commodity rate, class
 * reduction and general rate the cheapest (a tie goes to the row named first); a class surcharge replaces the general
 * rate also when it is dearer. All rows are of one currency. Undefined when no row has a price.
 */
export const airFreight = (rows: readonly AirLadder[], chargeableKg: Decimal): AirFreight | undefined => {
  const general = rows.find((row) => row.rate.commodity === null && row.rate.classPercent === null)
  const surcharged = rows.some((row) => row.rate.classPercent !== null && isSurcharge(row.rate.classPercent))
  let cheapest: AirFreight | undefined
  for (const row of rows) {
    if (surcharged && row === general) continue
    const percent = row.rate.classPercent
    const freight = percent
      ? byClass(row.rate, percent, general?.rate, chargeableKg)
      : onLadder(row, chargeableKg)
    if (freight && (!cheapest || compareExact(freight.exact, cheapest.exact) < 0)) cheapest = freight
  }
  return cheapest
}
