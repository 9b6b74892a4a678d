import type { Decimal } from '../../kernel/decimal.ts'
import type { RailLclRate } from '../../tariff/rail-rate.ts'
import { breakColumns } from '../break-columns.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell } from '../number-cell.ts'
import {
  ladderOf,
  ladderValues,
  laneColumns,
  serviceColumns,
  serviceTermsOf,
  serviceValuesOf,
  type ServiceValues,
} from '../service-columns.ts'

interface Values extends ServiceValues {
  readonly perRevenueTon: Decimal | null
  readonly minimumRevenueTon: Decimal | null
  readonly minimumCharge: Decimal | null
  readonly kgPerM3: Decimal | null
  readonly revenueTonStep: Decimal | null
}

/** A rate per revenue ton, with breaks where the operator has them. */
export const railLcl = defineLayout<Values, RailLclRate>({
  name: 'rail-lcl',
  kind: 'rail-lcl',
  columns: {
    ...laneColumns('rail'),
    perRevenueTon: required<Decimal | null>('Per W/M', {
      ...numberCell,
      write: (value) => (value === null ? '' : numberCell.write(value)),
    }),
    minimumRevenueTon: optional('Min W/M', numberCell, null),
    minimumCharge: optional('Min charge', numberCell, null),
    kgPerM3: optional('Kg per m3', numberCell, null),
    revenueTonStep: optional('W/M step', numberCell, null),
    ...serviceColumns,
  },
  open: breakColumns('perRevenueTon'),
  toRows: (values, open, row, report) => {
    const { minimumRevenueTon, minimumCharge, kgPerM3, revenueTonStep } = values
    const terms = serviceTermsOf(values, row, report)
    const breaks = ladderOf(values.perRevenueTon, open)
    return [{ kind: 'rail-lcl', ...terms, breaks, minimumRevenueTon, minimumCharge, kgPerM3, revenueTonStep }]
  },
  fromRow: (rate) => {
    const { fromZero, open } = ladderValues(rate.breaks)
    const { minimumRevenueTon, minimumCharge, kgPerM3, revenueTonStep } = rate
    const own = { perRevenueTon: fromZero, minimumRevenueTon, minimumCharge, kgPerM3, revenueTonStep }
    return [{ values: { ...serviceValuesOf(rate), ...own }, open }]
  },
})
