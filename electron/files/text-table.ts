import { unquoteFormula } from './write-csv.ts'

// A cell whose doubled quotes stand for one is another text than the same bytes without quotes around them.
const escapedSeed = 0x5bd1e995

/** The texts of one column of a CSV file, each made once: a rate sheet says the same few things a million times. The first is the empty one. */
export interface TextTable {
  readonly texts: readonly string[]
  /** Which text a cell is by its bytes; `hash` is over exactly these, `escaped` where doubled quotes stand for one. */
  readonly codeOf: (from: number, to: number, hash: number, escaped: boolean) => number
}

/** A table over the bytes of one file. Open addressing over typed arrays: no string is made only to find out that it is known. */
export const createTextTable = (bytes: Buffer): TextTable => {
  let slots = new Int32Array(256).fill(-1)
  let starts = new Int32Array(128)
  let lengths = new Int32Array(128)
  let hashes = new Int32Array(128)
  const texts: string[] = ['']

  const grow = (): void => {
    const wider = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(old.length * 2)
      made.set(old)
      return made
    }
    starts = wider(starts)
    lengths = wider(lengths)
    hashes = wider(hashes)
    slots = new Int32Array(slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let entry = 1; entry < texts.length; entry += 1) {
      let slot = (hashes[entry] ?? 0) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = entry
    }
  }

  const isSame = (entry: number, from: number, length: number): boolean => {
    const start = starts[entry] ?? 0
    for (let index = 0; index < length; index += 1) {
      if (bytes[start + index] !== bytes[from + index]) return false
    }
    return true
  }

  return {
    texts,
    codeOf: (from, to, plainHash, escaped) => {
      const length = to - from
      if (length === 0) return 0
      const mixed = escaped ? plainHash ^ escapedSeed : plainHash
      const hash = mixed ^ (mixed >>> 15)
      // Escaped cells have a length of their own sign, so that they never equal the plain ones.
      const kept = escaped ? -length - 1 : length
      const mask = slots.length - 1
      let slot = hash & mask
      for (;;) {
        const entry = slots[slot] ?? -1
        if (entry === -1) break
        if (hashes[entry] === hash && lengths[entry] === kept && isSame(entry, from, length)) {
          return entry
        }
        slot = (slot + 1) & mask
      }
      const raw = bytes.toString('utf8', from, to)
      const text = unquoteFormula(escaped ? raw.replaceAll('""', '"') : raw)
      const entry = texts.push(text) - 1
      slots[slot] = entry
      starts[entry] = from
      lengths[entry] = kept
      hashes[entry] = hash
      if (texts.length === starts.length) grow()
      return entry
    },
  }
}
