import type { Holiday } from '../../tariff/reference-rows.ts'
import { dateCell } from '../date-cell.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { countryCell } from '../place-cells.ts'
import { oneOfCell, textCell } from '../word-cells.ts'

type Values = Omit<Holiday, 'kind' | 'row'>

/** Days on which a country or region does not work, and weekend days on which it does. */
export const holidays = defineLayout<Values, Holiday>({
  name: 'holidays',
  kind: 'holiday',
  columns: {
    country: required('Country', countryCell),
    region: optional('Region', textCell, null),
    date: required('Date', dateCell),
    day: optional(
      'Kind',
      oneOfCell(['holiday', 'working-day'], {
        holiday: ['férié', 'jour férié', '休', '节假日'],
        'working-day': ['workday', 'jour ouvré', '班', '调休上班', '工作日'],
      }),
      'holiday' as const,
    ),
    name: required('Name', textCell),
    source: optional('Source', textCell, ''),
  },
  toRows: (values, _open, row) => [{ kind: 'holiday', row, ...values }],
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
