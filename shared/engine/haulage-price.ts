import { compareDecimals, decimal, decimalToText, multiplyDecimals, type Decimal } from '../kernel/decimal.ts'
import {
  compareExact,
  dividedBy,
  dividedByPowerOfTen,
  productOf,
  roundExact,
  roundUpToStep,
  type Exact,
} from '../kernel/exact.ts'
import { note, type Note } from '../kernel/note.ts'
import { rateToText } from '../money/money.ts'
import type { HaulageBand, HaulageRate } from '../tariff/haulage-rate.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { CargoMeasures } from './cargo-measures.ts'
import { explainedOnce, type PricedAmount, type Unpriced } from './priced-amount.ts'

/** What a truck reckons with, up to the whole kg. */
export interface RoadWeight {
  readonly kg: Decimal
  readonly decidedBy: 'weight' | 'volume' | 'floor'
  readonly volumeM3: Decimal
  /** Loading metres of what cannot be stacked, hundredths, half up: for reading. */
  readonly loadingMetres: Decimal
  readonly kgPerM3: Decimal
  readonly kgPerLoadingMetre: Decimal
}

/** A consignment by its road weight, or boxes of the row's equipment with the heaviest one's cargo. */
export type HaulageLoad =
  | { readonly kind: 'consignment'; readonly weight: RoadWeight }
  | { readonly kind: 'containers'; readonly count: number; readonly kgEach: Decimal }

type RoadRule = Pick<RatingParameters, 'roadKgPerM3' | 'roadKgPerLoadingMetre' | 'loadingMetreWidth'>

const one = decimal(1)

/** max(gross, m³ × kg per m³, loading metres × kg per loading metre), up to the whole kg. */
export const roadWeightOf = (cargo: CargoMeasures, rule: RoadRule): RoadWeight => {
  const gross: Exact = { units: cargo.grams, decimals: 3 }
  const byVolume = productOf(cargo.volumeM3, rule.roadKgPerM3)
  const width = rule.loadingMetreWidth
  const loadingMetres = dividedBy(
    productOf(cargo.nonStackableM2, { units: 10 ** width.decimals, decimals: 0 }),
    width.units,
  )
  const byFloor = productOf(loadingMetres, rule.roadKgPerLoadingMetre)
  let greatest = gross
  let decidedBy: RoadWeight['decidedBy'] = 'weight'
  if (compareExact(byVolume, greatest) > 0) {
    greatest = byVolume
    decidedBy = 'volume'
  }
  if (compareExact(byFloor, greatest) > 0) {
    greatest = byFloor
    decidedBy = 'floor'
  }
  return {
    kg: roundUpToStep(greatest, one),
    decidedBy,
    volumeM3: cargo.volumeM3,
    loadingMetres: decimal(roundExact(loadingMetres, 2, 'half-up'), 2),
    kgPerM3: rule.roadKgPerM3,
    kgPerLoadingMetre: rule.roadKgPerLoadingMetre,
  }
}

/** The cheapest from the weight's own band upwards, each higher one at its lower bound; a tie goes to the lower. */
const cheapestBand = (
  row: HaulageRate,
  kg: Decimal,
  higherBand: boolean,
): { readonly band: HaulageBand; readonly kg: Decimal; readonly higher: boolean } | undefined => {
  let best: { band: HaulageBand; kg: Decimal; higher: boolean } | undefined
  let lowerBound: Decimal | undefined
  for (const band of row.bands) {
    if (!best) {
      if (compareDecimals(kg, band.toKg) <= 0) best = { band, kg, higher: false }
    } else if (higherBand && lowerBound) {
      const here = row.pricePer === 'flat' ? band.price : productOf(band.price, lowerBound)
      const least = row.pricePer === 'flat' ? best.band.price : productOf(best.band.price, best.kg)
      if (compareExact(here, least) < 0) best = { band, kg: lowerBound, higher: true }
    }
    lowerBound = band.toKg
  }
  return best
}

const explainWeight = (key: string, weight: RoadWeight, values: Note['values']): Note =>
  note(`rating.haulage.${key}.${weight.decidedBy}`, {
    ...values,
    kg: decimalToText(weight.kg),
    volume: decimalToText(weight.volumeM3, 3),
    kgPerM3: decimalToText(weight.kgPerM3),
    metres: decimalToText(weight.loadingMetres, 2),
    kgPerMetre: decimalToText(weight.kgPerLoadingMetre),
  })

/** The row's minimum holds for each truck; where it wins, it is the price. */
const atLeastMinimum = (row: HaulageRate, priced: PricedAmount, trucks: number): PricedAmount => {
  const { minimum: perTruck, currency } = row
  if (!perTruck) return priced
  const count = decimal(trucks)
  const minimum = productOf(perTruck, count)
  if (compareExact(minimum, priced.exact) <= 0) return priced
  return {
    kind: 'priced',
    printed: null,
    exact: minimum,
    quantity: count,
    rate: perTruck,
    basis: 'minimum',
    rule: 'minimum',
    explain: explainedOnce(() =>
      note('rating.minimumHaulage', { n: trucks, minimum: rateToText(perTruck, currency), currency }),
    ),
  }
}

