import { isBlank, readCount, readNumber } from './read-number.ts'
import { plainText } from './read-day.ts'
import { readMoney } from './read-money.ts'
import type { Goods, Shipment, ShipmentInput } from './shipment.ts'
import { quoted, type Report } from './shipment-issue.ts'

type GoodsInput = NonNullable<ShipmentInput['goods']>[number]

/** A code of the Harmonised System as digits alone: a chapter (84) up to ten digits; empty where none was typed. */
const readHsCode = (report: Report, path: string, typed: string | null | undefined): string => {
  const digits = plainText(typed).replace(/[\s.]/g, '')
  if (digits === '' || /^\d{2}(\d\d){0,4}$/.test(digits)) return digits
  report(path, 'HsCodeShape', { typed: quoted(plainText(typed)) })
  return ''
}

/** Four digits of a UN number (`UN3480`, `un 3480`, `3480`); null where none was typed. */
export const readUnNumber = (
  report: Report,
  path: string,
  typed: string | null | undefined,
): string | null => {
  const text = plainText(typed)
  if (text === '') return null
  const digits = /^(?:UN)?[\s-]*(\d{4})$/i.exec(text)?.[1]
  if (digits === undefined) report(path, 'UnNumberShape', { typed: quoted(text) })
  return digits ?? null
}

const readCountry = (report: Report, path: string, typed: string | null | undefined): string | null => {
  const country = plainText(typed).toUpperCase()
  if (country === '' || /^[A-Z]{2}$/.test(country)) return country === '' ? null : country
  report(path, 'CountryShape', { typed: quoted(plainText(typed)) })
  return null
}

/** A form's empty row: it is no line of goods, and is not counted as one. */
export const isEmptyLine = (line: GoodsInput): boolean =>
  [line.description, line.hsCode, line.value, line.units, line.weightKg].every(isBlank) &&
  (line.unNumbers ?? []).every(isBlank)

const readLine = (
  report: Report,
  path: string,
  line: GoodsInput,
  currency: string,
  currencies: ReadonlySet<string>,
): Goods => {
  const quantity = { missing: null, example: '1200', most: 1_000_000_000 }
  const percent = { missing: null, example: '2.7', zeroAllowed: true, most: 1000 }
  return {
    description: plainText(line.description),
    hsCode: readHsCode(report, `${path}.hsCode`, line.hsCode),
    value:
      readMoney(
        report,
        { amount: `${path}.value`, currency: `${path}.currency` },
        { amount: line.value, currency: line.currency },
        currency,
        currencies,
      ) ?? null,
    origin: readCountry(report, `${path}.origin`, line.origin),
    units: readNumber(report, `${path}.units`, line.units, quantity) ?? null,
    weightKg: readNumber(report, `${path}.weightKg`, line.weightKg, quantity) ?? null,
    unNumbers: (line.unNumbers ?? [])
      .map((number, index) => readUnNumber(report, `${path}.unNumbers.${index}`, number))
      .filter((number) => number !== null),
    priceIncludes: line.priceIncludes ?? 'goods',
    dutyPercent: readNumber(report, `${path}.dutyPercent`, line.dutyPercent, percent) ?? null,
    vatPercent: readNumber(report, `${path}.vatPercent`, line.vatPercent, percent) ?? null,
  }
}

/** The goods lines; those with nothing in them are a form's empty rows. A value without currency is in the quote's. */
export const readGoods = (
  report: Report,
  input: ShipmentInput,
  currency: string,
  currencies: ReadonlySet<string>,
): readonly Goods[] =>
  (input.goods ?? []).flatMap((line, index) =>
    isEmptyLine(line) ? [] : [readLine(report, `goods.${index}`, line, currency, currencies)],
  )

/** E-commerce parcels; null where none are given. */
export const readParcels = (
  report: Report,
  input: ShipmentInput,
  currency: string,
  currencies: ReadonlySet<string>,
): Shipment['parcels'] => {
  const parcels = input.parcels
  if (!parcels || [parcels.count, parcels.orderValue, parcels.itemCategories].every(isBlank)) return null
  const count = readCount(report, 'parcels.count', parcels.count, {
    missing: 'CountMissing',
    example: '400',
    most: 1_000_000,
  })
  const itemCategories = isBlank(parcels.itemCategories)
    ? 1
    : readCount(report, 'parcels.itemCategories', parcels.itemCategories, {
        missing: null,
        example: '1',
        most: 1_000,
      })
  if (isBlank(parcels.orderValue)) report('parcels.orderValue', 'AmountMissing', { example: '39.90' })
  const orderValue = readMoney(
    report,
    { amount: 'parcels.orderValue', currency: 'parcels.currency' },
    { amount: parcels.orderValue, currency: parcels.currency },
    currency,
    currencies,
  )
  if (count === undefined || itemCategories === undefined || !orderValue) return null
  return { count, orderValue, itemCategories, ioss: parcels.ioss ?? false }
}
