interface Blocks {
  readonly blocks: number
  /** Calls of either way in a block. */
  readonly calls: readonly [number, number]
  readonly warmUp: readonly [number, number]
}

type Call = (index: number) => unknown

const timeBlock = (call: Call, calls: number, block: number, times: Float64Array): void => {
  for (let index = block * calls; index < (block + 1) * calls; index += 1) {
    const start = process.hrtime.bigint()
    call(index)
    times[index] = Number(process.hrtime.bigint() - start)
  }
}

/**
 * Nanoseconds of each call, sorted, of two ways to the same answer. They take turns, so that what else the machine does
 * falls on both; the first calls warm the engine and are not counted.
 */
export const timeBeside = (
  first: Call,
  second: Call,
  { blocks, calls, warmUp }: Blocks,
): readonly [Float64Array, Float64Array] => {
  for (let index = 0; index < warmUp[0]; index += 1) first(index)
  for (let index = 0; index < warmUp[1]; index += 1) second(index)
  const times = [new Float64Array(blocks * calls[0]), new Float64Array(blocks * calls[1])] as const
  for (let block = 0; block < blocks; block += 1) {
    timeBlock(first, calls[0], block, times[0])
    timeBlock(second, calls[1], block, times[1])
  }
  return [times[0].toSorted(), times[1].toSorted()]
}

export const percentile = (sorted: Float64Array, percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0

/** The best of some runs over everything, in nanoseconds a piece: what the work costs when nobody disturbs it. */
export const timePerPiece = (pieces: number, rounds: number, round: () => void): number => {
  let best = Infinity
  for (let index = 0; index < rounds; index += 1) {
    const start = process.hrtime.bigint()
    round()
    best = Math.min(best, Number(process.hrtime.bigint() - start) / pieces)
  }
  return best
}

export const duration = (nanoseconds: number): string =>
  nanoseconds < 1000
    ? `${nanoseconds.toFixed(0)} ns`
    : nanoseconds < 1e6
      ? `${(nanoseconds / 1000).toFixed(1)} µs`
      : `${(nanoseconds / 1e6).toFixed(2)} ms`

/** Columns as wide as their widest cell; the first is text, the others are figures. */
export const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  )
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   '),
    )
  }
}
