import { decimal, decimalToText, type Decimal } from '../kernel/decimal.ts'
import { compareExact, exactToText, type Exact } from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { rateToText } from '../money/money.ts'
import type { RailLclRate } from '../tariff/rail-rate.ts'
import type { PricedAmount } from './priced-amount.ts'
import type { RevenueTon } from './revenue-ton.ts'
import { createLadder, priceOnLadder, type WeightLadder } from './weight-ladder.ts'

export interface RailLclLadder {
  readonly rate: RailLclRate
  readonly ladder: WeightLadder
}

export const createRailLclLadder = (rate: RailLclRate): RailLclLadder => ({
  rate,
  ladder: createLadder(rate.breaks),
})

export interface RailLclFreight extends PricedAmount {
  readonly source: RailLclRate
  /** The revenue tons that were paid: the consignment's, or a higher break's. */
  readonly ratedAs: Decimal
}

const one = decimal(1)

const wordQuantity = (wm: RevenueTon, grams: number, kgPerM3: Decimal, values: Note['values']): Note =>
  note(`rating.wm.${wm.decidedBy}`, {
    ...values,
    grossKg: decimalToText(decimal(grams, 3), 1),
    byWeight: decimalToText(wm.byWeight, 3),
    volume: decimalToText(wm.volumeM3, 3),
    kgPerM3: decimalToText(kgPerM3),
  })

/**
 * Freight of less than a container load: max(minimum charge, W/M × rate), breaks on W/M by the rule of air. `kgPerM3`
 * is the one by which `wm` was found. Undefined when the row has no rate.
 */
export const railLclFreight = (
  row: RailLclLadder,
  wm: RevenueTon,
  grams: number,
  kgPerM3: Decimal,
): RailLclFreight | undefined => {
  const { rate: source, ladder } = row
  const price = priceOnLadder(ladder, wm.revenueTon)
  const rated = price && ladder.breaks[price.rated]
  if (!price || !rated) return undefined
  const exact: Exact = { units: price.units, decimals: price.decimals }
  const higher = price.rated !== price.own
  const ratedAs = higher ? rated.from : wm.revenueTon
  const values = (): Note['values'] => ({
    quantity: decimalToText(ratedAs, 3),
    rate: rateToText(rated.rate, source.currency),
    currency: source.currency,
  })
  const { minimumCharge } = source
  if (minimumCharge && compareExact(minimumCharge, exact) > 0) {
    return {
      kind: 'priced',
      printed: null,
      exact: minimumCharge,
      quantity: one,
      rate: minimumCharge,
      basis: 'minimum',
      rule: 'minimum',
      explain: () =>
        note('rating.minimumWm', {
          ...values(),
          minimum: rateToText(minimumCharge, source.currency),
          would: exactToText(exact, minorUnitsOf(source.currency)),
        }),
      source,
      ratedAs: wm.revenueTon,
    }
  }
  return {
    kind: 'priced',
    printed: null,
    exact,
    quantity: ratedAs,
    rate: rated.rate,
    basis: 'wm',
    rule: higher ? 'higher-break' : ladder.breaks.length > 1 ? 'break' : 'rate',
    explain: () =>
      higher
        ? note('rating.higherBreakWm', { ...values(), wm: decimalToText(wm.revenueTon, 3) })
        : wordQuantity(wm, grams, kgPerM3, values()),
    source,
    ratedAs,
  }
}
