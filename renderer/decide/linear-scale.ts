import type { ChartScale } from './chart-scale.ts'

/** What a line is of: 1, 2 or 5, of tens, hundreds, thousands. */
const roundParts = [1, 2, 5, 10]

/** The least round distance that divides `to` into no more than so many parts. */
const roundDistance = (to: number, most: number): number => {
  const power = 10 ** Math.floor(Math.log10(to / most))
  return (roundParts.find((part) => to / (part * power) <= most) ?? 10) * power
}

/** From nought to `to`, every gridline the same round distance above the one before; positions are for drawing only. */
export const linearScale = (to: number, mostParts: number): ChartScale => {
  const distance = roundDistance(to, mostParts)
  const count = Math.floor((to / distance) * 1.0001)
  return {
    from: 0,
    to,
    gridlines: Array.from({ length: count + 1 }, (_, index) => index * distance),
    at: (value) => value / to,
  }
}

/** The same up to the first gridline that is not below `most`. */
export const linearScaleAround = (most: number, mostParts: number): ChartScale => {
  const distance = roundDistance(most, mostParts)
  return linearScale(Math.ceil(most / distance) * distance, mostParts)
}
