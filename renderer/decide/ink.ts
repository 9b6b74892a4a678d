import type { Area, Point } from './chart-geometry.ts'

/** How much of drawn lines lies under an area, in points of dense lines. */
export interface Ink {
  readonly under: (area: Area) => number
}

const cell = 2

/**
 * Points counted once into a table of running sums, so that an area is asked in four look-ups however long the lines
 * are. To a cell of two pixels; what lies outside of the plot is not counted.
 */
export const spreadInk = (points: readonly Point[], plot: Area): Ink => {
  const columns = Math.max(Math.ceil((plot.right - plot.left) / cell), 1)
  const rows = Math.max(Math.ceil((plot.bottom - plot.top) / cell), 1)
  const width = columns + 1
  const sums = new Int32Array(width * (rows + 1))
  for (const { x, y } of points) {
    const column = Math.floor((x - plot.left) / cell)
    const row = Math.floor((y - plot.top) / cell)
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue
    const at = (row + 1) * width + column + 1
    sums[at] = (sums[at] ?? 0) + 1
  }
  for (let row = 1; row <= rows; row += 1) {
    let across = 0
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column
      across += sums[at] ?? 0
      sums[at] = across + (sums[at - width] ?? 0)
    }
  }
  const columnOf = (x: number): number => Math.min(Math.max(Math.round((x - plot.left) / cell), 0), columns)
  const rowOf = (y: number): number => Math.min(Math.max(Math.round((y - plot.top) / cell), 0), rows)
  const sumTo = (row: number, column: number): number => sums[row * width + column] ?? 0
  return {
    under: ({ left, right, top, bottom }) => {
      const [from, to] = [columnOf(left), columnOf(right)]
      const [above, below] = [rowOf(top), rowOf(bottom)]
      return sumTo(below, to) - sumTo(above, to) - sumTo(below, from) + sumTo(above, from)
    },
  }
}
