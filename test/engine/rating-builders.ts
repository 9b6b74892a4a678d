import type { Cargo, LengthUnit, Piece } from '../../shared/freight/shipment.ts'
import { unitsAt } from '../../shared/kernel/decimal.ts'
import { exactToDecimal, roundExact } from '../../shared/kernel/exact.ts'
import { minorUnitsOf } from '../../shared/money/currency-table.ts'
import { createExchange, type Exchange } from '../../shared/money/exchange.ts'
import { moneyToText } from '../../shared/money/money.ts'
import type { PricedAmount, Unpriced } from '../../shared/engine/priced-amount.ts'
import { quantityToText, type ChargeContext } from '../../shared/engine/charge-quantities.ts'
import type { AirRate } from '../../shared/tariff/air-rate.ts'
import type { Charge } from '../../shared/tariff/charge.ts'
import type { HaulageRate } from '../../shared/tariff/haulage-rate.ts'
import { parameterDefaults, readParameters } from '../../shared/tariff/parameter-defaults.ts'
import { createWording } from '../../shared/text/format.ts'
import { airRate as airRow, charge as chargeRow, dec, haulage as haulageRow } from '../builders.ts'

export const wording = createWording('en')

export const d = dec

/** The default parameters, with those of a tariff over them. */
export const parameters = (own: Partial<Record<keyof typeof parameterDefaults, string>> = {}) =>
  readParameters((name) => own[name])

const decimalsOfUnit: Readonly<Record<Exclude<LengthUnit, 'in'>, number>> = { mm: 1, cm: 2, m: 4 }

const tenths = (text: string, unit: LengthUnit): number => {
  if (unit === 'in') return unitsAt(d(text), 0) * 254
  return unitsAt(d(text), decimalsOfUnit[unit])
}

/** Ten cartons are `piece('10', '60', '40', '50', '18.5')`; lengths in cm, kg a piece. */
export const piece = (
  count: number,
  length: string,
  width: string,
  height: string,
  kg: string,
  own: Partial<Piece> = {},
): Piece => {
  const unit = own.unit ?? 'cm'
  const grams = unitsAt(d(kg), 3)
  return {
    count,
    length: tenths(length, unit),
    width: tenths(width, unit),
    height: tenths(height, unit),
    pieceGrams: grams,
    lineGrams: grams * count,
    packaging: 'carton',
    stackable: true,
    tiltable: true,
    ...own,
    unit,
  }
}

export const cargoOf = (...pieces: readonly Piece[]): Cargo => ({ kind: 'pieces', pieces })

export const totals = (pieces: number, kg: string, m3: string): Cargo => ({
  kind: 'totals',
  pieces,
  grams: unitsAt(d(kg), 3),
  volumeM3: d(m3),
})

/** `{ M: '95', N: '7.50', '45': '5.90' }` as a row of the air tariff. */
export const airRate = (ladder: Readonly<Record<string, string>>, own: Partial<AirRate> = {}): AirRate => {
  const breaks = Object.entries(ladder)
    .filter(([name]) => name === 'N' || /^\d/.test(name))
    .map(([name, rate]) => ({ from: d(name === 'N' ? '0' : name), rate: d(rate) }))
    .toSorted((a, b) => a.from.units - b.from.units)
  return airRow({ minimum: ladder['M'] === undefined ? null : d(ladder['M']), breaks, ...own })
}

export const charge = (own: Partial<Charge>): Charge =>
  chargeRow('origin', 'ZZZ', 'consignment', '1', { name: 'A charge', ...own })

export const haulage = (own: Partial<HaulageRate>): HaulageRate =>
  haulageRow({ bands: [], pricePer: '100 kg', km: null, ...own })

const perEur: Readonly<Record<string, string>> = {
  EUR: '1',
  USD: '1.1593',
  CNY: '8.2145',
  JPY: '180.25',
  KWD: '0.3555',
}

/** ECB-like rates of November 2026; undefined for a currency without one. */
export const exchangeBetween = (from: string, to: string): Exchange | undefined => {
  const [perEurFrom, perEurTo] = [perEur[from], perEur[to]]
  return perEurFrom !== undefined && perEurTo !== undefined
    ? createExchange(from, to, d(perEurFrom), d(perEurTo))
    : undefined
}

export const chargeContext = (
  quantities: Partial<ChargeContext['quantities']> = {},
  own: Partial<Omit<ChargeContext, 'quantities'>> = {},
): ChargeContext => ({
  quantities: {
    grossKg: d('100'),
    chargeableKg: null,
    ratedKg: null,
    volumeM3: null,
    revenueTon: null,
    pieces: null,
    pallets: null,
    hsLines: null,
    parcels: null,
    km: null,
    days: null,
    ...quantities,
  },
  equipment: [],
  lines: [],
  goodsValue: [],
  duties: null,
  insuredPercent: d('110'),
  exchangeBetween,
  ...own,
})

/** What the carrier invoices: rounded once, half up. */
export const amountOf = (priced: PricedAmount | Unpriced | undefined, currency = 'EUR'): string => {
  if (priced?.kind !== 'priced') throw new Error(priced ? `not priced: ${priced.code}` : 'no price')
  return moneyToText(roundExact(priced.exact, minorUnitsOf(currency), 'half-up'), currency)
}

/** The words of an amount in EUR, or why there is none. */
export const reasonOf = (priced: PricedAmount | Unpriced | undefined): string => {
  if (!priced) return 'no price'
  if (priced.kind === 'unpriced') return wording.word(priced.explanation)
  return wording.word(priced.explain(quantityToText(exactToDecimal(priced.quantity), priced.basis, 'EUR')))
}
