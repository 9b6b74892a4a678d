import { equipmentTypes, type Equipment } from '../../freight/equipment.ts'
import { note } from '../../kernel/note.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { RailContainerRate } from '../../tariff/rail-rate.ts'
import { defineLayout, optional } from '../define-layout.ts'
import { numberCell, wholeCell } from '../number-cell.ts'
import {
  laneColumns,
  serviceColumns,
  serviceTermsOf,
  serviceValuesOf,
  type ServiceValues,
} from '../service-columns.ts'
import { oneOfCell, textCell } from '../word-cells.ts'

interface Values extends ServiceValues, Readonly<Record<Equipment, Decimal | null>> {
  readonly box: 'COC' | 'SOC' | null
  readonly returnPlace: string | null
  readonly freeDays: number | null
}

/** A price a container type, and whose box it is. */
export const railContainer = defineLayout<Values, RailContainerRate>({
  name: 'rail-container',
  kind: 'rail-container',
  columns: {
    ...laneColumns('rail'),
    '20GP': optional('20GP', numberCell, null),
    '40GP': optional('40GP', numberCell, null),
    '40HC': optional('40HC', numberCell, null),
    '45HC': optional('45HC', numberCell, null),
    box: optional(
      'Box',
      oneOfCell(['COC', 'SOC'], { COC: ['carrier owned', '班列箱'], SOC: ['shipper owned', '自备箱'] }),
      null,
    ),
    returnPlace: optional('Return place', textCell, null),
    freeDays: optional('Free days', wholeCell(), null),
    ...serviceColumns,
  },
  isRecognised: (keys) =>
    ['origin', 'destination'].every((key) => keys.has(key)) && equipmentTypes.some((type) => keys.has(type)),
  toRows: (values, _open, row, report) => {
    const rates: Partial<Record<Equipment, Decimal>> = {}
    for (const type of equipmentTypes) {
      const rate = values[type]
      if (rate !== null) rates[type] = rate
    }
    if (Object.keys(rates).length === 0) {
      report('40HC', note('sheet.noRateInRow'))
      return []
    }
    const { box, returnPlace, freeDays } = values
    if (box === null) report('Box', note('sheet.boxUnsaid'), 'warning')
    return [
      { kind: 'rail-container', ...serviceTermsOf(values, row, report), rates, box, returnPlace, freeDays },
    ]
  },
  fromRow: (rate) => {
    const { box, returnPlace, freeDays } = rate
    const rates = {
      '20GP': rate.rates['20GP'] ?? null,
      '40GP': rate.rates['40GP'] ?? null,
      '40HC': rate.rates['40HC'] ?? null,
      '45HC': rate.rates['45HC'] ?? null,
    }
    return [{ values: { ...serviceValuesOf(rate), ...rates, box, returnPlace, freeDays }, open: [] }]
  },
})
