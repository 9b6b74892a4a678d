/**
 * The new value with every part that is equal to the old one replaced by the old one, so that a row whose figures did
 * not move is the same object and is not drawn again. For plain JSON values.
 */
export const keepUnchanged = <Value>(old: unknown, value: Value): Value => {
  if (Object.is(old, value)) return value
  if (typeof old !== 'object' || typeof value !== 'object' || old === null || value === null) return value
  if (Array.isArray(old) !== Array.isArray(value)) return value
  const before = old as Record<string, unknown>
  const after = value as Record<string, unknown>
  const keys = Object.keys(after)
  let equal = keys.length === Object.keys(before).length
  const kept: Record<string, unknown> = {}
  for (const key of keys) {
    kept[key] = keepUnchanged(before[key], after[key])
    if (!Object.is(kept[key], before[key])) equal = false
  }
  if (equal) return old as Value
  return (Array.isArray(value) ? keys.map((key) => kept[key]) : kept) as Value
}
