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

const isPlainInteger = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value)

/**
 * Straight into bytes: the text of a row is put together from a hundred small ones, and V8 takes longer to copy those
 * into one than to make them. What is not of the everyday kind is left to `canonicalJson`, whose rules these are.
 */
export const createCanonicalBytes = (): CanonicalBytes => {
  let bytes = Buffer.allocUnsafe(64 * 1024)
  let at = 0

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

  const putObject = (value: object): void => {
    const keys = Object.keys(value)
    // A tariff is mostly decimals.
    if (keys.length === 2 && keys[0] === 'units' && keys[1] === 'decimals') {
      const { units, decimals } = value as { readonly units: unknown; readonly decimals: unknown }
      if (isPlainInteger(units) && isPlainInteger(decimals)) {
        put('{"decimals":')
        putInteger(decimals)
        put(',"units":')
        putInteger(units)
        putSign(0x7d)
        return
      }
    }
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
