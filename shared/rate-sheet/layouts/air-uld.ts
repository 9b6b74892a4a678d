import type { Decimal } from '../../kernel/decimal.ts'
import type { UldRate } from '../../tariff/air-rate.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import {
  laneColumns,
  serviceColumns,
  serviceTermsOf,
  serviceValuesOf,
  type ServiceValues,
} from '../service-columns.ts'
import { codeCell } from '../word-cells.ts'

interface Values extends ServiceValues {
  readonly uldType: string
  readonly pivotKg: Decimal
  readonly pivotRate: Decimal
  readonly overPivotRate: Decimal
  readonly tareKg: Decimal
  readonly maxGrossKg: Decimal | null
}

/** A unit load device a row. */
export const airUld = defineLayout<Values, UldRate>({
  name: 'air-uld',
  kind: 'air-uld',
  columns: {
    ...laneColumns('air'),
    uldType: required('ULD type', codeCell),
    pivotKg: required('Pivot kg', numberCell),
    pivotRate: required('Pivot rate', numberCell),
    overPivotRate: required('Over-pivot rate', numberCell),
    tareKg: required('Tare kg', numberCell),
    maxGrossKg: optional('Max gross kg', numberCell, null),
    ...serviceColumns,
  },
  toRows: (values, _open, row, report) => {
    const { uldType, pivotKg, pivotRate, overPivotRate, tareKg, maxGrossKg } = values
    const terms = serviceTermsOf(values, row, report)
    return [{ kind: 'air-uld', ...terms, uldType, pivotKg, pivotRate, overPivotRate, tareKg, maxGrossKg }]
  },
  fromRow: (rate) => {
    const { uldType, pivotKg, pivotRate, overPivotRate, tareKg, maxGrossKg } = rate
    const values = {
      ...serviceValuesOf(rate),
      uldType,
      pivotKg,
      pivotRate,
      overPivotRate,
      tareKg,
      maxGrossKg,
    }
    return [{ values, open: [] }]
  },
})
