import { shapeOf } from '../../shared/api/key-shape.ts'
import { canonicalJson } from '../../shared/api/wire.ts'

/** Writes values one at a time, each over the one before. */
export interface CanonicalBytes {
  /** The UTF-8 of `canonicalJson(value)`, byte for byte; good until the next one is written. */
  readonly write: (value: unknown) => { readonly bytes: Buffer; readonly length: number }
}

const quotationMark = 0x22
const backslash = 0x5c
const comma = 0x2c

/** Objects that are kept as bytes; of a sheet with more of them hardly one comes twice. */
const mostKept = 50_000

const isPlainInteger = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value)

/**
 * Straight into bytes: the text of a row is put together from a hundred small ones, and V8 takes longer to copy those
 * into one than to make them. What is not of the everyday kind is left to `canonicalJson`, whose rules these are.
 */
export const createCanonicalBytes = (): CanonicalBytes => {
  let bytes = Buffer.allocUnsafe(64 * 1024)
  let at = 0
  // Rows share their prices and their breaks: those are copied from where they were written first.
  let kept = Buffer.allocUnsafe(64 * 1024)
  let keptTo = 0
  const keptAt = new Map<object, number>()
  const keptLength: number[] = []
  const keptStart: number[] = []

  /** Room for a text of so many UTF-16 units, and for a few signs beside it. */
  const reserve = (units: number): void => {
    const needed = at + units * 3 + 8
    if (needed <= bytes.length) return
    const wider = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2))
    bytes.copy(wider, 0, 0, at)
    bytes = wider
  }

  const put = (text: string): void => {
    reserve(text.length)
    const target = bytes
    const start = at
    const { length } = text
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit > 0x7f) {
        at = start + target.write(text, start)
        return
      }
      target[start + index] = unit
    }
    at = start + length
  }

  const putSign = (sign: number): void => {
    bytes[at] = sign
    at += 1
  }

  const putText = (text: string): void => {
    reserve(text.length)
    const target = bytes
    const start = at + 1
    const { length } = text
    target[at] = quotationMark
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit < 0x20 || unit > 0x7f || unit === quotationMark || unit === backslash) {
        put(canonicalJson(text))
        return
      }
      target[start + index] = unit
    }
    target[start + length] = quotationMark
    at = start + length + 1
  }

  const putInteger = (value: number): void => {
    if (value < 0 || value > 999_999_999) {
      put(String(value))
      return
    }
    reserve(10)
    let length = 1
    for (let bound = 10; value >= bound; bound *= 10) length += 1
    let rest = value
    for (let place = at + length - 1; place >= at; place -= 1) {
      const above = Math.floor(rest / 10)
      bytes[place] = 0x30 + rest - above * 10
      rest = above
    }
    at += length
  }

  const putArray = (items: readonly unknown[]): void => {
    reserve(1)
    putSign(0x5b)
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) putSign(comma)
      putValue(items[index])
    }
    reserve(1)
    putSign(0x5d)
  }

  const putKept = (value: object): boolean => {
    const entry = keptAt.get(value)
    if (entry === undefined) return false
    const length = keptLength[entry] ?? 0
    const start = keptStart[entry] ?? 0
    reserve(length)
    const source = kept
    const target = bytes
    for (let index = 0; index < length; index += 1) target[at + index] = source[start + index] ?? 0
    at += length
    return true
  }

  /** Keeps what was written from a place on. */
  const keep = (value: object, from: number): void => {
    if (keptAt.size === mostKept) return
    const length = at - from
    if (keptTo + length > kept.length) {
      const wider = Buffer.allocUnsafe(kept.length * 2 + length)
      kept.copy(wider, 0, 0, keptTo)
      kept = wider
    }
    bytes.copy(kept, keptTo, from, at)
    keptAt.set(value, keptStart.push(keptTo) - 1)
    keptLength.push(length)
    keptTo += length
  }

  const putDecimal = (units: number, decimals: number): void => {
    put('{"decimals":')
    putInteger(decimals)
    put(',"units":')
    putInteger(units)
    putSign(0x7d)
  }

  const putObject = (value: object): void => {
    const keys = Object.keys(value)
    if (keys.length === 2) {
      // A tariff is mostly these: decimals, and breaks of two of them.
      if (putKept(value)) return
      const from = at
      const { units, decimals } = value as { readonly units: unknown; readonly decimals: unknown }
      if (isPlainInteger(units) && isPlainInteger(decimals)) putDecimal(units, decimals)
      else putMembers(value, keys)
      keep(value, from)
    } else putMembers(value, keys)
  }

  const putMembers = (value: object, keys: readonly string[]): void => {
    const { sorted, names } = shapeOf(keys)
    reserve(1)
    putSign(0x7b)
    let isFirst = true
    for (let index = 0; index < sorted.length; index += 1) {
      const member = (value as Readonly<Record<string, unknown>>)[sorted[index] ?? '']
      if (member === undefined) continue
      reserve(1)
      if (!isFirst) putSign(comma)
      isFirst = false
      put(names[index] ?? '')
      putValue(member)
    }
    reserve(1)
    putSign(0x7d)
  }

  const putValue = (value: unknown): void => {
    if (typeof value === 'string') putText(value)
    else if (value === null) put('null')
    else if (isPlainInteger(value)) putInteger(value)
    else if (Array.isArray(value)) putArray(value)
    else if (typeof value === 'object') putObject(value)
    else put(canonicalJson(value))
  }

  return {
    write: (value) => {
      at = 0
      putValue(value)
      return { bytes, length: at }
    },
  }
}
