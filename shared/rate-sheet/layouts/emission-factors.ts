import { compareDecimals, decimal } from '../../kernel/decimal.ts'
import { note } from '../../kernel/note.ts'
import { emissionVehicles, type EmissionFactor } from '../../tariff/emission-factor.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import { validityColumns } from '../service-columns.ts'
import { oneOfCell, textCell } from '../word-cells.ts'
import { modeColumn } from './charges.ts'

type Values = Omit<EmissionFactor, 'kind' | 'row'>

const spellings = (text: string): readonly string[] => text.split(' | ')

/** Above this no vehicle of the corridor emits: a figure per tonne or in grams was meant for another column. */
const most = decimal(10)

/** Factors of emissions: a published set, or what a carrier states for itself. */
export const emissionFactors = defineLayout<Values, EmissionFactor>({
  name: 'emission-factors',
  kind: 'emission-factor',
  columns: {
    set: required('Factor set', textCell),
    method: required('Method', textCell),
    year: optional('Year', textCell, ''),
    mode: modeColumn,
    carrier: optional('Carrier', textCell, null),
    service: optional('Service', textCell, null),
    vehicle: required(
      'Vehicle',
      oneOfCell(emissionVehicles, {
        freighter: spellings(
          'cargo aircraft | air freighter | avion cargo | avion tout cargo | 全货机 | 货机',
        ),
        belly: spellings('belly freight | passenger aircraft | soute | avion passagers | 客机腹舱 | 腹舱'),
        'rail-electric': spellings(
          'electric train | electric rail | train électrique | 电力机车 | 电气化铁路',
        ),
        'rail-diesel': spellings('diesel train | diesel rail | train diesel | 内燃机车 | 柴油铁路'),
        truck: spellings('articulated truck | lorry | road | camion | poids lourd | 卡车 | 货车'),
      }),
    ),
    kgPerTonneKm: required('kg CO2e per t-km', numberCell),
    ...validityColumns,
    source: required('Source', textCell),
  },
  isRecognised: (keys) => ['vehicle', 'kgPerTonneKm'].every((key) => keys.has(key)),
  toRows: (values, _open, row, report) => {
    const { kgPerTonneKm } = values
    if (kgPerTonneKm.units < 0 || compareDecimals(kgPerTonneKm, most) > 0) {
      report('kg CO2e per t-km', note('sheet.factorOutOfRange', { most: 10 }))
      return []
    }
    return [{ kind: 'emission-factor', row, ...values }]
  },
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
