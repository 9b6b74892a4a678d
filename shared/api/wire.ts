/**
 * JSON with sorted keys and without spaces: equal values give equal bytes on every host, and hashes are taken over it.
 * Keys sort by UTF-16 code unit. A property that is undefined is left out, as in `JSON.stringify`; what JSON cannot
 * carry exactly (bigint, NaN, infinities, functions) is a defect and throws.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`Defect: ${String(value)} has no JSON`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new Error(`Defect: a ${typeof value} has no JSON`)
  const members: string[] = []
  for (const key of Object.keys(value).toSorted()) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}
