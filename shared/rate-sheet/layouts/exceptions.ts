import type { LocalDate } from '../../kernel/local-date.ts'
import type { ScheduleException } from '../../tariff/reference-rows.ts'
import { dateCell } from '../date-cell.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { gatewayCell } from '../place-cells.ts'
import { oneOfCell, textCell } from '../word-cells.ts'

interface Values extends Omit<ScheduleException, 'kind' | 'row' | 'to'> {
  readonly to: LocalDate | null
}

/** Departures cancelled or added, and stretches without any. An empty `To` is the same day. */
export const exceptions = defineLayout<Values, ScheduleException>({
  name: 'exceptions',
  kind: 'exception',
  columns: {
    carrier: optional('Carrier', textCell, null),
    service: optional('Service', textCell, null),
    origin: optional('Origin', gatewayCell(), null),
    destination: optional('Destination', gatewayCell(), null),
    from: required('From', dateCell),
    to: optional('To', dateCell, null),
    effect: required(
      'Kind',
      oneOfCell(['cancelled', 'extra', 'blackout'], {
        cancelled: ['canceled', 'annulé', '取消', '停开'],
        extra: ['additional', 'supplémentaire', '加班', '加开'],
        blackout: ['embargo', 'closed', 'fermeture', '停运'],
      }),
    ),
    reason: optional('Reason', textCell, ''),
  },
  toRows: (values, _open, row) => [{ kind: 'exception', row, ...values, to: values.to ?? values.from }],
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
