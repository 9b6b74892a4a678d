/** Sets of boxes as counts by type, in the order of the types. */
export type BoxCounts = readonly number[]

const contains = (larger: BoxCounts, smaller: BoxCounts): boolean =>
  smaller.every((count, index) => count <= (larger[index] ?? 0))

/** Keeps the sets of which no other is a part: a box more never makes an offer cheaper. */
export const withoutSuperfluous = (sets: readonly BoxCounts[]): readonly BoxCounts[] =>
  sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) => at !== index && contains(set, other) && (at < index || !contains(other, set)),
      ),
  )

/**
 * Walks over all sets of at most `maximum` boxes, larger types first, loading box after box; records the counts by
 * type at which nothing is left.
 */
export const walkBoxSets = <State>(
  types: number,
  maximum: number,
  start: State,
  load: (state: State, type: number) => State,
  done: (state: State) => boolean,
  hopeless: (state: State, boxesLeft: number) => boolean,
): readonly BoxCounts[] => {
  const found: number[][] = []
  const counts = Array.from({ length: types }, () => 0)
  const step = (state: State, from: number, used: number): void => {
    for (let type = from; type < types; type += 1) {
      const next = load(state, type)
      if (next === state) continue
      counts[type] = (counts[type] ?? 0) + 1
      if (done(next)) found.push([...counts])
      else if (used + 1 < maximum && !hopeless(next, maximum - used - 1)) step(next, type, used + 1)
      counts[type] = (counts[type] ?? 0) - 1
    }
  }
  step(start, 0, 0)
  return found
}
