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
  toRows: (values, _open, row) => [{ kind: 'parameter', row, ...values }],
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
