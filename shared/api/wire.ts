import { shapeOf } from './key-shape.ts'

// Most texts have nothing to escape.
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

const quoted = (text: string): string => (needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`)

/**
 * JSON with sorted keys and without spaces: equal values give equal bytes on every host, and hashes are taken over it.
 * Keys sort by UTF-16 code unit. A property that is undefined is left out, as in `JSON.stringify`; what JSON cannot
 * carry exactly (bigint, NaN, infinities, functions) is a defect and throws.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`Defect: ${String(value)} has no JSON`)
    return String(value)
  }
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += items === '' ? canonicalJson(item) : `,${canonicalJson(item)}`
    return `[${items}]`
  }
  if (typeof value !== 'object') throw new Error(`Defect: a ${typeof value} has no JSON`)
  const keys = Object.keys(value)
  // A tariff is mostly decimals.
  if (keys.length === 2 && keys[0] === 'units' && keys[1] === 'decimals') {
    const { units, decimals } = value as { readonly units: unknown; readonly decimals: unknown }
    if (Number.isSafeInteger(units) && Number.isSafeInteger(decimals)) {
      return `{"decimals":${String(decimals)},"units":${String(units)}}`
    }
  }
  const { sorted, names } = shapeOf(keys)
  let members = ''
  for (let index = 0; index < sorted.length; index += 1) {
    const member = (value as Readonly<Record<string, unknown>>)[sorted[index] ?? '']
    if (member === undefined) continue
    if (members !== '') members += ','
    members += names[index] ?? ''
    members += canonicalJson(member)
  }
  return `{${members}}`
}
