import type { ChartScale } from './chart-scale.ts'

/** A scale on which every gridline doubles the one before; positions are for drawing only. */
export const doublingScale = (from: number, to: number): ChartScale => {
  const gridlines: number[] = []
  for (let line = from; line <= to * 1.0001; line *= 2) gridlines.push(line)
  const span = Math.log2(to / from)
  return { from, to, gridlines, at: (value) => Math.log2(value / from) / span }
}

/** The doublings of 25 that hold all these amounts. */
export const scaleAround = (least: number, most: number): ChartScale => {
  let from = 25
  while (from * 2 <= least) from *= 2
  while (from > Math.max(least, 0.01)) from /= 2
  let to = from * 2
  while (to < most) to *= 2
  return doublingScale(from, to)
}
