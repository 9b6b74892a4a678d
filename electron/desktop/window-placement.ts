/** Device-independent pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Bounds extends Size {
  readonly x: number
  readonly y: number
}

/** How the window stood when it was last closed. */
export interface SavedWindow {
  readonly bounds: Bounds
  readonly maximized: boolean
}

export interface WindowPlacement {
  /** Without x and y the system centres it. */
  readonly bounds: Size | Bounds
  readonly minimum: Size
  readonly maximized: boolean
}

const designed: Size = { width: 1280, height: 800 }
const smallest: Size = { width: 1100, height: 700 }

const overlap = (a: Bounds, b: Bounds): Size => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
})

const within = (size: Size, limit: Size): Size => ({
  width: Math.min(size.width, limit.width),
  height: Math.min(size.height, limit.height),
})

/**
 * Puts the window where it was, when enough of it would still be on one of the screens that are there now (its title can
 * be reached and a hand's breadth is seen); else in the middle of the main screen, the first of `workAreas`. Never larger
 * than its screen, and on a small screen the least size gives way.
 */
export const placeWindow = (
  saved: SavedWindow | undefined,
  workAreas: readonly [Bounds, ...Bounds[]],
): WindowPlacement => {
  const home =
    saved &&
    workAreas.find((area) => {
      const seen = overlap(saved.bounds, area)
      return seen.width >= 200 && seen.height >= 200 && saved.bounds.y >= area.y
    })
  if (!saved || !home) {
    const area = workAreas[0]
    return {
      bounds: within(designed, area),
      minimum: within(smallest, area),
      maximized: saved?.maximized ?? false,
    }
  }
  const minimum = within(smallest, home)
  const size = within(saved.bounds, home)
  return {
    bounds: {
      x: saved.bounds.x,
      y: saved.bounds.y,
      width: Math.max(size.width, minimum.width),
      height: Math.max(size.height, minimum.height),
    },
    minimum,
    maximized: saved.maximized,
  }
}

/** Reads what was saved; undefined for anything that is not wholly there, since it is a convenience and no data. */
export const parseSavedWindow = (text: string): SavedWindow | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value))
    return undefined
  const { bounds, maximized } = value
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return undefined
  if (!('x' in bounds && 'y' in bounds && 'width' in bounds && 'height' in bounds)) return undefined
  const { x, y, width, height } = bounds
  const whole = (number: unknown): number is number => Number.isInteger(number)
  if (!whole(x) || !whole(y) || !whole(width) || !whole(height) || width <= 0 || height <= 0) return undefined
  return { bounds: { x, y, width, height }, maximized }
}
