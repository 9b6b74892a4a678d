export interface Point {
  readonly x: number
  readonly y: number
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const within = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom

export const areaAround = ({ x, y }: Point, halfWidth: number, halfHeight: number): Area => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})

/** Pixels between the points by which a line is told from what lies beside it. */
const grain = 3

/** The same line with a point every three pixels, so that what covers the line covers a point of it. */
export const densify = (line: readonly Point[]): readonly Point[] =>
  line.flatMap((point, index) => {
    const next = line[index + 1]
    if (!next) return [point]
    const parts = Math.max(Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / grain), 1)
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }))
  })

const letterWidth = 6

/** Wide enough for a label in the type of charts, 11 px. */
export const labelWidth = (text: string): number => text.length * letterWidth + 4
