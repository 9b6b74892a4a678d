import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { createCanonicalBytes } from './canonical-bytes.ts'

/** The canonical bytes of the rows of a version, one a line, in their order. */
export interface EncodedRows {
  readonly count: number
  /** One row, without its line end. */
  readonly row: (position: number) => Buffer
  /** All of them in turn, in pieces of any length. */
  readonly pieces: readonly Buffer[]
}

const pieceBytes = 4 * 1024 * 1024
const lineEnd = 0x0a

/**
 * Encodes each row once, for the hash and for the table alike. Bytes, because a hundred thousand texts weigh five times as
 * much, and are then copied twice more. `report` is called every few megabytes and may throw.
 */
export const encodeRows = (rows: readonly TariffRow[], report: () => void): EncodedRows => {
  const pieces: Buffer[] = []
  const pieceOf = new Int32Array(rows.length)
  const starts = new Int32Array(rows.length)
  const ends = new Int32Array(rows.length)
  let piece = Buffer.allocUnsafe(0)
  let at = 0
  const close = (): void => {
    if (at > 0) pieces.push(piece.subarray(0, at))
  }
  const canonical = createCanonicalBytes()
  for (const [position, row] of rows.entries()) {
    const { bytes, length } = canonical.write(row)
    // The line end before it, too.
    const needed = length + 1
    if (at + needed > piece.length) {
      close()
      report()
      piece = Buffer.allocUnsafe(Math.max(pieceBytes, needed))
      at = 0
    }
    if (position > 0) {
      piece[at] = lineEnd
      at += 1
    }
    pieceOf[position] = pieces.length
    starts[position] = at
    bytes.copy(piece, at, 0, length)
    at += length
    ends[position] = at
  }
  close()
  return {
    count: rows.length,
    pieces,
    row: (position) =>
      pieces[pieceOf[position] ?? 0]?.subarray(starts[position], ends[position]) ?? Buffer.alloc(0),
  }
}