const perKilometre = (row: HaulageRate, perKm: Decimal, km: Decimal, trucks: number): PricedAmount => {
  const way = multiplyDecimals(km, decimal(trucks * (row.roundTrip ? 2 : 1)))
  const priced: PricedAmount = {
    kind: 'priced',
    printed: null,
    exact: productOf(way, perKm),
    quantity: way,
    rate: perKm,
    basis: 'km',
    rule: 'per-km',
    explain: explainedOnce(() =>
      note(row.roundTrip ? 'rating.haulage.roundTrip' : 'rating.haulage.perKm', {
        n: trucks,
        km: decimalToText(km),
        rate: rateToText(perKm, row.currency),
        currency: row.currency,
      }),
    ),
  }
  return atLeastMinimum(row, priced, trucks)
}

const flat = (row: HaulageRate, band: HaulageBand, higher: boolean, count: number): PricedAmount => {
  const quantity = decimal(count)
  const container = row.service === 'container'
  const priced: PricedAmount = {
    kind: 'priced',
    printed: null,
    exact: productOf(band.price, quantity),
    quantity,
    rate: band.price,
    basis: container ? 'container' : 'consignment',
    rule: higher ? 'higher-band' : 'flat',
    explain: explainedOnce(() =>
      note(container ? 'rating.haulage.box' : 'rating.haulage.flat', {
        n: count,
        equipment: row.equipment ?? '',
        rate: rateToText(band.price, row.currency),
        currency: row.currency,
        to: decimalToText(band.toKg),
      }),
    ),
  }
  return atLeastMinimum(row, priced, count)
}

const perHundredKilograms = (
  row: HaulageRate,
  weight: RoadWeight,
  chosen: { readonly band: HaulageBand; readonly kg: Decimal; readonly higher: boolean },
): PricedAmount => {
  const { band, kg, higher } = chosen
  const rate = decimal(band.price.units, band.price.decimals + 2)
  const priced: PricedAmount = {
    kind: 'priced',
    printed: null,
    exact: dividedByPowerOfTen(productOf(kg, band.price), 2),
    quantity: kg,
    rate,
    basis: 'kg-chargeable',
    rule: higher ? 'higher-band' : 'band',
    explain: explainedOnce(() =>
      explainWeight(higher ? 'higherBand' : 'band', weight, {
        quantity: decimalToText(decimal(kg.units, kg.decimals + 2), 2),
        rate: rateToText(band.price, row.currency),
        currency: row.currency,
        ratedAs: decimalToText(kg),
      }),
    ),
  }
  return atLeastMinimum(row, priced, 1)
}

/**
 * One row of the road tariff for one load. Groupage: the first band not below the road weight, weight / 100 × price or
 * the band's flat price, never more than a higher band at its lower bound (`higherBand`), then the minimum; above the
 * last band per km where the row has that. Full truck and container: flat, or per km × km, doubled by `roundTrip`.
 * `km` is the way where the row states none (great circle × detour factor). Unpriced: `NoBand`, `NoRate`.
 */
export const haulagePrice = (
  row: HaulageRate,
  load: HaulageLoad,
  km: Decimal | null,
  rule: Pick<RatingParameters, 'higherBand' | 'fullTruckKg'>,
): PricedAmount | Unpriced => {
  const kg = load.kind === 'containers' ? load.kgEach : load.weight.kg
  const chosen = cheapestBand(row, kg, rule.higherBand)
  if (chosen) {
    if (row.pricePer === 'flat' || load.kind === 'containers') {
      return flat(row, chosen.band, chosen.higher, load.kind === 'containers' ? load.count : 1)
    }
    return perHundredKilograms(row, load.weight, chosen)
  }
  const way = row.km ?? km
  if (row.perKm && way) {
    return perKilometre(
      row,
      row.perKm,
      way,
      load.kind === 'containers' ? load.count : trucksFor(kg, rule.fullTruckKg),
    )
  }
  const last = row.bands.at(-1)
  return last
    ? {
        kind: 'unpriced',
        code: 'NoBand',
        explanation: note('rating.noBand', { kg: decimalToText(kg), last: decimalToText(last.toKg) }),
      }
    : { kind: 'unpriced', code: 'NoRate', explanation: note('rating.noHaulageRate', { zone: row.zone }) }
}

const trucksFor = (kg: Decimal, fullTruckKg: Decimal): number =>
  Math.max(
    1,
    roundUpToStep(
      dividedBy(productOf(kg, { units: 10 ** fullTruckKg.decimals, decimals: 0 }), fullTruckKg.units),
      one,
    ).units,
  )
