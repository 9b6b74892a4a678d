import type { DateOrder, DecimalSign } from './cell.ts'
import { dateOrders, dateReadings } from './date-cell.ts'
import { decimalSignsOf } from './number-cell.ts'

/** What the cells of a sheet agree on. `ambiguousAt` is the first cell that can be read both ways while none decides. */
export interface Settled<Choice, Where> {
  readonly choice: Choice
  readonly ambiguousAt: Where | null
}

interface TextAt {
  readonly text: string
}

/**
 * The decimal sign of a sheet: one cell that can be read only one way (`4.90`, `1.234,50`) decides for all, and no
 * further one is looked at; while every cell can be read both ways (`1,234`) nobody but the user can say.
 */
export const settleDecimalSign = <Cell extends TextAt>(cells: Iterable<Cell>): Settled<DecimalSign, Cell> => {
  let ambiguousAt: Cell | null = null
  const seen = new Set<string>()
  for (const cell of cells) {
    if (seen.has(cell.text)) continue
    seen.add(cell.text)
    const signs = decimalSignsOf(cell.text)
    const [only] = signs
    if (signs.length === 1 && only !== undefined) return { choice: only, ambiguousAt: null }
    if (signs.length === 2) ambiguousAt ??= cell
  }
  return { choice: '.', ambiguousAt }
}

/** The date order of a sheet: that under which every date is one; ambiguous while several of them say different days. */
export const settleDateOrder = <Cell extends TextAt>(cells: Iterable<Cell>): Settled<DateOrder, Cell> => {
  let orders = dateOrders
  const differing: Cell[] = []
  const seen = new Set<string>()
  for (const cell of cells) {
    if (seen.has(cell.text)) continue
    seen.add(cell.text)
    const readings = dateReadings(cell.text)
    const possible = orders.filter((order) => readings[order] !== undefined)
    // A cell that contradicts the others is that cell's error, told when it is read.
    if (possible.length === 0) continue
    orders = possible
    if (new Set(possible.map((order) => readings[order])).size > 1) differing.push(cell)
  }
  const [choice = 'dmy'] = orders
  const stillDiffers = ({ text }: Cell): boolean => {
    const readings = dateReadings(text)
    return new Set(orders.map((order) => readings[order])).size > 1
  }
  return { choice, ambiguousAt: differing.find(stillDiffers) ?? null }
}
