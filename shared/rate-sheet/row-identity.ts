import { unreachable } from '../kernel/assert.ts'
import { decimalToText, type Decimal } from '../kernel/decimal.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { significantHsCode } from '../tariff/duty-rate.ts'
import type { TariffRow } from '../tariff/tariff.ts'

const bound = (value: Decimal | null): string | null => (value === null ? null : decimalToText(value))

const partsOf = (row: TariffRow): readonly unknown[] => {
  switch (row.kind) {
    case 'air':
      return [row.aircraft, row.classPercent && bound(row.classPercent)]
    case 'air-uld':
      return [row.uldType]
    case 'rail-lcl':
      return []
    case 'rail-container':
      return [row.box]
    case 'haulage':
      return [
        row.haulier,
        row.gateway,
        row.direction,
        row.country,
        row.postcodeFrom,
        row.postcodeTo,
        row.place,
        row.service,
        row.equipment,
        row.priority,
      ]
    case 'charge':
      return [
        row.mode,
        row.carrier,
        row.service,
        row.origin,
        row.destination,
        row.gateway,
        row.direction,
        row.leg,
        row.code,
        row.equipment,
        row.tierBy,
        bound(row.from),
        bound(row.to),
        row.appliesWhen,
        row.priority,
      ]
    case 'parameter':
      return [row.mode, row.carrier, row.service, row.name]
    case 'time':
      return [row.mode, row.carrier, row.service, row.gateway, row.direction, row.step]
    case 'exception':
      return [row.carrier, row.service, row.origin, row.destination, row.effect, row.from, row.to]
    case 'holiday':
      return [row.country, row.region, row.date]
    case 'exchange-rate':
      return [row.currency, row.date]
    case 'duty':
      return [
        row.hsCode && significantHsCode(row.hsCode),
        row.importCountry,
        row.origin,
        row.measure,
        row.additionalCode,
      ]
    case 'emission-factor':
      return [row.mode, row.carrier, row.service, row.vehicle]
    case 'screening':
      return [
        row.rule.toLowerCase(),
        row.mode,
        row.direction,
        row.hsCodes.map(significantHsCode),
        row.unNumbers,
        row.battery,
        row.madeIn,
        row.season,
      ]
    default:
      return unreachable(row)
  }
}

/** What a row is the price or the fact of: two rows with one identity must not be in force on the same day. */
export const identityOf = (row: TariffRow): string => {
  const lane =
    'remarks' in row
      ? [row.origin, row.destination, row.carrier, row.service, row.commodity, row.side, row.priority]
      : []
  return JSON.stringify([row.kind, ...lane, ...partsOf(row)])
}

/** First and last day of a row; a row without validity is in force always. */
export const validityOf = (
  row: TariffRow,
): { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null } =>
  'validFrom' in row ? row : { validFrom: null, validTo: null }
