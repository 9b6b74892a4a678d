import { directions } from '../../freight/transport-mode.ts'
import { note } from '../../kernel/note.ts'
import { transitSteps, type TransitTime } from '../../tariff/reference-rows.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { wholeCell } from '../number-cell.ts'
import { gatewayCell } from '../place-cells.ts'
import { validityColumns } from '../service-columns.ts'
import { oneOfCell, textCell } from '../word-cells.ts'
import { modeColumn } from './charges.ts'

interface Values extends Omit<TransitTime, 'kind' | 'row' | 'range'> {
  readonly min: number
  readonly typical: number
  readonly max: number
}

/** How long the steps after arrival take. */
export const times = defineLayout<Values, TransitTime>({
  name: 'times',
  kind: 'time',
  columns: {
    mode: modeColumn,
    carrier: optional('Carrier', textCell, null),
    service: optional('Service', textCell, null),
    gateway: optional('Gateway', gatewayCell(), null),
    direction: optional('Direction', oneOfCell(directions), null),
    step: required('Step', oneOfCell(transitSteps)),
    min: required('Min', wholeCell()),
    typical: required('Typical', wholeCell()),
    max: required('Max', wholeCell()),
    calendar: optional(
      'Calendar',
      oneOfCell(['days', 'business-days'], {
        days: ['calendar days', 'jours', '自然日'],
        'business-days': ['working days', 'jours ouvrés', '工作日'],
      }),
      'days' as const,
    ),
    ...validityColumns,
  },
  toRows: ({ min, typical, max, ...values }, _open, row, report) => {
    if (min > typical || typical > max) {
      report('Typical', note('sheet.transitOutOfOrder', { min, typical, max }))
      return []
    }
    return [{ kind: 'time', row, ...values, range: { min, typical, max } }]
  },
  fromRow: ({ kind: _kind, row: _row, range, ...values }) => [{ values: { ...values, ...range }, open: [] }],
})
