/** The keys of an object in the order in which they stand in it, how they sort, and how they are written. */
interface Shape {
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  readonly names: readonly string[]
}

// A tariff of a million lines is a few shapes: their keys are sorted once, not once a row.
const shapes = new Map<string | undefined, Shape[]>()
const mostShapes = 500

const shapeOf = (keys: readonly string[]): Shape => {
  const alike = shapes.get(keys[0])
  for (const shape of alike ?? []) {
    if (shape.keys.length !== keys.length) continue
    let at = 0
    while (at < keys.length && shape.keys[at] === keys[at]) at += 1
    if (at === keys.length) return shape
  }
  const sorted = keys.toSorted()
  const shape = { keys, sorted, names: sorted.map((key) => `${JSON.stringify(key)}:`) }
  // Keys that are data (a form's answers, a mapping) come in no end of shapes.
  if (shapes.size >= mostShapes || (alike?.length ?? 0) >= 20) shapes.clear()
  else if (alike) alike.push(shape)
  else shapes.set(keys[0], [shape])
  return shape
}

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
