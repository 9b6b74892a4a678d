import type { Parameter } from '../../tariff/reference-rows.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { validityColumns } from '../service-columns.ts'
import { textCell } from '../word-cells.ts'
import { modeColumn } from './charges.ts'

type Values = Omit<Parameter, 'kind' | 'row'>

/** Named constants of the rating rules; the value is read by whoever asks for the name. */
export const parameters = defineLayout<Values, Parameter>({
  name: 'parameters',
  kind: 'parameter',
  columns: {
    mode: modeColumn,
    carrier: optional('Carrier', textCell, null),
    service: optional('Service', textCell, null),
    name: required('Name', textCell),
    value: required('Value', textCell),
    ...validityColumns,
  },
  // A workbook that formats a share as a percentage shows `5%`; the names say themselves that they are percentages.
  toRows: ({ value, ...values }, _open, row) => [
    { kind: 'parameter', row, ...values, value: value.replace(/(?<=\d)\s*%$/, '') },
  ],
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
