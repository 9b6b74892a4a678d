import { compareDecimals, zero, type Decimal } from '../../kernel/decimal.ts'
import { addExact, dividedBy, productOf, roundExact, type Exact } from '../../kernel/exact.ts'
import { shareOut } from '../../kernel/share-out.ts'
import { percentOf } from '../../money/percent-of.ts'

/** A line of goods at the border, in minor units of the customs currency. A percentage that is not known is null. */
export interface DutiableLine {
  readonly goods: number
  /** Whether the price of the goods holds the transport already: then nothing of it is added again. */
  readonly freightIncluded: boolean
  readonly dutyPercent: Decimal | null
  readonly consumptionTaxPercent: Decimal | null
  readonly vatPercent: Decimal | null
}

export interface TaxedLine {
  readonly customsValue: number
  readonly duty: number | null
  readonly consumptionTax: number | null
  /** Null where the duty or the rate is not known. */
  readonly vatBase: number | null
}

export interface VatOfRate {
  readonly percent: Decimal
  readonly base: number
  readonly amount: number
}

export interface ImportTax {
  readonly lines: readonly TaxedLine[]
  /** A sum a rate, of the lines whose base is known. */
  readonly vat: readonly VatOfRate[]
}

const whole = (minor: number): Exact => ({ units: minor, decimals: 0 })
const rounded = (value: Exact): number => roundExact(value, 0, 'half-up')

/** Percent over what is left of a hundred: a tax that is part of its own base (c on value / (1 − c)). */
const insideTax = (base: number, percent: Decimal): Exact => {
  const left = 100 * 10 ** percent.decimals - percent.units
  return dividedBy(productOf(whole(base), whole(percent.units)), left)
}

const shareOf = (lines: readonly DutiableLine[], amount: number): readonly number[] => {
  // The share of a price that holds its transport falls away; it is not put on the other lines.
  const shares = shareOut(
    amount,
    lines.map(({ goods }) => goods),
  )
  return lines.map((line, index) => (line.freightIncluded ? 0 : (shares[index] ?? 0)))
}

/**
 * Customs value, duty, consumption tax and VAT of an ordinary import. Transport is shared over the lines by their value
 * (largest remainder); duty is rounded once a line, VAT once a rate, half up. Consumption tax c is on
 * (value + duty) / (1 − c); VAT on value, duty, consumption tax and the transport behind the border. Source: rating
 * rules, section 9.
 */
export const importTax = (
  goods: readonly DutiableLine[],
  transport: { readonly toBorder: number; readonly afterBorder: number },
): ImportTax => {
  const toBorder = shareOf(goods, transport.toBorder)
  const afterBorder = shareOf(goods, transport.afterBorder)
  const lines = goods.map((line, index): TaxedLine => {
    const customsValue = line.goods + (toBorder[index] ?? 0)
    const duty = line.dutyPercent && rounded(percentOf(whole(customsValue), line.dutyPercent))
    const consumptionTax =
      duty === null || line.consumptionTaxPercent === null
        ? null
        : rounded(insideTax(customsValue + duty, line.consumptionTaxPercent))
    const vatBase =
      duty === null || consumptionTax === null
        ? null
        : customsValue + duty + consumptionTax + (afterBorder[index] ?? 0)
    return { customsValue, duty, consumptionTax, vatBase }
  })
  return { lines, vat: vatByRate(goods, lines) }
}

const vatByRate = (goods: readonly DutiableLine[], lines: readonly TaxedLine[]): readonly VatOfRate[] => {
  const bases: { readonly percent: Decimal; base: number }[] = []
  lines.forEach(({ vatBase }, index) => {
    const percent = goods[index]?.vatPercent
    if (!percent || vatBase === null) return
    const known = bases.find((rate) => compareDecimals(rate.percent, percent) === 0)
    if (known) known.base += vatBase
    else bases.push({ percent, base: vatBase })
  })
  return bases.map(({ percent, base }) => ({
    percent,
    base,
    amount: rounded(percentOf(whole(base), percent)),
  }))
}

/**
 * Parcels under IOSS: no duty by the tariff, but a flat duty for each item category of each parcel since it is in
 * force; VAT on the price, and on that duty where it belongs to the base. Minor units of EUR.
 */
export const iossTax = (parcels: {
  /** Of all of them together. */
  readonly price: number
  /** Distinct sub-headings, counted in each parcel. */
  readonly itemCategories: number
  readonly flatDuty: number
  readonly flatDutyInVatBase: boolean
  readonly vatPercent: Decimal | null
}): { readonly duty: number; readonly vat: VatOfRate | null } => {
  const { price, itemCategories, flatDuty, vatPercent } = parcels
  const duty = flatDuty * itemCategories
  const base = price + (parcels.flatDutyInVatBase ? duty : 0)
  const vat = vatPercent && { percent: vatPercent, base, amount: rounded(percentOf(whole(base), vatPercent)) }
  return { duty, vat }
}

/**
 * China's cross-border retail: no duty; a share (70 %) of what VAT v and consumption tax c would come to,
 * (c + v) / (1 − c) of the price. The sum is rounded once, and the tax is what VAT leaves of it. Minor units of CNY.
 */
export const crossBorderRetailTax = (
  price: number,
  {
    vatPercent,
    consumptionTaxPercent,
    sharePercent,
  }: Readonly<Record<'vatPercent' | 'consumptionTaxPercent' | 'sharePercent', Decimal>>,
): { readonly vat: number; readonly consumptionTax: number } => {
  const consumption = insideTax(price, consumptionTaxPercent)
  const vat = percentOf(addExact(whole(price), consumption), vatPercent)
  const together = rounded(percentOf(addExact(vat, consumption), sharePercent))
  const ofVat = rounded(percentOf(vat, sharePercent))
  const none = compareDecimals(consumptionTaxPercent, zero) === 0
  return { vat: none ? together : ofVat, consumptionTax: none ? 0 : together - ofVat }
}
