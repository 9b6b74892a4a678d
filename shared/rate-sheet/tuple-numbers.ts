/** Numbers the tuples of whole numbers that it is shown, from 0: the same number for the same tuple. */
export interface TupleNumbers {
  /** The number of a tuple; it is copied, the array may be used for the next one. */
  readonly numberOf: (tuple: Int32Array) => number
}

const hashOf = (tuple: Int32Array): number => {
  let hash = 0
  for (const part of tuple) hash = Math.imul(hash ^ part, 0x9e3779b1) ^ (hash >>> 15)
  return hash ^ (hash >>> 16)
}

/** Open addressing over typed arrays: a long sheet asks a hundred thousand times, and a key of text each time costs more than reading its row. */
export const createTupleNumbers = (width: number): TupleNumbers => {
  let slots = new Int32Array(256).fill(-1)
  let tuples = new Int32Array(128 * width)
  let hashes = new Int32Array(128)
  let count = 0

  const isSame = (at: number, tuple: Int32Array): boolean => {
    for (let index = 0; index < width; index += 1) {
      if (tuples[at * width + index] !== tuple[index]) return false
    }
    return true
  }

  const grow = (): void => {
    const wider = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(old.length * 2)
      made.set(old)
      return made
    }
    tuples = wider(tuples)
    hashes = wider(hashes)
    slots = new Int32Array(slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let at = 0; at < count; at += 1) {
      let slot = (hashes[at] ?? 0) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = at
    }
  }

  return {
    numberOf: (tuple) => {
      const hash = hashOf(tuple)
      const mask = slots.length - 1
      let slot = hash & mask
      for (;;) {
        const at = slots[slot] ?? -1
        if (at === -1) break
        if (hashes[at] === hash && isSame(at, tuple)) return at
        slot = (slot + 1) & mask
      }
      const made = count
      slots[slot] = made
      tuples.set(tuple, made * width)
      hashes[made] = hash
      count += 1
      if (count === hashes.length) grow()
      return made
    },
  }
}
