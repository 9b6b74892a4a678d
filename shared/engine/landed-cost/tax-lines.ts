import type { Decimal } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import { dateToDay, type DayNumber, type LocalDate } from '../../kernel/local-date.ts'
import { shareOut } from '../../kernel/share-out.ts'
import type { Shipment } from '../../freight/shipment.ts'
import type { ParameterSet } from '../../tariff/tariff-book.ts'
import { crossBorderRetailTax, importTax, iossTax, type DutiableLine, type VatOfRate } from './import-tax.ts'
import type { FoundRate } from './line-duty.ts'
import type { TransportToBorder } from './transport-to-border.ts'
import type { ValuedLine } from './value-lines.ts'

/** What each line comes to in the customs currency; null is open. */
export interface TaxedLines {
  readonly lines: readonly {
    readonly customsValue: number
    readonly duty: number | null
    readonly consumptionTax: number | null
    readonly vat: number | null
  }[]
  readonly vat: readonly VatOfRate[]
}

const percentOf = (rate: FoundRate): Decimal | null => (rate.kind === 'known' ? rate.percent : null)

const isSame = (a: Decimal, b: Decimal): boolean => a.units === b.units && a.decimals === b.decimals

/** An ordinary import, line by line. */
export const taxOrdinary = (lines: readonly ValuedLine[], transport: TransportToBorder): TaxedLines => {
  const goods = lines.map((line): DutiableLine => ({
    goods: line.customsMinor,
    freightIncluded: line.goods.priceIncludes === 'freight',
    dutyPercent: percentOf(line.duty),
    consumptionTaxPercent: percentOf(line.consumptionTax),
    vatPercent: percentOf(line.vat),
  }))
  const tax = importTax(goods, transport)
  // VAT is rounded once a rate; each line bears its part of that.
  const vatOf = new Map<number, number>()
  for (const rate of tax.vat) {
    const members = goods.flatMap(({ vatPercent }, index) =>
      vatPercent && tax.lines[index]?.vatBase !== null && isSame(vatPercent, rate.percent) ? [index] : [],
    )
    const shares = shareOut(
      rate.amount,
      members.map((index) => tax.lines[index]?.vatBase ?? 0),
    )
    members.forEach((index, at) => vatOf.set(index, shares[at] ?? 0))
  }
  return {
    vat: tax.vat,
    lines: tax.lines.map((line, index) => ({ ...line, vat: vatOf.get(index) ?? null })),
  }
}

/** Parcels under IOSS, as one line. */
export const taxIossParcels = (
  line: ValuedLine,
  parcels: NonNullable<Shipment['parcels']>,
  parameters: ParameterSet,
  day: DayNumber,
): TaxedLines => {
  const inForce = day >= dateToDay(parameters.text('parcelDutyFrom') as LocalDate)
  const { duty, vat } = iossTax({
    price: line.customsMinor,
    itemCategories: parcels.itemCategories * parcels.count,
    flatDuty: inForce ? roundExact(parameters.decimal('parcelDutyPerCategory'), 2, 'half-up') : 0,
    flatDutyInVatBase: parameters.text('parcelDutyInVatBase') === 'yes',
    vatPercent: percentOf(line.vat),
  })
  return {
    vat: vat ? [vat] : [],
    lines: [{ customsValue: line.customsMinor, duty, consumptionTax: 0, vat: vat?.amount ?? null }],
  }
}

/** Parcels to consumers in China, as one line. */
export const taxRetailParcels = (line: ValuedLine, parameters: ParameterSet): TaxedLines => {
  const vatPercent = percentOf(line.vat)
  const consumptionTaxPercent = percentOf(line.consumptionTax)
  const customsValue = line.customsMinor
  if (!vatPercent || !consumptionTaxPercent) {
    return { vat: [], lines: [{ customsValue, duty: 0, consumptionTax: null, vat: null }] }
  }
  const sharePercent = parameters.decimal('retailTaxSharePercent')
  const tax = crossBorderRetailTax(customsValue, { vatPercent, consumptionTaxPercent, sharePercent })
  return {
    vat: [{ percent: vatPercent, base: customsValue, amount: tax.vat }],
    lines: [{ customsValue, duty: 0, consumptionTax: tax.consumptionTax, vat: tax.vat }],
  }
}
