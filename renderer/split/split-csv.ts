import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import { toCsv } from '../comparison/csv-text.ts'

type Planned = Extract<SupplySplitAnswer['best'], { kind: 'plan' }>

/** The consignments of a plan, one a row, decimals as the program writes them. */
export const ordersToCsv = (orders: readonly Planned['orders'][number][], currency: string): string =>
  toCsv([
    [
      'offer',
      'mode',
      'service',
      'carrier',
      'ready',
      'delivered',
      'shelf week',
      'shelf',
      'pieces',
      'units',
      'gross kg',
      'boxes',
      'currency',
      'freight',
      'in transit',
      'lying before its week',
    ],
    ...orders.map((order) => [
      order.offer,
      order.mode,
      order.service,
      order.carrier,
      order.readyOn,
      order.deliveredOn,
      order.shelfWeek,
      order.shelfOn,
      order.pieces,
      order.units,
      order.grossKg,
      order.boxes,
      currency,
      order.freight,
      order.inTransit,
      order.lying,
    ]),
  ])

/** The shelf week by week. */
export const weeksToCsv = (weeks: readonly Planned['weeks'][number][], currency: string): string =>
  toCsv([
    [
      'week',
      'from',
      'by air',
      'by rail',
      'on the way before',
      'on the shelf',
      'sold',
      'left',
      'currency',
      'holding',
    ],
    ...weeks.map(({ week, from, byAir, byRail, onTheWay, start, sold, end, holding }) => [
      week,
      from,
      byAir,
      byRail,
      onTheWay,
      start,
      sold,
      end,
      currency,
      holding,
    ]),
  ])
