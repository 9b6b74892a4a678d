/** A seeded generator (mulberry32), so that every run rates the same consignments. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly integer: (least: number, most: number) => number
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
  /** Evenly over the orders of magnitude. */
  readonly logUniform: (least: number, most: number) => number
}

export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
    logUniform: (least, most) => Math.exp(Math.log(least) + next() * (Math.log(most) - Math.log(least))),
  }
}
