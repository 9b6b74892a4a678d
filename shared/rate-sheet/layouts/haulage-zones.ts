import { directions } from '../../freight/transport-mode.ts'
import { compareDecimals, decimalToText } from '../../kernel/decimal.ts'
import { note } from '../../kernel/note.ts'
import { haulageServices, type HaulageRate } from '../../tariff/haulage-rate.ts'
import { bandColumns, boundToDecimal } from '../break-columns.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import { countryCell, currencyCell, gatewayCell, postcodeCell } from '../place-cells.ts'
import { priorityColumn, validityColumns } from '../service-columns.ts'
import { dayRangeCell, equipmentCell, oneOfCell, textCell, yesNoCell } from '../word-cells.ts'

type Values = Omit<HaulageRate, 'kind' | 'row' | 'bands'>

/** Road: a zone of postcodes or a named place, by weight bands, per kilometre, or per container. */
export const haulageZones = defineLayout<Values, HaulageRate>({
  name: 'haulage-zones',
  kind: 'haulage',
  columns: {
    haulier: required('Haulier', textCell),
    gateway: optional('Gateway', gatewayCell(), null),
    direction: optional('Direction', oneOfCell(directions), null),
    country: required('Country', countryCell),
    postcodeFrom: optional('Postcode from', postcodeCell, null),
    postcodeTo: optional('Postcode to', postcodeCell, null),
    place: optional('Place', textCell, null),
    zone: optional('Zone', textCell, ''),
    service: required(
      'Service',
      oneOfCell(haulageServices, {
        groupage: ['LTL', 'LCL', '零担', '拼车'],
        'full-truck': ['FTL', 'full truck', 'full load', 'lot complet', 'camion complet', '整车'],
        container: ['drayage', 'conteneur', '集装箱', '拖车'],
      }),
    ),
    equipment: optional('Equipment', equipmentCell, null),
    currency: required('Currency', currencyCell),
    minimum: optional('Min', numberCell, null),
    pricePer: optional(
      'Price per',
      oneOfCell(['100 kg', 'flat'], {
        '100 kg': ['100', 'per 100 kg', '%kg', 'ctr', '每100公斤'],
        flat: ['shipment', 'consignment', 'forfait', 'trip', '一口价', '每票'],
      }),
      '100 kg' as const,
    ),
    perKm: optional('Per km', numberCell, null),
    km: optional('Km', numberCell, null),
    roundTrip: optional('Round trip', yesNoCell, false),
    days: optional('Days', dayRangeCell, null),
    priority: priorityColumn,
    ...validityColumns,
  },
  open: bandColumns('minimum'),
  // Holidays have a country too: only a price tells a road tariff.
  isRecognised: (keys, bands) =>
    keys.has('country') && (bands > 0 || keys.has('perKm') || keys.has('minimum')),
  toRows: (values, open, row, report) => {
    const bands = open
      .map(({ bound, value }) => ({ toKg: boundToDecimal(bound), price: value }))
      .toSorted((a, b) => compareDecimals(a.toKg, b.toKg))
    if (bands.length === 0 && values.perKm === null && values.minimum === null) {
      report(null, note('sheet.noRateInRow'))
      return []
    }
    return [{ kind: 'haulage', row, ...values, bands }]
  },
  fromRow: ({ kind: _kind, row: _row, bands, ...values }) => [
    { values, open: bands.map((band) => ({ bound: decimalToText(band.toKg), value: band.price })) },
  ],
})
