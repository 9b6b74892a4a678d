import { unreachable } from '../kernel/assert.ts'
import type { TariffRow } from '../tariff/tariff.ts'

const lane = (from: string | null, to: string | null): string =>
  from === null && to === null ? '' : `${from ?? '*'}–${to ?? '*'}`

const partsOf = (row: TariffRow): readonly (string | null)[] => {
  switch (row.kind) {
    case 'air':
    case 'rail-lcl':
      return [lane(row.origin, row.destination), row.carrier, row.service, row.commodity]
    case 'air-uld':
      return [lane(row.origin, row.destination), row.carrier, row.service, row.uldType, row.commodity]
    case 'rail-container':
      return [lane(row.origin, row.destination), row.carrier, row.service, row.box]
    case 'haulage': {
      const postcodes =
        row.postcodeFrom === null ? null : [row.postcodeFrom, row.postcodeTo].filter(Boolean).join('–')
      return [row.gateway, row.country, postcodes, row.place, row.service, row.equipment, row.haulier]
    }
    case 'charge':
      return [
        row.code,
        row.leg,
        row.mode,
        row.carrier,
        row.service,
        lane(row.origin, row.destination),
        row.gateway,
      ]
    case 'parameter':
      return [row.name, row.mode, row.carrier, row.service]
    case 'time':
      return [row.step, row.gateway, row.mode, row.carrier, row.service]
    case 'exception':
      return [row.effect, lane(row.origin, row.destination), row.carrier, row.service, row.from]
    case 'holiday':
      return [row.country, row.region, row.date]
    case 'exchange-rate':
      return [row.currency, row.date]
    case 'duty':
      return [row.hsCode, row.importCountry, row.measure, row.origin, row.additionalCode]
    case 'emission-factor':
      return [row.vehicle, row.set, row.mode, row.carrier, row.service]
    case 'screening':
      return [
        row.rule,
        row.outcome,
        row.hsCodes.join(', '),
        row.unNumbers.join(', '),
        row.battery,
        row.mode,
        row.direction,
      ]
    default:
      return unreachable(row)
  }
}

/** What a row is for, in its own words: `CGO–LGG · Meuse · Direct`. */
export const labelOfRow = (row: TariffRow): string =>
  partsOf(row)
    .filter((part) => part !== null && part !== '')
    .join(' · ')
