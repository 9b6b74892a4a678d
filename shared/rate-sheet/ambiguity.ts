import { dateOrders, dateReadings } from './date-cell.ts'
import { decimalSignsOf } from './number-cell.ts'
import type { DateOrder, DecimalSign } from './cell.ts'

/** What the cells of a sheet agree on. `ambiguousAt` is the index of the first cell that could be read both ways while none decides. */
export interface Settled<Choice> {
  readonly choice: Choice
  readonly ambiguousAt: number | null
}

/**
 * The decimal sign of a sheet: one cell that can be read only one way (`4.90`, `1.234,50`) decides for all; while every
 * cell can be read both ways (`1,234`) nobody but the user can say.
 */
export const settleDecimalSign = (texts: readonly string[]): Settled<DecimalSign> => {
  let ambiguousAt: number | null = null
  for (const [index, text] of texts.entries()) {
    const found = decimalSignsOf(text)
    const [only] = found?.signs ?? []
    if (found?.signs.length === 1 && only !== undefined) return { choice: only, ambiguousAt: null }
    if (found?.signs.length === 2) ambiguousAt ??= index
  }
  return { choice: '.', ambiguousAt }
}

/** The date order of a sheet: the orders under which every date is one; ambiguous while several of them say different days. */
export const settleDateOrder = (texts: readonly string[]): Settled<DateOrder> => {
  let orders = dateOrders
  let differsAt: number | null = null
  for (const [index, text] of texts.entries()) {
    const readings = dateReadings(text)
    const possible = orders.filter((order) => readings[order] !== undefined)
    // A cell that contradicts the others is that cell's error, told when it is read.
    if (possible.length > 0) orders = possible
    if (new Set(possible.map((order) => readings[order])).size > 1) differsAt ??= index
  }
  const [choice = 'dmy'] = orders
  if (orders.length === 1 || differsAt === null) return { choice, ambiguousAt: null }
  // Orders that agree on every cell are as good as one.
  const says = (order: DateOrder): string => texts.map((text) => dateReadings(text)[order] ?? '').join()
  return { choice, ambiguousAt: new Set(orders.map(says)).size === 1 ? null : differsAt }
}
