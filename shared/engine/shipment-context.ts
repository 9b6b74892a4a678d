import type { Shipment } from '../freight/shipment.ts'
import type { OfferMode, RouteLeg } from '../freight/transport-mode.ts'
import { decimal, multiplyDecimals, zero, type Decimal } from '../kernel/decimal.ts'
import { dateToDay, type DayNumber } from '../kernel/local-date.ts'
import { roundExact } from '../kernel/exact.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import { createExchange, type Exchange } from '../money/exchange.ts'
import type { Money } from '../money/money.ts'
import type { DimensionRounding, RatingParameters } from '../tariff/parameter-defaults.ts'
import type { DatedExchangeRate, TariffBook } from '../tariff/tariff-book.ts'
import { airVolumeM3, hsLineCount, measureCargo, type CargoMeasures } from './cargo-measures.ts'
import { cargoTraits, type CargoTraits } from './cargo-traits.ts'
import { chargeableWeight, type ChargeableWeight } from './chargeable-weight.ts'
import { roadWeightOf } from './haulage-price.ts'
import type { Party } from '../freight/legs-of-seller.ts'
import { journeyOf, type Journey } from './journey.ts'
import type { RoadCargo } from './leg-price.ts'
import { screenGoods, type ScreenedGoods } from './screening.ts'

/** A shipment against a book: everything that its offers share, worked out once and kept. */
export interface ShipmentContext extends RoadCargo {
  readonly shipment: Shipment
  readonly book: TariffBook
  readonly journey: Journey
  readonly traits: CargoTraits
  readonly goodsValue: readonly Money[]
  readonly hsLines: Decimal
  readonly parcels: Decimal | null
  readonly minorDigits: number
  readonly payer: (leg: RouteLeg) => Party | null
  readonly isQuoted: (leg: RouteLeg) => boolean
  readonly airWeight: (rule: RatingParameters) => ChargeableWeight
  /** The goods against the screening rules, for a mode on a day of departure. */
  readonly screen: (mode: OfferMode, day: DayNumber) => readonly ScreenedGoods[]
  /** The days of departure for which that was asked, in their order. */
  readonly screenedDays: (mode: OfferMode) => readonly DayNumber[]
  /** Undefined where one of the two currencies has no rate on or before the day of the quote. */
  readonly exchange: (from: string, to: string, cafPercent: Decimal) => Exchange | undefined
  /** The rates that this comparison has asked for, EUR apart. */
  readonly usedRates: () => readonly DatedExchangeRate[]
  readonly ageOfRate: (rate: DatedExchangeRate) => number
}

/** A shipment with its measures given: a share of a piece has some, though no list of whole pieces says so. */
export interface SizedShipment {
  readonly shipment: Shipment
  readonly measures: CargoMeasures
  readonly airVolumeM3: (rounding: DimensionRounding) => Decimal
}

/** Customers' values may have more decimals than money has; they are rounded once, here. */
const toMoney = (amount: Decimal, currency: string): Money => ({
  minor: roundExact(amount, minorUnitsOf(currency), 'half-up'),
  currency,
})

const goodsValueOf = ({ goods, parcels }: Shipment): readonly Money[] => {
  const valued = goods.flatMap(({ value }) => (value ? [toMoney(value.amount, value.currency)] : []))
  if (valued.length > 0 || !parcels) return valued
  const { orderValue, count } = parcels
  return [toMoney(multiplyDecimals(orderValue.amount, decimal(count)), orderValue.currency)]
}

const remember = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

export const createShipmentContext = (shipment: Shipment, book: TariffBook): ShipmentContext => {
  const measures = measureCargo(shipment.cargo)
  const journey = journeyOf(shipment, book)
  const rates = new Map<string, DatedExchangeRate | null>()
  const rateOf = (currency: string): DatedExchangeRate | null => {
    const known = rates.get(currency)
    if (known !== undefined) return known
    const found = book.exchangeRate(currency, shipment.quotedOn) ?? null
    rates.set(currency, found)
    return found
  }
  const one = decimal(1)
  const makeExchange = (from: string, to: string, cafPercent: Decimal): Exchange | null => {
    const [perEurFrom, perEurTo] = from === to ? [one, one] : [rateOf(from)?.perEur, rateOf(to)?.perEur]
    return perEurFrom && perEurTo ? createExchange(from, to, perEurFrom, perEurTo, cafPercent) : null
  }
  // By buffer (an object of the parameters), then by currency: a line costs two look-ups.
  const exchanges = new Map<Decimal, Map<string, Map<string, Exchange | null>>>()
  const under = <Key, Value>(map: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> => {
    const known = map.get(key)
    if (known) return known
    const made = new Map<string, Value>()
    map.set(key, made)
    return made
  }
  const traits = cargoTraits(shipment, measures)
  const screenedByMode = new Map<OfferMode, Map<DayNumber, readonly ScreenedGoods[]>>()
  return {
    shipment,
    book,
    journey,
    measures,
    traits,
    goodsValue: goodsValueOf(shipment),
    hsLines: decimal(hsLineCount(shipment.goods)),
    parcels: shipment.parcels ? decimal(shipment.parcels.count) : null,
    minorDigits: minorUnitsOf(shipment.currency),
    payer: journey.payer,
    isQuoted: journey.isQuoted,
    airWeight: remember((rule: RatingParameters) =>
      chargeableWeight(measures.grams, airVolumeM3(shipment.cargo, rule.dimensionRounding), rule),
    ),
    roadWeight: remember((rule: RatingParameters) => roadWeightOf(measures, rule)),
    haulagePrices: remember(() => new Map()),
    screen: (mode, day) => {
      const ofMode = screenedByMode.get(mode) ?? new Map<DayNumber, readonly ScreenedGoods[]>()
      screenedByMode.set(mode, ofMode)
      const known = ofMode.get(day)
      if (known) return known
      const screened = screenGoods(traits, book, mode, shipment.direction, day)
      ofMode.set(day, screened)
      return screened
    },
    screenedDays: (mode) => [...(screenedByMode.get(mode)?.keys() ?? [])].toSorted((a, b) => a - b),
    exchange: (from, to, cafPercent) => {
      const byTarget = under(under(exchanges, cafPercent), from)
      const known = byTarget.get(to)
      if (known !== undefined) return known ?? undefined
      const made = makeExchange(from, to, cafPercent)
      byTarget.set(to, made)
      return made ?? undefined
    },
    usedRates: () =>
      [...rates.values()]
        .flatMap((rate) => (rate && rate.currency !== 'EUR' ? [rate] : []))
        .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
    ageOfRate: (rate) => shipment.quotedOn - dateToDay(rate.date),
  }
}

/**
 * The same journey with another quantity of the same goods: everything that the quantity decides is measured anew, the
 * rest (rates of exchange, road rows, who pays) is shared.
 */
export const resizeContext = (
  base: ShipmentContext,
  { shipment, measures, airVolumeM3: airVolume }: SizedShipment,
): ShipmentContext => ({
  ...base,
  shipment,
  measures,
  traits: { ...base.traits, goods: shipment.goods, measures },
  goodsValue: goodsValueOf(shipment),
  parcels: shipment.parcels ? decimal(shipment.parcels.count) : null,
  airWeight: remember((rule: RatingParameters) =>
    chargeableWeight(measures.grams, airVolume(rule.dimensionRounding), rule),
  ),
  roadWeight: remember((rule: RatingParameters) => roadWeightOf(measures, rule)),
  haulagePrices: remember(() => new Map()),
})

/** Percentages, duty and insurance are of what lines are: no buffer. */
export const noBuffer = zero
