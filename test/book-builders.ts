import type { Place } from '../shared/freight/place.ts'
import { compileBook } from '../shared/tariff/compile.ts'
import type { LayoutName, TariffRow, TariffVersion } from '../shared/tariff/tariff.ts'
import type { TariffBook } from '../shared/tariff/tariff-book.ts'

/** A version of one tariff; rows are numbered from 2 as in a sheet with a header. */
export const version = (
  layout: LayoutName,
  rows: readonly TariffRow[],
  fields: Partial<TariffVersion> = {},
): TariffVersion => ({
  id: `${layout}-1`,
  tariffId: layout,
  issuer: 'Issuer',
  name: layout,
  version: 1,
  layout,
  sample: false,
  priority: 0,
  validFrom: null,
  validTo: null,
  hash: '',
  ...fields,
  rows: rows.map((row, index) => ({ ...row, row: index + 2 })),
})

const gatewayPlace = (
  kind: Place['kind'],
  country: string,
  code: string,
  name: string,
  latitude: number,
  longitude: number,
): Place => ({
  id: code,
  kind,
  country,
  region: null,
  name,
  nameFr: null,
  nameZh: null,
  unlocode: kind === 'airport' ? null : code,
  iata: kind === 'airport' ? code : null,
  postcode: null,
  latitude,
  longitude,
})

const gatewayTable: readonly Place[] = [
  gatewayPlace('airport', 'CN', 'CGO', 'Zhengzhou Xinzheng', 34.5197, 113.8408),
  gatewayPlace('airport', 'CN', 'PVG', 'Shanghai Pudong', 31.1434, 121.8052),
  gatewayPlace('airport', 'BE', 'LGG', 'Liège Airport', 50.6374, 5.4432),
  gatewayPlace('airport', 'DE', 'FRA', 'Frankfurt', 50.0333, 8.5706),
  gatewayPlace('rail-terminal', 'CN', 'CNZGZ', 'Zhengzhou Putian', 34.716, 113.79),
  gatewayPlace('rail-terminal', 'BE', 'BENRY', 'Liège Logistics Intermodal', 50.64, 5.46),
]

/** Six gateways with their coordinates; a city's name means its airport or terminal by mode. */
export const testGateways = {
  gateway: (code: string, mode?: 'air' | 'rail'): Place | undefined =>
    gatewayTable.find(
      (place) =>
        place.id === code ||
        (place.name.startsWith(code) &&
          mode !== undefined &&
          (place.kind === 'airport') === (mode === 'air')),
    ),
}

const layoutOf = (row: TariffRow): LayoutName => {
  switch (row.kind) {
    case 'air':
      return 'air-breaks'
    case 'air-uld':
      return 'air-uld'
    case 'rail-lcl':
      return 'rail-lcl'
    case 'rail-container':
      return 'rail-container'
    case 'haulage':
      return 'haulage-zones'
    case 'charge':
      return 'charges'
    case 'parameter':
      return 'parameters'
    case 'time':
      return 'times'
    case 'exception':
      return 'exceptions'
    case 'holiday':
      return 'holidays'
    case 'duty':
      return 'duty-rates'
    case 'screening':
      return 'screening'
    case 'emission-factor':
      return 'emission-factors'
    default:
      return 'exchange-rates'
  }
}

/** One own tariff of each layout that the rows need, compiled. */
export const bookOf = (rows: readonly TariffRow[], ...others: readonly TariffVersion[]): TariffBook => {
  const rowsByLayout = Map.groupBy(rows, layoutOf)
  const versions = [...rowsByLayout].map(([layout, own]) => version(layout, own))
  return compileBook({ versions: [...versions, ...others], places: testGateways })
}
